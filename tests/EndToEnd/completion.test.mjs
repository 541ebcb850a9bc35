// What an editor offers while somebody types, and what the text becomes when it is taken.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import lsp from 'vscode-languageserver-protocol/node';
import { workspace } from './program.mjs';
import { Doc, capable, start } from './session.mjs';

/** The suggestions at the sign ‸ of a text. */
async function suggest(session, uri, marked, version = 1) {
  const doc = new Doc(uri, marked.replace('‸', ''));
  session.show(doc, version);
  const list = await session.ask(lsp.CompletionRequest.type, { ...doc.id, position: doc.position(marked.indexOf('‸')) });
  return { doc, items: list.items };
}

/** A text with a suggestion taken. */
const taken = ({ doc, items }, label) => {
  const item = items.find(i => i.label === label);
  assert.ok(item, `'${label}' is not among ${items.map(i => i.label).join(', ')}`);
  return doc.with([item.textEdit, ...(item.additionalTextEdits ?? [])]);
};

test('fields, codes, and ids of other files, each as it is to be written', async t => {
  const { folder, file } = workspace();
  const session = await start(t, folder);
  const { uri, text } = Doc.read(file);
  await session.diagnostics(uri, p => p.diagnostics.length > 0);
  let version = 0;
  for (const [before, half, label, after] of [
    ['  incoterms: FOB', '  inco‸: FOB', 'incoterm', '  incoterm: FOB'],
    ['markets: [US, CA', 'markets: [US, J‸, CA', 'JP', 'markets: [US, JP, CA'],
    ['spec: "438004"', 'spec: 46‸', '468010', 'spec: "468010"'],
    ['template: express-standard', 'template: bul‸', 'bulky-consolidated', 'template: bulky-consolidated'],
    ['easyReturn: true', 'easyReturn: ‸', 'false', 'easyReturn: false'],
  ]) {
    const found = await suggest(session, uri, text.replace(before, half), ++version);
    assert.equal(taken(found, label), text.replace(before, after));
  }

  const { items } = await suggest(session, uri, text.replace('  moq: 10', '  ‸'), ++version);
  assert.equal(items.find(i => i.label === 'moq').documentation.kind, 'markdown');
  assert.ok(!items.some(i => i.label === 'unit'), 'a field that is there already');
});

test('snippets for those who know them, and only for those', async t => {
  const { folder, file } = workspace();
  const { uri } = Doc.read(file);
  const marked = 'id: x\ntrade:\n  tiers:\n    - ‸\n';
  const plain = (await suggest(await start(t, folder), uri, marked)).items;
  assert.ok(plain.length > 0 && plain.every(i => i.insertTextFormat === undefined && !i.textEdit.newText.includes('$')));
  const clever = await start(t, folder, { capabilities: capable({ textDocument: { completion: { completionItem: { snippetSupport: true } } } }) });
  const { items } = await suggest(clever, uri, marked);
  assert.ok(items.some(i => i.insertTextFormat === lsp.InsertTextFormat.Snippet && /\$\{?1/.test(i.textEdit.newText)));
});
