import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { glob } from './fileKinds';

export async function activate(context: vscode.ExtensionContext) {
  const command = context.asAbsolutePath('server/listinglsp');
  const client = new LanguageClient('listinglsp', 'ListingLsp', { command, args: ['server'], transport: TransportKind.stdio }, {
    documentSelector: [{ scheme: 'file', language: 'yaml', pattern: glob }, { scheme: 'file', language: 'json', pattern: glob }],
  });
  context.subscriptions.push({ dispose: () => void client.stop() });
  return { client, ready: client.start(), serverProcessId: () => client.serverProcess?.pid };
}
