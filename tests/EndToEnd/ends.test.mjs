// How the server ends when nobody says goodbye: quickly, with a code, and with nothing half-written.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { faulty, program, workspace } from './program.mjs';
import { asked, frame, hello, pause, shown, start, within } from './raw.mjs';
import { uriOf } from './session.mjs';

/** A folder with so many listings that the first scan takes a while. */
function large() {
  const { folder } = workspace();
  for (let i = 0; i < 1_500; i++) fs.writeFileSync(path.join(folder, `polo-${i}.listing.yaml`), faulty.replace('id: polo-2201', `id: polo-${i}`).replace('180 g', `${i} g`));
  return folder;
}

const listed = folder => fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter(e => e.isFile()).map(e => path.join(e.parentPath ?? e.path, e.name)).sort().map(f => [f, fs.readFileSync(f, 'utf8')]);

for (const [name, end, code] of [
  ['SIGTERM', s => s.server.kill('SIGTERM'), 'SIGTERM'],
  ['SIGINT', s => s.server.kill('SIGINT'), 'SIGINT'],
  ['SIGKILL', s => s.server.kill('SIGKILL'), 'SIGKILL'],
  ['the end of the wire', s => s.server.stdin.end(), 1],
  ['the end of the wire within a frame', s => s.server.stdin.end('Content-Length: 500\r\n\r\n{"json'), 1],
  ['a client that closes both ends', s => { s.server.stdin.destroy(); s.server.stdout.destroy(); }, 1],
]) {
  test(`${name}, in the middle of the first scan`, { skip: process.platform === 'win32' }, async t => {
    const folder = large(), before = listed(folder);
    const session = start(t);
    session.read();
    session.write(Buffer.concat([hello(folder), shown(uriOf(folder, 'polo-1.listing.yaml'), faulty), asked(1, uriOf(folder, 'polo-1.listing.yaml'))]));
    await session.answer(1);
    end(session);
    assert.equal(await within(5, session.ended), code);
    assert.equal(session.errors, '');
    assert.deepEqual(listed(folder), before);
  });
}

test('a client that is killed takes the server with it, though the wire is held open and nobody reads', { skip: process.platform === 'win32' }, async t => {
  const client = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  t.after(() => client.kill('SIGKILL'));
  const folder = large();
  const session = start(t);
  session.write(hello(folder, client.pid));
  for (let i = 0; i < 10_000; i++) session.write(asked(i + 1, uriOf(folder, 'polo-1.listing.yaml'), 'textDocument/codeLens'));
  await pause(2_000);
  client.kill('SIGKILL');
  assert.equal(await within(8, session.ended), 1);
});

test('a client that was gone before the session began', async t => {
  const client = spawn(process.execPath, ['-e', '']);
  await new Promise(resolve => client.on('exit', resolve));
  const session = start(t);
  session.read();
  session.write(hello(workspace().folder, client.pid));
  assert.equal(await within(8, session.ended), 1);
});

test('exit in the middle of requests: those are answered before the end', async t => {
  const { folder, uri } = workspace();
  const session = start(t);
  session.read();
  session.write(Buffer.concat([hello(folder), shown(uri, faulty), ...Array.from({ length: 200 }, (_, i) => asked(i + 1, uri)), frame({ id: 'bye', method: 'shutdown' }), frame({ method: 'exit' })]));
  assert.equal(await within(8, session.ended), 0);
  await session.answer('bye');
  assert.equal(session.messages.filter(m => m.id > 0 && m.result?.contents).length, 200);
});

test('check --fix that is killed leaves each file as it was, or mended', { skip: process.platform === 'win32' }, async () => {
  for (const wait of [150, 400, 700, 1_000]) {
    const folder = large(), before = new Map(listed(folder));
    const check = spawn(program, ['check', '--fix', '--quiet', folder]);
    await pause(wait);
    check.kill('SIGKILL');
    await new Promise(resolve => check.on('close', resolve));
    for (const [file, text] of listed(folder)) {
      if (!before.has(file)) assert.match(path.basename(file), /^\./, `${file} is left behind`);
      else assert.ok(text === before.get(file) || text === before.get(file).replace('incoterms:', 'incoterm:'), `${file} is neither old nor new`);
    }
  }
});
