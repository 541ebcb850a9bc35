import type { Diagnostic } from 'vscode';
import { isRule } from './rules/ruleAddress';

/** The problems that the server has found, among those of others. */
export function ownProblems(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(d => d.source === 'listinglsp');
}

/** The rule that a problem is of. */
export function ruleOfProblem({ code }: Diagnostic): string | undefined {
  const rule = typeof code === 'object' ? code.value : code;
  return isRule(rule) ? rule : undefined;
}
