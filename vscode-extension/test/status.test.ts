import { test } from 'node:test';
import assert from 'node:assert/strict';
import { statusOf, type Status } from '../src/status/text';

const usual: Status = { state: 'running', scan: undefined, counts: undefined, file: 'polo.listing.yaml' };
const t = (message: string, ...rest: (string | number)[]) => message.replace(/\{(\d)\}/g, (_, at) => `${rest[at]}`);
const shown = (status: Partial<Status>) => statusOf({ ...usual, ...status }, t);

test('beside other files nothing is shown', () => {
  assert.equal(shown({}), undefined);
  assert.equal(shown({ state: 'sleeping' }), undefined);
});

test('the problems of the listing in front', () => {
  assert.equal(shown({ counts: { errors: 2, warnings: 1, infos: 0 } })!.text, 'ListingLsp $(error) 2 $(warning) 1');
  assert.equal(shown({ counts: { errors: 0, warnings: 0, infos: 3 } })!.text, 'ListingLsp $(error) 0 $(warning) 0 $(info) 3');
  assert.match(shown({ counts: { errors: 2, warnings: 1, infos: 0 } })!.tooltip, /^polo\.listing\.yaml: 2 errors, 1 warnings/);
});

test('a listing without problems', () => {
  assert.deepEqual(shown({ counts: { errors: 0, warnings: 0, infos: 0 } }), { text: 'ListingLsp $(check)', tooltip: 'polo.listing.yaml: no problems', command: 'workbench.actions.view.problems', isFault: false });
});

test('how far the workspace has been read', () => {
  assert.equal(shown({ scan: { done: '1200 / 5000', percentage: 24 } })!.text, 'ListingLsp $(sync~spin) 1200 / 5000');
  assert.equal(shown({ scan: { done: '', percentage: 24 } })!.text, 'ListingLsp $(sync~spin) 24%');
});

test('a server that does not run is seen beside any file', () => {
  assert.equal(shown({ state: 'failed' })!.isFault, true);
  assert.equal(shown({ state: 'failed' })!.command, 'listinglsp.showOutput');
});
