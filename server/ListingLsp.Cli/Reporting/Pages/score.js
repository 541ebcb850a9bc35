// How listings stand: scores of the platform, items of its quality test, steps to strong and excellent.

const [passed, failed, unknown, notAsked] = [0, 1, 2, 3];
const strata = ['low', 'potential', 'premium'];
const items = data.items.map(([name, block, state, why, toDo, isCertainty]) => ({ name, block, state, why, toDo, isCertainty }));
const listings = data.listings.map(([id, file, isReadyToShip, quality, qualityMeaning, growth, stratum, stratumMeaning, own, steps, places], index) => ({
  index, id, file, isReadyToShip, quality, qualityMeaning, growth, stratum, stratumMeaning, places,
  items: own,
  steps: steps.map(([name, state, ...conditions]) => ({ name, state, conditions })),
  failed: own.filter(i => items[i].state === failed).length,
}));

/** An item whatever is known of it: its name and its part of the test. */
const keyOf = item => `${item.name} ${item.block}`;
const itemCounts = new Map();
for (const listing of listings) {
  for (const i of listing.items) {
    const item = items[i];
    const entry = itemCounts.get(keyOf(item)) ?? { name: item.name, block: item.block, isCertainty: item.isCertainty, states: [0, 0, 0, 0], toDo: -1 };
    entry.states[item.state]++;
    if (item.state === failed && item.toDo >= 0) entry.toDo = item.toDo;
    itemCounts.set(keyOf(item), entry);
  }
}

const rankedItems = [...itemCounts.entries()].map(([key, entry]) => ({ key, ...entry })).sort((a, b) => b.states[failed] - a.states[failed]);
const state = { query: '', item: '', stratum: '', sort: 'failed', listings: {} };
const nameOf = listing => listing.id ?? data.files[listing.file];

function filtered() {
  const wanted = state.query.toLowerCase().split(/\s+/).filter(token => token !== '');
  const found = listings.filter(l => {
    if (state.item !== '' && !l.items.some(i => items[i].state === failed && keyOf(items[i]) === state.item)) return false;
    if (state.stratum !== '' && (l.stratum ?? 'unknown') !== state.stratum) return false;
    const text = `${l.id ?? ''}\n${data.files[l.file]}`.toLowerCase();
    return wanted.every(token => text.includes(token));
  });
  const orders = { failed: (a, b) => b.failed - a.failed, quality: (a, b) => (a.quality ?? 9) - (b.quality ?? 9), place: () => 0 };
  return found.sort((a, b) => orders[state.sort](a, b) || a.index - b.index);
}

function choose(filters, isLeading = false) {
  Object.assign(state, filters, { listings: {} });
  for (const name of ['item', 'stratum', 'sort']) document.getElementById(name).value = state[name];
  const search = document.getElementById('search');
  if (search.value !== state.query) search.value = state.query;
  renderItems();
  renderList();
  if (isLeading) document.getElementById('list').scrollIntoView();
}

function render() {
  head([words('listings', { n: listings.length }), words('asOf', { day: data.asOf })].join(' · '));
  fill('main', ...listings.length === 0 ? [element('section', {}, words('noListings'))] : [
    firstItems(),
    element('div', { class: 'pair' },
      section('quality', words('qualityScore'), scorePlot(listings.map(l => l.quality).filter(s => s !== null), listings.length, data.qualityEdges, 5, 0.1, 'qualityBands', ['fill-error', 'fill-warning', 'fill-info', 'fill-good'])),
      section('growth', words('growthScore'), data.asOf >= data.growthEnded ? element('p', { class: 'faint small' }, words('strataEnded', { day: data.growthEnded })) : null,
        scorePlot(listings.map(l => l.growth).filter(s => s !== null), listings.length, data.growthEdges, 120, 5, 'strataBands', ['fill-warning', 'fill-info', 'fill-good']))),
    element('div', { id: 'itemTable' }), stepsPlot(), filters(),
    section('list', words('listingsHead'), element('div', { id: 'listings' }))]);
  if (listings.length === 0) return;
  renderItems();
  renderList();
}

function firstItems() {
  const ranked = rankedItems.filter(entry => entry.states[failed] > 0).slice(0, 4);
  if (ranked.length === 0) return section('first', words('doFirst'), element('p', { class: 'good' }, '✔ ', words('nothing')));
  return section('first', words('doFirst'), element('ol', { class: 'first' }, ranked.map(entry => element('li', { class: entry.isCertainty ? 'is-error' : 'is-warning' },
    element('h3', {}, entry.isCertainty ? '* ' : '', text(entry.name), ' ', element('span', { class: 'faint small' }, `${text(entry.block)} · ${words('inListings', { n: entry.states[failed] })}`)),
    element('button', { type: 'button', 'aria-label': `${words('show')}: ${text(entry.name)}`, onclick: () => choose({ item: entry.key, stratum: '', query: '' }, true) }, words('show')),
    entry.toDo < 0 ? null : element('p', { class: 'small' }, element('span', { class: 'faint' }, words('pair', { name: words('whatToDo'), n: '' })), text(entry.toDo))))));
}

function renderItems() {
  fill('itemTable', itemsTable(rankedItems, entry => element('button', { type: 'button', class: 'plain', 'aria-pressed': String(state.item === entry.key), onclick: () => choose({ item: state.item === entry.key ? '' : entry.key }, state.item !== entry.key) }, itemName(entry)), entry => state.item === entry.key));
}

