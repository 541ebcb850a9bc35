import type { MarketListing, MarketMatrix, MarketNote, MarketRow, Range } from './matrix';

/** The words around the table; what stands in it comes from the server. */
export interface MatrixWords {
  readonly market: string;
  readonly verdict: string;
  readonly freight: string;
  readonly notes: string;
  readonly waiting: string;
  readonly noListing: string;
  readonly notRunning: string;
  readonly notStated: string;
  /** Before the file's name. */
  readonly heading: string;
}

/** What the page needs of the editor. */
export interface PageSources {
  readonly locale: string;
  readonly nonce: string;
  readonly style: string;
  readonly script: string;
  /** Where styles may come from. */
  readonly source: string;
}

/** What stands before each verdict, so that not colour alone tells them apart. */
const signs: Readonly<Record<string, string>> = {
  sold: '✓', blocked: '✕', 'display-only': '◐', undeclared: '?', 'marking-needed': '!', 'no-freight': '–', 'no-guarantee': '!',
};

/** The page around the tables. Nothing in it comes from elsewhere, and only its own script runs. */
export function pageOf(body: string, words: MatrixWords, page: PageSources): string {
  return `<!DOCTYPE html>
<html lang="${escape(page.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${escape(page.source)}; script-src 'nonce-${escape(page.nonce)}';">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escape(page.style)}">
<title>${escape(words.heading)}</title>
</head>
<body>
<main id="matrix">${body}</main>
<script nonce="${escape(page.nonce)}" src="${escape(page.script)}"></script>
</body>
</html>`;
}

/** What stands there until the tables come. */
export function waitingOf(words: MatrixWords): string {
  return `<p role="status">${escape(words.waiting)}</p>`;
}

/** The tables of all listings of a file; without a matrix it is said that nobody makes one. */
export function bodyOf(file: string, matrix: MarketMatrix | undefined, words: MatrixWords): string {
  const heading = `<h1>${escape(words.heading)} · ${escape(file)}</h1>`;
  if (!matrix) return `${heading}<p>${escape(words.notRunning)}</p>`;
  if (matrix.listings.length === 0) return `${heading}<p>${escape(words.noListing)}</p>`;
  return heading + matrix.listings.map((listing, index) => tableOf(listing, index, words)).join('');
}

function tableOf(listing: MarketListing, index: number, words: MatrixWords): string {
  const name = [listing.id, listing.title].filter(n => n).map(n => escape(n!)).join(' · ');
  const heads = [words.market, words.verdict, words.freight, words.notes].map(h => `<th scope="col">${escape(h)}</th>`).join('');
  const rows = listing.markets.map(row => rowOf(row, listing, index)).join('');
  const unstated = listing.marketsStated ? '' : `<p>${escape(words.notStated)}</p>`;
  return `<section id="listing-${index}"><h2>${button(name || '…', `${index}`, listing.range)}</h2><p>${escape(listing.summary)}</p>${unstated}`
    + `<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></section>`;
}

function rowOf(row: MarketRow, listing: MarketListing, index: number): string {
  const key = `${index}/${row.market}`;
  const verdict = `<span class="sign" aria-hidden="true">${signs[row.status] ?? '!'}</span> ${escape(row.words)}`;
  const [first] = row.notes;
  return `<tr class="${escape(row.status)}"><th scope="row">${escape(row.market)} <span class="name">${escape(row.name)}</span></th>`
    + `<td>${first ? button(verdict, key, first.range ?? listing.range) : verdict}</td>`
    + `<td>${escape(row.freight ?? '')}</td>`
    + `<td>${row.notes.length === 0 ? '' : `<ul>${row.notes.map((note, at) => noteOf(note, `${key}/${at}`, listing.range)).join('')}</ul>`}</td></tr>`;
}

function noteOf(note: MarketNote, key: string, elsewhere: Range): string {
  const rule = note.rule ? ` <button class="rule" data-key="${escape(key)}/rule" data-rule="${escape(note.rule)}">${escape(note.rule)}</button>` : '';
  return `<li class="${escape(note.severity ?? 'none')}">${button(escape(note.message ?? note.words), key, note.range ?? elsewhere)}${rule}</li>`;
}

/** Something that leads to a place. The key tells the page which one had the focus when all is drawn anew. */
function button(html: string, key: string, { start }: Range): string {
  return `<button data-key="${escape(key)}" data-place="${start.line},${start.character}">${html}</button>`;
}

/** Text as HTML, between tags or in a quoted attribute. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/gu, sign => `&#${sign.charCodeAt(0)};`);
}
