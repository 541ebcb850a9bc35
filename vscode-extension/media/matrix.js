// Draws the tables that the extension sends, and tells it what was pressed. All text in them is escaped already.
(() => {
  const editor = acquireVsCodeApi();
  const matrix = document.getElementById('matrix');

  window.addEventListener('message', ({ data }) => {
    if (typeof data?.body === 'string') draw(data.body);
    if (typeof data?.reveal === 'string') document.getElementById(data.reveal)?.scrollIntoView();
  });

  matrix.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    const { place, rule } = button.dataset;
    editor.postMessage(rule ? { rule } : { place });
  });

  // Up and down go to the same column of the next row, beside what Tab does.
  matrix.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const button = event.target.closest('button');
    if (!step || !button) return;
    const all = [...matrix.querySelectorAll('td:nth-child(2) button, h2 button')];
    const row = button.closest('tr');
    const at = all.findIndex(b => b === button || (row && row.contains(b)));
    const next = all[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  /** Keeps what has the focus, and how far the page is scrolled. */
  function draw(body) {
    const key = document.activeElement?.dataset?.key;
    const top = document.documentElement.scrollTop;
    matrix.innerHTML = body;
    if (key) [...matrix.querySelectorAll('button')].find(b => b.dataset.key === key)?.focus();
    document.documentElement.scrollTop = top;
  }

  editor.postMessage('ready');
})();
