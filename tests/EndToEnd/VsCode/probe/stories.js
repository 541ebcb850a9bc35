// What is looked at in VS Code. A story returns plain data; stories.mjs judges them.
const vscode = require('vscode');
const { codeOf, markdown, nameOf, ours, placeOf, plain, replace, reported, show, until, uriOf } = require('./editor');

const run = (...command) => vscode.commands.executeCommand(...command);
const extension = () => vscode.extensions.getExtension('listinglsp.listinglsp');

exports.start = async () => {
  const all = await vscode.commands.getCommands(true);
  return {
    pid: await until('the server has a process', () => extension().exports.serverProcessId()),
    server: await until('the server has begun', () => extension().exports.client.initializeResult?.serverInfo),
    language: vscode.env.language,
    trusted: vscode.workspace.isTrusted,
    commands: all.filter(c => c.startsWith('listinglsp.')).sort(),
    title: extension().packageJSON.contributes.commands.find(c => c.command === 'listinglsp.fixAll').title,
  };
};

/** Waits for as many findings as are expected, and tells all of them. */
exports.diagnostics = async ({ expected }) => {
  await until(`${expected} findings`, () => vscode.languages.getDiagnostics().reduce((n, [, all]) => n + all.filter(d => d.source === 'listinglsp').length, 0) === expected)
    .catch(() => {}); // The judge tells better what is missing.
  return reported();
};

exports.messages = async ({ file }) => {
  const document = await show(file);
  return (await until('findings', () => ours(document.uri).length > 0 && ours(document.uri))).map(plain);
};

exports.hover = async ({ file, at }) => {
  const document = await show(file);
  await until('findings', () => ours(document.uri).length > 0);
  return Promise.all(at.map(async text => markdown((await run('vscode.executeHoverProvider', document.uri, placeOf(document, text))).flatMap(h => h.contents))));
};

/** Replaces a text by another, asks at `|` in it, and takes it back. */
exports.completion = async ({ file, at }) => {
  const document = await show(file), seen = [];
  for (const [text, typed] of at) {
    const start = placeOf(document, `|${text}`), offset = document.offsetAt(start);
    await replace(document, [[new vscode.Range(start, document.positionAt(offset + text.length)), typed.replace('|', '')]]);
    const items = await until(`suggestions at ${typed}`, async () => {
      const { items } = await run('vscode.executeCompletionItemProvider', document.uri, document.positionAt(offset + typed.indexOf('|')), undefined, 20);
      // Words of the text are VS Code's own suggestions.
      const own = items.filter(i => i.kind !== vscode.CompletionItemKind.Text);
      return own.length > 0 && own;
    });
    seen.push(items.map(i => ({ label: i.label.label ?? i.label, detail: i.detail, documentation: i.documentation?.value ?? i.documentation, insert: i.insertText?.value ?? i.insertText })));
    await run('workbench.action.files.revert');
  }
  return seen;
};

exports.definition = async ({ file, at }) => {
  const document = await show(file);
  const [place] = await until('a definition', async () => {
    const found = await run('vscode.executeDefinitionProvider', document.uri, placeOf(document, at));
    return found.length > 0 && found;
  });
  const uri = place.targetUri ?? place.uri, range = place.targetSelectionRange ?? place.targetRange ?? place.range;
  const target = await vscode.workspace.openTextDocument(uri);
  const uses = await run('vscode.executeReferenceProvider', document.uri, placeOf(document, at));
  return { file: nameOf(uri), text: target.getText(range), line: target.lineAt(range.start.line).text, uses: uses.map(u => nameOf(u.uri)).sort() };
};

exports.rename = async ({ file, at, name }) => {
  const document = await show(file);
  const place = placeOf(document, at);
  const prepared = await until('it may be renamed', () => run('vscode.prepareRename', document.uri, place));
  const edit = await run('vscode.executeDocumentRenameProvider', document.uri, place, name);
  // As F2 does: what it changes is saved.
  if (!await vscode.workspace.applyEdit(edit, { isRefactoring: true })) throw new Error('VS Code refuses the edit');
  return { placeholder: prepared.placeholder, files: edit.entries().map(([uri]) => nameOf(uri)).sort() };
};

exports.actions = async ({ file, code }) => {
  const document = await show(file);
  const finding = await until(code, () => ours(document.uri).find(d => codeOf(d) === code));
  const actions = await run('vscode.executeCodeActionProvider', document.uri, finding.range, undefined, 30);
  const offered = actions.map(a => ({ title: a.title, kind: a.kind?.value, preferred: a.isPreferred === true }));
  const fix = actions.find(a => a.isPreferred);
  if (!await vscode.workspace.applyEdit(fix.edit)) throw new Error('VS Code refuses the edit');
  await until(`no ${code}`, () => !ours(document.uri).some(d => codeOf(d) === code));
  const text = document.getText();
  await run('workbench.action.files.revert');
  await until(`${code} again`, () => ours(document.uri).some(d => codeOf(d) === code));
  return { offered, text };
};

