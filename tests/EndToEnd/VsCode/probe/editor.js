// What stories share: finding a place in a document, waiting, and putting what VS Code says into plain data.
const vscode = require('vscode');
const { setTimeout: pause } = require('node:timers/promises');

let patience = 20_000;
exports.setPatience = ms => { patience = ms; };

exports.folder = () => vscode.workspace.workspaceFolders[0].uri;
exports.uriOf = file => vscode.Uri.joinPath(exports.folder(), file);
exports.nameOf = uri => decodeURIComponent(uri.path.slice(exports.folder().path.length + 1));

exports.show = async file => {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(exports.uriOf(file)), { preview: false });
  return editor.document;
};

/** The place of `|` in a text that occurs once in the document. */
exports.placeOf = (document, text) => {
  const wanted = text.replace('|', ''), at = document.getText().indexOf(wanted);
  if (at < 0) throw new Error(`'${wanted}' is not in ${document.uri}`);
  return document.positionAt(at + text.indexOf('|'));
};

/** Waits until something is there, and returns it. */
exports.until = async (what, look) => {
  for (const end = Date.now() + patience; ; await pause(50)) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
  }
};

exports.replace = async (document, edits) => {
  const edit = new vscode.WorkspaceEdit();
  for (const [range, text] of edits) edit.replace(document.uri, range, text);
  if (!await vscode.workspace.applyEdit(edit)) throw new Error('VS Code refuses the edit');
};

const codeOf = d => typeof d.code === 'object' ? d.code.value : d.code;
exports.codeOf = codeOf;

exports.ours = uri => vscode.languages.getDiagnostics(uri).filter(d => d.source === 'listinglsp');

exports.plain = d => ({
  code: codeOf(d),
  link: d.code.target?.toString(),
  severity: vscode.DiagnosticSeverity[d.severity],
  message: d.message,
  start: [d.range.start.line, d.range.start.character],
  end: [d.range.end.line, d.range.end.character],
  related: (d.relatedInformation ?? []).map(r => r.message),
});

/** All that is reported, by file. */
exports.reported = () => Object.fromEntries(vscode.languages.getDiagnostics()
  .map(([uri, all]) => [exports.nameOf(uri), all.filter(d => d.source === 'listinglsp').map(exports.plain)])
  .filter(([, all]) => all.length > 0));

exports.markdown = contents => contents.map(c => typeof c === 'string' ? c : c.value).join('\n');
