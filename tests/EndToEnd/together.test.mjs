// Several programs at work on the same files, and files that change below an editor: what is open counts there, then what is on disk.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import lsp from 'vscode-languageserver-protocol/node';
import { faulty, program, workspace } from './program.mjs';
import { Doc, start, uriOf } from './session.mjs';

const changed = (session, ...changes) => session.tell(lsp.DidChangeWatchedFilesNotification.type, { changes: changes.map(([uri, type]) => ({ uri, type })) });
const edited = (session, doc, version, text) => session.tell(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri: doc.uri, version }, contentChanges: [{ text }] });
const closed = (session, doc) => session.tell(lsp.DidCloseTextDocumentNotification.type, doc.id);
const codes = diagnostics => diagnostics.map(d => d.code);

test('two servers on one workspace: each says what its own client sees', async t => {
  const { folder, file } = workspace();
  const [one, other] = [await start(t, folder), await start(t, folder)];
  const doc = Doc.read(file), cartons = Doc.read(folder, 'shared/standard.cartons.yaml');
  one.show(doc);
  other.show(doc);
  one.show(cartons);
  other.show(cartons);
  for (let version = 2; version < 60; version++) {
    edited(one, cartons, version, cartons.text.replace('"438004"', version % 2 ? '"438004"' : '"438005"'));
    edited(other, doc, version, version % 2 ? faulty : faulty.replace('incoterms:', 'incoterm:'));
  }
  edited(one, cartons, 60, cartons.text.replace('"438004"', '"438005"'));
  edited(other, doc, 60, faulty.replace('incoterms:', 'incoterm:'));
  assert.deepEqual(codes(await one.diagnostics(doc.uri, p => p.version === 1 && p.diagnostics.length === 2)).sort(), ['LST0003', 'LST0008']);
  assert.deepEqual(codes(await other.diagnostics(doc.uri, p => p.version === 60 && p.diagnostics.length === 0)), []);
  // Nothing was saved.
  assert.equal(fs.readFileSync(file, 'utf8'), faulty);
});