/** Mends one file after the other by the command of the extension, and saves. */
exports.fixAll = async ({ files }) => {
  for (const file of files) {
    const document = await show(file);
    await until('findings', () => ours(document.uri).length > 0);
    await run('listinglsp.fixAll');
    await until(`${file} is mended`, () => document.isDirty);
    await document.save();
  }
  return files.length;
};

/** The language is changed while VS Code runs. */
exports.locale = async ({ file, locale }) => {
  const document = await show(file), settings = vscode.workspace.getConfiguration('listinglsp');
  const [before] = await until('findings', () => ours(document.uri).length > 0 && ours(document.uri));
  await settings.update('locale', locale, vscode.ConfigurationTarget.Global);
  const [after] = await until('other words', () => ours(document.uri).length > 0 && ours(document.uri)[0].message !== before.message && ours(document.uri));
  await settings.update('locale', undefined, vscode.ConfigurationTarget.Global);
  const [again] = await until('the words from before', () => ours(document.uri).length > 0 && ours(document.uri)[0].message !== after.message && ours(document.uri));
  return [before, after, again].map(d => d.message);
};

/** The command asks what is to be suppressed; the first is taken. */
exports.suppress = async ({ file, code }) => {
  const document = await show(file);
  const finding = await until(code, () => ours(document.uri).find(d => codeOf(d) === code));
  const editor = vscode.window.activeTextEditor;
  editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
  const done = run('listinglsp.suppress');
  await until('the suppression', async () => {
    await run('workbench.action.acceptSelectedQuickOpenItem');
    return document.getText().includes('listinglsp-ignore');
  });
  await done;
  await until(`no ${code}`, () => !ours(document.uri).some(d => codeOf(d) === code));
  const text = document.getText(), selected = document.getText(editor.selection);
  await run('workbench.action.files.revert');
  return { text, selected };
};

exports.hints = async ({ file }) => {
  const document = await show(file);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await until('hints', async () => {
    const found = await run('vscode.executeInlayHintProvider', document.uri, all);
    return found.length > 0 && found;
  });
  return hints.map(h => ({ line: document.lineAt(h.position.line).text.trim(), label: typeof h.label === 'string' ? h.label : h.label.map(p => p.value).join('') }));
};

exports.lenses = async ({ file }) => {
  const document = await show(file);
  const lenses = await until('lenses', async () => {
    const found = await run('vscode.executeCodeLensProvider', document.uri, 20);
    // The command gives those of one line as they happen to be resolved.
    return found.length > 0 && found.sort((a, b) => a.range.start.line - b.range.start.line || (a.command.title < b.command.title ? -1 : 1));
  });
  const seen = lenses.map(l => ({ line: document.lineAt(l.range.start.line).text.trim(), title: l.command?.title, command: l.command?.command }));
  const known = await vscode.commands.getCommands(true);
  for (const { command } of lenses) if (command.command && !known.includes(command.command)) throw new Error(`'${command.command}' is no command`);
  // As a click does: it opens a list of the places.
  const references = lenses.find(l => l.command.command === 'listinglsp.showReferences');
  if (references) await run(references.command.command, ...references.command.arguments);
  return seen;
};

exports.outline = async ({ file }) => {
  const document = await show(file);
  const symbols = await until('an outline', async () => {
    const found = await run('vscode.executeDocumentSymbolProvider', document.uri);
    return found?.some(s => s.containerName === '' || s.children) && found;
  });
  return symbols.map(s => ({ name: s.name, detail: s.detail, children: s.children.map(c => c.name) }));
};

/** Types into a long file and measures the time until the finding comes and goes. */
exports.large = async ({ file, code, at, insert }) => {
  const document = await show(file);
  const has = () => ours(document.uri).some(d => codeOf(d) === code);
  await until('the first findings', () => ours(document.uri).length > 0);
  const before = ours(document.uri).map(plain), took = [];
  for (let i = 0; i < 3; i++) {
    const place = placeOf(document, at), begun = performance.now();
    await replace(document, [[new vscode.Range(place, place), insert]]);
    await until(code, has);
    took.push(performance.now() - begun);
    await run('undo');
    await until(`no ${code}`, () => !has());
  }
  return { lines: document.lineCount, before, took };
};

