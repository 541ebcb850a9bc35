// The star level of stores: the gap to each level, what to do first, and what the catalogue lacks.

const entries = data.itemCounts.map(([name, block, isCertainty, ...states]) => ({ name, block, isCertainty, states })).sort((a, b) => b.states[1] - a.states[1]);

function render() {
  head(data.stores.length > 1 ? data.stores.map(about => about.file).join(' · ') : '');
  fill('main',
    ...data.stores.length === 0 ? [element('section', {}, words('noStores'))] : data.stores.flatMap(store),
    ...data.listingCount === 0 ? [] : [itemsTable(entries, itemName), element('p', { class: 'faint small' }, words('itemsWhere'))]);
}

function store(about, index) {
  return [
    hero(about, index),
    about.ways.length > 0 ? ways(about, index) : null,
    about.indicators.length > 0 ? indicators(about, index) : null,
    element('div', { class: 'pair' },
      about.index ? marketingIndex(about, index) : null,
      about.growth.length > 0 ? strata(about, index) : section(`strata${index}`, words('strata'), element('p', { class: 'faint' }, text(about.counted)))),
    element('div', { class: 'pair' }, gates(about, index), about.routes.length > 0 ? routes(about, index) : null),
    about.bonuses.length + about.privileges.length > 0 ? element('div', { class: 'pair' },
      about.privileges.length > 0 ? section(`privileges${index}`, words('privileges'), element('ul', {}, about.privileges.map(([name, detail]) => element('li', {}, text(name), detail >= 0 ? element('span', { class: 'faint' }, words('pair', { name: '', n: text(detail) })) : null)))) : null,
      about.bonuses.length > 0 ? section(`bonuses${index}`, words('bonuses'), element('ul', {}, about.bonuses.map(([name, points, why]) => element('li', {}, words('pair', { name: text(name), n: text(points) }), element('div', { class: 'small faint' }, text(why)))))) : null) : null,
  ].filter(part => part !== null);
}

function hero(about, index) {
  const sure = about.predicted ?? 0;
  const possible = Math.max(sure, about.atMost ?? sure);
  const label = about.predicted === null ? words('unknown') : words('levelOf', { n: sure });
  return element('section', { id: `store${index}` },
    about.predicted === null ? null : element('div', { class: 'star', role: 'img', 'aria-label': label },
      element('span', { class: 'good' }, '★'.repeat(sure)), element('span', { class: 'faint' }, '☆'.repeat(possible - sure)), element('span', { class: 'faint dim' }, '☆'.repeat(5 - possible))),
    element('h2', {}, text(about.level)),
    element('p', { class: 'faint small text' }, quoted(about.file)),
    about.basis.map(line => element('p', { class: 'small' }, text(line))),
    about.source >= 0 ? element('p', { class: 'small faint' }, words('pair', { name: words('source'), n: text(about.source) })) : null);
}

function ways(about, index) {
  return section(`ways${index}`, text(about.waysHead),
    about.gatesFirst ? element('p', { class: 'error' }, '✖ ', words('gatesFirst')) : null,
    about.ways.length > 1 ? element('p', { class: 'faint small' }, words('anyOf')) : null,
    element('div', { class: 'cards' }, about.ways.map(([route, ...steps], i) => element('div', { class: 'card' },
      about.ways.length > 1 ? element('h3', {}, words('way', { n: i + 1 })) : null,
      route >= 0 ? element('p', { class: 'small faint' }, text(route)) : null,
      element('ul', {}, steps.map(step => element('li', {}, text(step))))))));
}

/** Each indicator on a scale of its own, with the levels on it; then all gaps as a table. */
function indicators(about, index) {
  const levels = about.indicators[0][5].map(([star]) => star);
  return section(`indicators${index}`, words('indicators'), element('p', { class: 'faint small' }, words('indicatorsNote')),
    element('div', { class: 'bullets' }, about.indicators.map(bullet)),
    table('', [[words('indicator')], [words('value'), 'number'], ...levels.map(n => [words('level', { n }), 'number'])], about.indicators.map(([name, , value, , , thresholds]) => element('tr', {},
      element('td', {}, text(name)), element('td', { class: 'number' }, text(value)),
      thresholds.map(([, , need, isMet, gap]) => element('td', { class: `number ${isMet === true ? 'met' : isMet === false ? 'gap' : 'faint'}` }, isMet === true ? '✔ ' : isMet === false ? '✖ ' : '? ', text(gap), element('div', { class: 'small faint' }, text(need))))))));
}

