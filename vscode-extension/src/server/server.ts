import * as fs from 'node:fs';
import * as os from 'node:os';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, State, TransportKind, type Executable, type LanguageClientOptions } from 'vscode-languageclient/node';
import { baselineName, globs } from '../fileKinds';
import { ruleLinks } from '../rules/links';
import { ClientCommands } from './clientCommands';
import { findDotnet } from './dotnet';
import { findLaunch, type Launch, type NoLaunch } from './launch';
import { sayCrashed, sayNotStarted } from './messages';
import { Restarts } from './restarts';

/** What people see of the server. */
export type ServerState = 'sleeping' | 'starting' | 'running' | 'failed';

/** How far the server has read the workspace; undefined while it does not read. */
export interface Scan {
  readonly done: string;
  readonly percentage: number | undefined;
}

/** A client that writes what goes wrong to the output only: what people should do about it they are told in our own words. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The language server and the client that talks to it. It sleeps until it is wanted. */
export class Server implements vscode.Disposable {
  private readonly stateChanged = new vscode.EventEmitter<void>();
  private readonly restarts = new Restarts();
  private starting: Promise<LanguageClient | undefined> | undefined;
  private currentState: ServerState = 'sleeping';
  private becomeReady: () => void = () => {};
  private hasRun = false;

  /** The client, once there was a server. */
  client: LanguageClient | undefined;

  /** The reading of the workspace that goes on. */
  scan: Scan | undefined;

  /** Fires when the state, or the scan, is another one. */
  readonly onDidChange = this.stateChanged.event;

  /** Settles when the server runs for the first time. */
  readonly ready = new Promise<void>(resolve => { this.becomeReady = resolve; });

  constructor(private readonly extension: vscode.ExtensionContext, readonly output: vscode.LogOutputChannel, readonly trace: vscode.LogOutputChannel) {}

  get state(): ServerState {
    return this.currentState;
  }

  /** The client of a server that runs already; undefined where none does. */
  get running(): LanguageClient | undefined {
    return this.currentState === 'running' ? this.client : undefined;
  }

  /** The client of a server that runs; starts it where none does, so this is for what people ask for. Undefined where it cannot be started: then people have been told why. */
  async start(): Promise<LanguageClient | undefined> {
    this.starting ??= this.launch();
    return await this.starting;
  }

  /** Ends the server, and starts it with the settings of now. */
  async restart(): Promise<void> {
    await this.stop();
    this.restarts.forget();
    await this.start();
  }

  async stop(): Promise<void> {
    this.starting = undefined;
    this.scan = undefined;
    this.set('sleeping');
    await this.leave();
  }

  dispose(): void {
    this.stateChanged.dispose();
  }

  /** Parts with the client, whatever state it is in. */
  private async leave(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (fault) {
      // One that never ran cannot be stopped.
      this.output.debug(String(fault));
    }
  }

  private async launch(): Promise<LanguageClient | undefined> {
    this.hasRun = false;
    this.set('starting');
    await this.leave();
    const launch = await this.find();
    if ('fault' in launch) return this.fail(launch);
    const client = this.create(launch);
    this.client = client;
    try {
      await client.start();
      return client;
    } catch (fault) {
      this.output.error(String(fault));
      return this.fail({ fault: 'startFailed', command: launch.command });
    }
  }

  private fail(why: NoLaunch | { fault: 'startFailed'; command: string }): undefined {
    this.starting = undefined;
    this.set('failed');
    void sayNotStarted(why);
    return undefined;
  }

  private async find(): Promise<Launch | NoLaunch> {
    const launch = await findLaunch({
      platform: process.platform,
      extension: this.extension.extensionPath,
      path: vscode.workspace.getConfiguration('listinglsp').get('server.path', '').trim(),
      home: os.homedir(),
      exists: file => fs.existsSync(file),
      findDotnet: () => findDotnet(process.platform, process.env, os.homedir()),
    });
    if ('command' in launch && launch.command.startsWith(this.extension.extensionPath)) this.makeExecutable(launch.command);
    return launch;
  }

  /** A package that was unpacked by other means may have lost the mode of its program. */
  private makeExecutable(program: string): void {
    if (process.platform === 'win32') return;
    try {
      fs.accessSync(program, fs.constants.X_OK);
    } catch {
      try {
        fs.chmodSync(program, 0o755);
      } catch (fault) {
        this.output.warn(String(fault));
      }
    }
  }

  private create(launch: Launch): LanguageClient {
    const run: Executable = { command: launch.command, args: [...launch.args], transport: TransportKind.stdio };
    this.output.info(`${run.command} ${run.args!.join(' ')}`);
    const client = new QuietClient('listinglsp', 'ListingLsp', { run, debug: run }, this.options());
    client.registerFeature(new ClientCommands());
    client.onDidChangeState(({ newState }) => {
      if (client !== this.client) return;
      if (newState === State.Running) {
        this.hasRun = true;
        this.set('running');
        this.becomeReady();
      } else if (newState === State.Starting) {
        this.set('starting');
      }
    });
    return client;
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [...globs, `**/${baselineName}`].map(pattern => ({ scheme: 'file', pattern })),
      outputChannel: this.output,
      traceOutputChannel: this.trace,
      initializationOptions: () => vscode.workspace.getConfiguration().get('listinglsp'),
      errorHandler: {
        error: (_, __, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
        closed: () => this.closed(),
      },
      initializationFailedHandler: () => false,
      middleware: {
        ...ruleLinks,
        handleWorkDoneProgress: (_, progress, next) => {
          this.scan = progress.kind === 'end' ? undefined : { done: progress.message ?? '', percentage: progress.percentage };
          this.stateChanged.fire();
          next(_, progress);
        },
      },
    };
  }

  private closed() {
    this.scan = undefined;
    // One that never ran will not run the next time; whoever started it says so.
    if (!this.hasRun) return { action: CloseAction.DoNotRestart, handled: true };
    if (this.restarts.allow(Date.now())) {
      this.output.warn('The language server has ended by itself and is started again.');
      return { action: CloseAction.Restart, handled: true };
    }

    this.starting = undefined;
    this.set('failed');
    void sayCrashed(this.restarts);
    this.restarts.forget();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  private set(state: ServerState): void {
    if (state === this.currentState) return;
    this.currentState = state;
    this.stateChanged.fire();
  }
}
