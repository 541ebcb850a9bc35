import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient/node';
import type { Parts } from './register';

/** Shows the places that a lens speaks of, beside the text. */
export async function showReferences({ server }: Parts, uri?: string, position?: Location['range']['start'], locations?: Location[]): Promise<void> {
  const convert = server.client?.protocol2CodeConverter;
  if (!convert || uri === undefined || position === undefined || locations === undefined) return;
  await vscode.commands.executeCommand('editor.action.showReferences', convert.asUri(uri), convert.asPosition(position), locations.map(l => convert.asLocation(l)));
}
