import * as vscode from 'vscode';
import { ownProblems, ruleOfProblem } from '../problems';
import { showRule } from '../rules/pages';
import type { Parts } from './register';

/** Shows the page of a rule: the one that is named, else one that is chosen. */
export async function explainRule({ pages }: Parts, rule?: unknown): Promise<void> {
  const { t } = vscode.l10n;
  const name = typeof rule === 'string' ? rule : await choose();
  if (name === undefined) return;
  const page = await pages.find(name);
  if (page) await showRule(page.id);
  else void vscode.window.showWarningMessage(t('There is no rule {0}, or the language server is not running.', name));
}

/** A rule of a problem: those under the cursor first, then those of the file, then all others. Another one can be typed. */
function choose(): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const known = knownRules();
  const list = vscode.window.createQuickPick();
  list.placeholder = t('A rule such as LST1001 or moq-differs-from-first-tier');
  list.matchOnDescription = true;
  list.items = known;
  return new Promise(resolve => {
    list.onDidChangeValue(value => {
      const typed = value.trim();
      list.items = typed === '' || known.some(k => k.label === typed.toUpperCase()) ? known : [...known, { label: /^lst\d/iu.test(typed) ? typed.toUpperCase() : typed, description: t('as typed'), alwaysShow: true }];
    });
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]?.label);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function knownRules(): vscode.QuickPickItem[] {
  const editor = vscode.window.activeTextEditor;
  const here = editor ? ownProblems(vscode.languages.getDiagnostics(editor.document.uri)) : [];
  const all = [...here.filter(p => p.range.intersection(editor!.selection)), ...here, ...vscode.languages.getDiagnostics().flatMap(([, problems]) => ownProblems(problems))];
  const rules = new Map<string, vscode.QuickPickItem>();
  for (const problem of all) {
    const rule = ruleOfProblem(problem);
    if (rule !== undefined && !rules.has(rule)) rules.set(rule, { label: rule, description: problem.message });
  }

  return [...rules.values()];
}
