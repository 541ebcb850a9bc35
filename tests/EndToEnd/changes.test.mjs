// What changes while the server runs: settings of the editor, files on disk, folders.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import lsp from 'vscode-languageserver-protocol/node';
import { workspace } from './program.mjs';
import { Doc, capable, start, uriOf } from './session.mjs';

const dynamic = capable({ workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true } } });

/** Writes a file, and says so as an editor does. */
function write(session, text, ...parts) {
  const file = path.join(...parts);
  const type = fs.existsSync(file) ? lsp.FileChangeType.Changed : lsp.FileChangeType.Created;
  fs.writeFileSync(file, text);
  session.tell(lsp.DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(file), type }] });
}

test('files and settings are watched by registration', async t => {
  const { folder, uri } = workspace();
  const session = await start(t, folder, { capabilities: dynamic });
  await session.diagnostics(uri, p => p.diagnostics.length > 0);
  assert.deepEqual(session.registered.map(r => r.method).sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
});

test('another language at run time, for what is open and for what is not', async t => {
  const { folder, file, uri } = workspace();
  const session = await start(t, folder, { capabilities: dynamic });
  const other = Doc.read(folder, 'sports/fitness.listing.json');
  session.show(new Doc(other.uri, other.text.replace('"id"', '"idd"')));
  await session.diagnostics(uri, p => p.diagnostics.length > 0);
  await session.diagnostics(other.uri, p => p.version === 1 && p.diagnostics.length > 0);
  session.settings.current = { locale: 'zh-CN' };
  session.tell(lsp.DidChangeConfigurationNotification.type, { settings: null });
  const chinese = p => p.diagnostics.length > 0 && p.diagnostics.every(d => /[\u4e00-\u9fff]/.test(d.message));
  await session.diagnostics(other.uri, chinese);
  await session.diagnostics(uri, chinese);
  assert.ok(fs.existsSync(file));
});

test('settings that an editor sends along, without being asked', async t => {
  const { folder, uri } = workspace();
  const session = await start(t, folder);
  await session.diagnostics(uri, p => p.diagnostics.length > 0);
  session.tell(lsp.DidChangeConfigurationNotification.type, { settings: { listinglsp: { workspaceDiagnostics: false } } });
  await session.diagnostics(uri, p => p.diagnostics.length === 0);
  session.tell(lsp.DidChangeConfigurationNotification.type, { settings: { listinglsp: { workspaceDiagnostics: true } } });
  await session.diagnostics(uri, p => p.diagnostics.length === 1);
});

test('a shared carton spec that changes on disk changes what is found in a listing', async t => {
  const { folder, file, uri } = workspace();
  const session = await start(t, folder);
  session.show(Doc.read(file));
  assert.deepEqual((await session.diagnostics(uri, p => p.version === 1)).map(d => d.code), ['LST0003']);
  const cartons = fs.readFileSync(path.join(folder, 'shared/standard.cartons.yaml'), 'utf8');
  write(session, cartons.replace('"438004"', '"438005"'), folder, 'shared/standard.cartons.yaml');
  const finding = (await session.diagnostics(uri, p => p.diagnostics.length === 2)).find(d => d.code !== 'LST0003');
  assert.deepEqual([finding.code, Doc.read(file).in(finding.range)], ['LST0008', '"438004"']);
  write(session, cartons, folder, 'shared/standard.cartons.yaml');
  await session.diagnostics(uri, p => p.diagnostics.length === 1);
});

test('a listing that is made, and one that is deleted', async t => {
  const { folder, file, uri } = workspace();
  const session = await start(t, folder);
  await session.diagnostics(uri, p => p.diagnostics.length > 0);
  write(session, 'id: new\n', folder, 'new.listing.yaml');
  await session.diagnostics(uriOf(folder, 'new.listing.yaml'), p => p.diagnostics.some(d => d.code === 'LST0004'));
  fs.rmSync(file);
  session.tell(lsp.DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: lsp.FileChangeType.Deleted }] });
  await session.diagnostics(uri, p => p.diagnostics.length === 0);
});

test('settings of the workspace that change on disk', async t => {
  const { folder, uri } = workspace();
  const session = await start(t, folder);
  assert.equal((await session.diagnostics(uri, p => p.diagnostics.length > 0))[0].severity, lsp.DiagnosticSeverity.Error);
  write(session, 'version: 1\nasOf: 2026-11-22\nrules: { LST0003: hint }\n', folder, 'listinglsp.yaml');
  await session.diagnostics(uri, p => p.diagnostics[0]?.severity === lsp.DiagnosticSeverity.Hint);
});
