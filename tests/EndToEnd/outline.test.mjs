// The shape of a document and of a workspace: contents, symbols, links, folds, selections.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import lsp from 'vscode-languageserver-protocol/node';
import { workspace } from './program.mjs';
import { Doc, capable, start, uriOf } from './session.mjs';

async function begin(t, options) {
  const { folder, file, uri } = workspace();
  const session = await start(t, folder, options);
  const doc = Doc.read(file);
  session.show(doc);
  await session.diagnostics(uri, p => p.version === 1);
  return { folder, doc, session };
}

test('the contents of a document are a tree; ranges hold what is in them', async t => {
  const { doc, session } = await begin(t);
  const [listing, ...others] = await session.ask(lsp.DocumentSymbolRequest.type, doc.id);
  assert.deepEqual([listing.name, doc.in(listing.selectionRange), others], ['polo-2201', 'polo-2201', []]);
  const names = listing.children.map(c => c.name);
  assert.ok(['attributes', 'trade', 'skus', 'logistics'].every(n => names.includes(n)), names.join());
  const tiers = listing.children.find(c => c.name === 'trade').children.find(c => c.name === 'tiers');
  assert.deepEqual([tiers.detail, tiers.children.map(c => c.name)], ['3', ['10', '20', '30']]);
  assert.ok(doc.in(tiers.range).startsWith('tiers:'));
});

test('and a plain list for an editor that knows no trees', async t => {
  const { doc, session } = await begin(t, { capabilities: capable({ textDocument: { documentSymbol: {} } }) });
  const symbols = await session.ask(lsp.DocumentSymbolRequest.type, doc.id);
  assert.deepEqual(symbols.find(s => s.name === 'tiers').containerName, 'trade');
  assert.ok(symbols.every(s => s.location.uri === doc.uri));
});

test('symbols of the workspace are found by id and by title', async t => {
  const { folder, session } = await begin(t);
  const find = async query => (await session.ask(lsp.WorkspaceSymbolRequest.type, { query })).map(s => [s.name, s.location.uri]);
  assert.deepEqual(await find('438004'), [['438004', uriOf(folder, 'shared/standard.cartons.yaml')]]);
  assert.ok((await find('PIQUE')).some(([name]) => name === 'polo-2201'));
  assert.deepEqual(await find('no such thing'), []);
});

test('addresses and shared definitions are links', async t => {
  const { folder, doc, session } = await begin(t);
  const links = await session.ask(lsp.DocumentLinkRequest.type, doc.id);
  const target = text => links.find(l => doc.in(l.range) === text)?.target;
  assert.equal(target('https://example.com/video/polo-2201.mp4'), 'https://example.com/video/polo-2201.mp4');
  assert.equal(target('438004'), `${uriOf(folder, 'shared/standard.cartons.yaml')}#L4`);
  assert.match(target('express-standard'), /china\.freight\.yaml#L\d+$/);
});

test('groups and long texts fold', async t => {
  const { doc, session } = await begin(t);
  const folds = await session.ask(lsp.FoldingRangeRequest.type, doc.id);
  const fold = piece => folds.find(f => f.startLine === doc.at(piece).line);
  assert.equal(fold('trade:').endLine, doc.at('{ from: 2, price: 7.00').line);
  assert.equal(fold('description:').endLine, doc.at('尺码表').line);
  assert.equal(fold('id: polo-2201'), undefined);
});

test('a selection grows from a word to the whole document', async t => {
  const { doc, session } = await begin(t);
  const selections = await session.ask(lsp.SelectionRangeRequest.type, { ...doc.id, positions: [doc.at('9.00 }'), doc.at('combed')] });
  assert.equal(selections.length, 2);
  const steps = [];
  for (let at = selections[0]; at; at = at.parent) steps.push(doc.in(at.range));
  assert.deepEqual(steps.slice(0, 3), ['9.00', 'price: 9.00', '{ from: 20, price: 9.00 }']);
  assert.equal(steps.at(-1), doc.text);
  for (let i = 1; i < steps.length; i++) assert.ok(steps[i].includes(steps[i - 1]) && steps[i].length > steps[i - 1].length);
});
