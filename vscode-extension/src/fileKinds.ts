/** Which files are ours. The server's list, `FileKinds.cs`, is the same; a test holds them together. */

/** What stands before the format in a name, such as `polo.listing.yaml`. */
export const endings = ['listing', 'cartons', 'freight', 'market', 'metrics', 'store', 'categories', 'campaign', 'orders', 'rules'] as const;

/** What a name ends with. */
export const formats = ['yaml', 'yml', 'json'] as const;

/** Name of the settings of a workspace, without its format. */
export const configName = 'listinglsp';

/** Globs for all of them, in any folder. VS Code does not know braces within braces. */
export const globs = [`**/*.{${endings.join(',')}}.{${formats.join(',')}}`, `**/${configName}.{${formats.join(',')}}`];

/** Known problems that are not reported; the server says which entries are stale. A workspace is none for having it. */
export const baselineName = '.listinglsp-baseline.json';

const pattern = new RegExp(`(^|[/\\\\])([^/\\\\]*\\.(${endings.join('|')})|${configName})\\.(${formats.join('|')})$`, 'u');

/** Whether a file is a listing or belongs to listings, by its name alone. */
export function isOurs(path: string): boolean {
  return pattern.test(path);
}
