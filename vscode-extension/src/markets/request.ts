import { isRule } from '../rules/ruleAddress';
import type { Range } from './matrix';

/** What somebody has asked for in the matrix: a place in the file, or the page of a rule. */
export type MatrixRequest = { readonly start: Range['start'] } | { readonly rule: string };

/** Reads a message of the page; undefined for anything that it does not send. */
export function readRequest(message: unknown): MatrixRequest | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  if ('rule' in message && isRule(message.rule)) return { rule: message.rule };
  const place = 'place' in message && typeof message.place === 'string' ? /^(\d{1,9}),(\d{1,9})$/u.exec(message.place) : null;
  return place ? { start: { line: Number(place[1]), character: Number(place[2]) } } : undefined;
}
