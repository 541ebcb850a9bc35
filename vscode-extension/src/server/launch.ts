import * as path from 'node:path';

/** A program with its arguments. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
}

/** Why the server cannot be started. */
export type NoLaunch =
  | { readonly fault: 'noProgramAtPath'; readonly path: string }
  | { readonly fault: 'noDotnet' }
  | { readonly fault: 'noServer' };

/** What is known of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** The folder of the extension. */
  readonly extension: string;
  /** `listinglsp.server.path`; empty for the server inside the package. */
  readonly path: string;
  readonly home: string;
  exists(file: string): boolean;
  /** The program `dotnet` that has the runtime the server needs, or undefined. */
  findDotnet(): Promise<string | undefined>;
}

const args = ['server'];

/** How the server is started: the program that is set, else the one in the package, else the one that needs .NET. */
export async function findLaunch(machine: Machine): Promise<Launch | NoLaunch> {
  if (machine.path !== '') return await findSet(machine);
  const program = path.join(machine.extension, 'server', machine.platform === 'win32' ? 'listinglsp.exe' : 'listinglsp');
  if (machine.exists(program)) return { command: program, args };
  const library = path.join(machine.extension, 'server', 'listinglsp.dll');
  return machine.exists(library) ? await withDotnet(library, machine) : { fault: 'noServer' };
}

async function findSet(machine: Machine): Promise<Launch | NoLaunch> {
  const file = machine.path.replace(/^~(?=[/\\])/u, () => machine.home);
  const isNameOnly = !/[/\\]/u.test(file);
  // A name alone is looked up on the PATH by the system.
  if (isNameOnly && !file.endsWith('.dll')) return { command: file, args };
  if (!machine.exists(file)) return { fault: 'noProgramAtPath', path: file };
  return file.endsWith('.dll') ? await withDotnet(file, machine) : { command: file, args };
}

async function withDotnet(library: string, machine: Machine): Promise<Launch | NoLaunch> {
  const dotnet = await machine.findDotnet();
  return dotnet === undefined ? { fault: 'noDotnet' } : { command: dotnet, args: [library, ...args] };
}
