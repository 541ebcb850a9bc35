import * as vscode from 'vscode';
import { activeListing } from './activeListing';
import type { Parts } from './register';

/** Applies the safe fixes of the file in front, as `check --fix` does. */
export async function fixAll({ server }: Parts): Promise<void> {
  const editor = activeListing();
  if (!editor || !await server.start()) return;
  const { document } = editor;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, 'source.fixAll.listinglsp', 1);
  const edit = actions.find(a => a.edit)?.edit;
  if (edit) await vscode.workspace.applyEdit(edit);
  else void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing that can be fixed without a decision of yours.'));
}
