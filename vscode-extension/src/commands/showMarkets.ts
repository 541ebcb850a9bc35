import * as vscode from 'vscode';
import type { Range } from '../markets/matrix';
import { activeListing } from './activeListing';
import type { Parts } from './register';

/** Shows the market matrix: of the file in front, or of the listing that a lens stands above. */
export async function showMarkets({ markets }: Parts, uri?: string, position?: Range['start']): Promise<void> {
  // From a menu there comes the file as an address of the editor's own, and something else behind it.
  if (typeof uri === 'string') return await markets.show(vscode.Uri.parse(uri), position);
  const editor = activeListing();
  if (editor) await markets.show(editor.document.uri, editor.selection.active);
}
