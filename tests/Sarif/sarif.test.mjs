// The SARIF logs of the samples, and of what is hard, are accepted without an error or a warning by an independent validator.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const root = path.resolve(import.meta.dirname, '../..');
const program = process.env.LISTINGLSP_BINARY || path.join(root, 'server/ListingLsp.Cli/bin/Release/net10.0', process.platform === 'win32' ? 'listinglsp.exe' : 'listinglsp');
const validator = createRequire(import.meta.url)('@microsoft/sarif-multitool');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'listinglsp-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true }));
// Its own set-up script does no more; it may be switched off.
if (process.platform !== 'win32') fs.chmodSync(validator, 0o755);

function logOf(where, ...options) {
  const file = path.join(folder, 'report.sarif');
  const run = spawnSync(program, ['check', '--format', 'json', '--output-file', `sarif=${file}`, ...options], { cwd: where, encoding: 'utf8' });
  assert.equal(run.stderr, '');
  return { log: JSON.parse(fs.readFileSync(file, 'utf8')), report: JSON.parse(run.stdout) };
}

function complaintsAbout(log) {
  const file = path.join(folder, 'validated.sarif');
  fs.writeFileSync(file, JSON.stringify(log));
  const output = execFileSync(validator, ['validate', file, '--level', 'Error;Warning', '--rule-kind', 'Sarif;Ghas'], { encoding: 'utf8' });
  assert.match(output, /1 files scanned/);
  return [...output.matchAll(/: (error|warning) ([A-Z]+\d+: .*)/g)].map(m => `${m[1]} ${m[2]}`);
}

function holds({ log, report }) {
  const { driver } = log.runs[0].tool;
  // The program has no address yet; with one, nothing is left to complain about.
  if (!driver.informationUri) {
    assert.deepEqual(complaintsAbout(log).map(c => /SARIF2005.*does not provide 'informationUri'/.test(c) ? 'no informationUri' : c), ['no informationUri']);
    driver.informationUri = 'https://example.com/';
  }
  assert.deepEqual(complaintsAbout(log), []);
  assert.equal(log.runs[0].results.filter(r => r.suppressions.length === 0).length, report.findings.length);
  assert.equal(log.runs[0].results.filter(r => r.suppressions.length > 0).length, report.summary.suppressed);
}

for (const locale of ['en', 'zh-CN']) {
  test(`the faulty sample, ${locale}`, () => holds(logOf(path.join(root, 'tests/Samples/faulty'), '--locale', locale)));
}

test('the clean sample', () => holds(logOf(path.join(root, 'tests/Samples/clean'))));

test('odd names, suppressions, a slip in a name, every severity', () => {
  const shop = path.join(folder, 'shop');
  fs.mkdirSync(path.join(shop, '店 #1'), { recursive: true });
  fs.writeFileSync(path.join(shop, '店 #1', '100% a.listing.yaml'), '# listinglsp-ignore-file LST0003 -- read by our ERP\nid: a\ntitle: "😀 A"\ntype: customization\ncategory: B\ntrade: { unit: piece, moq: 5, tiers: [ { from: 10, price: 2 } ], x: 1 }\n');
  fs.writeFileSync(path.join(shop, 'b.listings.yaml'), 'id: b\n');
  fs.writeFileSync(path.join(shop, 'c.freight.json'), '\u{FEFF}{"id": "c", \u0001 ');
  fs.writeFileSync(path.join(shop, 'd.cartons.yaml'), 'cartons: [ { id: x, length: 1, width: 1, height: 1, emptyWeight: 1, maxUnits: 1 } ]\n');
  const run = logOf(shop);
  assert.ok(run.report.summary.suppressed > 0);
  assert.deepEqual([...new Set(run.log.runs[0].results.map(r => r.level))].sort(), ['error', 'note', 'warning']);
  holds(run);
});

test('a baseline: what it knows, what is new, what is suppressed', () => {
  const shop = path.join(folder, 'old-shop');
  const listing = (moq, more = '') => `id: a\ntitle: Mug\ntype: customization\ncategory: B\ntrade: { unit: piece, moq: ${moq}, tiers: [ { from: 10, price: 2 } ] }\n${more}`;
  fs.mkdirSync(shop);
  fs.writeFileSync(path.join(shop, 'a.listing.yaml'), listing(5));
  execFileSync(program, ['baseline', 'create'], { cwd: shop });
  fs.writeFileSync(path.join(shop, 'a.listing.yaml'), listing(5, 'colour: red # listinglsp-ignore LST0003 -- read by our ERP\nsize: 3\n'));
  const run = logOf(shop);
  const states = run.log.runs[0].results.map(r => `${r.ruleId} ${r.baselineState}`);
  assert.ok(states.includes('LST1001 unchanged') && states.includes('LST0003 new'), states.join());
  assert.deepEqual(complaintsAbout({ ...run.log, runs: [{ ...run.log.runs[0], tool: { driver: { ...run.log.runs[0].tool.driver, informationUri: 'https://example.com/' } } }] }), []);
});
