import { test } from 'node:test';
import assert from 'node:assert/strict';
import { read, readJson, sources } from './folders';

const english = readJson('package.nls.json') as Record<string, string>;
const chinese = readJson('package.nls.zh-cn.json') as Record<string, string>;
const bundle = readJson('l10n/bundle.l10n.zh-cn.json') as Record<string, string>;

const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(m => m[0]).sort();
const commands = (text: string) => [...text.matchAll(/\(command:[\w.]+\)|`[^`]+`/g)].map(m => m[0]).sort();

/** The texts that the sources say. */
const said = [...sources().values()].flatMap(s => [...s.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(m => m[1]!.replaceAll("\\'", "'")));

test('the manifest names texts that both languages have, and no text is left over', () => {
  const named = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(m => m[1]!);
  assert.deepEqual([...new Set(named)].sort(), Object.keys(english).sort());
  assert.deepEqual(Object.keys(chinese), Object.keys(english));
});

test('both languages of the manifest name the same commands and words of code', () => {
  for (const [key, text] of Object.entries(english)) assert.deepEqual(commands(chinese[key]!), commands(text), key);
});

test('every text that the sources say is there in Chinese, and no text is left over', () => {
  assert.ok(said.length > 30);
  assert.deepEqual([...new Set(said)].sort(), Object.keys(bundle).sort());
});

test('texts are said as they stand: what is put together cannot be translated', () => {
  for (const [file, source] of sources()) assert.doesNotMatch(source, /\bt\(\s*[`"]|\bt\(\s*'(?:[^'\\]|\\.)*'\s*\+/, file);
});

test('both languages have the same places to fill in', () => {
  for (const [text, translated] of Object.entries(bundle)) assert.deepEqual(placeholders(translated), placeholders(text), text);
});

test('Chinese is Chinese, with full-width signs between its words', () => {
  const same = new Set(['ListingLsp']);
  for (const text of [...Object.values(chinese), ...Object.values(bundle)]) {
    if (same.has(text)) continue;
    assert.match(text, /\p{Script=Han}/u, text);
    assert.doesNotMatch(text, /\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u, text);
  }
});

test('no message is shown that is in no bundle', () => {
  for (const [file, source] of sources()) assert.doesNotMatch(source, /show(Information|Warning|Error)Message\(\s*['"`]/, file);
});
