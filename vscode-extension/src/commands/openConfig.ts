import * as path from 'node:path';
import * as vscode from 'vscode';
import { configName, formats } from '../fileKinds';
import { exists } from '../files';
import { readSnippets } from '../snippets/read';
import type { Parts } from './register';

/** Opens the settings that hold for the file in front; where there are none, offers to begin them. */
export async function openConfig({ extension }: Parts): Promise<void> {
  const { t } = vscode.l10n;
  const file = vscode.window.activeTextEditor?.document.uri;
  const folder = (file && vscode.workspace.getWorkspaceFolder(file)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return void vscode.window.showInformationMessage(t('Open the folder of your listings first.'));
  const config = await findAbove(file && vscode.workspace.getWorkspaceFolder(file) ? path.posix.dirname(file.path) : folder.uri.path, folder.uri);
  if (config) return void await vscode.window.showTextDocument(config);
  const yes = t('Create listinglsp.yaml');
  if (await vscode.window.showInformationMessage(t('There are no settings of ListingLsp in this folder yet.'), yes) !== yes) return;
  const fresh = vscode.Uri.joinPath(folder.uri, `${configName}.yaml`);
  await vscode.workspace.fs.writeFile(fresh, new Uint8Array());
  const editor = await vscode.window.showTextDocument(fresh);
  const template = (await readSnippets(extension)).find(s => s.name === 'settings')!;
  await editor.insertSnippet(new vscode.SnippetString(template.body.join('\n')));
}

/** The settings in the folder or the nearest one above it, as far as the top of what is open. */
async function findAbove(from: string, top: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let folder = from; ; folder = path.posix.dirname(folder)) {
    for (const format of formats) {
      const config = top.with({ path: path.posix.join(folder, `${configName}.${format}`) });
      if (await exists(config)) return config;
    }

    if (folder === top.path || folder === path.posix.dirname(folder)) return undefined;
  }
}
