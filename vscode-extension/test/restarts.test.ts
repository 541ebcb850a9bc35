import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Restarts } from '../src/server/restarts';

const minute = 60_000;

test('a server that ends by itself is started again four times in three minutes, and then no more', () => {
  const restarts = new Restarts();
  assert.deepEqual([0, 1, 2, 3, 4].map(at => restarts.allow(at * 1000)), [true, true, true, true, false]);
});

test('what was long ago does not count', () => {
  const restarts = new Restarts();
  assert.ok([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].every(at => restarts.allow(at * minute)));
});

test('after a restart by hand it may try again', () => {
  const restarts = new Restarts();
  for (let at = 0; at < 5; at++) restarts.allow(at);
  restarts.forget();
  assert.ok(restarts.allow(6));
});
