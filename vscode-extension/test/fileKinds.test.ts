import { test } from 'node:test';
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { baselineName, configName, endings, formats, globs, isOurs } from '../src/fileKinds';
import { readJson, repository } from './folders';

const kinds = fs.readFileSync(path.join(repository, 'server/ListingLsp.Workspace/Discovery/FileKinds.cs'), 'utf8');
const manifest = readJson('package.json');

test('the kinds are those of the server', () => {
  assert.deepEqual([...kinds.matchAll(/\("\.(\w+)", FileKind\.\w+\)/g)].map(m => m[1]), endings);
  assert.equal(/ConfigStem = "(\w+)"/.exec(kinds)![1], configName);
  assert.deepEqual(/is "\.(\w+)" or "\.(\w+)" or "\.(\w+)"/.exec(kinds)!.slice(1), formats);
});

test('the baseline has the name that the server gives it', () => {
  const source = fs.readFileSync(path.join(repository, 'server/ListingLsp.Workspace/Baseline/BaselineFile.cs'), 'utf8');
  assert.equal(/DefaultPath = "([^"]+)"/.exec(source)![1], baselineName);
  assert.ok(!isOurs(baselineName));
});

test('a file is ours by its name', () => {
  for (const name of ['polo.listing.yaml', '/a b/polo.listing.json', 'C:\\shop\\.cartons.yml', 'x.y.freight.yaml', 'listinglsp.yaml', '/shop/listinglsp.json']) assert.ok(isOurs(name), name);
  for (const name of ['polo.listings.yaml', 'listing.yaml', 'polo.listing.yaml.bak', 'polo.listing.toml', 'mylistinglsp.yaml', 'docker-compose.yaml', 'package.json', 'polo.Listing.yaml']) assert.ok(!isOurs(name), name);
});

test('the manifest wakes the extension by the same names', () => {
  for (const glob of globs) assert.ok(manifest.activationEvents.includes(`workspaceContains:${glob}`), glob);
  for (const { when } of manifest.contributes.menus['editor/context']) {
    const names = new RegExp(/=~ \/(.*)\/$/.exec(when)![1]!);
    for (const ending of endings) for (const format of formats) assert.match(`a.${ending}.${format}`, names);
    assert.match('listinglsp.yaml', names);
    assert.doesNotMatch('compose.yaml', names);
    assert.doesNotMatch('mylistinglsp.yaml', names);
  }
});

test('globs have no braces within braces, which VS Code does not know', () => {
  for (const glob of globs) assert.doesNotMatch(glob, /\{[^}]*\{/);
});

test('the icon theme knows each kind and nothing else', () => {
  const theme = readJson('icons/file-icons.json');
  assert.deepEqual(Object.keys(theme.fileExtensions).sort(), endings.flatMap(e => formats.map(f => `${e}.${f}`)).sort());
  assert.deepEqual(Object.keys(theme.fileNames).sort(), formats.map(f => `${configName}.${f}`).sort());
  for (const icon of [...Object.values(theme.fileExtensions), ...Object.values(theme.fileNames)] as string[]) {
    assert.ok(fs.existsSync(path.join('icons', theme.iconDefinitions[icon].iconPath)), icon);
  }
});
