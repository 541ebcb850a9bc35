// From ids to their definitions and uses in other files, and to other names.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import lsp from 'vscode-languageserver-protocol/node';
import { workspace } from './program.mjs';
import { Doc, capable, start, uriOf } from './session.mjs';

/** A session in which everything has been read; polo is open. */
async function begin(t, options) {
  const { folder, file, uri } = workspace();
  const session = await start(t, folder, options);
  const doc = Doc.read(file);
  session.show(doc);
  // The faulty listing is the only one with findings: unused definitions would be reported when all is read.
  await session.diagnostics(uri, p => p.version === 1);
  return { folder, doc, session, name: l => path.relative(folder, fileURLToPath(l.uri)).replaceAll('\\', '/') };
}

test('a definition stands in another file', async t => {
  const { folder, doc, session, name } = await begin(t);
  const [spec, ...others] = await session.ask(lsp.DefinitionRequest.type, doc.place('"438004"', 3));
  assert.deepEqual([name(spec), others], ['shared/standard.cartons.yaml', []]);
  assert.equal(Doc.read(folder, name(spec)).in(spec.range), '438004');
  const [template] = await session.ask(lsp.DefinitionRequest.type, doc.place('express-standard', 3));
  assert.equal(name(template), 'shared/china.freight.yaml');
  assert.equal(await session.ask(lsp.DefinitionRequest.type, doc.place('Ningbo')), null);
});

test('references are found in all files, with their definition where that is asked for', async t => {
  const { doc, session, name } = await begin(t);
  const find = includeDeclaration => session.ask(lsp.ReferencesRequest.type, { ...doc.place('express-standard', 3), context: { includeDeclaration } });
  const uses = ['agriculture/pruning-shears-1607.listing.yaml', 'apparel/crew-socks-4410.listing.yaml', 'apparel/polo-2201.listing.yaml', 'beauty/makeup-brush-set-1205.listing.yaml'];
  assert.deepEqual((await find(false)).map(name).sort(), uses);
  assert.deepEqual((await find(true)).map(name).sort(), [...uses, 'shared/china.freight.yaml']);
});

test('the same id is marked in the document, its definition as written', async t => {
  const { folder, session } = await begin(t);
  const toys = Doc.read(folder, 'toys/wooden-toys.listing.yaml');
  session.show(toys);
  const marks = await session.ask(lsp.DocumentHighlightRequest.type, toys.place('bulky-consolidated', 3));
  assert.equal(marks.length, 3);
  assert.ok(marks.every(m => m.kind === lsp.DocumentHighlightKind.Read && toys.in(m.range) === 'bulky-consolidated'));
  const [own] = await session.ask(lsp.DocumentHighlightRequest.type, toys.place('id: ', 4));
  assert.equal(own.kind, lsp.DocumentHighlightKind.Write);
});

test('an id gets another name in all files, by versions where the editor knows them', async t => {
  const { folder, doc, session, name } = await begin(t);
  const { range, placeholder } = await session.ask(lsp.PrepareRenameRequest.type, doc.place('"438004"', 3));
  assert.deepEqual([placeholder, doc.in(range)], ['438004', '438004']);
  assert.equal(await session.ask(lsp.PrepareRenameRequest.type, doc.place('Ningbo')), null);
  const { documentChanges } = await session.ask(lsp.RenameRequest.type, { ...doc.place('"438004"', 3), newName: '438-005' });
  assert.deepEqual(documentChanges.map(c => [name(c.textDocument), c.textDocument.version]).sort(), [['apparel/polo-2201.listing.yaml', 1], ['shared/standard.cartons.yaml', null]]);
  for (const { textDocument, edits } of documentChanges) {
    const before = Doc.read(folder, name(textDocument));
    assert.equal(before.with(edits), before.text.replace('"438004"', '"438-005"'));
  }

  const taken = { ...doc.place('"438004"', 3), newName: '468010' };
  await assert.rejects(session.ask(lsp.RenameRequest.type, taken), { code: lsp.LSPErrorCodes.RequestFailed, message: /already/ });
});

test('by address where the editor does not know versions', async t => {
  const { folder, doc, session } = await begin(t, { capabilities: capable({ workspace: { workspaceEdit: {} } }) });
  const { changes, documentChanges } = await session.ask(lsp.RenameRequest.type, { ...doc.place('express-standard', 3), newName: 'express' });
  assert.equal(documentChanges, undefined);
  assert.equal(Object.keys(changes).length, 5);
  assert.ok(changes[uriOf(folder, 'shared/china.freight.yaml')]);
});
