// What stands beside the text: hints, lenses, the market matrix, the page of a rule.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import lsp from 'vscode-languageserver-protocol/node';
import { workspace } from './program.mjs';
import { Doc, capable, start, uriOf } from './session.mjs';

const commands = { experimental: { commands: { commands: ['listinglsp.showReferences', 'listinglsp.showMarkets'] } } };

async function begin(t, options) {
  const { folder, file, uri } = workspace();
  const session = await start(t, folder, options);
  const doc = Doc.read(file);
  session.show(doc);
  await session.diagnostics(uri, p => p.version === 1);
  return { folder, doc, session };
}

const whole = doc => ({ start: { line: 0, character: 0 }, end: doc.position(doc.text.length) });

test('hints behind tiers, cartons and markets; each kind can be switched off', async t => {
  const hints = async off => {
    const { doc, session } = await begin(t, { initializationOptions: { inlayHints: off } });
    return (await session.ask(lsp.InlayHintRequest.type, { ...doc.id, range: whole(doc) })).map(h => [h.position.line, h.label, doc]);
  };
  const all = await hints({});
  const [tier, carton, market] = ['20 ~ 29 · from 180.00', '20 pieces · from 170.00', 'United States'];
  assert.ok(all.some(([line, label, doc]) => label === tier && line === doc.at('{ from: 20').line), all.map(h => h[1]).join('\n'));
  for (const [kind, words] of [['tiers', tier], ['cartons', carton], ['markets', market]]) {
    assert.ok(all.some(h => h[1] === words), `${words} is not among\n${all.map(h => h[1]).join('\n')}`);
    const rest = (await hints({ [kind]: false })).map(h => h[1]);
    assert.ok(!rest.includes(words));
    assert.equal([tier, carton, market].filter(w => rest.includes(w)).length, 2);
  }
});

test('hints of a range only', async t => {
  const { doc, session } = await begin(t);
  const line = doc.at('{ from: 20').line;
  const hints = await session.ask(lsp.InlayHintRequest.type, { ...doc.id, range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } } });
  assert.deepEqual(hints.map(h => h.position.line), [line]);
});

test('lenses come without words, and get them when they are resolved', async t => {
  const { folder, doc, session } = await begin(t, { capabilities: capable(commands) });
  const lenses = await session.ask(lsp.CodeLensRequest.type, doc.id);
  assert.ok(lenses.every(l => l.command === undefined));
  const resolved = await Promise.all(lenses.map(l => session.ask(lsp.CodeLensResolveRequest.type, l)));
  assert.deepEqual(resolved.map(l => l.range), lenses.map(l => l.range));
  assert.match(resolved[0].command.title, /^1 error/);
  assert.match(resolved[1].command.title, /^\d+ markets: \d+ sold/);
  assert.equal(resolved[1].command.command, 'listinglsp.showMarkets');

  const cartons = Doc.read(folder, 'shared/standard.cartons.yaml');
  const [first] = await session.ask(lsp.CodeLensRequest.type, cartons.id);
  const { command } = await session.ask(lsp.CodeLensResolveRequest.type, first);
  assert.equal(command.title, 'used by 1 listing');
  assert.equal(command.command, 'listinglsp.showReferences');
  assert.deepEqual(command.arguments[2].map(l => [l.uri, doc.in(l.range)]), [[doc.uri, '"438004"']]);
});

test('no lenses where they are switched off; words alone where the editor has no such commands', async t => {
  const off = await begin(t, { initializationOptions: { codeLens: false } });
  assert.deepEqual(await off.session.ask(lsp.CodeLensRequest.type, off.doc.id), []);
  const { doc, session } = await begin(t);
  const [, markets] = await session.ask(lsp.CodeLensRequest.type, doc.id);
  const { command } = await session.ask(lsp.CodeLensResolveRequest.type, markets);
  assert.deepEqual([command.command, command.arguments], ['', undefined]);
});

test('the market matrix of a document, and of one listing in it', async t => {
  const { folder, doc, session } = await begin(t);
  const { markdown, listings } = await session.ask('listinglsp/marketMatrix', doc.id);
  assert.equal(listings.length, 1);
  const us = listings[0].markets.find(m => m.market === 'US');
  assert.deepEqual([us.name, us.sold, us.status], ['United States', true, 'sold']);
  assert.match(us.freight, /^\d+\.\d\d USD/);
  assert.match(markdown, /\| US United States \| sold \|/);

  const toys = Doc.read(folder, 'toys/wooden-toys.listing.yaml');
  const all = await session.ask('listinglsp/marketMatrix', toys.id);
  assert.equal(all.listings.length, 3);
  const second = await session.ask('listinglsp/marketMatrix', { ...toys.id, position: toys.position(toys.text.indexOf(`id: ${all.listings[1].id}`)) });
  assert.deepEqual(second.listings, [all.listings[1]]);
});

test('the page of a rule, in the language that is asked for', async t => {
  const { session } = await begin(t);
  const page = await session.ask('listinglsp/rulePage', { rule: 'LST1001' });
  assert.equal(page.id, 'LST1001');
  assert.match(page.markdown, /^## Why$/m);
  assert.match((await session.ask('listinglsp/rulePage', { rule: 'moq-differs-from-first-tier', locale: 'zh-CN' })).markdown, /^## 依据$/m);
  await assert.rejects(session.ask('listinglsp/rulePage', { rule: 'LST0999' }), { code: lsp.ErrorCodes.InvalidParams });
});
