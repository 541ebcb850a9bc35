'use strict';
// What all pages share. Data reaches the page as text alone: nothing here makes HTML of a string.

const data = JSON.parse(document.getElementById('data').textContent);
const severities = ['error', 'warning', 'info', 'hint'];
const severityMarks = ['✖', '▲', '●', '◇'];
let language = data.locale === 'zh-CN' ? 1 : 0;

/** A text that comes alone or in both languages. */
const said = text => Array.isArray(text) ? text[language] : text;

/** A text of the pool by its number; empty for -1. */
const text = number => number < 0 ? '' : said(data.texts[number]);

/** Words of the page. Where there is one and several, the value n decides. */
function words(name, values = {}) {
  const [one, many] = said(data.words[name]).split('|');
  const form = many === undefined || Number(values.n ?? 1) === 1 ? one : many;
  return form.replace(/\{(\w+)\}/g, (all, key) => key in values ? (typeof values[key] === 'number' ? number(values[key]) : values[key]) : all);
}

/** A number as people write it, thousands apart. */
const number = (value, least = 0, most = 6) => value.toLocaleString('en-US', { minimumFractionDigits: least, maximumFractionDigits: most });
const money = value => number(value, 2, 4);

/** An element. Children are elements or texts; what is null is left out. Properties that begin with "on" are listeners. */
function element(name, properties = {}, ...children) {
  return filled(document.createElement(name), properties, children);
}

/** The same for drawings. */
function drawn(name, properties = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), properties, children);
}

function filled(node, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ''));
  return node;
}

/** Puts children in the place of those of an element of the page. */
function fill(id, ...children) {
  const node = document.getElementById(id);
  node.replaceChildren();
  filled(node, {}, children);
}

/** A text out of a file: it cannot turn its surroundings around. */
const quoted = value => element('bdi', {}, value);

const severityMark = (severity, name = true) => element('span', { class: `mark ${severities[severity]}`, title: words(severities[severity], { n: 1 }), role: name ? 'img' : null, 'aria-label': name ? words(severities[severity], { n: 1 }) : null, 'aria-hidden': name ? null : 'true' }, severityMarks[severity]);

const section = (id, head, ...children) => element('section', { id, 'aria-labelledby': `${id}-head` }, element('h2', { id: `${id}-head` }, head), children);

function table(className, heads, rows) {
  return element('div', { class: 'scroll', tabindex: '0', role: 'group' }, element('table', { class: className },
    element('thead', {}, element('tr', {}, heads.map(([head, kind]) => element('th', { scope: 'col', class: kind }, head)))),
    element('tbody', {}, rows)));
}

/** A bar of parts side by side: [number, class, what it is]. It is as long as the whole of the longest bar. */
function bar(parts, whole, label) {
  const shape = drawn('svg', { class: 'bar', viewBox: '0 0 1000 14', preserveAspectRatio: 'none', role: 'img', 'aria-label': label });
  let at = 0;
  for (const [size, className, what] of parts) {
    if (!size) continue;
    const width = Math.max(3, size / whole * 1000);
    shape.append(drawn('rect', { x: at, y: 0, width: Math.max(2, width - (parts.length > 1 ? 2 : 0)), height: 14, class: className }, drawn('title', {}, words('pair', { name: what, n: size }))));
    at += width;
  }
  return shape;
}

const legend = entries => element('ul', { class: 'legend' }, entries.map(([className, what]) => element('li', {}, drawn('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, drawn('rect', { width: 12, height: 12, rx: 2, class: className })), what)));

/** Shows a part of many rows, with what leads to the others. */
function paged(rows, state, size, show, container) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  state.page = Math.min(Math.max(0, state.page ?? 0), pages - 1);
  const from = state.page * size;
  const go = step => {
    state.page += step;
    paged(rows, state, size, show, container);
    container.querySelector('.pager button:not(:disabled)')?.focus({ preventScroll: true });
    container.closest('section')?.scrollIntoView({ block: 'start' });
  };
  if (rows.length === 0) return container.replaceChildren(element('p', { class: 'faint' }, words('none')));
  container.replaceChildren(show(rows.slice(from, from + size)));
  if (pages > 1) {
    container.append(element('div', { class: 'pager' },
      element('button', { type: 'button', disabled: state.page === 0, onclick: () => go(-1) }, words('previous')),
      element('span', { class: 'small faint' }, words('shown', { from: from + 1, to: Math.min(rows.length, from + size), n: rows.length })),
      element('button', { type: 'button', disabled: state.page === pages - 1, onclick: () => go(1) }, words('next'))));
  }
}

/** Waits until nobody has typed for a moment. */
function later(action) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, 120);
  };
}

