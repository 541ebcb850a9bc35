import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { extension, readJson, temporary } from './folders';

/** The files of a ZIP file with their modes, read from its table of contents. */
function contents(file: string): Map<string, number> {
  const bytes = fs.readFileSync(file);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, number>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map(o => bytes.readUInt16LE(at + o)) as [number, number, number];
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), bytes.readUInt32LE(at + 38) >>> 16);
    at += 46 + name + extra + comment;
  }

  return files;
}

/** Packs with a server of which only the names are right. */
function pack(target: string, server: string[]): Map<string, number> {
  const folder = temporary();
  for (const name of [...server, 'listinglsp.cdx.json']) fs.writeFileSync(path.join(folder, name), name);
  const out = temporary();
  execFileSync(process.execPath, ['scripts/package.mjs', `${target}=${folder}`, '--out', out], { cwd: extension, encoding: 'utf8' });
  return contents(path.join(out, `listinglsp-${target}.vsix`));
}

const serverOf = (files: Map<string, number>) => [...files.keys()].filter(f => f.startsWith('extension/server/') && f !== bill);
const bill = 'extension/server/listinglsp.cdx.json';

test('the package of a platform holds the program of that platform, to be run, and nothing beside it', () => {
  const files = pack('linux-x64', ['listinglsp', 'listinglsp.pdb']);
  assert.deepEqual(serverOf(files), ['extension/server/listinglsp']);
  if (process.platform !== 'win32') assert.equal(files.get('extension/server/listinglsp')! & 0o777, 0o755);
  for (const part of readJson('package.json').files as string[]) {
    if (part === 'LICENSE' || part === 'images/' && !fs.existsSync('images')) continue;
    assert.ok([...files.keys()].some(f => f.toLowerCase().startsWith(`extension/${part}`.toLowerCase())), part);
  }
  assert.ok(files.has('extension/LICENSE.txt'));
  assert.ok(files.has(bill));
  assert.ok(![...files.keys()].some(f => /node_modules|\/src\/|\/test\/|\.map$|package-lock/.test(f)));
});

test('the package for Windows likewise', () => {
  assert.deepEqual(serverOf(pack('win32-x64', ['listinglsp.exe'])), ['extension/server/listinglsp.exe']);
});

test('the universal package holds the whole folder', () => {
  assert.deepEqual(serverOf(pack('universal', ['listinglsp.dll', 'listinglsp.runtimeconfig.json'])).sort(), ['extension/server/listinglsp.dll', 'extension/server/listinglsp.runtimeconfig.json']);
});

test('the bill of materials of the extension lists what is bundled, each with its licence', () => {
  const { bomFormat, metadata, components } = readJson('out/extension.cdx.json');
  assert.equal(bomFormat, 'CycloneDX');
  assert.equal(metadata.component.version, readJson('package.json').version);
  const locked = readJson('package-lock.json').packages;
  const bundled = (components as { name: string, version: string, licenses: { license: { id: string } }[] }[]).map(c => `${c.name} ${c.version} (${c.licenses[0]!.license.id})`);
  assert.ok(bundled.some(b => b.startsWith('vscode-languageclient ')));
  const known = Object.entries(locked).map(([folder, { version, license }]: any) => `${folder.replace(/^.*node_modules\//, '')} ${version} (${license})`);
  for (const one of bundled) assert.ok(known.includes(one), one);
  assert.deepEqual(bundled, fs.readFileSync('out/licences.txt', 'utf8').split('\n').filter(l => known.includes(l)));
});

test('a package that there is not is refused', () => {
  assert.throws(() => execFileSync(process.execPath, ['scripts/package.mjs', 'amiga'], { cwd: extension, stdio: 'pipe' }), /There is no package 'amiga'/);
});
