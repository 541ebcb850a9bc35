// The findings of a run: what is wrong, by rule and by market, the prices and the markets of the listings.

const pageSize = { findings: 50, prices: 12, matrix: 50 };
// Worldwide is 249 markets: the others are shown when somebody asks.
const mostColumns = 30;
const fixKinds = ['safeFix', 'unsafeFix', 'suggestion'];
// What keeps buyers from ordering: blocked, display only, no freight, as bits.
const unsold = 1 | 2 | 16;

const listings = data.listings.map(([id, title, file, line, pattern, prices]) => ({ id, title, file, line, pattern, prices }));
const findings = data.findings.map(([rule, severity, file, line, column, message, listing, excerpt, markets, related, consequence, source, fixes], index) =>
  ({ index, rule, severity, file, line, column, message, listing, excerpt, markets, related, consequence, source, fixes }));
const patterns = data.patterns.map(([isStated, ...cells]) => {
  const bits = new Map();
  for (let i = 0; i < cells.length; i += 2) bits.set(cells[i], cells[i + 1]);
  return { isStated, bits, isNoted: [...bits.values()].some(b => b !== 0) };
});
const worst = listings.map(() => severities.length);
for (const finding of findings) if (finding.listing >= 0) worst[finding.listing] = Math.min(worst[finding.listing], finding.severity);

const state = { query: '', severity: -1, rule: -1, market: -1, sort: 'gravest', isOnlyNoted: true, allRules: false, allMarkets: false, allColumns: false, findings: {}, prices: {}, matrix: {} };

