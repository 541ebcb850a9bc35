import * as path from 'node:path';
import * as vscode from 'vscode';
import { globs } from '../fileKinds';
import { readSnippets, wordsOf } from './read';
import { fits, type Snippet } from './snippet';

/** Offers snippets in our files. Contributed by the manifest they would stand in every YAML and JSON file. */
export function registerSnippets(extension: vscode.Uri): vscode.Disposable {
  let snippets: Promise<Snippet[]> | undefined;
  return vscode.languages.registerCompletionItemProvider(globs.map(pattern => ({ scheme: 'file', pattern })), {
    async provideCompletionItems(document, position) {
      snippets ??= readSnippets(extension);
      const word = document.getWordRangeAtPosition(position, /[\w-]+/u);
      const before = document.getText(new vscode.Range(new vscode.Position(0, 0), word?.start ?? position));
      const line = document.lineAt(position).text.slice(0, position.character);
      return (await snippets).filter(s => fits(s, path.basename(document.uri.path), before, line)).map(s => itemOf(s, word));
    },
  });
}

function itemOf(snippet: Snippet, range: vscode.Range | undefined): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: snippet.prefix, description: wordsOf(snippet) }, vscode.CompletionItemKind.Snippet);
  item.insertText = new vscode.SnippetString(snippet.body.join('\n'));
  item.documentation = new vscode.MarkdownString().appendCodeblock(snippet.body.join('\n').replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, '$1'), snippet.format);
  // Behind what the server offers.
  item.sortText = `zz${snippet.prefix}`;
  if (range) item.range = range;
  return item;
}
