// Every clean file and every built-in rule pack fits its schema; every file of a fixture that has a finding about its fields does
// not, and every one without findings does.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parseAllDocuments } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators = Object.fromEntries(
  fs.readdirSync(path.join(root, 'schemas')).filter(f => f.endsWith('.schema.json')).map(f => [f.split('.')[0], ajv.compile(JSON.parse(fs.readFileSync(path.join(root, 'schemas', f), 'utf8')))]));

const validatorOf = file => path.basename(file).startsWith('listinglsp.') ? validators.config : validators[/\.([a-z]+)\.(yaml|yml|json)$/.exec(file)?.[1]];

function documentsOf(file, text) {
  if (file.endsWith('.json')) return [JSON.parse(text)];
  const documents = parseAllDocuments(text, { merge: true, uniqueKeys: false });
  for (const document of documents) if (document.errors.length > 0) throw document.errors[0];
  return documents.map(d => d.toJS()).filter(d => d !== null);
}

const faultsOf = (file, text) => documentsOf(file, text).flatMap(d => validatorOf(file)(d) ? [] : validatorOf(file).errors.map(e => `${e.instancePath} ${e.message}`));

function* filesBelow(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(full);
    else yield full;
  }
}

function* blocksOf(markdown) {
  for (const [, file, text] of markdown.matchAll(/^```(?:yaml|json) file=(\S+)\n(.*?)^```$/gms)) yield { file, text };
}

// In a rule pack shape errors are LST9005 as well; what else that rule says, of days or sources, no schema knows.
const shapeRules = /\b\w+\[LST(0003|0004|0005|0006(?!\] '[^']*' is not a day)|0007|3005)\]|\[LST9005\] (Unknown field|This file takes|Each item of|'[^']*' (is required|takes|is not one of|is not a country code|must be))/;
const isMarker = line => /^\s*(#|\/\/)(@\d| *\^|\^)/.test(line) || /^\s*(#|\/\/).*\b(error|warning|info|hint)\[LST\d{4}\]/.test(line);

for (const file of ['tests/Samples/clean', 'tests/Schemas/clean', 'server/ListingLsp.Analysis/Packs'].flatMap(folder => [...filesBelow(path.join(root, folder))])) {
  if (!validatorOf(file)) continue;
  test(`clean sample ${path.relative(root, file)}`, () => assert.deepEqual(faultsOf(file, fs.readFileSync(file, 'utf8')), []));
}

const counts = { accepted: 0, rejected: 0 };
for (const fixture of filesBelow(path.join(root, 'tests/Fixtures'))) {
  if (path.basename(fixture) === 'README.md') continue;
  test(`fixture ${path.relative(root, fixture)}`, () => {
    for (const { file, text } of blocksOf(fs.readFileSync(fixture, 'utf8'))) {
      if (!validatorOf(file)) continue;
      const lines = text.split('\n');
      const markers = lines.filter(isMarker).join('\n');
      const content = lines.filter(line => !isMarker(line)).join('\n');
      if (shapeRules.test(markers)) {
        let faults;
        // What is no YAML to another parser is rejected too.
        try { faults = faultsOf(file, content); } catch (fault) { faults = [fault.message]; }
        assert.notDeepEqual(faults, [], `should be rejected: ${file}\n${text}`);
        counts.rejected++;
      } else if (/is not a day/.test(markers)) {
        // Some of the days that there are not have the form of one.
      } else if (!text.includes('listinglsp-ignore') && !/\[LST00/.test(markers)) {
        // An unknown market is LST3005, which fixtures about other things switch off.
        if (!fixture.includes('Shipping') && faultsOf(file, content).some(f => f.startsWith('/markets/'))) continue;
        assert.deepEqual(faultsOf(file, content), [], `should be accepted: ${file}\n${text}`);
        counts.accepted++;
      }
    }
  });
}

test('both verdicts were asked for often', () => {
  assert.ok(counts.accepted >= 100, `accepted ${counts.accepted}`);
  assert.ok(counts.rejected >= 20, `rejected ${counts.rejected}`);
});
