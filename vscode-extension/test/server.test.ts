import { test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as lsp from 'vscode-languageserver-protocol/node';
import { bodyOf, type MatrixWords } from '../src/markets/html';
import type { MarketMatrix } from '../src/markets/matrix';
import { isRule } from '../src/rules/ruleAddress';
import { ClientCommands, lensCommands } from '../src/server/clientCommands';
import { noProgram, program, repository, temporary } from './folders';

/** What the extension and the server have agreed on beside the protocol, asked of the real server. */
async function begin(t: TestContext) {
  const folder = temporary();
  fs.cpSync(path.join(repository, 'tests/Samples/faulty'), folder, { recursive: true });
  const file = path.join(folder, 'apparel/polo-2201.listing.yaml');
  const server = spawn(program!, ['server']);
  t.after(() => server.kill());
  const connection = lsp.createProtocolConnection(new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));
  connection.listen();
  const capabilities: lsp.ClientCapabilities = {};
  new ClientCommands().fillClientCapabilities(capabilities);
  await connection.sendRequest(lsp.InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'store' }] });
  await connection.sendNotification(lsp.InitializedNotification.type, {});
  const textDocument = { uri: pathToFileURL(file).href };
  await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { ...textDocument, languageId: 'yaml', version: 1, text: fs.readFileSync(file, 'utf8') } });
  return { connection, textDocument };
}

test('the matrix of the server is drawn', { skip: noProgram }, async t => {
  const { connection, textDocument } = await begin(t);
  const matrix = await connection.sendRequest<MarketMatrix>('listinglsp/marketMatrix', { textDocument });
  assert.deepEqual(matrix.listings.map(l => l.id), ['polo-2201']);
  const html = bodyOf('polo', matrix, { heading: '', market: '', verdict: '', freight: '', notes: '', waiting: '', noListing: '', notRunning: '', notStated: '' } satisfies MatrixWords);
  assert.equal(html.match(/<th scope="row">/g)!.length, matrix.listings[0]!.markets.length);
  assert.doesNotMatch(html, /undefined|\[object/);
});

test('the server writes the page of a rule, by its id and by its name', { skip: noProgram }, async t => {
  const { connection } = await begin(t);
  for (const rule of ['LST1001', 'moq-differs-from-first-tier']) {
    const page = await connection.sendRequest<{ id: string; markdown: string }>('listinglsp/rulePage', { rule });
    assert.equal(page.id, 'LST1001');
    assert.ok(isRule(page.id));
    assert.match(page.markdown, /^# /);
  }
});

test('lenses call the commands that the extension names', { skip: noProgram }, async t => {
  const { connection, textDocument } = await begin(t);
  const lenses = await connection.sendRequest(lsp.CodeLensRequest.type, { textDocument });
  const called = await Promise.all(lenses!.map(l => connection.sendRequest(lsp.CodeLensResolveRequest.type, l)));
  const [markets] = called.filter(l => l.command?.command === lensCommands[1]);
  assert.ok(markets);
  assert.deepEqual(markets.command!.arguments, [textDocument.uri, markets.range.start]);
});
