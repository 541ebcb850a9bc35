// A session with the program under test, by the protocol library that VS Code uses.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import lsp from 'vscode-languageserver-protocol/node';
import { program } from './program.mjs';

/** What an editor of today can do, without asking for diagnostics. */
export const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { workspaceEdit: { documentChanges: true }, workspaceFolders: true },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, tagSupport: { valueSet: [1, 2] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'refactor'] } } },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** The same with more, or other, groups in it. */
export const capable = more => Object.fromEntries([...new Set([...Object.keys(capabilities), ...Object.keys(more)])].map(k => [k, { ...capabilities[k], ...more[k] }]));

/** The address of a file. */
export const uriOf = (...parts) => pathToFileURL(path.join(...parts)).href;

/** The text of a document that is opened, and where something stands in it. */
export class Doc {
  constructor(uri, text) {
    Object.assign(this, { uri, text, id: { textDocument: { uri } } });
  }

  static read = (...parts) => new Doc(uriOf(...parts), fs.readFileSync(path.join(...parts), 'utf8'));

  /** The place of an offset, in UTF-16. */
  position(offset) {
    const lines = this.text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1).length };
  }

  /** The place where a piece of the text begins, or some signs further. */
  at(piece, skip = 0) {
    const offset = this.text.indexOf(piece);
    assert.ok(offset >= 0, `'${piece}' is not in ${this.uri}`);
    return this.position(offset + skip);
  }

  /** Parameters of a request about a place. */
  place = (piece, skip = 0) => ({ ...this.id, position: this.at(piece, skip) });

  /** What stands in a range. */
  in = ({ start, end }) => this.text.slice(this.#offset(start), this.#offset(end));

  /** The text after edits that do not overlap. */
  with(edits) {
    return [...edits].sort((a, b) => this.#offset(b.range.start) - this.#offset(a.range.start)).reduce((text, e) => text.slice(0, this.#offset(e.range.start)) + e.newText + text.slice(this.#offset(e.range.end)), this.text);
  }

  #offset = ({ line, character }) => this.text.split('\n').slice(0, line).reduce((sum, l) => sum + l.length + 1, 0) + character;
}

/** Starts a server, begins a session, and keeps what is published. */
export async function start(t, folder, options = {}) {
  const server = spawn(program, ['server', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const errors = [];
  server.stderr.on('data', data => errors.push(data));
  const connection = lsp.createProtocolConnection(new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));
  const published = new Map(), waiting = new Set(), registered = [], settings = { current: options.settings ?? null };
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, p => {
    published.set(p.uri, p);
    for (const look of waiting) look();
  });
  connection.onRequest(lsp.RegistrationRequest.type, p => void registered.push(...p.registrations));
  connection.onRequest(lsp.ConfigurationRequest.type, p => p.items.map(() => settings.current));
  connection.listen();
  const ended = new Promise(resolve => server.on('exit', resolve));
  t.after(() => server.kill());
  const { settings: _, folders = folder === null ? [] : [folder], ...others } = options;
  const result = await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid, rootUri: null, capabilities, workspaceFolders: folders.map(f => ({ uri: pathToFileURL(f).href, name: path.basename(f) })), ...others,
  });
  connection.sendNotification(lsp.InitializedNotification.type, {});
  return {
    connection, result, server, ended, errors, published, registered, settings,
    ask: (type, ...params) => connection.sendRequest(type, ...params),
    tell: (type, ...params) => connection.sendNotification(type, ...params),
    open: (uri, text, version = 1, languageId = 'yaml') => connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version, text } }),
    /** Opens a document. */
    show: (doc, version = 1) => connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri: doc.uri, languageId: 'yaml', version, text: doc.text } }),
    /** Waits for diagnostics of a document. */
    diagnostics: (uri, wanted) => new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No such diagnostics of ${uri}; the last: ${JSON.stringify(published.get(uri))}`)), 20_000);
      const look = () => {
        if (!published.has(uri) || !wanted(published.get(uri))) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(published.get(uri).diagnostics);
      };
      waiting.add(look);
      look();
    }),
    end: async () => {
      await connection.sendRequest(lsp.ShutdownRequest.type);
      connection.sendNotification(lsp.ExitNotification.type);
      return await ended;
    },
  };
}
