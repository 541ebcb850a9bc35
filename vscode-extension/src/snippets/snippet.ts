/** A piece of a file with places to fill in, as `snippets/snippets.json` has it. */
export interface Snippet {
  readonly name: string;
  /** What is typed to get it. */
  readonly prefix: string;
  readonly format: 'yaml' | 'json';
  /** The kind of file it goes into: what stands before the format in the file's name. */
  readonly files: string;
  /** Where it goes: `file` is a whole file, all else the group of fields that it belongs to. */
  readonly at: 'file' | 'listing' | 'trade' | 'logistics' | 'services';
  readonly says: { readonly en: string; readonly 'zh-CN': string };
  readonly body: readonly string[];
}

/** Whether a snippet may go where somebody types: a whole file into an empty one, a field where a line of its group begins. */
export function fits(snippet: Snippet, fileName: string, before: string, linePrefix: string): boolean {
  const name = /^(?:.*\.)?([^.]+)\.(yaml|yml|json)$/u.exec(fileName);
  if (name?.[1] !== snippet.files || (name[2] === 'json') !== (snippet.format === 'json')) return false;
  if (!/^\s*[\w-]*$/u.test(linePrefix)) return false;
  const isEmpty = /^\s*$|(^|\n)---\s*$/u.test(before);
  return snippet.at === 'file' ? isEmpty : !isEmpty && snippet.at === groupAt(snippet.format, before, linePrefix);
}

/** The group of fields that a line stands in, as far as the lines above tell: the outermost key, or the last one of a group. */
function groupAt(format: Snippet['format'], before: string, linePrefix: string): string | undefined {
  if (format === 'json') return before.match(/"(?:trade|logistics|services)"(?=\s*:)/gu)?.at(-1)?.slice(1, -1);
  return /^\s/u.test(linePrefix) ? [...before.matchAll(/^(\w+):/gmu)].at(-1)?.[1] : 'listing';
}

/** Whether a text can be the id of a listing. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9._-]{1,64}$/u.test(text);
}

/** The body of a snippet with another id in its first place. */
export function withId(snippet: Snippet, id: string): string {
  return snippet.body.join('\n').replace(/\$\{1:[^}]*\}/gu, () => `\${1:${id}}`);
}
