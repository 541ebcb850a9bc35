import * as path from 'node:path';
import * as vscode from 'vscode';
import { isOurs } from '../fileKinds';
import { exists } from '../files';
import { readSnippets, wordsOf } from '../snippets/read';
import { isId, withId } from '../snippets/snippet';
import type { Parts } from './register';

/** Asks for a template and an id, and begins a listing beside the one in front. */
export async function newListing({ extension }: Parts): Promise<void> {
  const { t } = vscode.l10n;
  const folder = await whereTo();
  if (!folder) return void vscode.window.showInformationMessage(t('Open the folder of your listings first.'));
  const templates = (await readSnippets(extension)).filter(s => s.files === 'listing' && s.at === 'file');
  const chosen = await vscode.window.showQuickPick(templates.map(template => ({ label: wordsOf(template), description: template.format.toUpperCase(), template })), { placeHolder: t('What kind of listing?') });
  if (!chosen) return;
  const { template } = chosen;
  const fileOf = (id: string) => vscode.Uri.joinPath(folder, `${id}.listing.${template.format}`);
  const id = await vscode.window.showInputBox({
    prompt: t('Id of the listing: letters, digits, dots, hyphens and underscores. It is the name of the file, too.'),
    value: 'new-listing',
    validateInput: async given => !isId(given) ? t('An id has 1 to 64 letters, digits, dots, hyphens and underscores.') : await exists(fileOf(given)) ? t('There is a file of this name already.') : undefined,
  });
  if (id === undefined) return;
  await vscode.workspace.fs.writeFile(fileOf(id), new Uint8Array());
  const editor = await vscode.window.showTextDocument(fileOf(id));
  await editor.insertSnippet(new vscode.SnippetString(withId(template, id)));
}

/** The folder of the listing in front, else `listings` of the folder that is open, else that folder. */
async function whereTo(): Promise<vscode.Uri | undefined> {
  const file = vscode.window.activeTextEditor?.document.uri;
  if (file?.scheme === 'file' && isOurs(file.path)) return file.with({ path: path.posix.dirname(file.path) });
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  if (!folder) return undefined;
  const usual = vscode.Uri.joinPath(folder.uri, 'listings');
  return await exists(usual) ? usual : folder.uri;
}
