import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** The folder of the extension: tests run in it. */
export const extension = process.cwd();

/** The top of the repository. */
export const repository = path.resolve(extension, '..');

/** A text of the extension. */
export const read = (file: string): string => fs.readFileSync(path.join(extension, file), 'utf8');

/** A JSON file of the extension. */
export const readJson = (file: string): any => JSON.parse(read(file));

/** All sources, by path. */
export function sources(): Map<string, string> {
  const files = fs.readdirSync(path.join(extension, 'src'), { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.ts'));
  return new Map(files.map(f => [f.replaceAll('\\', '/'), read(path.join('src', f))]));
}

/** An empty folder that is gone when the tests are done. */
export function temporary(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'listinglsp-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The program that is held against; why there is none, where there is none. */
export const program = process.env['LISTINGLSP_BINARY'] || undefined;
export const noProgram = program ? false : 'LISTINGLSP_BINARY names no program';
