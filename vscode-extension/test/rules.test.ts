import { test } from 'node:test';
import assert from 'node:assert/strict';
import { addressOf, isRule, ruleOf, scheme } from '../src/rules/ruleAddress';
import { readJson } from './folders';

test('the address of a rule leads back to it', () => {
  const address = new URL(addressOf('LST1001'));
  assert.equal(address.protocol, `${scheme}:`);
  assert.equal(ruleOf(address.pathname), 'LST1001');
});

test('other addresses are no rules', () => {
  for (const path of ['/LST1001', '/LST10011.md', '/x/LST1001.md', '/../LST1001.md', '']) assert.equal(ruleOf(path), undefined, path);
  for (const words of ['LST100', 'lst1001', 'LST1001 ', 1001, null]) assert.ok(!isRule(words));
});

test('pages open as people read them', () => {
  const [[glob, editor]] = Object.entries(readJson('package.json').contributes.configurationDefaults['workbench.editorAssociations']) as [[string, string]];
  assert.equal(glob, `${scheme}:/**/*.md`);
  assert.equal(editor, 'vscode.markdown.preview.editor');
});
