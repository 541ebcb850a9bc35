import * as vscode from 'vscode';
import type { Server } from '../server/server';
import { addressOf, ruleOf, scheme } from './ruleAddress';

interface RulePage {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

/** Shows the page of a rule as people read it. */
export async function showRule(rule: string, viewColumn?: vscode.ViewColumn): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.parse(addressOf(rule)), 'vscode.markdown.preview.editor', viewColumn);
}

/** Has the server write the pages of rules. */
export class RulePages implements vscode.TextDocumentContentProvider {
  constructor(private readonly server: Server) {}

  /** Makes the pages open. */
  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const rule = ruleOf(uri.path);
    if (rule === undefined) return vscode.l10n.t('There is no such page.');
    const page = await this.find(rule);
    return page?.markdown ?? vscode.l10n.t('There is no rule {0}, or the language server is not running.', rule);
  }

  /** The page of a rule, by its id or its name. */
  async find(rule: string): Promise<RulePage | undefined> {
    try {
      return await (await this.server.start())?.sendRequest<RulePage>('listinglsp/rulePage', { rule });
    } catch {
      // The server knows no such rule.
      return undefined;
    }
  }
}
