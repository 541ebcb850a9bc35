import * as path from 'node:path';
import * as vscode from 'vscode';
import { isOurs } from '../fileKinds';
import { ownProblems } from '../problems';
import type { Server } from '../server/server';
import { statusOf, type Counts } from './text';

/** The item of the status bar: the problems of the file in front of you, and what the server does. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('listinglsp.status', vscode.StatusBarAlignment.Left, 50);
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly server: Server) {
    this.item.name = 'ListingLsp';
    const show = () => this.show();
    this.subscriptions = vscode.Disposable.from(this.item, server.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show), vscode.languages.onDidChangeDiagnostics(show));
    show();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private show(): void {
    const file = fileInFront();
    const status = statusOf({ state: this.server.state, scan: this.server.scan, counts: file && countsOf(file), file: path.basename(file?.path ?? '') }, vscode.l10n.t);
    if (!status) return this.item.hide();
    this.item.text = status.text;
    this.item.tooltip = status.tooltip;
    this.item.command = status.command;
    this.item.accessibilityInformation = { label: `ListingLsp. ${status.tooltip}` };
    this.item.backgroundColor = status.isFault ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.item.show();
  }
}

/** The listing that is worked on; the output below it counts as an editor of its own. */
function fileInFront(): vscode.Uri | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editor = activeTextEditor?.document.uri.scheme === 'output' ? visibleTextEditors.find(e => isOurs(e.document.uri.path)) : activeTextEditor;
  return editor && isOurs(editor.document.uri.path) ? editor.document.uri : undefined;
}

function countsOf(file: vscode.Uri): Counts {
  const problems = ownProblems(vscode.languages.getDiagnostics(file));
  const count = (...severities: vscode.DiagnosticSeverity[]) => problems.filter(p => severities.includes(p.severity)).length;
  const { Error, Warning, Information, Hint } = vscode.DiagnosticSeverity;
  return { errors: count(Error), warnings: count(Warning), infos: count(Information, Hint) };
}
