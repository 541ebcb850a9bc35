// The stories that the probe tells of a store, and how each is judged.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { builtFamilies, check, fix } from './check.mjs';
import { scratch } from './scratch.mjs';
import { store } from './store.mjs';

const polo = 'faulty/apparel/polo-2201.listing.yaml', sleeve = 'faulty/sports/knee-sleeve-1104.listing.yaml';
const commands = ['checkWorkspace', 'explainRule', 'fixAll', 'newListing', 'openConfig', 'restartServer', 'showMarkets', 'showOutput', 'showReferences', 'showTrace', 'suppress'];

/** The stories of a store with everything in it, which lies in the folder. */
export function storiesOf(folder) {
  const read = file => fs.readFileSync(path.join(folder, file), 'utf8');
  const expected = check(folder), polos = read(polo), sleeves = read(sleeve);
  const mended = store('mended');
  fix(mended);
  // A baseline is not edited.
  const toMend = Object.keys(expected).filter(f => f.startsWith('mended/') && !f.endsWith('.listinglsp-baseline.json') && fs.readFileSync(path.join(mended, f), 'utf8') !== read(f));
  return [
    {
      name: 'the server runs, and the commands are there', story: 'start',
      check: saw => {
        assert.equal(saw.server.name, 'listinglsp');
        assert.equal(saw.trusted, true);
        for (const command of commands) assert.ok(saw.commands.includes(`listinglsp.${command}`), `listinglsp.${command} is missing`);
      },
    },
    {
      name: 'the Problems panel has what check finds, of every family', story: 'diagnostics', input: { expected: Object.values(expected).flat().length },
      check: saw => {
        assert.deepEqual(lines(saw), lines(expected));
        assert.deepEqual([...new Set(Object.values(saw).flat().map(f => f.code[3]))].sort(), builtFamilies());
      },
    },
    {
      name: 'a finding links to its rule and shows the other place', story: 'messages', input: { file: polo },
      check: ([finding]) => {
        assert.equal(finding.code, 'LST2009');
        assert.ok(finding.related.includes('the piece price 9.00'), JSON.stringify(finding));
      },
    },
    {
      name: 'hover explains a finding, a field and a market', story: 'hover', input: { file: polo, at: ['{ from: 1, price: 10|.00 }', 'm|oq: 10', '[US, C|A'] },
      check: ([finding, field, market]) => {
        assert.match(finding, /LST2009/);
        assert.match(field, /moq/i);
        assert.match(market, /Canada/);
      },
    },
    {
      name: 'completion offers fields, values, and ids of other files', story: 'completion',
      input: { file: 'clean/apparel/polo-2201.listing.yaml', at: [['trade:\n', 'trade:\n  |\n'], ['  unit: piece', '  unit: |'], ['    spec: "438004"', '    spec: |']] },
      check: ([fields, units, specs]) => {
        assert.ok(fields.some(i => i.label === 'lotSize' && i.documentation === 'Units in a lot, only with sellBy lot'), JSON.stringify(fields));
        assert.ok(units.some(i => i.label === 'pair' && i.insert === 'pair'), JSON.stringify(units));
        assert.deepEqual(specs.map(i => i.insert), ['"438004"', '"468010"', '"510024"', '"520015"']);
        assert.equal(specs[1].detail, '大号抱枕箱5层');
      },
    },
    {
      name: 'the definition of a carton spec is in another file', story: 'definition', input: { file: polo, at: 'spec: "438|004"' },
      check: saw => {
        const uses = [polo, 'faulty/apparel/t-shirt-2305.listing.yaml', 'faulty/shared/standard.cartons.yaml'];
        assert.deepEqual({ ...saw, line: saw.line.slice(0, 19) }, { file: 'faulty/shared/standard.cartons.yaml', text: '438004', line: '  - { id: "438004",', uses });
      },
    },
    {
      name: 'a carton spec is renamed in all files', story: 'rename', input: { file: 'renamed/shared/standard.cartons.yaml', at: 'id: "510|024"', name: '510025' },
      check: saw => {
        const files = ['renamed/shared/standard.cartons.yaml', 'renamed/toys/building-bricks-7120.listing.yaml'];
        assert.deepEqual(saw.files, files);
        for (const file of files) assert.equal(read(file), read(file.replace('renamed', 'clean')).replaceAll('510024', '510025'));
        assert.deepEqual(check(path.join(folder, 'renamed')), {});
      },
    },
    {
      name: 'the light bulb mends a finding', story: 'actions', input: { file: sleeve, code: 'LST0003' },
      check: saw => {
        assert.deepEqual(saw.offered[0], { title: "Rename it to 'incoterm'", kind: 'quickfix', preferred: true });
        assert.equal(saw.text, sleeves.replace('incoterms', 'incoterm'));
      },
    },
    {
      name: 'a finding is suppressed, and the reason is to be written', story: 'suppress', input: { file: sleeve, code: 'LST1003' },
      check: saw => {
        assert.match(saw.text, /\n {4}# listinglsp-ignore LST1003 -- …\n {4}- { from: 1000, price: 7.20 }\n/);
        assert.equal(saw.selected, '…');
      },
    },
    {
      name: 'fix all does what check --fix does', story: 'fixAll', input: { files: toMend },
      check: count => {
        assert.ok(count >= 8, `${count} files only`);
        for (const file of toMend) assert.equal(read(file), fs.readFileSync(path.join(mended, file), 'utf8'), file);
      },
    },
    {
      name: 'hints tell what a tier comes to', story: 'hints', input: { file: polo },
      check: saw => assert.deepEqual(saw.filter(h => !h.line.startsWith('markets')).map(h => h.label), ['10 ~ 19 · from 100.00', '20 ~ 29 · from 180.00', '≥ 30 · from 240.00', '20 pieces · from 200.00', '40 pieces · from 280.00']),
    },
    {
      name: 'lenses tell where a carton spec is used', story: 'lenses', input: { file: 'faulty/shared/standard.cartons.yaml' },
      check: saw => {
        assert.deepEqual(saw.map(l => l.title), ['used by 2 listings', 'used by 1 listing', 'used by 1 listing', 'used by 1 listing']);
        for (const { command } of saw) assert.equal(command, 'listinglsp.showReferences');
      },
    },
    {
      name: 'a lens leads to the markets of a listing', story: 'lenses', input: { file: polo },
      check: saw => assert.deepEqual(saw.map(({ title, command }) => ({ title, command })), [
        { title: '1 error', command: '' }, { title: '32 markets: 10 sold, 22 no freight', command: 'listinglsp.showMarkets' },
      ]),
    },
    {
      name: 'the outline has the parts of a listing', story: 'outline', input: { file: polo },
      check: ([listing, ...others]) => {
        assert.equal(listing.name, 'polo-2201');
        assert.deepEqual(listing.children, ['markets', 'keywords', 'attributes', 'images', 'trade', 'skus', 'logistics', 'services']);
        assert.deepEqual(others, []);
      },
    },
    {
      name: 'a listing of 2,000 lines is judged while one types', story: 'large', input: { file: 'large/polo-2201.listing.yaml', code: 'LST0005', at: '  moq: |', insert: 'x' },
      check: saw => {
        assert.equal(saw.lines, 2001);
        assert.deepEqual(lines({ large: saw.before }), lines({ large: expected['large/polo-2201.listing.yaml'] }));
        assert.ok(Math.min(...saw.took) < 2000, `${saw.took} ms`);
      },
    },
    {
      name: 'other YAML and JSON files are left alone', story: 'other', input: { listing: sleeve, files: ['other/polo.yaml', 'other/docker-compose.yml', 'other/data.json'] },
      check: saw => {
        for (const [file, seen] of Object.entries(saw)) assert.deepEqual({ file, ...seen }, { file, hover: '', lenses: 0, hints: 0, actions: [], suggestions: [], findings: [] });
      },
    },
    {
      name: 'the settings of the listing are opened', story: 'openConfig', needsServer: false, input: { file: polo },
      check: saw => assert.equal(saw, 'faulty/listinglsp.yaml'),
    },
    {
      name: 'the page of a rule is shown', story: 'explainRule', input: { file: polo, rule: 'LST2009' },
      check: saw => assert.match(saw.text ?? saw.label, /LST2009/),
    },
    {
      name: 'the workspace is checked on command', story: 'checkWorkspace',
      check: saw => assert.ok(saw > 10, `${saw} files`),
    },
    {
      name: 'a new listing is begun beside the one in front, and nothing is wrong with it', story: 'newListing', needsServer: false, input: { file: 'clean/toys/building-bricks-7120.listing.yaml', made: 'clean/toys/new-listing.listing.yaml' },
      check: text => {
        const alone = scratch('new');
        fs.writeFileSync(path.join(alone, 'new-listing.listing.yaml'), text);
        assert.deepEqual(check(alone), {});
      },
    },
    {
      name: 'a file becomes JSON, and what it says stays', story: 'convert', input: { file: 'converted/shared/standard.cartons.yaml', title: 'Convert the file to JSON' },
      check: saw => {
        assert.match(saw, /dropping \d+ comments \(lines /);
        assert.ok(!fs.existsSync(path.join(folder, 'converted/shared/standard.cartons.yaml')));
        assert.equal(JSON.parse(read('converted/shared/standard.cartons.json')).cartons[0].id, '438004');
        assert.deepEqual(check(path.join(folder, 'converted')), {});
      },
    },
    {
      name: 'a killed server comes again', story: 'restart', input: { file: sleeve, code: 'LST0003', at: '|id: knee', insert: 'unknwon: 1\n' },
      check: saw => assert.notEqual(saw.before, saw.after),
    },
    {
      name: 'the server is started anew on command', story: 'restartCommand', input: { file: sleeve },
      check: saw => assert.notEqual(saw.before, saw.after),
    },
    {
      name: 'the language of the messages is changed', story: 'locale', input: { file: 'families/unknown-field/polo.listing.yaml', locale: 'zh-CN' },
      check: ([before, after, again]) => {
        assert.match(after, /\p{Script=Han}/u);
        assert.doesNotMatch(before, /\p{Script=Han}/u);
        assert.equal(again, before);
      },
    },
  ];
}

/** The stories of the faulty samples in a window whose language is Chinese. */
export function chineseStoriesOf(folder) {
  const expected = check(folder, '--locale', 'zh-CN');
  return [
    {
      name: 'the window speaks Chinese, and so do the commands', story: 'start',
      check: saw => {
        assert.equal(saw.language, 'zh-cn');
        assert.match(saw.title.value, /\p{Script=Han}/u);
      },
    },
    {
      name: 'every message is Chinese', story: 'diagnostics', input: { expected: Object.values(expected).flat().length },
      check: saw => {
        assert.deepEqual(lines(saw), lines(expected));
        for (const { message } of Object.values(saw).flat()) assert.match(message, /\p{Script=Han}/u);
      },
    },
    {
      name: 'hover is Chinese', story: 'hover', input: { file: polo, at: ['m|oq: 10'] },
      check: ([field]) => assert.match(field, /最小起订量|起订量/),
    },
  ];
}

/** The stories of the faulty samples in a folder that is not trusted; its settings name a server of their own. */
export function restrictedStoriesOf(folder) {
  const expected = check(folder), trace = path.join(folder, 'trace');
  const alien = path.join(folder, 'alien.sh');
  fs.writeFileSync(alien, `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
  fs.mkdirSync(path.join(folder, '.vscode'));
  fs.writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'listinglsp.server.path': alien }));
  return [
    {
      name: 'the folder is not trusted, and the server runs', story: 'start',
      check: saw => {
        assert.equal(saw.trusted, false);
        assert.equal(saw.server.name, 'listinglsp');
      },
    },
    {
      name: 'a folder that is not trusted is checked', story: 'diagnostics', input: { expected: Object.values(expected).flat().length },
      check: saw => assert.deepEqual(lines(saw), lines(expected)),
    },
    {
      name: 'a program that the folder names is not started', story: 'messages', input: { file: sleeve },
      check: saw => {
        assert.equal(saw.length, 2);
        assert.ok(!fs.existsSync(trace));
      },
    },
  ];
}

/** Findings one a line, so that a difference can be read. */
function lines(byFile) {
  return Object.entries(byFile).flatMap(([file, all]) => all.map(f => `${file}:${f.start}-${f.end} ${f.severity} ${f.code} ${f.message}`)).sort();
}
