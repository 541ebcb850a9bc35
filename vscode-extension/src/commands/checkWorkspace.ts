import * as vscode from 'vscode';
import { ownProblems } from '../problems';
import type { Server } from '../server/server';
import type { Parts } from './register';

/** So long nothing new is found before the check counts as done. */
const quiet = 700;

/** Has all listings of the workspace checked, and shows what is wrong. */
export async function checkWorkspace({ server }: Parts): Promise<void> {
  const { t } = vscode.l10n;
  if (!await wantsAll()) return;
  const isDone = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: t('Checking the listings of the workspace'), cancellable: true }, async (_, cancel) => {
    if (!await server.start()) return false;
    await untilQuiet(server, cancel);
    return !cancel.isCancellationRequested;
  });
  if (!isDone) return;
  const files = vscode.languages.getDiagnostics().map(([, diagnostics]) => ownProblems(diagnostics).length).filter(n => n > 0);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  void vscode.window.showInformationMessage(files.length === 0
    ? t('No problems in the listings of this workspace.')
    : t('{0} problems in {1} files of this workspace.', files.reduce((a, b) => a + b, 0), files.length));
}

/** Files that are not open are reported only where the settings say so. */
async function wantsAll(): Promise<boolean> {
  const { t } = vscode.l10n;
  const settings = vscode.workspace.getConfiguration('listinglsp');
  if (settings.get('workspaceDiagnostics', true)) return true;
  const yes = t('Report all files');
  if (await vscode.window.showWarningMessage(t('Only open files are reported, as the setting listinglsp.workspaceDiagnostics says.'), yes) !== yes) return false;
  await settings.update('workspaceDiagnostics', true);
  return true;
}

/** The server reads and judges by itself; it is done when it reports no progress and finds nothing new for a while. */
async function untilQuiet(server: Server, cancel: vscode.CancellationToken): Promise<void> {
  let last = Date.now();
  const listening = vscode.Disposable.from(vscode.languages.onDidChangeDiagnostics(() => { last = Date.now(); }), server.onDidChange(() => { last = Date.now(); }));
  try {
    while (!cancel.isCancellationRequested && (server.scan || Date.now() - last < quiet)) await new Promise(resolve => setTimeout(resolve, 100));
  } finally {
    listening.dispose();
  }
}
