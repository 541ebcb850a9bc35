import * as vscode from 'vscode';
import { isTracing } from '../server/trace';
import type { Parts } from './register';

/** Shows what is said on the wire, and offers to write it down where nobody does yet. */
export async function showTrace({ server }: Parts): Promise<void> {
  const { t } = vscode.l10n;
  server.trace.show();
  if (isTracing()) return;
  const yes = t('Trace messages');
  const chosen = await vscode.window.showInformationMessage(t('Messages between the editor and the language server are not traced. A trace may hold the text of your listings; it stays on this computer.'), yes);
  if (chosen === yes) await vscode.workspace.getConfiguration('listinglsp').update('trace.server', 'verbose', vscode.ConfigurationTarget.Global);
}
