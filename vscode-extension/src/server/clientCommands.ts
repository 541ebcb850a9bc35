import type { ClientCapabilities, FeatureState, StaticFeature } from 'vscode-languageclient/node';

/** The commands that the server's code lenses may call. */
export const lensCommands = ['listinglsp.showReferences', 'listinglsp.showMarkets'];

/** Tells the server of them. */
export class ClientCommands implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.experimental = { ...capabilities.experimental as object | undefined, commands: { commands: lensCommands } };
  }

  initialize(): void {}

  clear(): void {}

  getState(): FeatureState {
    return { kind: 'static' };
  }
}
