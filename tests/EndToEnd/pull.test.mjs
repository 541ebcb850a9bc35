// Diagnostics for an editor that asks for them: nothing is pushed then, and what it has already is not sent again.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import lsp from 'vscode-languageserver-protocol/node';
import { workspace } from './program.mjs';
import { Doc, capable, start, uriOf } from './session.mjs';

const pulling = capable({ textDocument: { diagnostic: { dynamicRegistration: false } }, workspace: { diagnostics: { refreshSupport: true } } });

async function begin(t, options) {
  const { folder, file } = workspace();
  const session = await start(t, folder, { capabilities: pulling, ...options });
  const counted = { refreshes: 0 };
  let wake = () => {};
  session.connection.onRequest(lsp.DiagnosticRefreshRequest.type, () => {
    counted.refreshes++;
    wake();
  });
  return { folder, file, doc: Doc.read(file), session, counted, refreshed: () => new Promise(resolve => wake = resolve) };
}

const ask = (session, doc, previousResultId) => session.ask(lsp.DocumentDiagnosticRequest.type, { ...doc.id, previousResultId });

test('a document: full, unchanged, and full again after an edit', async t => {
  const { doc, session } = await begin(t);
  assert.equal(session.result.capabilities.diagnosticProvider.interFileDependencies, true);
  session.show(doc);
  const first = await ask(session, doc);
  assert.deepEqual([first.kind, first.items.map(d => d.code)], ['full', ['LST0003']]);
  assert.deepEqual(await ask(session, doc, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  session.tell(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri: doc.uri, version: 2 }, contentChanges: [{ text: doc.text.replace('incoterms', 'incoterm') }] });
  const mended = await ask(session, doc, first.resultId);
  assert.deepEqual([mended.kind, mended.items], ['full', []]);
  assert.notEqual(mended.resultId, first.resultId);
  assert.equal(session.published.size, 0);
});

test('the workspace: at once what there is, then only when something changes', async t => {
  const { file, doc, session } = await begin(t);
  const previousResultIds = [];
  for (let all = []; !all.some(i => i.uri === doc.uri);) {
    const { items } = await session.ask(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds });
    all = items;
    for (const { uri, resultId } of items) previousResultIds.push({ uri, value: resultId });
  }

  const waiting = session.ask(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds });
  assert.equal(await Promise.race([waiting, new Promise(r => setTimeout(r, 500, 'waiting'))]), 'waiting');
  fs.writeFileSync(file, doc.text.replace('incoterms', 'incoterm'));
  session.tell(lsp.DidChangeWatchedFilesNotification.type, { changes: [{ uri: doc.uri, type: lsp.FileChangeType.Changed }] });
  const { items } = await waiting;
  assert.deepEqual(items.filter(i => i.kind === 'full').map(i => [i.uri, i.version, i.items]), [[doc.uri, null, []]]);
});

test('an open listing is asked for anew when a shared file changes it, and when the language does', async t => {
  const { folder, doc, session, refreshed } = await begin(t);
  session.show(doc);
  await ask(session, doc);
  const cartons = Doc.read(folder, 'shared/standard.cartons.yaml');
  session.show(cartons);
  await ask(session, cartons);
  for (const [version, id, codes] of [[2, '438005', ['LST0003', 'LST0008']], [3, '438004', ['LST0003']], [4, '438006', ['LST0003', 'LST0008']]]) {
    const changed = refreshed();
    session.tell(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri: cartons.uri, version }, contentChanges: [{ text: cartons.text.replace('"438004"', `"${id}"`) }] });
    await changed;
    assert.deepEqual((await ask(session, doc)).items.map(d => d.code).sort(), codes);
  }

  const translated = refreshed();
  session.tell(lsp.DidChangeConfigurationNotification.type, { settings: { listinglsp: { locale: 'zh-CN' } } });
  await translated;
  assert.match((await ask(session, doc)).items[0].message, /[\u4e00-\u9fff]/);
});

test('of what somebody edits the editor asks by itself', async t => {
  const { doc, session, counted, refreshed } = await begin(t);
  session.show(doc);
  // When all files have been read there is one.
  if (counted.refreshes === 0) await Promise.race([refreshed(), new Promise(r => setTimeout(r, 3000))]);
  const before = counted.refreshes;
  for (const [version, field] of [[2, 'incoterm'], [3, 'incotermes'], [4, 'incoterm']]) {
    session.tell(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri: doc.uri, version }, contentChanges: [{ text: doc.text.replace('incoterms', field) }] });
    await ask(session, doc);
  }

  await new Promise(r => setTimeout(r, 300));
  assert.equal(counted.refreshes, before);
});

test('of a document that nobody knows there is nothing', async t => {
  const { folder, session } = await begin(t);
  const none = await ask(session, new Doc(uriOf(folder, '..', 'nowhere', 'x.txt'), ''));
  assert.deepEqual([none.kind, none.items], ['full', []]);
});