function bullet([name, value, valueText, , isLessBetter, thresholds]) {
  const asked = thresholds.filter(([, threshold]) => threshold !== null);
  const numbers = [...asked.map(([, threshold]) => threshold), ...value === null ? [] : [value]];
  const [least, most] = [Math.min(...numbers.filter(n => n > 0)), Math.max(...numbers)];
  const isLog = !isLessBetter && most / least > 25;
  const [w, h, left, right] = [innerWidth < 600 ? 380 : 860, 58, 6, 30];
  const x = isLessBetter ? scale(most * 1.15, Math.max(0, least * 0.7), left, w - right, false) : isLog ? scale(least / 3, most * 1.2, left, w - right, true) : scale(0, most * 1.08, left, w - right, false);
  const title = words('pair', { name: text(name), n: text(valueText) });
  const svg = drawn('svg', { viewBox: `0 0 ${w} ${h}`, role: 'img', 'aria-label': title }, drawn('title', {}, title), drawn('rect', { class: 'fill-line', x: left, y: 24, width: w - left - right, height: 14, rx: 3 }));
  const isAllMet = asked.every(([, , , isMet]) => isMet === true);
  if (value !== null && (!isLog || value > 0)) svg.append(drawn('rect', { class: isAllMet ? 'fill-good' : 'fill-info', x: left, y: 24, width: Math.max(2, x(value) - left), height: 14, rx: 3 }));
  let [free, freeAbove] = [-Infinity, -Infinity];
  // Levels with the same threshold share a line; a label that would lie on the one before stands beside it.
  for (const threshold of [...new Set(asked.map(([, t]) => t))].sort((a, b) => x(a) - x(b))) {
    const same = asked.filter(([, t]) => t === threshold);
    const stars = same.map(([star]) => star);
    const label = `${stars.length > 1 ? `${stars[0]}–${stars.at(-1)}` : stars[0]}★${same[0][3] === true ? '✔' : ''}`;
    svg.append(drawn('line', { class: 'threshold', x1: x(threshold), x2: x(threshold), y1: 19, y2: 42 }, drawn('title', {}, `${label} ${text(same[0][2])}`)), drawn('text', { class: 'strong', x: freeAbove = Math.max(x(threshold), freeAbove + label.length * 11 + 2), y: 14, 'text-anchor': 'middle' }, label));
    const need = text(same[0][2]);
    const half = [...need].reduce((sum, sign) => sum + (sign > '⺀' ? 6 : 3.5), 2);
    const middle = Math.min(x(threshold), w - half);
    if (middle - half < free) continue;
    free = middle + half;
    svg.append(drawn('text', { x: middle, y: 55, 'text-anchor': 'middle' }, need));
  }
  return element('div', {}, element('h3', {}, text(name), ' ', element('span', { class: value === null ? 'faint' : '' }, `· ${text(valueText)}${isLog ? ` (${words('logarithmic')})` : ''}`)), svg);
}

function marketingIndex(about, index) {
  const fills = ['fill-info', 'fill-warning', 'fill-good', 'fill-error'];
  const whole = about.index.reduce((sum, [, , most]) => sum + most, 0);
  const parts = about.index.flatMap(([name, points, most], i) => points === null ? [[most, 'fill-hint', `${text(name)} (${words('possible')})`]] : [[points, fills[i], text(name)]]);
  return section(`index${index}`, words('pair', { name: words('indexHead'), n: text(about.indexSum) }), bar(parts, whole, words('indexHead')),
    element('ul', {}, about.index.map(([name, points, , what], i) => element('li', {}, drawn('svg', { class: 'key', viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true' }, drawn('rect', { width: 12, height: 12, rx: 2, class: points === null ? 'fill-hint' : fills[i] })), words('pair', { name: text(name), n: text(what) })))));
}

const strata = (about, index) => section(`strata${index}`, words('strata'),
  about.day >= data.growthEnded ? element('p', { class: 'faint small' }, words('strataEnded', { day: data.growthEnded })) : null,
  scorePlot(about.growth, null, data.growthEdges, 120, 5, 'strataBands', ['fill-warning', 'fill-info', 'fill-good']));

function gates(about, index) {
  return section(`gates${index}`, words('gates'), element('ul', { class: 'states' }, about.gates.map(([name, rule, isHit]) => element('li', {},
    element('span', { class: `mark ${isHit === null ? 'hint' : isHit ? 'error' : 'good'}`, 'aria-hidden': 'true' }, isHit === null ? '?' : isHit ? '✖' : '✔'),
    text(name), element('div', { class: 'small faint' }, `${isHit === null ? words('unknown') : words(isHit ? 'gateHit' : 'gateOpen')} · ${rule}`)))));
}

function routes(about, index) {
  return section(`routes${index}`, words('routes'), element('ul', { class: 'states' }, about.routes.map(([name, holds, verdict]) => element('li', {},
    element('span', { class: `mark ${holds === null ? 'hint' : holds ? 'good' : 'faint'}`, 'aria-hidden': 'true' }, holds === null ? '?' : holds ? '✔' : '–'),
    words('pair', { name: text(name), n: text(verdict) })))));
}

show();
