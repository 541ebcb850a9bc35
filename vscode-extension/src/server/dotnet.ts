import { execFile } from 'node:child_process';
import * as path from 'node:path';

/** The major version of .NET that the server runs on. */
const needed = 10;

/** Whether the answer of `dotnet --list-runtimes` names the runtime that the server needs. */
export function hasRuntime(answer: string): boolean {
  return answer.split(/\r?\n/u).some(line => line.startsWith(`Microsoft.NETCore.App ${needed}.`));
}

/** Where `dotnet` may be, the likeliest first. */
export function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string[] {
  const folders = platform === 'win32'
    ? [env['ProgramFiles'] && path.win32.join(env['ProgramFiles'], 'dotnet'), path.win32.join(home, '.dotnet')]
    : ['/usr/lib/dotnet', '/usr/share/dotnet', '/usr/local/share/dotnet', '/opt/homebrew/bin', path.posix.join(home, '.dotnet')];
  const { join } = platform === 'win32' ? path.win32 : path.posix;
  const name = platform === 'win32' ? 'dotnet.exe' : 'dotnet';
  return [...env['DOTNET_ROOT'] ? [join(env['DOTNET_ROOT'], name)] : [], name, ...folders.filter(f => !!f).map(f => join(f!, name))];
}

/** The first `dotnet` that has the runtime; undefined where there is none. */
export async function findDotnet(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): Promise<string | undefined> {
  for (const program of candidates(platform, env, home)) {
    if (hasRuntime(await listRuntimes(program))) return program;
  }

  return undefined;
}

/** Empty where the program is not there or does not answer. */
function listRuntimes(program: string): Promise<string> {
  return new Promise(resolve => execFile(program, ['--list-runtimes'], { timeout: 10_000, windowsHide: true }, (fault, out) => resolve(fault ? '' : out)));
}
