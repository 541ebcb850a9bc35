// What the program says on the command line about the same folder, in the terms of VS Code.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { program } from './installed.mjs';

/** The findings of a folder by file, with the places in UTF-16 that VS Code uses. */
export function check(folder, ...options) {
  const { stdout, stderr } = run(['check', '--format', 'json', ...options, folder]);
  const byFile = {};
  for (const finding of JSON.parse(stdout || refuse(stderr)).findings) (byFile[finding.file] ??= []).push(finding);
  return Object.fromEntries(Object.entries(byFile).map(([file, findings]) => {
    const bytes = fs.readFileSync(path.join(folder, file));
    const place = ({ offset }) => {
      const lines = new TextDecoder().decode(bytes.subarray(0, offset)).split('\n');
      return [lines.length - 1, lines.at(-1).length];
    };
    return [file, findings.map(f => ({ code: f.id, severity: severities[f.severity], message: f.message, start: place(f.range.start), end: place(f.range.end) }))];
  }));
}

const severities = { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' };

/** Applies the safe fixes to the files of a folder. */
export function fix(folder) {
  run(['check', '--fix', folder]);
}

/** The first digits of the rules that are built: LST1001 is of family 1. */
export function builtFamilies() {
  return [...new Set(JSON.parse(run(['rules', '--format', 'json']).stdout).filter(r => r.built).map(r => r.id[3]))].sort();
}

function run(args) {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 << 20, timeout: 60_000 });
}

function refuse(reason) {
  throw new Error(reason);
}

/** Where the listings of a file may be sold. */
export function markets(file) {
  return JSON.parse(run(['markets', '--format', 'json', file]).stdout).listings;
}
