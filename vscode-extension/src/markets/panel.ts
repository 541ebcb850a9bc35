import { randomBytes } from 'node:crypto';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isOurs } from '../fileKinds';
import { showRule } from '../rules/pages';
import type { Server } from '../server/server';
import { bodyOf, pageOf, waitingOf, type MatrixWords } from './html';
import type { MarketMatrix, Range } from './matrix';
import { readRequest } from './request';

/** So long nobody types before the table is drawn anew. */
const pause = 250;

/** The market matrix of a file, beside it. */
export class MarketPanel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private panel: vscode.WebviewPanel | undefined;
  private file: vscode.Uri | undefined;
  private timer: NodeJS.Timeout | undefined;
  private asked = 0;

  /** What it shows; undefined while it is closed. */
  shown: string | undefined;

  constructor(private readonly server: Server, private readonly extension: vscode.Uri) {
    this.subscriptions = [
      // Another file may hold what the matrix speaks of, such as a freight template.
      vscode.workspace.onDidChangeTextDocument(change => { if (isOurs(change.document.uri.path)) this.refreshSoon(); }),
      vscode.languages.onDidChangeDiagnostics(change => { if (change.uris.some(u => u.toString() === this.file?.toString())) this.refreshSoon(); }),
      server.onDidChange(() => this.refreshSoon()),
    ];
  }

  /** Shows the matrix of a file, at one of its listings. */
  async show(file: vscode.Uri, place?: Range['start']): Promise<void> {
    this.file = file;
    this.panel ??= this.create();
    this.panel.title = vscode.l10n.t('Markets of {0}', path.basename(file.path));
    this.panel.reveal(undefined, true);
    await this.server.start();
    const matrix = await this.refresh();
    const at = place && matrix ? matrix.listings.findLastIndex(l => l.range.start.line <= place.line) : -1;
    if (at > 0) await this.panel?.webview.postMessage({ reveal: `listing-${at}` });
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.panel?.dispose();
  }

  private create(): vscode.WebviewPanel {
    const media = vscode.Uri.joinPath(this.extension, 'media');
    const panel = vscode.window.createWebviewPanel('listinglsp.markets', '', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, enableFindWidget: true, localResourceRoots: [media] });
    panel.iconPath = vscode.Uri.joinPath(this.extension, 'icons', 'icon-128.png');
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.shown = undefined;
    });
    panel.onDidChangeViewState(() => this.refreshSoon());
    panel.webview.onDidReceiveMessage(message => void this.answer(message));
    const { webview } = panel;
    webview.html = pageOf(waitingOf(words()), words(), {
      locale: vscode.env.language,
      nonce: randomBytes(16).toString('hex'),
      style: webview.asWebviewUri(vscode.Uri.joinPath(media, 'matrix.css')).toString(),
      script: webview.asWebviewUri(vscode.Uri.joinPath(media, 'matrix.js')).toString(),
      source: webview.cspSource,
    });
    return panel;
  }

  private refreshSoon(): void {
    if (!this.panel) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), pause);
  }

  private async refresh(): Promise<MarketMatrix | undefined> {
    const { file } = this;
    if (!file) return undefined;
    const asked = ++this.asked;
    // A server that starts says so when it runs; until then what is shown may stay.
    if (this.server.state === 'starting') return undefined;
    const { running } = this.server;
    const matrix = running && await this.ask(running, file);
    // Somebody has asked again meanwhile, or closed the panel.
    if (asked !== this.asked || !this.panel) return undefined;
    this.shown = bodyOf(path.basename(file.path), running ? matrix ?? { listings: [] } : undefined, words());
    await this.panel.webview.postMessage({ body: this.shown });
    return matrix;
  }

  private async ask(client: LanguageClient, file: vscode.Uri): Promise<MarketMatrix | undefined> {
    try {
      return await client.sendRequest<MarketMatrix | null>('listinglsp/marketMatrix', { textDocument: { uri: client.code2ProtocolConverter.asUri(file) } }) ?? undefined;
    } catch (fault) {
      this.server.output.warn(String(fault));
      return undefined;
    }
  }

  private async answer(message: unknown): Promise<void> {
    // The script runs only once the page is there; until then it hears nothing.
    if (message === 'ready') return void await this.refresh();
    const request = readRequest(message);
    if (!request || !this.file) return;
    const { file } = this;
    // Where the listing is, so that the matrix stays in sight.
    const viewColumn = vscode.window.visibleTextEditors.find(e => e.document.uri.toString() === file.toString())?.viewColumn ?? vscode.ViewColumn.One;
    if ('rule' in request) return await showRule(request.rule, viewColumn);
    // Nothing is selected: the next key would replace it.
    const { line, character } = request.start;
    await vscode.window.showTextDocument(file, { viewColumn, selection: new vscode.Range(line, character, line, character) });
  }
}

function words(): MatrixWords {
  const { t } = vscode.l10n;
  return {
    heading: t('Market matrix'),
    market: t('Market'),
    verdict: t('Verdict'),
    freight: t('Freight (smallest order)'),
    notes: t('Reasons'),
    waiting: t('The markets are being looked up…'),
    noListing: t('This file holds no listing.'),
    notRunning: t('Listings are not checked at the moment.'),
    notStated: t('The listing states no market; these are the core 10.'),
  };
}
