import * as vscode from 'vscode';
import type { MarketPanel } from '../markets/panel';
import type { RulePages } from '../rules/pages';
import type { Server } from '../server/server';
import { checkWorkspace } from './checkWorkspace';
import { explainRule } from './explainRule';
import { fixAll } from './fixAll';
import { newListing } from './newListing';
import { openConfig } from './openConfig';
import { showMarkets } from './showMarkets';
import { showReferences } from './showReferences';
import { showTrace } from './showTrace';
import { suppress } from './suppress';

/** What commands work with. */
export interface Parts {
  readonly server: Server;
  readonly pages: RulePages;
  readonly markets: MarketPanel;
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
}

type Command = (parts: Parts, ...rest: never[]) => unknown;

/** All commands, by name. */
const commands: Readonly<Record<string, Command>> = {
  'listinglsp.checkWorkspace': checkWorkspace,
  'listinglsp.fixAll': fixAll,
  'listinglsp.showMarkets': showMarkets,
  'listinglsp.explainRule': explainRule,
  'listinglsp.newListing': newListing,
  'listinglsp.openConfig': openConfig,
  'listinglsp.suppress': suppress,
  'listinglsp.restartServer': ({ server }) => server.restart(),
  'listinglsp.showOutput': ({ server }) => server.output.show(),
  'listinglsp.showTrace': showTrace,
  'listinglsp.showReferences': showReferences,
};

/** Makes them callable. */
export function registerCommands(parts: Parts): vscode.Disposable {
  return vscode.Disposable.from(...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, (...rest) => run(parts, ...rest as never[]))));
}
