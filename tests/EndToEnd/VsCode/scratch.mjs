// Folders of a test, which go when its process ends.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folders = [];
process.on('exit', () => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** An empty folder. */
export function scratch(name) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `listinglsp-${name}-`)));
  folders.push(folder);
  return folder;
}
