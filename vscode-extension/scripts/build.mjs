// Bundles the extension into one file, and lists what others wrote of it: the licences, and a bill of materials (CycloneDX).
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/extension.ts'],
  outfile: 'out/extension.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  minify: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});

/** Folders of the packages that something of is in the bundle. */
const packages = [...new Set(Object.keys(metafile.inputs).flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))].sort();

fs.writeFileSync(path.join(root, 'out/extension.cdx.json'), JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: part(root, 'application') },
  components: packages.map(folder => part(path.join(root, folder), 'library')),
}, null, 2) + '\n');

fs.writeFileSync(path.join(root, 'out/licences.txt'), packages.map(notice).join('\n\n'));

function part(folder, type) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const purl = `pkg:npm/${encodeURIComponent(name).replace('%2F', '/')}@${version}`;
  return { type, 'bom-ref': purl, name, version, licenses: [{ license: { id: license } }], purl };
}

function notice(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(path.join(root, folder)).find(f => /^licen[cs]e(\.|$)/i.test(f));
  if (!file) throw new Error(`${name} has no licence that could go with it.`);
  return `${name} ${version} (${license})\n\n${fs.readFileSync(path.join(root, folder, file), 'utf8').trim()}\n`;
}
