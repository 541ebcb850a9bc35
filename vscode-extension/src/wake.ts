import * as vscode from 'vscode';
import { globs, isOurs } from './fileKinds';
import type { Server } from './server/server';

/** Starts the server as soon as a file of ours is open, or stands in a folder that is open. For other YAML and JSON it sleeps on. */
export function wakeWhenWanted(server: Server): vscode.Disposable {
  const waiting = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(document => { if (isListing(document)) wake(); }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => look()),
  );
  if (vscode.workspace.textDocuments.some(isListing)) wake();
  else void look();
  return waiting;

  async function look(): Promise<void> {
    for (const glob of globs) {
      const [found] = await vscode.workspace.findFiles(glob, '**/node_modules/**', 1);
      if (found) return wake();
    }
  }

  function wake(): void {
    waiting.dispose();
    if (server.state === 'sleeping') void server.start();
  }
}

function isListing(document: vscode.TextDocument): boolean {
  return document.uri.scheme === 'file' && isOurs(document.uri.path);
}
