import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCommands } from './commands/register';
import { MarketPanel } from './markets/panel';
import { RulePages } from './rules/pages';
import { Server } from './server/server';
import { createTraceChannel } from './server/trace';
import { registerSnippets } from './snippets/provider';
import { StatusItem } from './status/item';
import { wakeWhenWanted } from './wake';

/** What tests see of the extension. */
export interface Api {
  readonly client: LanguageClient | undefined;
  /** Settles when the server runs for the first time. */
  readonly ready: Promise<void>;
  serverProcessId(): number | undefined;
  /** The content of the market matrix as it is shown; undefined where it is not. */
  marketMatrixHtml(): string | undefined;
}

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const output = vscode.window.createOutputChannel('ListingLsp', { log: true });
  const trace = createTraceChannel('ListingLsp Trace');
  const running = server = new Server(context, output, trace);
  const pages = new RulePages(running);
  const markets = new MarketPanel(running, context.extensionUri);
  context.subscriptions.push(
    output, trace, running, markets,
    new StatusItem(running),
    pages.register(),
    registerSnippets(context.extensionUri),
    registerCommands({ server: running, pages, markets, extension: context.extensionUri }),
    wakeWhenWanted(running),
    vscode.workspace.onDidChangeConfiguration(async change => {
      if (change.affectsConfiguration('listinglsp.server.path') && running.state !== 'sleeping') await running.restart();
    }),
  );
  return {
    get client() { return running.client; },
    ready: running.ready,
    serverProcessId: () => running.client?.serverProcess?.pid,
    marketMatrixHtml: () => markets.shown,
  };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
