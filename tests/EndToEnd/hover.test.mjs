// What an editor shows when somebody points at something.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import lsp from 'vscode-languageserver-protocol/node';
import { workspace } from './program.mjs';
import { Doc, capable, start } from './session.mjs';

const hover = (session, doc, piece, skip) => session.ask(lsp.HoverRequest.type, doc.place(piece, skip));

test('a tier, a carton, a market, a shared definition, a field, a finding: each says what it is', async t => {
  const { folder, file } = workspace();
  const session = await start(t, folder);
  const doc = Doc.read(file);
  session.show(doc);
  await session.diagnostics(doc.uri, p => p.version === 1);
  for (const [piece, skip, words, span] of [
    ['{ from: 20, price: 9.00', 8, '| **20 ~ 29** | **9.00** | **180.00** |', '20'],
    ['{ from: 1, price: 8.50', 19, '| **1** | **20** | **8.50** | **170.00** | **9.00** | **10.00** |', '8.50'],
    ['[US, CA', 1, '**US** United States', 'US'],
    ['express-standard', 3, 'china.freight.yaml', 'express-standard'],
    ['"438004"', 3, '43 × 21 × 27 cm', '"438004"'],
    ['moq: 10', 1, '**moq**', 'moq'],
    ['incoterms', 1, 'LST0003', 'incoterms'],
  ]) {
    const shown = await hover(session, doc, piece, skip);
    assert.ok(shown, `nothing at '${piece}'`);
    assert.equal(shown.contents.kind, 'markdown');
    assert.ok(shown.contents.value.includes(words), `'${words}' is not in:\n${shown.contents.value}`);
    assert.equal(doc.in(shown.range), span);
  }

  assert.equal(await hover(session, doc, '\n\ntrade:', 1), null);
});

test('in Chinese, and as plain text where the editor knows no Markdown', async t => {
  const { folder, file } = workspace();
  const session = await start(t, folder, { locale: 'zh-cn', capabilities: capable({ textDocument: {} }) });
  const doc = Doc.read(file);
  session.show(doc);
  assert.match((await hover(session, doc, '[US, CA', 1)).contents.value, /^\*\*US\*\* 美国/);
  const plain = await start(t, folder, { capabilities: {} });
  plain.show(doc);
  assert.equal((await hover(plain, doc, '[US, CA', 1)).contents.kind, 'plaintext');
});
