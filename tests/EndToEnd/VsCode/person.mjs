// What a person does with mouse and keyboard: sees a problem, mends it, saves, and looks up where a listing may be sold.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

export const sleeve = 'sports/knee-sleeve-1104.listing.yaml', straws = 'packaging/plastic-straws-1523.listing.yaml';

/**
 * Tells the story in a window on the folder.
 * `shoot` takes a picture under a name; where a step does not come within `patience`, it throws.
 */
export async function tell({ page, folder, patience, shoot }) {
  page.setDefaultTimeout(patience);
  const before = fs.readFileSync(path.join(folder, sleeve), 'utf8');

  await openFile(page, sleeve);
  await page.keyboard.press('Control+Shift+M');
  const problems = page.locator('.markers-panel .monaco-list-row');
  await problems.filter({ hasText: words("'[' is not closed") }).waitFor();
  await page.getByPlaceholder(/^Filter/).first().fill('1104');
  const problem = problems.filter({ hasText: words("Unknown field 'incoterms'; did you mean 'incoterm'?") });
  await problem.click();
  const underlined = page.locator('.editor-instance .squiggly-error');
  await underlined.first().waitFor();
  await shoot('problems');

  await page.locator('.editor-instance .view-line span').filter({ hasText: /^incoterms$/ }).click();
  await page.locator('.lightBulbWidget, [class*="codicon-gutter-lightbulb"]').first().click();
  const fix = page.locator('.action-widget .monaco-list-row').filter({ hasText: words("Rename it to 'incoterm'") });
  await fix.hover();
  await shoot('quick-fix');
  await fix.click();
  await page.locator('.editor-instance .view-line span').filter({ hasText: /^incoterm$/ }).waitFor();
  await problem.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active:not(.dirty)').waitFor();
  assert.equal(fs.readFileSync(path.join(folder, sleeve), 'utf8'), before.replace('incoterms', 'incoterm'));
  // The panel and the side bar make room for the matrix.
  await page.keyboard.press('Control+J');
  await openFile(page, straws);
  await page.keyboard.press('Control+B');
  await page.locator('.editor-actions').getByRole('button', { name: /market/i }).click();
  const matrix = await frameWith(page, '#matrix table', patience);
  await shoot('market-matrix');
  return {
    heading: await matrix.locator('h1').innerText(),
    rows: await matrix.locator('tbody tr').evaluateAll(rows => rows.map(row => ({
      market: row.querySelector('th').innerText.trim(),
      isSold: row.cells[1].innerText.includes('✓'),
      rules: [...row.querySelectorAll('button.rule')].map(b => b.innerText),
    }))),
  };
}

/** Opens a file of a folder in the explorer. */
async function openFile(page, file) {
  const [folder, name] = file.split('/'), rows = page.locator('.explorer-folders-view .monaco-list-row');
  await rows.filter({ hasText: folder }).click();
  await rows.filter({ hasText: name }).dblclick();
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
}

/** The frame of a page that has something in it; a webview is a frame in a frame. */
async function frameWith(page, selector, patience) {
  for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(100)) {
    for (const frame of page.frames()) if (await frame.locator(selector).count().catch(() => 0)) return frame;
  }
  throw new Error(`No frame has ${selector}`);
}

/** Text as VS Code draws it: with spaces of either kind. */
function words(text) {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
}