const ruleName = rule => said(data.rules[rule][3]).split('\n', 1)[0].replace(/^# /, '') || data.rules[rule][1];
const marketName = market => said(data.markets[market][1]);
const place = finding => `${data.files[finding.file]}:${finding.line}:${finding.column}`;
const nameOf = listing => listing.id ?? listing.title ?? `${data.files[listing.file]}:${listing.line}`;

/** What a search looks at, in both languages: gathered once. */
let haystacks = null;
function haystack(finding) {
  haystacks ??= findings.map(f => {
    const listing = listings[f.listing];
    const [id, slug] = data.rules[f.rule];
    return [id, slug, data.files[f.file], [data.texts[f.message]].flat().join('\n'), listing?.id, listing?.title].join('\n').toLowerCase();
  });
  return haystacks[finding.index];
}

const tokens = () => state.query.toLowerCase().split(/\s+/).filter(token => token !== '');
const isMeant = (haystack, wanted) => wanted.every(token => haystack.includes(token));
const listingText = listing => `${listing.id ?? ''}\n${listing.title ?? ''}\n${data.files[listing.file]}`.toLowerCase();

function filtered() {
  const wanted = tokens();
  const found = findings.filter(f => (state.severity < 0 || f.severity === state.severity) && (state.rule < 0 || f.rule === state.rule) && (state.market < 0 || f.markets.includes(state.market)) && (wanted.length === 0 || isMeant(haystack(f), wanted)));
  return state.sort === 'gravest' ? found.sort((a, b) => a.severity - b.severity || a.index - b.index) : found;
}

/** How often each value of a field occurs, the most frequent first. */
function counted(valuesOf) {
  const counts = new Map();
  for (const finding of findings) {
    for (const value of valuesOf(finding)) {
      const entry = counts.get(value) ?? { value, count: 0, bySeverity: [0, 0, 0, 0], listings: new Set(), first: finding };
      entry.count++;
      entry.bySeverity[finding.severity]++;
      if (finding.listing >= 0) entry.listings.add(finding.listing);
      if (finding.severity < entry.first.severity) entry.first = finding;
      counts.set(value, entry);
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

const byRule = counted(f => [f.rule]);
const byMarket = counted(f => f.markets);
const totals = severities.map((_, severity) => findings.filter(f => f.severity === severity).length);

/** Sets filters, and leads to what they leave. */
function choose(filters, isLeading = false) {
  Object.assign(state, filters, { findings: {}, prices: {}, matrix: {} });
  for (const [name, field] of [['severity', 'severity'], ['rule', 'rule'], ['market', 'market'], ['sort', 'sort']]) document.getElementById(name).value = state[field];
  const search = document.getElementById('search');
  if (search.value !== state.query) search.value = state.query;
  for (const tile of document.querySelectorAll('button.tile')) tile.setAttribute('aria-pressed', String(Number(tile.dataset.severity) === state.severity));
  renderCounts();
  renderLists();
  if (isLeading) document.getElementById('list').scrollIntoView();
}

function render() {
  const about = [words('files', { n: data.filesChecked }), words('listings', { n: listings.length }), words('asOf', { day: data.asOf })];
  if (data.minSeverity !== 'hint') about.push(words('onlyFrom', { severity: words(data.minSeverity, { n: 1 }) }));
  if (data.suppressed > 0) about.push(words('suppressed', { n: data.suppressed }));
  if (data.baselined > 0) about.push(words('baselined', { n: data.baselined }));
  head(about.join(' · '));
  fill('main',
    tiles(), health(), firstThings(), filters(),
    element('div', { class: 'pair', id: 'counts' }),
    section('list', words('findingsHead'), element('div', { class: 'controls', id: 'listControls' }), element('div', { id: 'findings' })),
    section('prices', words('prices'), element('p', { class: 'faint small' }, words('pricesNote')), element('div', { id: 'ladders' })),
    section('matrix', words('matrix'), matrixHead(), element('div', { id: 'cells' })));
  document.getElementById('listControls').append(
    element('button', { type: 'button', onclick: () => unfold(true) }, words('openAll')),
    element('button', { type: 'button', onclick: () => unfold(false) }, words('closeAll')));
  renderCounts();
  renderLists();
}

function tiles() {
  return element('div', { class: 'tiles', id: 'overview', role: 'group', 'aria-label': words('overview') }, severities.map((severity, i) =>
    element('button', { type: 'button', class: 'tile', 'data-severity': i, 'aria-pressed': String(state.severity === i), onclick: () => choose({ severity: state.severity === i ? -1 : i }) },
      element('b', {}, number(totals[i])), severityMark(i, false), words(severity, { n: totals[i] }))));
}

/** Listings by their gravest finding: what is well, too. */
function health() {
  if (listings.length === 0) return null;
  const parts = [...severities, 'clean'].map((name, i) => [worst.filter(w => w === i).length, `fill-${name === 'clean' ? 'good' : name}`, words(name, { n: 2 })]);
  return section('health', words('listingsByWorst'), bar(parts, listings.length, words('listingsByWorst')),
    legend(parts.filter(p => p[0] > 0).map(([size, className, what]) => [className, words('pair', { name: what, n: size })])));
}

function firstThings() {
  const mended = findings.filter(f => f.fixes.some(([kind]) => kind === 0)).length;
  const ranked = byRule.toSorted((a, b) => a.first.severity - b.first.severity || b.count - a.count).slice(0, 5);
  return section('first', words('first'),
    ranked.length === 0 ? element('p', { class: 'good' }, '✔ ', words('nothing')) : element('p', { class: 'faint small' }, words('firstNote')),
    element('ol', { class: 'first' }, ranked.map(entry => element('li', { class: `is-${severities[entry.first.severity]}` },
      element('h3', {}, severityMark(entry.first.severity), ruleName(entry.value), ' ', element('span', { class: 'faint small' }, [data.rules[entry.value][0], words('findings', { n: entry.count }), entry.listings.size > 0 ? words('inListings', { n: entry.listings.size }) : null].filter(part => part).join(' · '))),
      element('button', { type: 'button', 'aria-label': `${words('show')}: ${ruleName(entry.value)}`, onclick: () => choose({ rule: entry.value, severity: -1, market: -1, query: '' }, true) }, words('show')),
      element('p', {}, element('span', { class: 'faint' }, words('forExample', { message: '' })), quoted(text(entry.first.message))),
      entry.first.consequence < 0 ? null : element('p', { class: 'small' }, element('span', { class: 'faint' }, words('pair', { name: words('consequence'), n: '' })), text(entry.first.consequence))))),
    mended > 0 ? element('p', { class: 'small', id: 'mended' }, element('br'), words('safeFixes', { n: mended })) : null);
}

function filters() {
  const option = (value, name, current) => element('option', { value, selected: value === current }, name);
  const search = element('input', { type: 'search', id: 'search', value: state.query, placeholder: words('searchHint'), autocomplete: 'off', spellcheck: 'false' });
  search.addEventListener('input', later(() => choose({ query: search.value })));
  const pick = (name, entries) => element('label', {}, words(name), element('select', { id: name, onchange: event => choose({ [name]: name === 'sort' ? event.target.value : Number(event.target.value) }) }, entries));
  return element('div', { class: 'filters' },
    element('form', { role: 'search', onsubmit: event => event.preventDefault() },
      element('label', { class: 'search' }, words('search'), search),
      pick('severity', [option(-1, words('all'), state.severity), severities.map((s, i) => option(i, `${severityMarks[i]} ${words(s, { n: 2 })} (${number(totals[i])})`, state.severity))]),
      pick('rule', [option(-1, words('all'), state.rule), byRule.toSorted((a, b) => data.rules[a.value][0] < data.rules[b.value][0] ? -1 : 1).map(e => option(e.value, `${data.rules[e.value][0]} ${ruleName(e.value)} (${number(e.count)})`, state.rule))]),
      pick('market', [option(-1, words('all'), state.market), byMarket.toSorted((a, b) => data.markets[a.value][0] < data.markets[b.value][0] ? -1 : 1).map(e => option(e.value, `${data.markets[e.value][0]} ${marketName(e.value)} (${number(e.count)})`, state.market))]),
      pick('sort', [option('gravest', words('gravest'), state.sort), option('place', words('byPlace'), state.sort)]),
      element('button', { type: 'button', id: 'clear', onclick: () => choose({ query: '', severity: -1, rule: -1, market: -1 }) }, words('clear'))),
    element('nav', { 'aria-label': words('sections') }, [['first', 'first'], ['counts', 'byRule'], ['list', 'findingsHead'], ['prices', 'prices'], ['matrix', 'matrix']].map(([id, name]) => element('a', { href: `#${id}` }, words(name)))));
}

/** A table of bars; a row chooses what it counts. */
function countTable(id, name, entries, field, label, note) {
  const few = 12;
  const all = id === 'byRule' ? 'allRules' : 'allMarkets';
  const shown = state[all] ? entries : entries.slice(0, few);
  const most = Math.max(1, ...entries.map(e => e.count));
  return section(id, words(name), note ? element('p', { class: 'faint small' }, note) : null,
    entries.length === 0 ? null : table('counts', [[words(field)], [''], [words('count'), 'number']], shown.map(entry => element('tr', { class: state[field] === entry.value ? 'chosen' : null },
      element('td', {}, element('button', { type: 'button', class: 'plain', 'aria-pressed': String(state[field] === entry.value), onclick: () => choose({ [field]: state[field] === entry.value ? -1 : entry.value }, state[field] !== entry.value) }, label(entry))),
      element('td', { class: 'wide' }, bar(entry.bySeverity.map((n, i) => [n, `fill-${severities[i]}`, words(severities[i], { n })]), most, words('findings', { n: entry.count }))),
      element('td', { class: 'number' }, number(entry.count))))),
    entries.length > few && !state[all] ? element('p', {}, element('button', { type: 'button', onclick: () => { state[all] = true; renderCounts(); } }, words('showAll', { n: entries.length }))) : null);
}

function renderCounts() {
  fill('counts',
    countTable('byRule', 'byRule', byRule, 'rule', e => [severityMark(e.first.severity), `${data.rules[e.value][0]} ${ruleName(e.value)}`]),
    // Beside a long table an empty one would be a hole.
    byMarket.length === 0 ? '' : countTable('byMarket', 'byMarket', byMarket, 'market', e => `${data.markets[e.value][0]} ${marketName(e.value)}`, words('marketNote')));
  if (byMarket.length === 0) document.querySelector('#byRule h2').after(element('p', { class: 'faint small' }, words('noMarkets')));
}

function renderLists() {
  const found = filtered();
  paged(found, state.findings, pageSize.findings, rows => element('ol', { class: 'findings' }, rows.map(row)), document.getElementById('findings'));
  document.getElementById('list-head').textContent = `${words('findingsHead')} · ${number(found.length)}`;
  const meant = new Set(found.map(f => f.listing));
  const priced = listings.filter((listing, i) => listing.prices && meant.has(i));
  const ladders = document.getElementById('ladders');
  if (listings.every(l => !l.prices)) ladders.replaceChildren(element('p', { class: 'faint' }, words('noPrices')));
  else paged(priced, state.prices, pageSize.prices, rows => element('div', { class: 'cards' }, rows.map(ladderCard)), ladders);
  renderMatrix();
}

function row(finding) {
  const details = element('details', {}, element('summary', {},
    severityMark(finding.severity),
    element('span', { class: 'text' }, quoted(text(finding.message)), ' ', element('span', { class: 'faint small' }, data.rules[finding.rule][0])),
    element('span', { class: 'place text' }, quoted(place(finding)))));
  details.addEventListener('toggle', () => { if (details.open && details.children.length === 1) details.append(body(finding)); });
  return element('li', {}, details);
}

function unfold(isOpen) {
  for (const details of document.querySelectorAll('#findings details')) details.open = isOpen;
}

function body(finding) {
  const [before, marked, after] = finding.excerpt;
  const listing = listings[finding.listing];
  const [source, address] = data.sources[finding.source];
  const fact = (name, ...what) => [element('dt', {}, name), element('dd', { class: 'text' }, what)];
  return element('div', { class: 'body' },
    before === undefined ? null : element('pre', { class: 'excerpt' }, element('bdi', {}, `${String(finding.line).padStart(5)} | `, before, element('mark', {}, marked === '' ? ' ' : marked), after)),
    element('dl', { class: 'facts' },
      listing ? fact(words('listing'), quoted(listing.id ?? ''), ' ', element('span', { class: 'faint' }, quoted(listing.title ?? ''))) : null,
      finding.related.map(([file, line, column, message]) => fact(words('related'), quoted(`${data.files[file]}:${line}:${column}`), ' ', quoted(text(message)))),
      finding.markets.length > 0 ? fact(words('market'), finding.markets.map(m => `${data.markets[m][0]} ${marketName(m)}`).join(language === 1 ? '、' : ', ')) : null,
      finding.consequence >= 0 ? fact(words('consequence'), text(finding.consequence)) : null,
      fact(words('source'), address ? element('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, said(source)) : said(source)),
      finding.fixes.map(([kind, title]) => fact(words(fixKinds[kind]), quoted(text(title)))),
      fact(words('rule'), ruleLink(finding.rule))));
}

function ruleLink(rule) {
  const [id, slug, family, page, address] = data.rules[rule];
  if (!said(page)) return `${id} ${slug}`;
  return element('button', { type: 'button', class: 'plain', onclick: () => showDialog(
    element('p', { class: 'faint' }, `${id} · ${slug} · ${said(family)}`), markdown(said(page)),
    said(address) ? element('p', {}, element('a', { href: said(address), rel: 'noopener noreferrer', target: '_blank' }, words('onTheWeb'))) : null) }, `${id} ${ruleName(rule)}`);
}

// Prices

function ladderCard(listing) {
  const [currency, unit, isByLot, moq, perCarton, pieces, cartons] = listing.prices;
  const wrong = new Set([...pieces, ...cartons].flatMap(([, , ...found]) => found));
  const about = findings.filter(f => f.listing === listings.indexOf(listing) && /^LST[12]/.test(data.rules[f.rule][0]));
  const unitName = isByLot ? words('lots') : said(unit) ?? words('units');
  const drawnCartons = perCarton > 0 && !isByLot ? cartons.map(([from, price, ...found]) => [from * perCarton, price, ...found]) : [];
  return element('div', { class: 'card' },
    element('h3', {}, quoted(nameOf(listing))),
    element('p', { class: 'faint small text' }, quoted(listing.title ?? ''), ' ', quoted(`${data.files[listing.file]}:${listing.line}`)),
    ladder(listing, pieces, drawnCartons, { currency, unitName, moq }),
    legend([[pieces.length ? 'fill-info' : null, words(isByLot ? 'byLot' : 'byPiece')], [drawnCartons.length ? 'fill-error' : null, words('cartonOf', { n: perCarton ?? 0 })]].filter(([className]) => className)),
    cartons.length > 0 && drawnCartons.length === 0 ? element('p', { class: 'faint small' }, words('cartonUnknown')) : null,
    element('ul', {}, about.map(f => element('li', { class: wrong.has(f.index) ? 'flagged' : null }, severityMark(f.severity), quoted(text(f.message)), ' ', ruleLink(f.rule)))),
    element('details', {}, element('summary', {}, words('asTable')), table('', [[words('sale')], [words('from'), 'number'], [words('inUnits'), 'number'], [words('price'), 'number']], [
      ...pieces.map(([from, price, ...found]) => priceRow(words(isByLot ? 'byLot' : 'byPiece'), from, isByLot ? '' : number(from), price, found)),
      ...cartons.map(([from, price, ...found]) => priceRow(words('byCarton'), from, perCarton > 0 ? number(from * perCarton) : words('unknown'), price, found)),
    ])));
}

const priceRow = (sale, from, inUnits, price, found) => element('tr', {},
  element('td', {}, sale), element('td', { class: 'number' }, number(from)), element('td', { class: 'number' }, inUnits),
  element('td', { class: 'number' }, found.length > 0 ? element('span', { class: 'error', title: words('wrong') }, '▲ ') : null, money(price)));

/** The unit price over the quantity: steps that hold until the next tier begins. */
function ladder(listing, pieces, cartons, { currency, unitName, moq }) {
  const points = [...pieces, ...cartons].filter(([from, price]) => from > 0 && price > 0);
  if (points.length === 0) return null;
  const [quantities, prices] = [points.map(p => p[0]), points.map(p => p[1])];
  const [least, last] = [Math.min(...quantities), Math.max(...quantities)];
  const isLogX = last / least > 4;
  const end = isLogX ? last * 2 : last + Math.max(1, (last - least) / 3);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const isLogY = high / low >= 10;
  const [yLeast, yMost] = isLogY ? [low / 1.3, high * 1.3] : [Math.max(0, low - Math.max((high - low) * 0.35, high * 0.05)), high + Math.max((high - low) * 0.2, high * 0.05)];
  const levels = ticks(yLeast, yMost, isLogY).map(tick => [tick, tick >= 1000 ? number(tick, 0, 0) : money(tick)]);
  const [width, height, right, top, bottom] = [380, 214, 14, 24, 40];
  const left = 30 + 6.8 * Math.max(4, ...levels.map(([, label]) => label.length));
  const x = scale(least, end, left, width - right, isLogX);
  const y = scale(yLeast, yMost, height - bottom, top, isLogY);
  const title = words('ladderTitle', { id: nameOf(listing) });
  const svg = drawn('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title }, drawn('title', {}, title));
  for (const [tick, label] of levels) svg.append(drawn('line', { class: 'axis', x1: left, x2: width - right, y1: y(tick), y2: y(tick) }), drawn('text', { x: left - 6, y: y(tick) + 4, 'text-anchor': 'end' }, label));
  // Quantities where something begins say more than round ones.
  let free = -Infinity;
  for (const tick of [...new Set(quantities)].sort((a, b) => a - b)) {
    const label = number(tick);
    if (x(tick) - label.length * 3.5 < free) continue;
    free = x(tick) + label.length * 3.5 + 4;
    svg.append(drawn('text', { x: x(tick), y: height - bottom + 16, 'text-anchor': 'middle' }, label));
  }
  svg.append(
    drawn('line', { class: 'axis', x1: left, x2: width - right, y1: height - bottom, y2: height - bottom }),
    drawn('text', { x: (left + width - right) / 2, y: height - 6, 'text-anchor': 'middle' }, words('quantity', { unit: unitName }) + (isLogX ? ` · ${words('logarithmic')}` : '')),
    drawn('text', { x: 12, y: (top + height - bottom) / 2, 'text-anchor': 'middle', transform: `rotate(-90 12 ${(top + height - bottom) / 2})` }, words('unitPrice', { currency: currency ?? '?' }) + (isLogY ? ` · ${words('logarithmic')}` : '')));
  if (moq >= least && moq <= end) svg.append(drawn('line', { class: 'moq', x1: x(moq), x2: x(moq), y1: top - 18, y2: height - bottom }), drawn('text', { x: x(moq) + 4, y: top - 10 }, words('moq', { n: moq })));
  for (const [tiers, kind] of [[pieces, 'piece'], [cartons, 'carton']]) {
    const sound = tiers.filter(([from, price]) => from > 0 && price > 0);
    const steps = sound.toSorted((a, b) => a[0] - b[0]);
    steps.forEach(([from, price], i) => {
      const until = steps[i + 1];
      svg.append(drawn('path', { class: kind, d: `M${x(from)} ${y(price)}H${x(until ? until[0] : end)}${until ? `V${y(until[1])}` : ''}` }));
    });
    for (const [from, price, ...found] of sound) {
      const what = `${words(kind === 'piece' ? 'byPiece' : 'byCarton')}: ${number(from)} → ${money(price)}${found.length ? ` – ${words('wrong')}: ${found.map(f => text(findings[f].message)).join('; ')}` : ''}`;
      svg.append(kind === 'piece'
        ? drawn('circle', { class: 'dot-piece', cx: x(from), cy: y(price), r: 5 }, drawn('title', {}, what))
        : drawn('rect', { class: 'dot-carton', x: x(from) - 5, y: y(price) - 5, width: 10, height: 10 }, drawn('title', {}, what)));
      if (found.length) svg.append(drawn('circle', { class: 'wrong', cx: x(from), cy: y(price), r: 10 }));
    }
  }
  return svg;
}

// Markets

function matrixHead() {
  if (listings.length === 0) return element('p', { class: 'faint' }, words('noListings'));
  const byMarket = new Map();
  for (const listing of listings) {
    for (const [market, bits] of patterns[listing.pattern].bits) {
      const entry = byMarket.get(market) ?? { market, all: 0, sold: 0, noted: 0, unsold: 0, each: data.statuses.map(() => 0) };
      entry.all++;
      entry[bits === 0 ? 'sold' : bits & unsold ? 'unsold' : 'noted']++;
      data.statuses.forEach((_, i) => { if (bits & (1 << i)) entry.each[i]++; });
      byMarket.set(market, entry);
    }
  }
  const rows = [...byMarket.values()].sort((a, b) => b.unsold - a.unsold || b.noted - a.noted || b.all - a.all);
  const most = Math.max(1, ...rows.map(r => r.all));
  const used = data.statuses.map((_, i) => i).filter(i => rows.some(r => r.each[i] > 0));
  const few = 15;
  const box = element('div', {});
  const draw = isWhole => box.replaceChildren(table('', [[words('market')], [''], [words('sold'), 'number'], ...used.map(i => [said(data.statuses[i]), 'number'])], (isWhole ? rows : rows.slice(0, few)).map(r => element('tr', {},
    element('td', {}, `${data.markets[r.market][0]} ${marketName(r.market)}`),
    element('td', { class: 'wide' }, bar([[r.sold, 'fill-good', words('sold')], [r.noted, 'fill-warning', words('soldWithNote')], [r.unsold, 'fill-error', words('notSold')]], most, marketName(r.market))),
    element('td', { class: 'number' }, number(r.sold + r.noted)),
    used.map(i => element('td', { class: 'number' }, r.each[i] ? number(r.each[i]) : ''))))),
  rows.length > few && !isWhole ? element('p', {}, element('button', { type: 'button', onclick: () => draw(true) }, words('showAll', { n: rows.length }))) : '');
  draw(false);
  return [element('p', { class: 'faint small' }, words('matrixNote')), box,
    legend([['fill-good', words('sold')], ['fill-warning', words('soldWithNote')], ['fill-error', words('notSold')]]),
    element('p', {}, element('br'), element('label', {}, element('input', { type: 'checkbox', id: 'onlyNoted', checked: state.isOnlyNoted, onchange: event => { state.isOnlyNoted = event.target.checked; state.matrix = {}; renderMatrix(); } }), ' ', words('onlyNoted')))];
}

function renderMatrix() {
  const box = document.getElementById('cells');
  if (listings.length === 0) return;
  const wanted = tokens();
  const rows = listings.filter(l => (!state.isOnlyNoted || patterns[l.pattern].isNoted) && (state.market < 0 || patterns[l.pattern].bits.has(state.market)) && (wanted.length === 0 || isMeant(listingText(l), wanted)));
  const marks = words('marks').split(' ');
  paged(rows, state.matrix, pageSize.matrix, part => {
    // Columns are the markets of the rows that are shown; the most frequent first.
    const counts = new Map();
    for (const listing of part) for (const market of patterns[listing.pattern].bits.keys()) counts.set(market, (counts.get(market) ?? 0) + 1);
    const all = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (data.markets[a][0] < data.markets[b][0] ? -1 : 1));
    const columns = state.allColumns || all.length <= mostColumns ? all : all.slice(0, mostColumns);
    const heads = [[words('listing')], ...columns.map(m => [element('span', { title: marketName(m) }, data.markets[m][0])])];
    const used = data.statuses.map((_, i) => i).filter(i => part.some(l => [...patterns[l.pattern].bits.values()].some(b => b & (1 << i))));
    return element('div', {}, columns.length === all.length ? null : element('p', {}, element('button', { type: 'button', onclick: () => { state.allColumns = true; renderMatrix(); } }, words('allMarkets', { n: all.length }))), table('matrix', heads, part.map(listing => element('tr', {},
      element('td', {}, element('button', { type: 'button', class: 'plain text', title: listing.title, onclick: () => choose({ query: listing.id ?? data.files[listing.file], rule: -1, severity: -1, market: -1 }, true) }, quoted(nameOf(listing)))),
      columns.map(market => cell(patterns[listing.pattern].bits.get(market), market, marks))))),
    element('p', { class: 'small faint' }, element('br'), ['✓', ` ${words('sold')}`, ...used.flatMap(i => ['   ', element('b', {}, marks[i]), ` ${said(data.statuses[i])}`]), '   ·', ` ${words('notAMarket')}`]));
  }, box);
}

function cell(bits, market, marks) {
  if (bits === undefined) return element('td', { class: 'out', title: `${marketName(market)}: ${words('notAMarket')}` }, '·');
  if (bits === 0) return element('td', { class: 'yes', title: `${marketName(market)}: ${words('sold')}` }, '✓');
  const on = marks.map((_, i) => i).filter(i => bits & (1 << i));
  return element('td', { class: bits & unsold ? 'no' : 'but', title: `${marketName(market)}: ${on.map(i => said(data.statuses[i])).join(language === 1 ? '，' : ', ')}` }, on.map(i => marks[i]).join(' '));
}

show();
