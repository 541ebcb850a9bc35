/** The scheme of the pages of rules, which the server writes: they need no network. */
export const scheme = 'listinglsp-rule';

/** The address of a rule's page. */
export function addressOf(rule: string): string {
  return `${scheme}:/${rule}.md`;
}

/** The rule of a page's path; undefined for any other path. */
export function ruleOf(path: string): string | undefined {
  return /^\/(LST\d{4})\.md$/u.exec(path)?.[1];
}

/** Whether these are the words of a rule's id. */
export function isRule(words: unknown): words is string {
  return typeof words === 'string' && /^LST\d{4}$/u.test(words);
}
