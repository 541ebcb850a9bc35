// Has the probe tell stories in VS Code.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { scratch } from './scratch.mjs';
import { open } from './vscode.mjs';

/**
 * Runs stories in a window, each after the other, and returns what they saw by name.
 * `patience` is how long one waits for a thing, `limit` how long for all stories.
 */
export async function probe(folder, stories, { patience = 20_000, limit = 120_000, ...options }) {
  const place = scratch('probe'), orders = path.join(place, 'orders.json'), result = path.join(place, 'result.json');
  fs.writeFileSync(orders, JSON.stringify({ wanted: stories.map(({ name, story, input }) => ({ name, story, input })), result, patience }));
  const { log, close } = await open(folder, { ...options, variables: { LISTINGLSP_PROBE: orders } });
  const read = () => fs.existsSync(result) ? JSON.parse(fs.readFileSync(result, 'utf8')) : { complete: false };
  try {
    const end = Date.now() + limit;
    while (!read().complete && Date.now() < end) await pause(100);
    const { told } = read();
    if (!told) throw new Error(`The probe does not speak:\n${log()}`);
    return told;
  } finally {
    await close();
  }
}

/** Judges one story by what it saw. */
export function judge({ name, check }, told) {
  if (!told?.[name]) throw new Error('The story was not told');
  if (told[name].error) throw new Error(told[name].error);
  check(told[name].saw);
}
