// The same story in real editors: open a faulty listing, see the finding, apply the fix, silence.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { faulty, program, root, workspace } from './program.mjs';

const scripts = path.join(import.meta.dirname, 'editors');
const editors = {
  neovim: { language: 'lua', command: 'nvim', args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${path.join(scripts, 'neovim.lua')}`] },
  emacs: { language: 'elisp', command: 'emacs', args: ['--batch', '-Q', '-l', path.join(scripts, 'emacs.el')] },
};

/** The set-up that the guide gives for an editor, with the program under test in the place of the one on the path. */
function setUp(language, server) {
  const [, code] = fs.readFileSync(path.join(root, 'docs/editors.md'), 'utf8').match(new RegExp('```' + language + '\n([^]*?)```'));
  assert.match(code, /(['"])listinglsp\1,? (['"])server\2/);
  return code.replace(/(['"])listinglsp\1(,? (['"])server\3)/, (_, quote, rest) => `${quote}${server}${quote}${rest}`);
}

/** Runs an editor's script with a home of its own. */
function tell({ language, command, args }, server) {
  const { folder, file } = workspace();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'home-'));
  fs.writeFileSync(path.join(home, 'set-up'), setUp(language, server));
  try {
    const run = spawnSync(command, args, {
      encoding: 'utf8', timeout: 60_000, cwd: folder,
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_STATE_HOME: home, XDG_CACHE_HOME: home, SETUP: path.join(home, 'set-up'), LISTING: file },
    });
    return { ...run, text: fs.readFileSync(file, 'utf8') };
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

for (const [name, editor] of Object.entries(editors)) {
  const missing = spawnSync(editor.command, ['--version']).error && `${editor.command} is not installed`;

  test(`${name}: the finding is seen, mended, and gone`, { skip: missing }, () => {
    const { status, stderr, text } = tell(editor, program);
    assert.equal(status, 0, stderr);
    assert.equal(text, faulty.replace('  incoterms: ', '  incoterm: '));
  });

  test(`${name}: with a server that never answers the story has no end`, { skip: missing }, () => {
    const mute = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mute-')), 'mute');
    fs.writeFileSync(mute, '#!/bin/sh\nexec cat > /dev/null\n', { mode: 0o755 });
    const { status, text } = tell(editor, mute);
    fs.rmSync(path.dirname(mute), { recursive: true });
    assert.notEqual(status, 0);
    assert.equal(text, faulty);
  });
}
