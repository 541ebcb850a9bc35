// Takes pictures of a page of --format html, to be looked at after a change: node pictures.mjs report.html FOLDER
import path from 'node:path';
import { browser } from './browser.mjs';

const [file, folder] = process.argv.slice(2);
const tabs = await browser();
for (const [name, width, dark, other] of [['light', 1280, false, false], ['dark', 1280, true, true], ['phone-light', 390, false, true], ['phone-dark', 390, true, false]]) {
  const tab = await tabs.open(path.resolve(file), { width, height: 900, dark });
  if (other) await tab.run(() => { document.getElementById('language').click(); document.activeElement.blur(); });
  const to = path.join(folder, `${path.basename(file, '.html')}-${name}.png`);
  await tab.picture(to, true);
  console.log(to, ...tab.problems);
}
await tabs.close();
