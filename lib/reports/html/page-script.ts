/**
 * The script of a page: a filter by text and by audience, and rows that unfold. Without it, everything is shown.
 *
 * It is a constant, so that the page can name its hash and no other script runs in it.
 */
export const PAGE_SCRIPT = `
'use strict';
document.documentElement.classList.add('js');
document.addEventListener('DOMContentLoaded', () => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (tag, attributes = {}, ...content) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content);
    return element;
  };
  const AUDIENCES = { network: 'Network', dns: 'DNS', pki: 'PKI', lync: 'Lync' };

  // What stands below a row, and what stands around it and is true of it as well.
  const belowOf = (row) => {
    const below = [];
    for (let next = row.nextElementSibling; next && next.matches('.remarks, .more'); next = next.nextElementSibling) {
      below.push(next);
    }
    return below;
  };
  const wordsOf = (elements) => elements.map((element) => element.textContent).join(' ').toLowerCase();
  const known = new Map();
  const aroundOf = (place, selector) => {
    if (place === null) return '';
    if (!known.has(place)) {
      known.set(place, wordsOf(all(selector, place).filter((part) => part.querySelector('.row') === null)));
    }
    return known.get(place);
  };
  const textOf = (row) => row.text ??= [
    wordsOf([row.element, ...row.below]),
    aroundOf(row.element.closest('tbody'), '.group'),
    aroundOf(row.element.closest('.record'), ':is(h3, h4), .common'),
    aroundOf(row.element.closest('.block:not(.row)'), 'dl > div'),
  ].join(' ');
  const tables = all('.table').map((element) => ({
    element,
    audiences: element.dataset.for.split(' '),
    rows: all('.row', element).map((row) => ({ element: row, below: belowOf(row) })),
    parts: all('tbody, .block:not(.row), .record, details', element).filter((part) => part.querySelector('.row') !== null),
    folded: all('.many li:not(.row)', element),
  }));
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);

  // The filter: a box for text, and a button for each audience.
  const box = make('input', { type: 'search', id: 'filter-text', autocomplete: 'off', spellcheck: 'false' });
  const isFor = (key) => ({ audiences }) => audiences.includes(key);
  const isForOne = Object.keys(AUDIENCES).some((key) => tables.every(isFor(key)));
  const choices = Object.entries(AUDIENCES)
    .filter(([key]) => !isForOne && tables.some(isFor(key)))
    .map(([key, name]) => make('button', { type: 'button', 'aria-pressed': 'false', 'data-audience': key }, name));
  const details = make('button', { type: 'button', 'aria-pressed': 'false' }, 'Details');
  const status = make('p', { role: 'status' });
  const isPressed = (button) => button.getAttribute('aria-pressed') === 'true';
  const press = (button, pressed) => button.setAttribute('aria-pressed', String(pressed));
  const hasFolds = document.querySelector('.more, .extra') !== null;
  document.querySelector('main').prepend(make('div', { class: 'filter', role: 'search', 'aria-label': 'Rows' },
    make('label', { for: 'filter-text' }, 'Filter'), box,
    ...(isForOne ? [] : [make('div', { class: 'choices', role: 'group', 'aria-label': 'Tables for' }, ...choices)]),
    ...(hasFolds ? [details] : []), status));

  // Of a folded list, only what was looked for.
  const showFolded = (entries, wanted) => {
    const found = new Set(wanted === '' ? [] : entries.filter((entry) => wordsOf([entry]).includes(wanted)));
    const lists = new Set([...found].map((entry) => entry.closest('details')));
    for (const entry of entries) {
      const list = entry.closest('details');
      entry.hidden = lists.has(list) && !found.has(entry);
      list.open = lists.has(list);
    }
  };
  const apply = () => {
    const wanted = box.value.trim().toLowerCase();
    const audiences = choices.filter(isPressed).map((button) => button.dataset.audience);
    let shown = 0;
    for (const { element, audiences: own, rows, parts, folded } of tables) {
      const isWanted = audiences.length === 0 || audiences.some((audience) => own.includes(audience));
      let shownHere = 0;
      if (isWanted) {
        for (const row of rows) {
          const isShown = wanted === '' || textOf(row).includes(wanted);
          if (isShown) shownHere += 1;
          for (const part of [row.element, ...row.below]) part.hidden = !isShown;
        }
        for (const part of parts) {
          part.hidden = wanted !== '' && !part.querySelector('.row:not([hidden])');
          if (part.matches('details')) part.open = wanted !== '' && !part.hidden;
        }
        showFolded(folded, wanted);
      }
      element.hidden = !isWanted || (wanted !== '' && shownHere === 0);
      shown += shownHere;
    }
    const isFiltered = wanted !== '' || audiences.length > 0;
    for (const section of all('main > section')) {
      section.hidden = isFiltered && !section.querySelector('.table:not([hidden])');
      const link = document.querySelector('nav a[href="#' + section.id + '"]');
      if (link) link.parentElement.hidden = section.hidden;
    }
    document.documentElement.classList.toggle('filtered', wanted !== '');
    const count = total + (total === 1 ? ' row' : ' rows');
    status.textContent = !isFiltered ? count : shown === 0 ? 'No rows match' : shown + ' of ' + count;
  };
  let waiting = 0;
  box.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(apply, 120); });
  for (const button of choices) {
    button.addEventListener('click', () => { press(button, !isPressed(button)); apply(); });
  }

  // A row unfolds below itself.
  const unfold = (more, open) => {
    more.classList.toggle('open', open);
    const button = more.fold;
    if (button) button.setAttribute('aria-expanded', String(open));
  };
  for (const { rows } of tables) {
    for (const { element, below } of rows) {
      const more = below.find((part) => part.matches('.more'));
      if (!more) continue;
      const named = element.querySelector('th') ?? element;
      more.fold = make('button', {
        type: 'button', class: 'fold', 'aria-expanded': 'false', 'aria-label': 'Details of ' + named.textContent.trim(),
      });
      more.fold.addEventListener('click', () => unfold(more, !more.classList.contains('open')));
      element.firstElementChild.prepend(more.fold);
      element.closest('table').classList.add('folds');
    }
  }
  details.addEventListener('click', () => {
    const open = !isPressed(details);
    press(details, open);
    for (const more of all('.more')) unfold(more, open);
    for (const extra of all('.extra')) extra.open = open;
  });

  // A picture that is wider than the page fits at first.
  for (const figure of all('figure')) {
    const full = make('button', { type: 'button', 'aria-pressed': 'false' }, 'Full size');
    full.addEventListener('click', () => {
      press(full, !isPressed(full));
      figure.classList.toggle('full', isPressed(full));
    });
    figure.previousElementSibling.append(full);
    new ResizeObserver(() => {
      full.hidden = figure.querySelector('svg').width.baseVal.value <= figure.clientWidth;
    }).observe(figure);
  }

  // A link to a row shows it, whatever the filter hides.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest('[hidden]')) {
      box.value = '';
      for (const button of choices) press(button, false);
      apply();
    }
    for (let part = target.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    const more = belowOf(target).find((part) => part.matches('.more'));
    if (more) unfold(more, true);
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);

  // Only what scrolls by itself is a stop for the keyboard.
  const scrolls = new ResizeObserver((entries) => {
    for (const { target } of entries) target.tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
  });
  for (const region of all('.scroll')) scrolls.observe(region);

  apply();
  reveal();
});
`;
