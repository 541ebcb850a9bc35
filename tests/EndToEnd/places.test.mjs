// Where documents lie: in several folders, in none, nowhere; and how columns are counted.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import lsp from 'vscode-languageserver-protocol/node';
import { faulty, workspace } from './program.mjs';
import { Doc, capable, start, uriOf } from './session.mjs';

test('a document that has no file yet is a listing, and knows what the folder shares', async t => {
  const { folder, uri } = workspace();
  const session = await start(t, folder);
  await session.diagnostics(uri, p => p.diagnostics.length > 0);
  const doc = new Doc('untitled:Untitled-1', faulty.replace('"438004"', '"999999"'));
  session.show(doc);
  const found = await session.diagnostics(doc.uri, p => p.version === 1);
  assert.deepEqual(found.map(d => [d.code, doc.in(d.range)]).sort(), [['LST0003', 'incoterms'], ['LST0008', '"999999"']]);
  const [template] = await session.ask(lsp.DefinitionRequest.type, doc.place('express-standard', 3));
  assert.equal(template.uri, uriOf(folder, 'shared/china.freight.yaml'));
  session.tell(lsp.DidCloseTextDocumentNotification.type, doc.id);
  assert.deepEqual(await session.diagnostics(doc.uri, p => p.version === undefined), []);
});

test('each of several folders is a workspace of its own; one may come and go', async t => {
  const [one, two] = [workspace(), workspace()];
  fs.writeFileSync(path.join(two.folder, 'shared/standard.cartons.yaml'), 'cartons: []\n');
  const session = await start(t, null, { folders: [one.folder, two.folder] });
  assert.deepEqual((await session.diagnostics(one.uri, p => p.diagnostics.length === 1)).map(d => d.code), ['LST0003']);
  assert.deepEqual((await session.diagnostics(two.uri, p => p.diagnostics.length === 2)).map(d => d.code).sort(), ['LST0003', 'LST0008']);
  const change = (added, removed) => session.tell(lsp.DidChangeWorkspaceFoldersNotification.type, { event: { added, removed } });
  const folder = { uri: uriOf(two.folder), name: 'two' };
  change([], [folder]);
  await session.diagnostics(two.uri, p => p.diagnostics.length === 0);
  change([folder], []);
  await session.diagnostics(two.uri, p => p.diagnostics.length === 2);
});

test('without a folder a file is judged with what lies around it', async t => {
  const { folder, file, uri } = workspace();
  const session = await start(t, null);
  session.show(Doc.read(file));
  assert.deepEqual((await session.diagnostics(uri, p => p.version === 1)).map(d => d.code), ['LST0003']);
  // Of the other files nothing is said: nobody has opened their folder.
  await session.ask(lsp.WorkspaceSymbolRequest.type, { query: 'polo' });
  assert.deepEqual([...session.published.keys()], [uri]);
  assert.ok(fs.existsSync(path.join(folder, 'listinglsp.yaml')));
});

for (const [encoding, column] of [['utf-8', 31], ['utf-16', 21], ['utf-32', 20]]) {
  test(`columns count ${encoding}`, async t => {
    const { folder, uri } = workspace();
    const session = await start(t, folder, { capabilities: capable({ general: { positionEncodings: [encoding] } }) });
    assert.equal(session.result.capabilities.positionEncoding, encoding);
    // 棉 has 3 bytes and one unit, 😀 4 bytes and two units.
    const line = 'trade: { port: 棉棉棉棉😀, incoterms: FOB }';
    session.open(uri, `id: x\n${line}\n`);
    const found = (await session.diagnostics(uri, p => p.version === 1)).find(d => d.code === 'LST0003');
    assert.equal(found.range.start.character, column + 2);
    assert.equal(found.range.end.character - found.range.start.character, 'incoterms'.length);
    // And the other way: an edit at that place.
    session.tell(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: 1, character: column + 10 }, end: { line: 1, character: column + 11 } }, text: '' }] });
    assert.ok(!(await session.diagnostics(uri, p => p.version === 2)).some(d => d.code === 'LST0003'));
  });
}
