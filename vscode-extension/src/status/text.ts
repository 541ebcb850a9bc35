import type { Scan, ServerState } from '../server/server';

/** How many problems of each kind a file has. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What the status bar shows; undefined for nothing. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  /** What a click does. */
  readonly command: string;
  readonly isFault: boolean;
}

/** What is to be shown. */
export interface Status {
  readonly state: ServerState;
  readonly scan: Scan | undefined;
  /** Of the file in the active editor; undefined where that is none of ours. */
  readonly counts: Counts | undefined;
  readonly file: string;
}

const problems = 'workbench.actions.view.problems';

/** The words of the status bar. */
export function statusOf({ state, scan, counts, file }: Status, t: (message: string, ...rest: (string | number)[]) => string): StatusText | undefined {
  const shown = (text: string, tooltip: string, command: string, isFault = false): StatusText => ({ text: `ListingLsp ${text}`, tooltip, command, isFault });
  if (state === 'failed') return shown('$(error)', t('Listings are not checked. Click to see why.'), 'listinglsp.showOutput', true);
  if (state === 'starting') return shown('$(sync~spin)', t('The check of listings starts.'), 'listinglsp.showOutput');
  if (scan) return shown(`$(sync~spin) ${scan.done || `${scan.percentage ?? 0}%`}`, t('The listings of the workspace are being checked.'), problems);
  if (!counts) return undefined;
  const { errors, warnings, infos } = counts;
  if (errors + warnings + infos === 0) return shown('$(check)', t('{0}: no problems', file), problems);
  const parts = [`$(error) ${errors}`, `$(warning) ${warnings}`, ...infos > 0 ? [`$(info) ${infos}`] : []];
  return shown(parts.join(' '), t('{0}: {1} errors, {2} warnings, {3} remarks. Click to see them.', file, errors, warnings, infos), problems);
}
