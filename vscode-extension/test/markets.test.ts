import { test } from 'node:test';
import assert from 'node:assert/strict';
import { bodyOf, escape, pageOf, type MatrixWords } from '../src/markets/html';
import type { MarketMatrix, Range } from '../src/markets/matrix';
import { readRequest } from '../src/markets/request';

const words: MatrixWords = { heading: 'Matrix', market: 'Market', verdict: 'Verdict', freight: 'Freight', notes: 'Reasons', waiting: 'Wait', noListing: 'None', notRunning: 'Not running', notStated: 'Not stated' };
const range = (line: number): Range => ({ start: { line, character: 2 }, end: { line, character: 9 } });

const matrix: MarketMatrix = {
  listings: [{
    id: 'straw-1', title: 'Straws', range: range(0), marketsStated: true, summary: '1 of 3 markets sold',
    markets: [
      { market: 'US', name: 'United States', sold: true, status: 'sold', words: 'sold', freight: 'USD 12.50', notes: [] },
      { market: 'FR', name: 'France', sold: false, status: 'blocked', words: 'blocked', freight: null, notes: [{ status: 'blocked', words: 'blocked', rule: 'LST4001', severity: 'error', message: 'Plastic straws are banned', range: range(7) }] },
      { market: 'ES', name: 'Spain', sold: false, status: 'no-freight', words: 'no freight', freight: null, notes: [{ status: 'no-freight', words: 'no freight', rule: null, severity: null, message: null, range: null }] },
    ],
  }],
};

test('each market is a row, with its verdict, freight and reasons', () => {
  const html = bodyOf('straw.listing.yaml', matrix, words);
  assert.equal(html.match(/<tr class="(sold|blocked|no-freight)">/g)!.length, 3);
  assert.match(html, /<th scope="row">US <span class="name">United States<\/span><\/th>/);
  assert.match(html, /USD 12\.50/);
  assert.match(html, /Plastic straws are banned/);
});

test('a verdict and a reason lead to the finding, a rule to its page', () => {
  const html = bodyOf('straw.listing.yaml', matrix, words);
  assert.match(html, /<button data-key="0\/FR" data-place="7,2">/);
  assert.match(html, /<button data-key="0\/FR\/0" data-place="7,2">Plastic straws are banned<\/button>/);
  assert.match(html, /data-rule="LST4001"/);
});

test('what has no finding leads to the listing', () => {
  assert.match(bodyOf('a', matrix, words), /<button data-key="0\/ES\/0" data-place="0,2">no freight<\/button>/);
});

test('keys are unique, so that the focus finds its way back', () => {
  const keys = [...bodyOf('a', matrix, words).matchAll(/data-key="([^"]*)"/g)].map(m => m[1]);
  assert.equal(new Set(keys).size, keys.length);
});

test('no text of a listing becomes HTML', () => {
  const evil = '<img src=x onerror="a()">&\'';
  const [listing] = matrix.listings;
  const row = { market: evil, name: evil, sold: false, status: evil, words: evil, freight: evil, notes: [{ status: evil, words: evil, rule: evil, severity: evil, message: evil, range: range(1) }] };
  const html = bodyOf(evil, { listings: [{ ...listing!, id: evil, title: evil, summary: evil, marketsStated: false, markets: [row] }] }, { ...words, market: evil, notStated: evil });
  assert.doesNotMatch(html, /<img|onerror="/);
  assert.equal(escape('<a b="c">&\''), '&#60;a b=&#34;c&#34;&#62;&#38;&#39;');
});

test('a file without listings says so', () => {
  assert.match(bodyOf('a', { listings: [] }, words), /<p>None<\/p>/);
  assert.match(bodyOf('a', undefined, words), /<p>Not running<\/p>/);
});

test('a listing that names no market says so', () => {
  assert.doesNotMatch(bodyOf('a', matrix, words), /Not stated/);
  assert.match(bodyOf('a', { listings: [{ ...matrix.listings[0]!, marketsStated: false }] }, words), /Not stated/);
});

test('the page runs its own script only and fetches nothing', () => {
  const page = pageOf('', words, { locale: 'zh-cn', nonce: 'n0nce', style: 'res://m.css', script: 'res://m.js', source: 'res:' });
  assert.match(page, /content="default-src 'none'; style-src res:; script-src 'nonce-n0nce';"/);
  assert.match(page, /<html lang="zh-cn">/);
  assert.deepEqual([...page.matchAll(/<script[^>]*>/g)].map(m => m[0]), ['<script nonce="n0nce" src="res://m.js">']);
  assert.doesNotMatch(page, /https?:|unsafe|style=|\son\w+=/);
});

test('messages of the page are read, others are not', () => {
  assert.deepEqual(readRequest({ place: '7,2' }), { start: { line: 7, character: 2 } });
  assert.deepEqual(readRequest({ rule: 'LST4001' }), { rule: 'LST4001' });
  for (const other of [null, 'x', {}, { place: '7' }, { place: '7,2,7' }, { place: '-1,0' }, { place: [7, 2] }, { rule: 'LST4001/../x' }, { command: 'rm' }]) assert.equal(readRequest(other), undefined);
});