/** Files that are not ours, looked at beside one that is. */
exports.other = async ({ listing, files }) => {
  const seen = {};
  for (const file of files) {
    const document = await show(file);
    const middle = document.lineAt(Math.floor(document.lineCount / 2)).range.end;
    seen[file] = {
      hover: markdown((await run('vscode.executeHoverProvider', document.uri, placeOf(document, document.getText().trimStart().slice(0, 1) + '|'))).flatMap(h => h.contents)),
      lenses: (await run('vscode.executeCodeLensProvider', document.uri)).length,
      hints: (await run('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0))).length,
      actions: (await run('vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0))).map(a => a.title).filter(title => title !== 'Sort JSON'), // Of VS Code itself.
      suggestions: (await run('vscode.executeCompletionItemProvider', document.uri, middle)).items.filter(i => i.kind !== vscode.CompletionItemKind.Text).map(i => i.label.label ?? i.label),
    };
  }
  // By the time the listing is judged again, the others would have been, too.
  const document = await show(listing);
  const before = await until('findings', () => ours(document.uri).length);
  await replace(document, [[new vscode.Range(0, 0, 0, 0), 'unknwon: 1\n']]);
  await until('a finding more', () => ours(document.uri).length > before);
  await run('workbench.action.files.revert');
  for (const file of files) seen[file].findings = vscode.languages.getDiagnostics(uriOf(file)).map(d => d.source);
  return seen;
};

/** The server is killed; it comes again by itself, and what is typed is judged. */
exports.restart = async ({ file, code, at, insert }) => {
  const document = await show(file);
  await until(code, () => ours(document.uri).some(d => codeOf(d) === code));
  const { serverProcessId } = extension().exports, before = serverProcessId();
  const found = ours(document.uri).length, place = placeOf(document, at);
  process.kill(before, 'SIGKILL');
  const after = await until('another server', () => serverProcessId() !== before && serverProcessId());
  await replace(document, [[new vscode.Range(place, place), insert]]);
  await until('a finding more', () => ours(document.uri).length > found);
  await run('workbench.action.files.revert');
  await until('as before', () => ours(document.uri).length === found);
  return { before, after };
};

/** The user has the server started anew. */
exports.restartCommand = async ({ file }) => {
  const document = await show(file);
  await until('findings', () => ours(document.uri).length > 0);
  const { serverProcessId } = extension().exports, before = serverProcessId();
  await run('listinglsp.restartServer');
  const after = await until('another server', () => serverProcessId() !== before && serverProcessId());
  await until('findings again', () => ours(document.uri).length > 0);
  return { before, after };
};

exports.openConfig = async ({ file }) => {
  await show(file);
  await run('listinglsp.openConfig');
  const document = await until('the settings', () => {
    const shown = vscode.window.activeTextEditor?.document;
    return shown && nameOf(shown.uri) !== file && shown;
  });
  return nameOf(document.uri);
};

/** A listing is begun from the first template, under the id that is proposed; saved, judged, and taken away again. */
exports.newListing = async ({ file, made }) => {
  await show(file);
  const asked = run('listinglsp.newListing');
  const document = await until('the new listing', async () => {
    // Takes the template, then the id; where nothing is asked it does nothing.
    await run('workbench.action.acceptSelectedQuickOpenItem');
    const shown = vscode.window.activeTextEditor?.document;
    return shown && nameOf(shown.uri) === made && shown.getText() !== '' && shown;
  });
  await asked;
  await run('leaveSnippet');
  await document.save();
  const text = document.getText();
  await run('workbench.action.closeActiveEditor');
  await vscode.workspace.fs.delete(document.uri);
  return text;
};

/** The page of a rule, as a click on its number opens it. */
exports.explainRule = async ({ file, rule }) => {
  await show(file);
  await run('listinglsp.explainRule', rule);
  const label = await until('the page', () => vscode.window.tabGroups.all.flatMap(g => g.tabs).map(t => t.label).find(l => l.includes(rule)));
  const page = vscode.workspace.textDocuments.find(d => d.uri.scheme === 'listinglsp-rule');
  return { label, text: page?.getText() };
};

/** The whole folder is checked on command; the command ends. */
exports.checkWorkspace = async () => {
  await until('findings', () => Object.keys(reported()).length > 0);
  await run('listinglsp.checkWorkspace');
  return Object.keys(reported()).length;
};

/** A file is written in the other language: a new one takes its place. */
exports.convert = async ({ file, title }) => {
  const document = await show(file);
  const action = await until(title, async () => (await run('vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 0, 0, 0), 'refactor.rewrite', 20)).find(a => a.title.startsWith(title)));
  if (action.disabled) throw new Error(action.disabled.reason);
  // The light bulb marks it so, too: then what is not open is saved.
  if (!await vscode.workspace.applyEdit(action.edit, { isRefactoring: true })) throw new Error('VS Code refuses the edit');
  return action.title;
};
