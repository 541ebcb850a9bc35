import * as vscode from 'vscode';
import { isOurs } from '../fileKinds';

/** The editor in front, where its file is a listing or belongs to listings; else undefined, and the person is told. */
export function activeListing(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme === 'file' && isOurs(editor.document.uri.path)) return editor;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a listing first: a file such as polo.listing.yaml.'));
  return undefined;
}
