// The beginning and the end of a session, and requests that nobody wants any more.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import lsp from 'vscode-languageserver-protocol/node';
import { workspace } from './program.mjs';
import { Doc, capable, start } from './session.mjs';

test('a request that waits is cancelled', async t => {
  const { folder } = workspace();
  const session = await start(t, folder, { capabilities: capable({ textDocument: { diagnostic: {} } }) });
  const first = await session.ask(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  assert.ok(Array.isArray(first.items));
  // The second one waits until something changes; that all files have been read by then does no harm.
  const source = new lsp.CancellationTokenSource();
  for (let i = 0; i < 5; i++) await Promise.race([session.ask(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds: [] }, source.token), new Promise(r => setTimeout(r, 300))]).catch(() => {});
  const waiting = session.ask(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds: [] }, source.token);
  setTimeout(() => source.cancel(), 100);
  await assert.rejects(waiting, { code: lsp.LSPErrorCodes.RequestCancelled });
  assert.equal(await session.end(), 0);
});

test('of many requests those that are cancelled are answered, too, and the session goes on', async t => {
  const { folder, file } = workspace();
  const session = await start(t, folder);
  const doc = Doc.read(file);
  session.show(doc);
  const answers = Array.from({ length: 60 }, (_, i) => {
    const source = new lsp.CancellationTokenSource();
    const answer = session.ask(lsp.HoverRequest.type, doc.place('moq: 10', 1), source.token).then(() => 'hover', e => e.code);
    if (i % 2) source.cancel();
    return answer;
  });
  const codes = await Promise.all(answers);
  assert.ok(codes.every((c, i) => c === 'hover' || (i % 2 && c === lsp.LSPErrorCodes.RequestCancelled)), codes.join());
  assert.ok(await session.ask(lsp.HoverRequest.type, doc.place('moq: 10', 1)));
});

test('after shutdown only exit is taken, and the exit code is 0', async t => {
  const { folder, file } = workspace();
  const session = await start(t, folder);
  const doc = Doc.read(file);
  assert.equal(await session.ask(lsp.ShutdownRequest.type), null);
  await assert.rejects(session.ask(lsp.HoverRequest.type, doc.place('moq')), { code: lsp.ErrorCodes.InvalidRequest });
  session.tell(lsp.ExitNotification.type);
  assert.equal(await session.ended, 0);
  assert.deepEqual(session.errors, []);
});

test('exit without shutdown gives 1', async t => {
  const { folder } = workspace();
  const session = await start(t, folder);
  session.tell(lsp.ExitNotification.type);
  assert.equal(await session.ended, 1);
});

test('a session begins once', async t => {
  const { folder } = workspace();
  const session = await start(t, folder);
  await assert.rejects(session.ask(lsp.InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} }), { code: lsp.ErrorCodes.InvalidRequest });
});

test('the log says who speaks; the trace tells messages when it is switched on', async t => {
  const { folder, file } = workspace();
  const session = await start(t, folder);
  const traced = [];
  session.connection.onNotification(lsp.LogTraceNotification.type, p => traced.push(p));
  const doc = Doc.read(file);
  session.show(doc);
  await session.ask(lsp.HoverRequest.type, doc.place('moq'));
  assert.deepEqual(traced, []);
  session.tell(lsp.SetTraceNotification.type, { value: 'verbose' });
  await session.ask(lsp.HoverRequest.type, doc.place('moq'));
  await session.ask(lsp.HoverRequest.type, doc.place('moq'));
  assert.ok(traced.some(p => /textDocument\/hover/.test(p.message) && /position/.test(p.verbose)), JSON.stringify(traced));
});
