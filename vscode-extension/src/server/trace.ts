import * as vscode from 'vscode';

/**
 * What is said on the wire, in a channel of its own. The client library asks for a channel with levels and traces when its level is
 * `Trace`; here the setting `listinglsp.trace.server` decides, which people know.
 */
export function createTraceChannel(name: string): vscode.LogOutputChannel {
  const channel = vscode.window.createOutputChannel(name);
  const levelChanged = new vscode.EventEmitter<vscode.LogLevel>();
  const listening = vscode.workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration('listinglsp.trace.server')) levelChanged.fire(level());
  });
  const write = (words: string | Error, ...rest: unknown[]) => channel.appendLine([words, ...rest].map(String).join(' '));
  return {
    name: channel.name,
    get logLevel() { return level(); },
    onDidChangeLogLevel: levelChanged.event,
    append: text => channel.append(text),
    appendLine: text => channel.appendLine(text),
    replace: text => channel.replace(text),
    clear: () => channel.clear(),
    show: () => channel.show(),
    hide: () => channel.hide(),
    dispose: () => {
      listening.dispose();
      levelChanged.dispose();
      channel.dispose();
    },
    trace: write, debug: write, info: write, warn: write, error: write,
  };
}

/** Whether the wire is traced. */
export function isTracing(): boolean {
  return vscode.workspace.getConfiguration('listinglsp').get('trace.server', 'off') !== 'off';
}

function level(): vscode.LogLevel {
  return isTracing() ? vscode.LogLevel.Trace : vscode.LogLevel.Info;
}
