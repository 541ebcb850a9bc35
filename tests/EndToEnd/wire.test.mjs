// What comes over the wire in pieces, glued, or wrong: it is understood, or refused and passed over.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { faulty } from './program.mjs';
import { asked, bye, frame, hello, pause, shown, start } from './raw.mjs';

const uri = 'untitled:polo';
const codes = session => session.messages.filter(m => m.error).map(m => [m.id, m.error.code]);

test('a session that comes byte by byte, and one that comes at once', async t => {
  const whole = Buffer.concat([hello(null), shown(uri, faulty), asked(1, uri), bye]);
  const said = [];
  for (const pieces of [[whole], [...whole].map(b => Buffer.from([b]))]) {
    const session = start(t);
    session.read();
    for (const piece of pieces) {
      session.write(piece);
      if (pieces.length > 1) await new Promise(setImmediate);
    }
    assert.equal(await session.ended, 0);
    said.push(session.messages.filter(m => m.id !== undefined && !m.method).sort((a, b) => String(a.id).localeCompare(String(b.id))));
  }
  assert.deepEqual(said[0].map(m => m.id), [0, 1, 'bye']);
  assert.ok(said[0][1].result.contents);
  assert.deepEqual(said[1], said[0]);
});

test('a request that is split at every place', async t => {
  const session = start(t);
  session.read();
  session.write(Buffer.concat([hello(null), shown(uri, faulty)]));
  const { length } = asked(1000, uri);
  for (let at = 0; at <= length; at++) {
    const bytes = asked(1000 + at, uri);
    session.write(bytes.subarray(0, at));
    await pause(1);
    session.write(bytes.subarray(at));
    assert.ok((await session.answer(1000 + at)).result.contents, `at ${at}`);
  }
  session.write(bye);
  assert.equal(await session.ended, 0);
});

const body = JSON.stringify({ jsonrpc: '2.0', method: '$/nothing', params: { x: 'Content-Length: 5\r\n\r\n' } });
const parse = [null, -32700];
for (const [name, bytes, refused] of [
  ['too short', `Content-Length: ${body.length - 7}\r\n\r\n${body}`, [parse, parse]],
  ['too long by some bytes, which the next message pays', `Content-Length: ${body.length + 7}\r\n\r\n${body}${frame({ method: '$/nothing' })}`, [parse, parse]],
  ['larger than what is read, with much less behind it', `Content-Length: 4000000000\r\n\r\n${body}`, [parse]],
  ['larger than any number', `Content-Length: 99999999999999999999999\r\n\r\n${body}`, [parse]],
  ['negative', `Content-Length: -5\r\n\r\n${body}`, [parse]],
  ['missing', `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n${body}`, [parse]],
  ['empty', `Content-Length:\r\n\r\n${body}`, [parse]],
  ['in words', `Content-Length: many\r\n\r\n${body}`, [parse]],
  ['hexadecimal', `Content-Length: 0x10\r\n\r\n${body}`, [parse]],
  ['stated twice', `Content-Length: ${body.length}\r\nContent-Length: ${body.length}\r\n\r\n${body}`, [parse]],
  ['zero', 'Content-Length: 0\r\n\r\n', [parse]],
  ['in a header that ends lines with LF alone', `Content-Length: ${body.length}\n\n${body}`, []],
  ['in lower case, with other fields around it', `content-type: x\r\ncontent-length:${body.length}\r\nx-other: a: b\r\n\r\n${body}`, []],
  ['right, with blank lines between frames', `\r\n\n\r\n${frame(JSON.parse(body))}\r\n\r\n`, []],
  ['right, with a chatty wrapper before it', `Starting server…\n[info] listening\n${frame(JSON.parse(body))}`, [parse]],
  ['right, of no JSON', frame('{"jsonrpc":"2.0",').toString(), [parse]],
  ['right, of no UTF-8', Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0x22, 0xff, 0xfe, 0x22])]), [[null, -32600]]],
  ['right, of several messages at once', frame(`[${body},${body}]`).toString(), [[null, -32600]]],
  ['right, of NUL', Buffer.concat([Buffer.from('Content-Length: 5\r\n\r\n'), Buffer.alloc(5)]), [parse]],
]) {
  test(`a length that is ${name}`, async t => {
    const log = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'log-')), 'log.txt');
    t.after(() => fs.rmSync(path.dirname(log), { recursive: true }));
    const session = start(t, ['--log', log]);
    session.read();
    session.write(Buffer.concat([hello(null), shown(uri, faulty), Buffer.from(bytes), asked(1, uri), bye]));
    assert.equal(await session.ended, 0);
    assert.ok((await session.answer(1)).result.contents);
    assert.deepEqual(codes(session), refused);
    assert.equal(session.errors, '');
    assert.equal(fs.readFileSync(log, 'utf8').match(/Received what is no message: ./g)?.length ?? 0, refused.length);
  });
}

test('a promise of a large content costs no memory, and the end of the wire ends it', async t => {
  const session = start(t);
  session.read();
  session.write(hello(null));
  await session.answer(0);
  session.write('Content-Length: 250000000\r\n\r\n{"jsonrpc"');
  await pause(500);
  if (process.platform === 'linux') assert.ok(session.memory < 150, `${session.memory} MB`);
  session.server.stdin.end();
  assert.equal(await session.ended, 1);
});