/** How many listings have taken each step. */
function stepsPlot() {
  const counts = new Map();
  for (const listing of listings) {
    for (const step of listing.steps) {
      const entry = counts.get(step.name) ?? [0, 0, 0, 0];
      entry[step.state]++;
      counts.set(step.name, entry);
    }
  }
  const most = Math.max(1, ...[...counts.values()].map(c => c.reduce((a, b) => a + b)));
  const parts = c => [[c[passed], 'fill-good', words('met')], [c[failed], 'fill-error', words('notMet')], [c[unknown], 'fill-hint', words('unknown')]];
  return section('steps', words('steps'), table('', [[''], [''], [words('met'), 'number'], [words('notMet'), 'number'], [words('unknown'), 'number']], [...counts].map(([name, c], i) => element('tr', {},
    element('td', {}, `${i + 1} ${text(name)}`), element('td', { class: 'wide' }, bar(parts(c), most, text(name))), element('td', { class: 'number' }, number(c[passed])), element('td', { class: 'number' }, number(c[failed])), element('td', { class: 'number' }, number(c[unknown]))))),
  legend(parts([1, 1, 1, 1]).map(([, className, what]) => [className, what])));
}

function filters() {
  const option = (value, name, current) => element('option', { value, selected: value === current }, name);
  const search = element('input', { type: 'search', id: 'search', value: state.query, autocomplete: 'off', spellcheck: 'false' });
  search.addEventListener('input', later(() => choose({ query: search.value })));
  const pick = (name, label, entries) => element('label', {}, label, element('select', { id: name, onchange: event => choose({ [name]: event.target.value }) }, entries));
  const [low, potential, premium] = said(data.words.strataBands).split('|');
  return element('div', { class: 'filters' }, element('form', { role: 'search', onsubmit: event => event.preventDefault() },
    element('label', { class: 'search' }, words('search'), search),
    pick('item', words('failing'), [option('', words('all'), state.item), rankedItems.filter(e => e.states[failed] > 0).map(e => option(e.key, `${text(e.name)} (${number(e.states[failed])})`, state.item))]),
    pick('stratum', words('stratum'), [option('', words('all'), state.stratum), [low, potential, premium].map((name, i) => option(strata[i], name, state.stratum)), option('unknown', words('unknown'), state.stratum)]),
    pick('sort', words('sort'), [['failed', 'mostFailed'], ['quality', 'lowestScore'], ['place', 'byPlace']].map(([value, name]) => option(value, words(name), state.sort))),
    element('button', { type: 'button', id: 'clear', onclick: () => choose({ query: '', item: '', stratum: '' }) }, words('clear'))));
}

function renderList() {
  const found = filtered();
  document.getElementById('list-head').textContent = `${words('listingsHead')} · ${number(found.length)}`;
  paged(found, state.listings, 50, rows => element('ol', { class: 'findings' }, rows.map(row)), document.getElementById('listings'));
}

const stateMark = (s, isItem) => element('span', { class: `mark ${['good', 'error', 'hint', 'faint'][s]}`, role: 'img', 'aria-label': stateName(s, isItem), title: stateName(s, isItem) }, ['✔', '✖', '?', '–'][s]);
const stateName = (s, isItem) => words([isItem ? 'passed' : 'met', isItem ? 'failed' : 'notMet', 'unknown', 'notAsked'][s]);

function row(listing) {
  const about = [listing.quality !== null ? words('qualityShort', { n: number(listing.quality, 1) }) : null, listing.growth !== null ? words('growthShort', { n: number(listing.growth) }) : null, listing.isReadyToShip === null ? words('noType') : words(listing.isReadyToShip ? 'rts' : 'customization')];
  const details = element('details', {}, element('summary', {},
    stateMark(listing.isReadyToShip === null ? unknown : listing.failed > 0 ? failed : passed, true),
    element('span', { class: 'text' }, quoted(nameOf(listing)), ' ', element('span', { class: 'faint small' }, [listing.isReadyToShip === null ? null : words('failedItems', { n: listing.failed }), ...about].filter(part => part).join(' · '))),
    element('span', { class: 'place text' }, quoted(data.files[listing.file]))));
  details.addEventListener('toggle', () => { if (details.open && details.children.length === 1) details.append(body(listing)); });
  return element('li', {}, details);
}

function body(listing) {
  const places = new Map(listing.places.map(([item, ...place]) => [item, place]));
  const rows = (list, isItem) => element('ul', {}, list.map(i => {
    const [rule, file, line, column] = places.get(i) ?? [];
    return element('li', {}, stateMark(items[i].state, isItem), items[i].isCertainty ? '*' : '', text(items[i].name),
      items[i].why >= 0 ? element('span', { class: 'faint' }, words('pair', { name: '', n: '' }), quoted(text(items[i].why))) : null,
      items[i].toDo >= 0 ? element('div', { class: 'small' }, `→ ${text(items[i].toDo)}`) : null,
      rule === undefined ? null : element('div', { class: 'small faint text' }, quoted(`${data.files[file]}:${line}:${column}`), ` ${rule}`));
  }));
  return element('div', { class: 'body' },
    element('p', { class: 'small' }, listing.qualityMeaning >= 0 ? text(listing.qualityMeaning) : null, listing.qualityMeaning >= 0 && listing.stratumMeaning >= 0 ? element('br') : null, listing.stratumMeaning >= 0 ? text(listing.stratumMeaning) : null),
    element('div', { class: 'pair' },
      element('div', {}, element('h3', {}, words('itemsFailed')), rows(listing.items, true)),
      element('div', {}, element('h3', {}, words('steps')), element('ol', {}, listing.steps.map(step => element('li', {}, stateMark(step.state, false), text(step.name), rows(step.conditions, false)))))));
}

show();
