// The published server, driven by the protocol library that VS Code uses.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { spawn } from 'node:child_process';
import lsp from 'vscode-languageserver-protocol/node';
import { faulty, workspace } from './program.mjs';
import { start } from './session.mjs';

test('a faulty listing is reported, mended by its fix, and silent', async t => {
  const { folder, uri } = workspace();
  const { connection, result, ended, open, diagnostics, errors } = await start(t, folder);
  assert.equal(result.serverInfo.name, 'listinglsp');
  open(uri, faulty);
  const [finding, ...others] = await diagnostics(uri, p => p.version === 1);
  assert.deepEqual(others, []);
  assert.equal(finding.code, 'LST0003');
  assert.equal(finding.message, "Unknown field 'incoterms'; did you mean 'incoterm'?");
  const line = faulty.split('\n').findIndex(l => l.startsWith('  incoterms:'));
  assert.deepEqual(finding.range, { start: { line, character: 2 }, end: { line, character: 11 } });

  const [action] = await connection.sendRequest(lsp.CodeActionRequest.type, { textDocument: { uri }, range: finding.range, context: { diagnostics: [finding] } });
  assert.equal(action.title, "Rename it to 'incoterm'");
  assert.equal(action.isPreferred, true);
  const [change] = action.edit.documentChanges;
  assert.deepEqual(change.textDocument, { uri, version: 1 });
  connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: change.edits.map(e => ({ range: e.range, text: e.newText })) });
  assert.deepEqual(await diagnostics(uri, p => p.version === 2), []);

  await connection.sendRequest(lsp.ShutdownRequest.type);
  connection.sendNotification(lsp.ExitNotification.type);
  assert.equal(await ended, 0);
  assert.deepEqual(errors, []);
});

test('in Chinese, where the editor is', async t => {
  const { folder, uri } = workspace();
  const { open, diagnostics } = await start(t, folder, { locale: 'zh-cn' });
  open(uri, faulty);
  const [finding] = await diagnostics(uri, p => p.version === 1);
  assert.match(finding.message, /incoterms/);
  assert.match(finding.message, /字段/);
});

test('files that are not open are reported, too, and again when they are written', async t => {
  const { folder, file, uri } = workspace();
  const { connection, diagnostics } = await start(t, folder);
  assert.equal((await diagnostics(uri, p => p.diagnostics.length > 0))[0].code, 'LST0003');
  fs.writeFileSync(file, faulty.replace('incoterms', 'incoterm'));
  connection.sendNotification(lsp.DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: lsp.FileChangeType.Changed }] });
  assert.deepEqual(await diagnostics(uri, p => p.diagnostics.length === 0), []);
});

test('an unknown request is refused by the code of the protocol', async t => {
  const { folder } = workspace();
  const { connection } = await start(t, folder);
  await assert.rejects(connection.sendRequest('textDocument/nothing', {}), { code: lsp.ErrorCodes.MethodNotFound });
});

test('the server ends when the wire is closed', async t => {
  const { folder, uri } = workspace();
  const { server, ended, diagnostics } = await start(t, folder);
  await diagnostics(uri, p => p.diagnostics.length > 0);
  server.stdin.end();
  assert.equal(await ended, 1);
});

test('the server ends when the process of its client does, with the wire still open', async t => {
  const { folder } = workspace();
  const client = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  t.after(() => client.kill());
  const { ended } = await start(t, folder, { processId: client.pid });
  client.kill();
  assert.equal(await ended, 1);
});