/** Numbers that are good to read on an axis. */
function ticks(least, most, logarithmic) {
  const found = [];
  if (logarithmic) {
    const spread = Math.log10(most / least);
    for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power++) {
      for (const digit of spread > 3 ? [1] : [1, 2, 5]) {
        const tick = digit * 10 ** power;
        if (tick >= least * 0.999 && tick <= most * 1.001) found.push(tick);
      }
    }
    return found;
  }
  const raw = (most - least) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map(s => s * power).find(s => s >= raw);
  for (let tick = Math.ceil(least / step) * step; tick <= most + step / 1e6; tick += step) found.push(Number(tick.toPrecision(12)));
  return found;
}

/** A scale from numbers to places of a drawing. */
function scale(least, most, from, to, logarithmic) {
  const at = logarithmic ? Math.log : value => value;
  const span = at(most) - at(least) || 1;
  return value => from + (at(value) - at(least)) / span * (to - from);
}

/** Markdown as far as the pages of rules use it. */
function markdown(source) {
  const parts = [];
  const inline = line => line.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map(part => part.startsWith('`') && part.length > 2 ? element('code', {}, part.slice(1, -1)) : part.startsWith('**') && part.length > 4 ? element('strong', {}, part.slice(2, -2)) : part.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'));
  const lines = source.split('\n');
  for (let i = 0; i < lines.length; i++) {
    if (lines[i].startsWith('```')) {
      const end = lines.findIndex((line, j) => j > i && line.startsWith('```'));
      parts.push(element('pre', {}, lines.slice(i + 1, end < 0 ? undefined : end).join('\n')));
      i = end < 0 ? lines.length : end;
    } else if (lines[i].startsWith('#')) {
      parts.push(element(lines[i].startsWith('##') ? 'h2' : 'h1', {}, inline(lines[i].replace(/^#+ /, ''))));
    } else if (lines[i].startsWith('|')) {
      const from = i;
      while (i + 1 < lines.length && lines[i + 1].startsWith('|')) i++;
      const rows = lines.slice(from, i + 1).filter(line => !/^\|[-|: ]+\|$/.test(line)).map(line => line.replace(/^\||\|$/g, '').split('|'));
      parts.push(element('table', {}, rows.map(cells => element('tr', {}, cells.map(cell => element('td', {}, inline(cell.trim())))))));
    } else if (/^[-*] /.test(lines[i])) {
      const entries = [];
      for (; i < lines.length && lines[i].trim() !== ''; i++) {
        if (/^[-*] /.test(lines[i])) entries.push(lines[i].slice(2));
        else entries[entries.length - 1] += ` ${lines[i].trim()}`;
      }
      parts.push(element('ul', {}, entries.map(entry => element('li', {}, inline(entry)))));
    } else if (lines[i].trim() !== '') {
      const from = i;
      while (i + 1 < lines.length && lines[i + 1].trim() !== '' && !/^(#|```|[-*] |\|)/.test(lines[i + 1])) i++;
      parts.push(element('p', {}, inline(lines.slice(from, i + 1).join(language === 1 ? '' : ' '))));
    }
  }
  return parts;
}

/** Opens a page of its own above this one. */
function showDialog(...children) {
  const dialog = element('dialog', { onclose: () => dialog.remove() },
    element('button', { type: 'button', class: 'close', onclick: () => dialog.close() }, words('close')), children);
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
}

/** Says what the page is, and in which language and light. */
function head(about) {
  const themes = ['auto', 'light', 'dark'];
  document.title = `${words(data.kind)} – ListingLsp`;
  document.documentElement.lang = language === 1 ? 'zh-CN' : 'en';
  document.getElementById('top').replaceChildren(
    element('div', {}, element('h1', {}, words(data.kind)), element('p', { class: 'faint' }, about)),
    element('div', { class: 'controls' },
      element('button', { type: 'button', id: 'language', lang: language === 1 ? 'en' : 'zh-CN', title: words('otherLanguage'), onclick: () => { language = 1 - language; show(); document.getElementById('language').focus(); } }, words('language')),
      element('label', {}, words('theme'), ' ', element('select', {
        id: 'theme',
        onchange: event => {
          if (event.target.value === 'auto') delete document.documentElement.dataset.theme;
          else document.documentElement.dataset.theme = event.target.value;
        },
      }, themes.map(theme => element('option', { value: theme, selected: (document.documentElement.dataset.theme ?? 'auto') === theme }, words(theme)))))));
  document.getElementById('foot').replaceChildren(
    element('span', {}, words('made', { version: data.tool })),
    element('a', { href: '#top' }, words('toTop')));
}

/** Draws the page; the first time it says when that was done, in milliseconds since the page was asked for. */
function show() {
  render();
  // What is jumped to must not hide below the filters that stay in sight.
  const filters = document.querySelector('.filters');
  if (filters && getComputedStyle(filters).position === 'sticky') document.documentElement.style.scrollPaddingTop = `${filters.offsetHeight + 14}px`;
  if (document.documentElement.dataset.ready === undefined) requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset.ready = Math.round(performance.now()); }, 0));
}
