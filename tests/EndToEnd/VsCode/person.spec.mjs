// One story as a person lives it. The pictures lie in artifacts/screenshots; LISTINGLSP_UPDATE=1 makes those of the extension's README anew.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { markets } from './check.mjs';
import { missing, root } from './installed.mjs';
import { straws, tell } from './person.mjs';
import { store } from './store.mjs';
import { installExtensions, open } from './vscode.mjs';

/** What of the window the README shows. */
const parts = {
  problems: { x: 0, y: 36, width: 1280, height: 600 },
  'quick-fix': { x: 352, y: 36, width: 928, height: 600 },
  'market-matrix': { x: 48, y: 36, width: 1232, height: 520 },
};
const pictures = path.join(root, 'artifacts/screenshots'), readme = path.join(root, 'vscode-extension/images');

describe('a person', { skip: missing }, () => {
  let folder, window;
  before(async () => {
    folder = path.join(store('person'), 'person');
    window = await open(folder, { extensions: installExtensions() });
    fs.mkdirSync(pictures, { recursive: true });
  });
  after(() => window?.close());

  test('sees a problem, mends it, and looks up the markets', async () => {
    const shoot = async name => {
      await window.page.waitForTimeout(1000); // For what moves or fades.
      await window.page.screenshot({ path: path.join(pictures, `${name}.png`) });
      if (process.env.LISTINGLSP_UPDATE === '1') await window.page.screenshot({ path: path.join(readme, `${name}.png`), clip: parts[name] });
    };
    let saw;
    try {
      saw = await tell({ page: window.page, folder, patience: 20_000, shoot });
    } catch (error) {
      await window.page.screenshot({ path: path.join(pictures, 'failed.png') });
      throw error;
    }
    assert.match(saw.heading, /plastic-straws-1523/);
    const [listing] = markets(path.join(folder, straws));
    assert.ok(listing.markets.some(m => !m.sold));
    assert.deepEqual(saw.rows, listing.markets.map(m => ({ market: `${m.market} ${m.name}`, isSold: m.sold, rules: m.notes.map(n => n.rule) })));
  });
});
