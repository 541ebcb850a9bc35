// What the pages of scores and of stars share.

const itemName = entry => `${entry.isCertainty ? '*' : ''}${text(entry.name)}`;

/** How many listings pass and fail each item of the quality test. */
function itemsTable(entries, label, isChosen = () => false) {
  const parts = s => [[s[1], 'fill-error', words('failed')], [s[0], 'fill-good', words('passed')], [s[2], 'fill-hint', words('unknown')], [s[3], 'fill-line', words('notAsked')]];
  const most = Math.max(1, ...entries.map(e => e.states.reduce((a, b) => a + b)));
  return section('items', words('itemsFailed'), element('p', { class: 'faint small' }, words('itemsNote')),
    table('', [[words('item')], [''], [words('failed'), 'number'], [words('passed'), 'number'], [words('unknown'), 'number']], entries.map(entry => element('tr', { class: isChosen(entry) ? 'chosen' : null },
      element('td', {}, label(entry), element('div', { class: 'faint small' }, text(entry.block))),
      element('td', { class: 'wide' }, bar(parts(entry.states), most, text(entry.name))),
      [1, 0, 2].map(s => element('td', { class: 'number' }, number(entry.states[s])))))),
    legend(parts([1, 1, 1, 1]).map(([, className, what]) => [className, what])));
}

/** How scores are spread, and where they begin to mean something else. */
function scorePlot(scores, all, edges, end, width, bandName, classes) {
  if (scores.length === 0) return element('p', { class: 'faint' }, words('noScores'));
  const most = Math.max(end, ...scores);
  const counts = Array.from({ length: Math.max(1, Math.ceil(most / width)) }, () => 0);
  // The width is such that no column lies across an edge.
  for (const score of scores) counts[Math.min(counts.length - 1, Math.floor(score / width + 1e-9))]++;
  const [w, h, left, right, top, bottom] = [520, 200, 44, 10, 20, 38];
  const x = scale(0, counts.length * width, left, w - right, false);
  const y = scale(0, Math.max(...counts), h - bottom, top, false);
  const bandOf = score => edges.filter(edge => score >= edge - 1e-9).length;
  const names = said(data.words[bandName]).split('|');
  const svg = drawn('svg', { class: 'plot', viewBox: `0 0 ${w} ${h}`, role: 'img', 'aria-label': names.join(', ') });
  for (const tick of ticks(0, Math.max(...counts), false).filter(Number.isInteger)) svg.append(drawn('line', { class: 'axis', x1: left, x2: w - right, y1: y(tick), y2: y(tick) }), drawn('text', { x: left - 6, y: y(tick) + 4, 'text-anchor': 'end' }, number(tick)));
  counts.forEach((count, i) => {
    if (count > 0) svg.append(drawn('rect', { class: classes[bandOf(i * width)], x: x(i * width) + 1, width: Math.max(1, x(width) - left - 2), y: y(count), height: h - bottom - y(count) }, drawn('title', {}, `${number(i * width)}–${number((i + 1) * width)}: ${number(count)}`)));
  });
  let free = -Infinity;
  for (const edge of edges) svg.append(drawn('line', { class: 'threshold', x1: x(edge), x2: x(edge), y1: top - 6, y2: h - bottom }), drawn('text', { class: 'strong', x: free = Math.max(x(edge), free + 24), y: top - 9, 'text-anchor': 'middle' }, number(edge, end > 5 ? 0 : 1)));
  for (const tick of ticks(0, counts.length * width, false)) svg.append(drawn('text', { x: x(tick), y: h - bottom + 16, 'text-anchor': 'middle' }, number(tick)));
  svg.append(drawn('line', { class: 'axis', x1: left, x2: w - right, y1: h - bottom, y2: h - bottom }), drawn('text', { x: (left + w - right) / 2, y: h - 4, 'text-anchor': 'middle' }, words('scoreAxis')),
    drawn('text', { x: 10, y: (top + h - bottom) / 2, 'text-anchor': 'middle', transform: `rotate(-90 10 ${(top + h - bottom) / 2})` }, words('ofListings')));
  const byBand = classes.map((_, band) => scores.filter(score => bandOf(score) === band).length);
  return [svg, legend(classes.map((className, band) => [className, words('pair', { name: names[band], n: byBand[band] })])),
    element('p', { class: 'faint small' }, all === null ? words('measuredListings', { n: scores.length }) : words('scoresKnown', { n: scores.length, all }))];
}
