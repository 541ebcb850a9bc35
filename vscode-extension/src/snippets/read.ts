import * as vscode from 'vscode';
import type { Snippet } from './snippet';

/** The snippets of the package. */
export async function readSnippets(extension: vscode.Uri): Promise<Snippet[]> {
  const file = vscode.Uri.joinPath(extension, 'snippets', 'snippets.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Snippet[];
}

/** What a snippet is, in the language of the editor. */
export function wordsOf(snippet: Snippet): string {
  return snippet.says[vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'];
}
