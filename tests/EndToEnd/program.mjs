// Where the program under test is, and a workspace of its own for each test.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const root = path.resolve(import.meta.dirname, '../..');
export const program = process.env.LISTINGLSP_BINARY || path.join(root, 'server/ListingLsp.Cli/bin/Release/net10.0', process.platform === 'win32' ? 'listinglsp.exe' : 'listinglsp');

/** A listing whose tier field is misspelt, so that it has one finding with one safe fix, and nothing else to say. */
export const faulty = fs.readFileSync(path.join(root, 'tests/Samples/clean/apparel/polo-2201.listing.yaml'), 'utf8').replace(/^ {2}incoterm: /m, '  incoterms: ');

// Each workspace is deleted at the end.
process.setMaxListeners(0);

/** A copy of the clean samples, with the faulty listing in it. */
export function workspace() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'listinglsp-'));
  fs.cpSync(path.join(root, 'tests/Samples/clean'), folder, { recursive: true });
  const file = path.join(folder, 'apparel/polo-2201.listing.yaml');
  fs.writeFileSync(file, faulty);
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return { folder, file, uri: pathToFileURL(file).href };
}
