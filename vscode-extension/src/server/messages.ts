import * as vscode from 'vscode';
import type { NoLaunch } from './launch';
import type { Restarts } from './restarts';

/** Says why the server could not be started, and what can be done. */
export async function sayNotStarted(why: NoLaunch | { fault: 'startFailed'; command: string }): Promise<void> {
  const { t } = vscode.l10n;
  switch (why.fault) {
    case 'noDotnet':
      return await offer(t('Listings cannot be checked: this package needs the .NET 10 runtime, which is not installed. Install it, or install the package for your system, which needs nothing else.'),
        { title: t('Get .NET 10'), run: () => vscode.env.openExternal(vscode.Uri.parse('https://dotnet.microsoft.com/download/dotnet/10.0')) }, retry(), setPath());
    case 'noProgramAtPath':
      return await offer(t('Listings cannot be checked: there is no program at {0}, which the setting listinglsp.server.path names.', why.path), setPath(), retry());
    case 'noServer':
      return await offer(t('Listings cannot be checked: the package holds no language server for this system. Install another package, or set the path of the program.'), setPath());
    default:
      return await offer(t('Listings cannot be checked: {0} could not be started. The output says more.', why.command), showOutput(), retry(), setPath());
  }
}

/** Says that the server has ended too often. */
export async function sayCrashed(restarts: Restarts): Promise<void> {
  const { t } = vscode.l10n;
  await offer(t('The check of listings has ended by itself {0} times within {1} minutes and is not started again. Your files are unharmed. Start it again; if that does not help, the output says more.', restarts.most + 1, restarts.within / 60_000),
    { title: t('Start again'), run: () => vscode.commands.executeCommand('listinglsp.restartServer') }, showOutput());
}

interface Button extends vscode.MessageItem {
  run(): unknown;
}

const retry = (): Button => ({ title: vscode.l10n.t('Try again'), run: () => vscode.commands.executeCommand('listinglsp.restartServer') });

const setPath = (): Button => ({ title: vscode.l10n.t('Set the path'), run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'listinglsp.server.path') });

const showOutput = (): Button => ({ title: vscode.l10n.t('Show output'), run: () => vscode.commands.executeCommand('listinglsp.showOutput') });

async function offer(message: string, ...buttons: Button[]): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(message, ...buttons);
  await chosen?.run();
}
