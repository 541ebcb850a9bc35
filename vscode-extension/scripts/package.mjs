// Builds the packages: one for each platform with the server inside, and one for all others that runs on an installed .NET.
//
//   npm run package                                     all of them; publishes the server for each
//   npm run package -- linux-x64                        one
//   npm run package -- linux-x64=../artifacts/linux-x64 one, with a server that is published already
//   npm run package -- --out FOLDER                     into another folder than dist/
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import './build.mjs';

const extension = path.resolve(import.meta.dirname, '..');
const repository = path.resolve(extension, '..');

/** How the server is published for each package; `program` names the one file that is taken of it, with its bill of materials. */
const targets = {
  'linux-x64': { publish: ['-r', 'linux-x64', '-p:PublishAot=true'], program: 'listinglsp' },
  'win32-x64': { publish: ['-r', 'win-x64'], program: 'listinglsp.exe' },
  universal: { publish: ['--self-contained', 'false', '-p:PublishSingleFile=false', '-p:PublishTrimmed=false', '-p:PublishReadyToRun=false', '-p:UseAppHost=false'] },
};

/** The bill of materials that is published with the server. */
const bill = 'listinglsp.cdx.json';

const { scripts, devDependencies, private: _, ...manifest } = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));

/** What of the manifest's files does not stand in this folder. */
const elsewhere = { LICENSE: path.join(repository, 'LICENSE'), 'server/': null };

/** The pictures of the README are made by the tests in a real editor; until then a package goes without. */
const files = manifest.files.filter(f => f !== 'images/' || fs.existsSync(path.join(extension, f)));
if (files.length < manifest.files.length) console.log('There are no pictures yet: the README shows their captions.');

/** Where the project stands on the web, as for the server; while there is no address, links in the README stay as they are. */
const address = /<RepositoryUrl>(.+?)<\/RepositoryUrl>/.exec(fs.readFileSync(path.join(repository, 'Directory.Build.props'), 'utf8'))?.[1];

const { values: { out = path.join(extension, 'dist') }, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const wanted = positionals.map(a => a.split('=', 2));
for (const [name, published] of wanted.length > 0 ? wanted : Object.keys(targets).map(n => [n])) {
  if (!targets[name]) throw new Error(`There is no package '${name}'; there are ${Object.keys(targets).join(', ')}.`);
  pack(name, targets[name], published && path.resolve(published));
}

function pack(name, target, published) {
  const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'listinglsp-vsix-'));
  try {
    for (const part of files.filter(f => !(f in elsewhere))) fs.cpSync(path.join(extension, part), path.join(stage, part), { recursive: true });
    fs.copyFileSync(elsewhere.LICENSE, path.join(stage, 'LICENSE'));
    copyServer(target, published ?? publish(name, target), path.join(stage, 'server'));
    fs.writeFileSync(path.join(stage, 'package.json'), JSON.stringify({ ...manifest, files, ...address && { repository: { type: 'git', url: address } } }, null, 2));
    const file = path.resolve(out, `listinglsp-${name}.vsix`);
    fs.mkdirSync(out, { recursive: true });
    vsce(stage, ['package', '--no-dependencies', '--out', file, ...name === 'universal' ? [] : ['--target', name], ...address ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links']]);
    console.log(`${path.relative(process.cwd(), file)}  ${(fs.statSync(file).size / 1e6).toFixed(1)} MB`);
  } finally {
    fs.rmSync(stage, { recursive: true, force: true });
  }
}

function publish(name, target) {
  const folder = path.join(repository, 'artifacts', `vscode-${name}`);
  fs.rmSync(folder, { recursive: true, force: true });
  execFileSync('dotnet', ['publish', 'server/ListingLsp.Cli', '-c', 'Release', '-o', folder, ...target.publish], { cwd: repository, stdio: 'inherit' });
  return folder;
}

function copyServer(target, from, to) {
  fs.mkdirSync(to);
  for (const name of target.program ? [target.program, bill] : fs.readdirSync(from)) fs.copyFileSync(path.join(from, name), path.join(to, name));
  if (target.program) fs.chmodSync(path.join(to, target.program), 0o755);
}

/** Runs vsce, for which a warning is a failure here. */
function vsce(cwd, args) {
  const said = execFileSync(process.execPath, [path.join(extension, 'node_modules/@vscode/vsce/vsce'), ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (/warning/i.test(said)) throw new Error(`vsce warns:\n${said}`);
}
