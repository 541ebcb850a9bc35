import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { addressOf, isRule } from './ruleAddress';

/** Makes the rule of each problem a link to its page. */
export const ruleLinks: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, linked(diagnostics)),
  provideDiagnostics: async (document, previous, token, next) => linkedReport(await next(document, previous, token)),
  provideWorkspaceDiagnostics: async (previous, token, report, next) => {
    const all = await next(previous, token, part => report(part && { ...part, items: part.items.map(linkedReport) }));
    return all && { ...all, items: all.items.map(linkedReport) };
  },
};

function linked(diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  for (const diagnostic of diagnostics) {
    const code = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
    if (isRule(code)) diagnostic.code = { value: code, target: vscode.Uri.parse(addressOf(code)) };
  }

  return [...diagnostics];
}

function linkedReport<T extends object | null | undefined>(report: T): T {
  return report && 'items' in report ? { ...report, items: linked(report.items as vscode.Diagnostic[]) } : report;
}
