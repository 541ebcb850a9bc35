// The pages of --format html, as a browser without a network shows them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { browser, browserPath } from './browser.mjs';
import { program, root } from './program.mjs';

const skip = browserPath === null ? 'no Chromium is installed' : false;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'listinglsp-pages-'));
let tabs;

before(async () => { if (!skip) tabs = await browser(); });
after(async () => {
  await tabs?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Writes a page, and gives its path. */
function page(name, workspace, ...args) {
  const file = path.join(folder, `${name}.html`);
  const { status, stderr, stdout } = spawnSync(program, [...args, '--output-file', `html=${file}`], { cwd: workspace, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ok(fs.existsSync(file), `${status} ${stderr} ${stdout.slice(0, 500)}`);
  return file;
}

/** A workspace with the clean samples, and files of the test's own. */
function workspace(name, files = {}) {
  const place = path.join(folder, name);
  fs.cpSync(path.join(root, 'tests/Samples/clean'), place, { recursive: true });
  for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(place, file), text);
  return place;
}

const rows = () => [...document.querySelectorAll('#findings li')].map(li => li.textContent);

/** Nothing was said on the console, no policy was hurt, and the page asked for nothing but itself. */
function assertCalm(tab) {
  assert.deepEqual(tab.problems, []);
  assert.deepEqual(tab.requests.filter(url => !url.startsWith('file:') && !url.startsWith('data:')), []);
  assert.equal(tab.requests.filter(url => url.startsWith('file:')).length, 1);
}

test('the faulty sample: filters and search change what is shown, in both languages, light and dark', { skip }, async () => {
  const tab = await tabs.open(page('faulty', path.join(root, 'tests/Samples/faulty'), 'check'));
  const all = await tab.run(rows);
  assert.equal(all.length, 18);
  assert.match(all[0], /^✖/);
  assert.equal(await tab.run(() => [...document.querySelectorAll('.tile b')].map(b => b.textContent).join(' ')), '16 2 0 0');

  // A tile chooses a severity, a select a rule, the field what is searched for.
  await tab.run(() => document.querySelector('.tile[data-severity="1"]').click());
  assert.equal((await tab.run(rows)).length, 2);
  await tab.run(() => document.getElementById('clear').click());
  await tab.run(() => {
    const rule = document.getElementById('rule');
    rule.value = [...rule.options].find(o => o.textContent.startsWith('LST2009')).value;
    rule.dispatchEvent(new Event('change'));
  });
  assert.match((await tab.run(rows)).join(), /^✖Carton unit price 10\.00 is above the piece price 9\.00 at 20 pieces/);
  assert.equal(await tab.run(() => document.querySelectorAll('#ladders svg[role="img"]').length), 1);
  await tab.run(() => document.getElementById('clear').click());
  assert.equal(await tab.run(() => document.querySelectorAll('#ladders svg[role="img"]').length), 8);
  await tab.run(() => {
    const search = document.getElementById('search');
    search.value = 'KNEE incoterm';
    search.dispatchEvent(new Event('input'));
  });
  await tab.until(() => document.querySelectorAll('#findings li').length === 1);

  // A finding opens with its line, what the platform does, and the page of its rule.
  await tab.run(() => document.querySelector('#findings details').setAttribute('open', ''));
  await tab.until(() => document.querySelector('#findings pre.excerpt mark')?.textContent === 'incoterms');
  await tab.run(() => document.querySelector('#findings dd button').click());
  assert.match(await tab.run(() => document.querySelector('dialog[open]').textContent), /LST0003/);
  await tab.run(() => document.querySelector('dialog').close());

  // The other language; what was searched for stays.
  await tab.run(() => document.getElementById('language').click());
  assert.deepEqual(await tab.run(() => [document.documentElement.lang, document.querySelector('h1').textContent, document.querySelectorAll('#findings li').length]), ['zh-CN', '商品检查', 1]);
  assert.match((await tab.run(rows))[0], /未知字段“incoterms”/);

  // Dark where the system is or the reader wants it.
  const ground = () => getComputedStyle(document.body).backgroundColor;
  const light = await tab.run(ground);
  await tab.run(() => {
    const theme = document.getElementById('theme');
    theme.value = 'dark';
    theme.dispatchEvent(new Event('change'));
  });
  const dark = await tab.run(ground);
  assert.notEqual(dark, light);
  assertCalm(tab);
  const other = await tabs.open(path.join(folder, 'faulty.html'), { dark: true, width: 390 });
  assert.equal(await other.run(ground), dark);
  // A phone scrolls in one direction.
  assert.ok(await other.run(() => document.documentElement.scrollWidth <= innerWidth));
  assertCalm(other);
});

test('what a listing holds is shown as text, whatever it is', { skip }, async () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202E<b>bold</b>';
  const polo = fs.readFileSync(path.join(root, 'tests/Samples/clean/apparel/polo-2201.listing.yaml'), 'utf8')
    .replace(/^title: .*$/m, `title: ${JSON.stringify(hostile)}`).replace(/^id: .*$/m, `id: ${JSON.stringify(`"'><svg onload=alert(3)>`)}`).replace(/^ {2}moq: .*$/m, '  moq: 500\n  "<i>x</i>": 1');
  const place = workspace('hostile', { 'apparel/polo-2201.listing.yaml': polo });
  for (const command of ['check', 'score']) {
    const tab = await tabs.open(page(`hostile-${command}`, place, command));
    await tab.run(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
    await tab.until(() => document.querySelectorAll('li details > .body').length > 0);
    const { shown, made } = await tab.run(() => ({ shown: document.querySelector('main').innerText, made: document.querySelectorAll('main img, main b:not(.tile b):not(p b), main i, main script, svg[onload]').length }));
    assert.ok(shown.includes(`"'><svg onload=alert(3)>`));
    if (command === 'check') assert.ok(shown.includes(hostile.replace('\u202E', '<U+202E>')));
    assert.equal(made, 0);
    assertCalm(tab);
  }
});

test('scores and the star level are drawn, in both languages', { skip }, async () => {
  const place = workspace('shop', {
    'shop.store.yaml': fs.readFileSync(path.join(root, 'tests/Schemas/clean/shop.store.yaml'), 'utf8'),
    'shop.metrics.yaml': 'listings:\n  polo-2201: { qualityScore: 4.1, growthScore: 66 }\n  other: { growthScore: 81 }\n',
  });
  const star = await tabs.open(page('star', place, 'star'));
  assert.match(await star.run(() => document.querySelector('main').innerText), /Cheapest way to [12] star/);
  assert.deepEqual(await star.run(() => [document.querySelectorAll('.bullets svg').length, document.querySelectorAll('#indicators0 tbody tr').length, document.querySelectorAll('#strata0 svg').length > 0, document.querySelectorAll('#items tbody tr').length > 5]), [7, 7, true, true]);
  await star.run(() => document.getElementById('language').click());
  assert.match(await star.run(() => document.querySelector('main').innerText), /升至[12]星的最省途径/);
  assertCalm(star);

  const score = await tabs.open(page('score', place, 'score', '--locale', 'zh-CN'));
  assert.equal(await score.run(() => document.querySelector('h1').textContent), '商品状况');
  const all = await score.run(() => document.querySelectorAll('#listings li').length);
  await score.run(() => {
    const search = document.getElementById('search');
    search.value = 'polo-2201';
    search.dispatchEvent(new Event('input'));
  });
  await score.until(() => document.querySelectorAll('#listings li').length === 1);
  assert.ok(all > 5);
  assert.match(await score.run(() => document.querySelector('#quality').innerText), /低于4\.2：非确定性商品：1/);
  assertCalm(score);
});

test('10,000 listings with more than 30,000 findings', { skip }, async t => {
  const place = path.join(folder, 'large');
  fs.mkdirSync(place);
  for (let file = 0; file < 100; file++) {
    const listings = Array.from({ length: 100 }, (_, i) => `id: p-${file}-${i}\ntitle: Thing ${file} ${i}\ntype: ready-to-ship\ncategory: Home > Things\nmarkets: [US, CA, GB]\nextra: 1\ntrade: { unit: piece, moq: 5, tiers: [ { from: 10, price: ${10 + i / 100} }, { from: 20, price: ${11 + i / 100} } ] }\n`);
    fs.writeFileSync(path.join(place, `f${file}.listing.yaml`), listings.join('---\n'));
  }
  const tab = await tabs.open(page('large', place, 'check', '--format', 'github'));
  const [ready, findings] = await tab.run(() => [Number(document.documentElement.dataset.ready), Number(document.getElementById('list-head').textContent.split('· ')[1].replaceAll(',', ''))]);
  t.diagnostic(`${findings} findings, ${Math.round(fs.statSync(path.join(folder, 'large.html')).size / 1024)} KiB: drawn after ${ready} ms`);
  assert.ok(findings >= 30000, `${findings}`);
  // The goal is 2 s (docs/pages.md); machines of a pipeline are slow and shared.
  assert.ok(ready < 10000, `${ready} ms`);
  assert.equal(await tab.run(() => document.querySelectorAll('#findings li').length), 50);
  await tab.run(() => {
    const search = document.getElementById('search');
    search.value = 'p-99-99 moq';
    search.dispatchEvent(new Event('input'));
  });
  await tab.until(() => document.querySelectorAll('#findings li').length === 1);
  assertCalm(tab);
});
