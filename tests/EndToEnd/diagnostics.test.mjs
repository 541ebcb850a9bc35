// What a diagnostic carries beside its message, as far as the editor knows it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import lsp from 'vscode-languageserver-protocol/node';
import { workspace } from './program.mjs';
import { Doc, capable, start } from './session.mjs';

/** The diagnostics of a listing with a MOQ that is not its first tier, and a suppression that hides nothing. */
async function found(t, publishDiagnostics) {
  const { folder, file } = workspace();
  const session = await start(t, folder, { capabilities: capable({ textDocument: { publishDiagnostics } }) });
  const clean = Doc.read(file);
  const doc = new Doc(clean.uri, clean.text.replace('incoterms:', 'incoterm:').replace('  moq: 10', '  # listinglsp-ignore LST1005 -- nothing\n  moq: 11'));
  session.show(doc);
  const diagnostics = await session.diagnostics(doc.uri, p => p.version === 1 && p.diagnostics.some(d => d.code === 'LST9002'));
  return { doc, moq: diagnostics.find(d => d.code === 'LST1001'), unused: diagnostics.find(d => d.code === 'LST9002') };
}

test('related places, tags and data for those who know them', async t => {
  const { doc, moq, unused } = await found(t, { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] }, versionSupport: true });
  assert.equal(doc.in(moq.range), '11');
  assert.equal(moq.source, 'listinglsp');
  assert.equal(moq.severity, lsp.DiagnosticSeverity.Error);
  assert.deepEqual(moq.relatedInformation.map(r => [r.location.uri, doc.in(r.location.range)]), [[doc.uri, '10']]);
  assert.match(moq.data, /^[0-9a-f]+$/);
  assert.deepEqual(unused.tags, [lsp.DiagnosticTag.Unnecessary]);
  assert.equal(moq.tags, undefined);
  if (moq.codeDescription) assert.match(moq.codeDescription.href, /^https:\/\/.*moq-differs-from-first-tier/);
});

test('and none of them for those who do not', async t => {
  const { moq, unused } = await found(t, {});
  assert.deepEqual(Object.keys(moq).sort(), ['code', 'message', 'range', 'severity', 'source']);
  assert.equal(unused.tags, undefined);
});
