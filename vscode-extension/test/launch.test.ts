import { test } from 'node:test';
import assert from 'node:assert/strict';
import * as path from 'node:path';
import { candidates, findDotnet, hasRuntime } from '../src/server/dotnet';
import { findLaunch, type Machine } from '../src/server/launch';

const inside = path.join('/ext', 'server', 'listinglsp');

/** A Linux machine on which only some files are there. */
function machine(files: string[], more: Partial<Machine> = {}): Machine {
  return { platform: 'linux', extension: '/ext', path: '', home: '/home/mei', exists: file => files.includes(file), findDotnet: async () => undefined, ...more };
}

test('the program of the package is started', async () => {
  assert.deepEqual(await findLaunch(machine([inside])), { command: inside, args: ['server'] });
});

test('on Windows it has another name', async () => {
  assert.deepEqual(await findLaunch(machine([`${inside}.exe`], { platform: 'win32' })), { command: `${inside}.exe`, args: ['server'] });
});

test('the universal package runs on .NET', async () => {
  assert.deepEqual(await findLaunch(machine([`${inside}.dll`], { findDotnet: async () => 'dotnet' })), { command: 'dotnet', args: [`${inside}.dll`, 'server'] });
});

test('without .NET it says so', async () => {
  assert.deepEqual(await findLaunch(machine([`${inside}.dll`])), { fault: 'noDotnet' });
});

test('a package without any server says so', async () => {
  assert.deepEqual(await findLaunch(machine([])), { fault: 'noServer' });
});

test('a path that is set goes before the package', async () => {
  assert.deepEqual(await findLaunch(machine([inside, '/opt/listinglsp'], { path: '/opt/listinglsp' })), { command: '/opt/listinglsp', args: ['server'] });
  assert.deepEqual(await findLaunch(machine(['/home/mei/bin/listinglsp'], { path: '~/bin/listinglsp' })), { command: '/home/mei/bin/listinglsp', args: ['server'] });
  assert.deepEqual(await findLaunch(machine(['/opt/listinglsp.dll'], { path: '/opt/listinglsp.dll', findDotnet: async () => '/d/dotnet' })), { command: '/d/dotnet', args: ['/opt/listinglsp.dll', 'server'] });
});

test('a name alone is left to the PATH', async () => {
  assert.deepEqual(await findLaunch(machine([], { path: 'listinglsp' })), { command: 'listinglsp', args: ['server'] });
});

test('a path at which nothing is does not fall back to another program', async () => {
  assert.deepEqual(await findLaunch(machine([inside], { path: '/opt/listinglsp' })), { fault: 'noProgramAtPath', path: '/opt/listinglsp' });
});

test('the runtime is the one of .NET 10, not that of ASP.NET or of another version', () => {
  assert.ok(hasRuntime('Microsoft.AspNetCore.App 10.0.1 [/usr/share]\r\nMicrosoft.NETCore.App 10.0.1 [/usr/share]\r\n'));
  assert.ok(!hasRuntime('Microsoft.AspNetCore.App 10.0.1 [/usr/share]\nMicrosoft.NETCore.App 9.0.1 [/usr/share]\nMicrosoft.NETCore.App 100.0.0 [/usr/share]\n'));
  assert.ok(!hasRuntime(''));
});

test('dotnet is looked for where it is said to be, on the PATH, and where it usually is', () => {
  assert.deepEqual(candidates('linux', { DOTNET_ROOT: '/d' }, '/home/mei').slice(0, 2), ['/d/dotnet', 'dotnet']);
  assert.ok(candidates('darwin', {}, '/Users/mei').includes('/usr/local/share/dotnet/dotnet'));
  assert.deepEqual(candidates('win32', { ProgramFiles: 'C:\\Programs' }, 'C:\\mei'), ['dotnet.exe', 'C:\\Programs\\dotnet\\dotnet.exe', 'C:\\mei\\.dotnet\\dotnet.exe']);
});

test('the dotnet of this machine is found, and none where there is none', async t => {
  const found = await findDotnet(process.platform, process.env, '/nowhere');
  if (found === undefined) t.diagnostic('There is no .NET 10 here.');
  else assert.match(found, /dotnet/);
  assert.equal(await findDotnet('win32', {}, 'C:\\nowhere'), undefined);
});
