// A client that asks and does not read: what it is owed waits, bounded, and comes when it reads; where it goes away, the server ends.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { faulty, workspace } from './program.mjs';
import { asked, bye, frame, hello, pause, shown, start, within } from './raw.mjs';
import { uriOf } from './session.mjs';

const requests = 10_000;

/** A folder with faulty listings. */
function store(documents) {
  const { folder } = workspace();
  const texts = Array.from({ length: documents }, (_, i) => faulty.replace('id: polo-2201', `id: polo-${i}`).replace('180 g', `${i} g`));
  const uris = texts.map((text, i) => {
    fs.writeFileSync(path.join(folder, `polo-${i}.listing.yaml`), text);
    return uriOf(folder, `polo-${i}.listing.yaml`);
  });
  return { folder, uris, texts };
}

/** Opens all documents, edits each of them so often, and asks; reads nothing. */
function flood(session, { folder, uris, texts }, edits) {
  session.write(hello(folder));
  uris.forEach((uri, i) => session.write(shown(uri, texts[i])));
  for (let version = 2; version < 2 + edits; version++) {
    for (const uri of uris) session.write(frame({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '#' }] } }));
  }
  for (let i = 1; i <= requests; i++) session.write(asked(i, uris[i % uris.length]));
}

/** Waits until the server does nothing any more. */
async function quiet(session) {
  const busy = () => fs.readFileSync(`/proc/${session.server.pid}/stat`, 'utf8').split(' ').slice(13, 15).join();
  for (let before; before !== (before = busy());) await pause(1_000);
}

test('everything that was asked comes when the client reads at last, and diagnostics once for each document', { skip: process.platform !== 'linux' }, async t => {
  const session = start(t), documents = 2_000;
  flood(session, store(documents), 2);
  await quiet(session);
  const unread = session.memory;
  assert.ok(unread < 800, `${unread} MB`);
  session.read();
  await session.answer(requests, 60_000);
  session.write(frame({ id: 'all', method: 'workspace/symbol', params: { query: 'polo' } }));
  await session.answer('all');
  session.write(bye);
  assert.equal(await within(20, session.ended), 0);
  const answers = session.messages.filter(m => m.id > 0 && !m.method);
  assert.equal(answers.length, requests);
  assert.deepEqual(answers.filter(m => !m.result?.contents), []);
  const published = session.messages.filter(m => m.method === 'textDocument/publishDiagnostics').map(m => m.params);
  const last = new Map(published.map(p => [p.uri, p]));
  assert.deepEqual([...last.values()].filter(p => /\/polo-\d+\.listing/.test(p.uri) && !p.uri.includes('/apparel/') && p.version !== 3), []);
  assert.ok([...last.values()].filter(p => p.version === 3 && p.diagnostics.some(d => d.code === 'LST0003')).length === documents);
  assert.ok(published.length < 2.5 * documents, `${published.length} times for ${documents} documents`);
  t.diagnostic(`${unread} MB while nothing was read; diagnostics ${published.length} times for ${documents} documents`);
});

test('a client that reads slowly loses nothing', { skip: process.platform !== 'linux' }, async t => {
  const session = start(t);
  flood(session, store(200), 1);
  session.read();
  const timer = setInterval(() => {
    session.server.stdout.pause();
    setTimeout(() => session.server.stdout.resume(), 40);
  }, 50);
  t.after(() => clearInterval(timer));
  await session.answer(requests, 100_000);
  assert.equal(new Set(session.messages.filter(m => m.id > 0 && !m.method).map(m => m.id)).size, requests);
});

test('requests that wait for a client that does not read can be cancelled', { skip: process.platform !== 'linux' }, async t => {
  const session = start(t);
  flood(session, store(200), 0);
  await quiet(session);
  for (let i = 1; i <= requests; i++) session.write(frame({ method: '$/cancelRequest', params: { id: i } }));
  await quiet(session);
  session.read();
  await session.answer(requests, 60_000);
  const cancelled = session.messages.filter(m => m.error?.code === -32800).length;
  assert.ok(cancelled > requests / 5, `${cancelled}`);
});

for (const [name, leave] of [
  ['goes away', session => { session.server.stdin.destroy(); session.server.stdout.destroy(); }],
  ['closes its end and holds the other open', session => session.server.stdin.end()],
  ['says exit', session => session.write(bye)],
]) {
  test(`the server ends where a client that never read ${name}`, { skip: process.platform !== 'linux' }, async t => {
    const session = start(t);
    flood(session, store(200), 1);
    await quiet(session);
    leave(session);
    assert.equal(await within(20, session.ended), 1);
    assert.equal(session.errors, '');
  });
}

test('a client that never stops asking is not read any further, and after a minute not waited for', { skip: process.platform !== 'linux' }, async t => {
  const { folder, uris, texts } = store(1);
  const session = start(t);
  session.write(hello(folder));
  session.write(shown(uris[0], texts[0]));
  const many = Buffer.concat(Array.from({ length: 5_000 }, (_, i) => asked(`x${i}`, uris[0], 'textDocument/completion')));
  let most = 0;
  for (let i = 0; i < 60; i++) {
    session.write(many);
    await pause(100);
    most = Math.max(most, session.memory);
  }
  await quiet(session);
  assert.ok(most < 800 && session.memory < 800, `${most} MB, then ${session.memory} MB`);
  assert.ok(session.server.stdin.writableLength > 1_000_000, 'all of it was taken');
  t.diagnostic(`${most} MB at most`);
  assert.equal(await within(90, session.ended), 1);
});
