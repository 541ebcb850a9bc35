import * as vscode from 'vscode';
import { activeListing } from './activeListing';
import type { Parts } from './register';

/** What a suppression begins with, as the listing language has it. */
const mark = 'listinglsp-ignore';

/** Stands for the reason until somebody writes one. */
const reason = '…';

/** Hides a problem at the cursor, and lets the person write the reason. */
export async function suppress({ server }: Parts): Promise<void> {
  const { t } = vscode.l10n;
  const editor = activeListing();
  if (!editor || !await server.start()) return;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, editor.selection, 'quickfix', 50);
  const offers = actions.filter(a => editOf(a, editor)?.newText.includes(mark));
  if (offers.length === 0) return void vscode.window.showInformationMessage(t('There is no problem at the cursor that may be suppressed.'));
  const chosen = await vscode.window.showQuickPick(offers.map(offer => ({ label: offer.title, offer })), { placeHolder: t('What is to be suppressed? A reason is asked for next.') });
  if (chosen) await apply(chosen.offer, editor);
}

async function apply(action: vscode.CodeAction, editor: vscode.TextEditor): Promise<void> {
  const line = editOf(action, editor)!.range.start.line;
  if (!await vscode.workspace.applyEdit(action.edit!)) return;
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  const text = editor.document.getText();
  const at = text.indexOf(reason, editor.document.offsetAt(new vscode.Position(line, 0)));
  if (at < 0) return;
  editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + reason.length));
  editor.revealRange(editor.selection);
}

function editOf(action: vscode.CodeAction, editor: vscode.TextEditor): vscode.TextEdit | undefined {
  return action.edit?.get(editor.document.uri)[0];
}