test('check --fix beside two servers whose clients save: no file is torn, and all agree in the end', async t => {
  const { folder } = workspace();
  const texts = Array.from({ length: 40 }, (_, i) => faulty.replace('id: polo-2201', `id: polo-${i}`).replace('180 g', `${i} g`));
  const files = texts.map((_, i) => path.join(folder, `polo-${i}.listing.yaml`));
  files.forEach((file, i) => fs.writeFileSync(file, texts[i]));
  const [one, other] = [await start(t, folder), await start(t, folder)];
  await one.diagnostics(uriOf(files[39]), p => p.diagnostics.length > 0);
  await other.diagnostics(uriOf(files[39]), p => p.diagnostics.length > 0);
  const mended = texts.map(text => text.replace('incoterms:', 'incoterm:'));
  for (let round = 0; round < 6; round++) {
    const checks = [0, 1].map(() => new Promise((resolve, reject) => {
      const check = spawn(program, ['check', '--fix', '--quiet', folder]);
      let said = '';
      check.stderr.on('data', data => said += data);
      check.on('close', code => code === 3 ? reject(new Error(said)) : resolve(code));
    }));
    for (let i = round; i < 40; i += 3) {
      // Editors write beside and rename, as check does.
      fs.writeFileSync(`${files[i]}~`, texts[i]);
      fs.renameSync(`${files[i]}~`, files[i]);
      for (const session of [one, other]) changed(session, [uriOf(files[i]), lsp.FileChangeType.Changed]);
      for (const [j, file] of files.entries()) assert.ok([texts[j], mended[j]].includes(fs.readFileSync(file, 'utf8')), `${file} is torn`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    for (const code of await Promise.all(checks)) assert.ok([0, 1, 2].includes(code), `${code}`);
  }
  assert.equal(await new Promise(resolve => spawn(program, ['check', '--fix', '--quiet', folder]).on('close', resolve)), 0);
  files.forEach((file, i) => assert.equal(fs.readFileSync(file, 'utf8'), mended[i]));
  assert.deepEqual(fs.readdirSync(folder).filter(f => !f.endsWith('.listing.yaml') && f.includes('polo')), []);
  for (const session of [one, other]) {
    changed(session, ...files.map(f => [uriOf(f), lsp.FileChangeType.Changed]));
    for (const file of files) await session.diagnostics(uriOf(file), p => p.diagnostics.length === 0);
    assert.deepEqual(session.errors, []);
  }
});

test('a file that changes on disk while it is open: the editor has the word until it closes it', async t => {
  const { folder, file } = workspace();
  const session = await start(t, folder);
  const doc = Doc.read(file);
  session.show(doc);
  await session.diagnostics(doc.uri, p => p.version === 1 && p.diagnostics.length === 1);
  fs.writeFileSync(file, faulty.replace('incoterms:', 'incoterm:'));
  changed(session, [doc.uri, lsp.FileChangeType.Changed]);
  assert.equal((await session.ask(lsp.HoverRequest.type, doc.place('incoterms', 1))).contents.value.includes('LST0003'), true);
  assert.deepEqual(codes(session.published.get(doc.uri).diagnostics), ['LST0003']);
  closed(session, doc);
  await session.diagnostics(doc.uri, p => p.version === undefined && p.diagnostics.length === 0);
});

test('a file that is deleted on disk while it is open', async t => {
  const { folder, file } = workspace();
  const session = await start(t, folder);
  const doc = Doc.read(file), cartons = Doc.read(folder, 'shared/standard.cartons.yaml');
  session.show(doc);
  session.show(cartons);
  await session.diagnostics(doc.uri, p => p.version === 1 && p.diagnostics.length === 1);
  for (const gone of [doc, cartons]) {
    fs.rmSync(new URL(gone.uri));
    changed(session, [gone.uri, lsp.FileChangeType.Deleted]);
  }
  edited(session, doc, 2, faulty.replace('incoterms:', 'incoterm:'));
  assert.deepEqual(await session.diagnostics(doc.uri, p => p.version === 2), []);
  // What the deleted file defines is gone when the editor lets it go.
  closed(session, cartons);
  assert.deepEqual(codes(await session.diagnostics(doc.uri, p => p.diagnostics.length > 0)), ['LST0008']);
  closed(session, doc);
  await session.diagnostics(doc.uri, p => p.version === undefined && p.diagnostics.length === 0);
});

test('a file that is renamed on disk while it is open, and saved again under its old name', async t => {
  const { folder, file } = workspace();
  const session = await start(t, folder);
  const doc = Doc.read(file), other = path.join(folder, 'apparel/renamed.listing.yaml');
  session.show(doc);
  await session.diagnostics(doc.uri, p => p.version === 1 && p.diagnostics.length === 1);
  fs.renameSync(file, other);
  changed(session, [doc.uri, lsp.FileChangeType.Deleted], [uriOf(other), lsp.FileChangeType.Created]);
  // Both have the id: the one in the editor, and the one on disk.
  await session.diagnostics(doc.uri, p => codes(p.diagnostics).includes('LST0009') && codes(p.diagnostics).includes('LST0003'));
  await session.diagnostics(uriOf(other), p => codes(p.diagnostics).includes('LST0009'));
  fs.renameSync(other, file);
  changed(session, [uriOf(other), lsp.FileChangeType.Deleted], [doc.uri, lsp.FileChangeType.Created]);
  session.tell(lsp.DidSaveTextDocumentNotification.type, doc.id);
  await session.diagnostics(doc.uri, p => p.diagnostics.length === 1);
  await session.diagnostics(uriOf(other), p => p.diagnostics.length === 0);
});

test('a folder that is moved away below an open document, and comes back', async t => {
  const { folder, file } = workspace();
  const session = await start(t, folder);
  const doc = Doc.read(file);
  session.show(doc);
  await session.diagnostics(doc.uri, p => p.version === 1 && p.diagnostics.length === 1);
  const shared = path.join(folder, 'shared');
  fs.renameSync(shared, `${shared}-away`);
  fs.rmSync(`${shared}-away`, { recursive: true });
  changed(session, [uriOf(shared), lsp.FileChangeType.Deleted]);
  await session.diagnostics(doc.uri, p => codes(p.diagnostics).includes('LST0008'));
  fs.cpSync(path.join(import.meta.dirname, '../Samples/clean/shared'), shared, { recursive: true });
  changed(session, [uriOf(shared), lsp.FileChangeType.Created]);
  assert.deepEqual(codes(await session.diagnostics(doc.uri, p => p.diagnostics.length === 1)), ['LST0003']);
});
