import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { configName, endings } from '../src/fileKinds';
import { fits, isId, withId, type Snippet } from '../src/snippets/snippet';
import { noProgram, program, readJson, temporary } from './folders';

const snippets = readJson('snippets/snippets.json') as Snippet[];
const wholeFile = (format: string) => snippets.find(s => s.format === format && s.files === 'listing' && s.at === 'file')!;

/** What stands in the file when nothing is filled in: the words in the places, and the first of several. */
const filled = (snippet: Snippet) => snippet.body.join('\n').replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '');

/** What may not stand beside what, and the listing that a snippet goes into where that is not the first one. */
const instead: Readonly<Record<string, string[]>> = { range: ['tiers'] };
const hosts: Readonly<Record<string, string>> = { range: 'customization' };

/** A whole listing in YAML with the snippet in its group, in the place of what is there by that name. */
function withYaml(snippet: Snippet): string {
  const lines = filled(snippets.find(s => s.name === hosts[snippet.name]) ?? wholeFile('yaml')).split('\n');
  const indent = snippet.at === 'listing' ? '' : '  ';
  const added = filled(snippet).split('\n').map(l => indent + l);
  const names = added.flatMap(l => new RegExp(`^${indent}(\\w+):`).exec(l)?.[1] ?? []);
  const group = snippet.at === 'listing' ? 0 : lines.indexOf(`${snippet.at}:`) + 1;
  for (const name of names.flatMap(n => [n, ...instead[n] ?? []])) {
    const at = lines.findIndex((l, i) => i >= group && l.startsWith(`${indent}${name}:`));
    if (at < 0) continue;
    let end = at + 1;
    while (lines[end]?.startsWith(`${indent} `)) end++;
    lines.splice(at, end - at);
  }

  lines.splice(group, 0, ...added);
  return lines.join('\n') + '\n';
}

function withJson(snippet: Snippet): string {
  const listing = JSON.parse(filled(wholeFile('json')));
  const fields = JSON.parse(`{${filled(snippet)}}`);
  if (snippet.at === 'listing') Object.assign(listing, fields);
  else Object.assign(listing[snippet.at], fields);
  return JSON.stringify(listing, null, 2);
}

/** What the program says about a folder with this file, and what other snippets' files it needs. */
function check(name: string, text: string): { status: number | null; findings: string[] } {
  const folder = temporary();
  fs.writeFileSync(path.join(folder, name), text);
  if (!name.startsWith(configName)) fs.writeFileSync(path.join(folder, 'listinglsp.yaml'), 'version: 1\nasOf: 2026-11-22\n');
  if (/438004/.test(text) && !name.includes('cartons')) fs.writeFileSync(path.join(folder, 'x.cartons.yaml'), filled(snippets.find(s => s.files === 'cartons')!));
  if (!name.includes('listing.')) fs.writeFileSync(path.join(folder, 'x.listing.yaml'), filled(wholeFile('yaml')) + '\n');
  const { status, stdout } = spawnSync(program!, ['check', folder, '--format', 'json', '--fail-on', 'warning'], { encoding: 'utf8', timeout: 30_000 });
  const report = JSON.parse(stdout);
  return { status, findings: report.findings.map((f: { id: string; severity: string; message: string }) => `${f.severity} ${f.id} ${f.message}`) };
}

for (const snippet of snippets) {
  test(`${snippet.name}: the program has nothing against it`, { skip: noProgram }, t => {
    const text = snippet.at === 'file' ? filled(snippet) + '\n' : snippet.format === 'yaml' ? withYaml(snippet) : withJson(snippet);
    const name = snippet.files === configName ? 'listinglsp.yaml' : `a.${snippet.files}.${snippet.format}`;
    const { status, findings } = check(name, text);
    assert.equal(status, 0, [...findings, text].join('\n'));
    for (const finding of findings) t.diagnostic(finding);
  });
}

test('the program would say so', { skip: noProgram }, () => {
  assert.equal(check('a.listing.yaml', filled(wholeFile('yaml')).replace('unit: piece', 'unit: furlong')).status, 1);
});

test('a snippet has a name of its own, words in both languages, and a kind of file that there is', () => {
  assert.equal(new Set(snippets.map(s => s.name)).size, snippets.length);
  for (const { files, format, prefix } of snippets) {
    assert.ok([...endings, configName].includes(files), files);
    assert.equal(snippets.filter(s => s.files === files && s.format === format && s.prefix === prefix).length, 1, `${files} ${format} ${prefix}`);
  }
  for (const { says } of snippets) {
    assert.match(says.en, /^[A-Z]/);
    assert.match(says['zh-CN'], /\p{Script=Han}/u);
  }
});

test('a whole file goes into an empty one or behind a mark, a field into a listing', () => {
  const [file, field] = [wholeFile('yaml'), snippets.find(s => s.name === 'tiers')!];
  assert.ok(fits(file, 'a.listing.yaml', '', 'lis'));
  assert.ok(fits(file, 'a.listing.yml', 'id: a\n---\n', ''));
  assert.ok(!fits(file, 'a.listing.yaml', 'id: a\n', ''));
  assert.ok(!fits(field, 'a.listing.yaml', '', 'ti'));
  assert.ok(fits(field, 'a.listing.yaml', 'id: a\ntrade:\n', '  ti'));
  assert.ok(!fits(field, 'a.listing.yaml', 'id: a\ntrade:\n', '  moq: ti'));
});

test('a field is offered in its own group', () => {
  const [tiers, skus, json] = ['tiers', 'skus', 'leadTimeJson'].map(name => snippets.find(s => s.name === name)!) as [Snippet, Snippet, Snippet];
  assert.ok(!fits(tiers, 'a.listing.yaml', 'trade:\n  moq: 1\nlogistics:\n', '  ti'));
  assert.ok(!fits(tiers, 'a.listing.yaml', 'trade:\n  moq: 1\n', 'ti'));
  assert.ok(fits(skus, 'a.listing.yaml', 'trade:\n  moq: 1\n', 'sk'));
  assert.ok(!fits(skus, 'a.listing.yaml', 'trade:\n  moq: 1\n', '  sk'));
  assert.ok(fits(json, 'a.listing.json', '{ "trade": {}, "logistics": {\n', '    '));
  assert.ok(!fits(json, 'a.listing.json', '{ "logistics": {}, "trade": {\n', '    '));
});

test('a snippet goes into files of its kind and format only', () => {
  const file = wholeFile('yaml');
  for (const name of ['a.listing.json', 'a.cartons.yaml', 'listing.txt', 'listinglsp.yaml']) assert.ok(!fits(file, name, '', ''), name);
  assert.ok(fits(snippets.find(s => s.files === configName)!, 'listinglsp.yaml', '', ''));
});

test('the id of a new listing stands wherever it belongs', () => {
  const text = withId(wholeFile('yaml'), 'polo-1');
  assert.match(text, /^id: \$\{1:polo-1\}$/m);
  assert.doesNotMatch(text, /mug-350/);
  assert.ok(isId('a.B_c-1') && !isId('') && !isId('a b') && !isId('x'.repeat(65)) && !isId('../x'));
});
