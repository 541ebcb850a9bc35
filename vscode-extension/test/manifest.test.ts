import { test } from 'node:test';
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { lensCommands } from '../src/server/clientCommands';
import { extension, read, readJson, repository, sources } from './folders';

const manifest = readJson('package.json');
const settings = manifest.contributes.configuration.properties as Record<string, { default: unknown; scope: string }>;
const registered = [...sources().get('commands/register.ts')!.matchAll(/'(listinglsp\.\w+)':/g)].map(m => m[1]!);

test('commands of the manifest are registered; beside them only what lenses call', () => {
  const named = manifest.contributes.commands.map((c: { command: string }) => c.command);
  assert.deepEqual([...named, 'listinglsp.showReferences'].sort(), registered.sort());
  for (const command of lensCommands) assert.ok(registered.includes(command), command);
});

test('texts of the manifest name commands that there are', () => {
  for (const [, command] of read('package.nls.json').matchAll(/command:(listinglsp\.\w+)/g)) assert.ok(registered.includes(command!), command);
  for (const { completionEvents } of manifest.contributes.walkthroughs[0].steps) for (const event of completionEvents) assert.ok(registered.includes(event.replace('onCommand:', '')), event);
});

test('settings are those that the server has, with the same usual values, and two of the editor', () => {
  const rows = fs.readFileSync(path.join(repository, 'docs/editors.md'), 'utf8').split('\n').filter(l => /^\| `[\w.`, ]+` \| `(auto|true)`/.test(l));
  const documented = rows.flatMap(row => {
    const [, names, usual] = row.split('|');
    return [...names!.matchAll(/`([\w.]+)`/g)].map(m => [`listinglsp.${m[1]}`, usual!.trim().replaceAll('`', '')]);
  });
  const own = ['listinglsp.server.path', 'listinglsp.trace.server'];
  assert.deepEqual(Object.entries(settings).filter(([name]) => !own.includes(name)).map(([name, s]) => [name, `${s.default}`]), documented);
  for (const name of own) assert.ok(settings[name], name);
});

test('a setting has a scope, and the one that names a program is not taken from a folder without trust', () => {
  for (const [name, { scope }] of Object.entries(settings)) assert.ok(['window', 'machine-overridable'].includes(scope), name);
  assert.equal(settings['listinglsp.server.path']!.scope, 'machine-overridable');
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['listinglsp.server.path']);
  assert.equal(manifest.capabilities.virtualWorkspaces.supported, false);
  assert.equal(manifest.browser, undefined);
});

test('nothing is reported twice, and YAML and JSON stay what they are', () => {
  for (const point of ['jsonValidation', 'yamlValidation', 'languages', 'grammars', 'snippets']) assert.equal(manifest.contributes[point], undefined, point);
});

test('files that the manifest names are there', () => {
  const made = ['LICENSE', 'images/', 'out/extension.cdx.json', 'out/extension.js', 'out/licences.txt', 'server/'];
  for (const file of manifest.files.filter((f: string) => !made.includes(f))) assert.ok(fs.existsSync(path.join(extension, file)), file);
  for (const { media } of manifest.contributes.walkthroughs[0].steps) {
    assert.ok(fs.existsSync(path.join(extension, media.markdown)), media.markdown);
    assert.ok(fs.existsSync(path.join(extension, media.markdown.replace('.md', '.nls.zh-cn.md'))), media.markdown);
  }
});

test('the icon is a picture of its size', () => {
  for (const size of [128, 256]) {
    const icon = fs.readFileSync(path.join(extension, `icons/icon-${size}.png`));
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [size, size]);
  }
});

test('versions agree: of the program, of the editor and of its types', () => {
  assert.equal(manifest.version, /<Version>(.+)<\/Version>/.exec(fs.readFileSync(path.join(repository, 'Directory.Build.props'), 'utf8'))![1]);
  assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  for (const version of Object.values(manifest.devDependencies)) assert.match(version as string, /^\d+\.\d+\.\d+$/);
});

test('nothing is sent anywhere', () => {
  for (const [file, source] of sources()) assert.doesNotMatch(source, /node:(http|https|net|dgram|tls)\b|\bfetch\(|TelemetryLogger|XMLHttpRequest|WebSocket/, file);
  assert.doesNotMatch(read('media/matrix.js'), /\bfetch\(|https?:|XMLHttpRequest|WebSocket|eval\(/);
});

test('both READMEs have the same pictures, commands, settings and packages', () => {
  const parts = (text: string) => [...text.matchAll(/images\/[\w-]+\.png|`listinglsp[\w.-]+`|\*\.\w+\.yaml/g)].map(m => m[0]);
  assert.deepEqual(parts(read('README.zh-CN.md')), parts(read('README.md')));
  for (const setting of Object.keys(settings)) assert.ok(read('README.md').includes(`\`${setting}\``) || /inlayHints\.(cartons|markets)$/.test(setting), setting);
});
