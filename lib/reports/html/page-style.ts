/** The style of a page: light and dark, for screens of any width and for paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b2430; --muted: #566170; --line: #e2e6eb; --soft: #f5f7f9; --link: #0b5cad; --mark: #fff7d6;
  --error: #9b1c1c; --error-soft: #fdeceb; --warning: #7a4a00; --warning-soft: #fdf1d6;
  --advice: #1d4f86; --advice-soft: #e8f1fb; --added: #14602f; --added-soft: #e5f5ea;
  --text: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --code: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --bar: 0rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #13171c; --ink: #dfe5eb; --muted: #9aa7b4; --line: #2a323b; --soft: #1a2027; --link: #84bcf5; --mark: #37331d;
    --error: #ffb4ae; --error-soft: #47201f; --warning: #f7cf87; --warning-soft: #40310f;
    --advice: #a9d0fa; --advice-soft: #1a3450; --added: #96dbab; --added-soft: #17391f;
  }
}
@media print { :root { color-scheme: light; } }

* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { font: 15px/1.5 var(--text); scroll-padding-top: calc(var(--bar) + 1rem); }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
h1, h2, h3, h4, p, dl, dd, ul, ol { margin: 0; padding: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; letter-spacing: -0.01em; }
h2 { font-size: 1.2rem; line-height: 1.3; }
h3 { font-size: 1rem; }
h4 { font-size: 0.93rem; }
ul, ol { list-style: none; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
code { font: 0.92em/1.5 var(--code); unicode-bidi: isolate; white-space: nowrap; }
code.long { white-space: normal; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.muted, .note, .tags, .of, .about { color: var(--muted); }
.unseen:not(:focus), caption {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip:focus { position: fixed; z-index: 9; top: 0.5rem; left: 0.5rem; padding: 0.5rem 1rem; background: var(--paper); }

.page { max-width: 104rem; margin: 0 auto; padding: 0 1rem 4rem; }
header { padding: 2rem 0 1.25rem; }
header p { color: var(--muted); margin-top: 0.25rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.9rem; }
.counts a { text-decoration: none; }
.counts .badge { padding: 0.15em 0.7em; font-size: 0.87rem; }
nav ol { columns: 2; column-gap: 1.5rem; font-size: 0.9rem; }
nav li { break-inside: avoid; padding: 0.15rem 0; }
nav a { color: var(--ink); text-decoration: none; }
nav a:hover { color: var(--link); text-decoration: underline; }

section { padding-top: 2rem; max-width: 72rem; content-visibility: auto; contain-intrinsic-size: auto 50rem; }
.title { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; }
.tags { font-size: 0.8rem; white-space: nowrap; }
.self { margin-left: 0.3em; text-decoration: none; color: var(--muted); font-weight: 400; opacity: 0; }
.self:focus, :hover > .self { opacity: 1; }
.note { max-width: 80ch; margin-top: 0.5rem; font-size: 0.93rem; }
.table { padding-top: 0.75rem; }
h3 { margin-top: 0.75rem; }
.title + :is(.scroll, .settings, .records) { margin-top: 0.5rem; }
section > .muted { margin-top: 0.5rem; }

.scroll { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
table { width: 100%; border-collapse: collapse; font-size: 0.93rem; }
th, td { padding: 0.4rem 0.75rem; text-align: left; vertical-align: top; font-weight: 400; }
.list { min-width: 34rem; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
.list thead th { font-size: 0.8rem; font-weight: 600; color: var(--muted); background: var(--soft); }
.list .row > * { border-top: 1px solid var(--line); }
.list .row { scroll-margin-top: 2.5rem; }
.list .row:hover > * { background: var(--soft); }
.list .row > th { font-weight: 500; }
.list .group th { padding-top: 0.8rem; border-top: 1px solid var(--line); font-weight: 600; }
.list tbody:first-of-type tr:first-child > * { border-top: 0; }
.remarks td { padding-top: 0; color: var(--muted); }
.more td { padding: 0.1rem 0.75rem 0.8rem; font-size: 0.9rem; }
.more a { font-size: 0.85rem; }
.js .more:not(.open) { display: none; }
.js .folds :is(.row, .remarks, .more) > :first-child { padding-left: 2rem; position: relative; }
.fold {
  position: absolute; left: 0.35rem; top: 0.3rem; width: 1.5rem; height: 1.5rem; padding: 0; border: 0; border-radius: 4px;
  background: none; color: var(--muted); font: 0.8rem/1 var(--text); cursor: pointer;
}
.fold::before { content: "\\25b8" / ""; display: inline-block; transition: transform 0.1s; }
.fold[aria-expanded="true"]::before { transform: rotate(90deg); }
.fold:hover { color: var(--ink); background: var(--line); }
.row:target, .row:target > * { background: var(--mark); }
.same { position: absolute; clip-path: inset(50%); }
.filtered .same { position: static; clip-path: none; }
.many ul { columns: 17rem; }
.group span { display: inline-block; }

.settings { border-top: 1px solid var(--line); }
.settings th { width: 15rem; padding-left: 0; color: var(--muted); }
.settings td { padding-right: 0; }
.settings tr { border-bottom: 1px solid var(--line); }
.of { display: block; font-size: 0.85rem; }
dl > div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0.75rem; padding: 0.12rem 0; }
dt { color: var(--muted); }
.records { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr)); }
.records.prose { grid-template-columns: minmax(0, 1fr); }
.record { border: 1px solid var(--line); border-radius: 6px; padding: 0.7rem 1rem; font-size: 0.93rem; }
.record > :is(h3, h4) { margin: 0; font-size: 0.93rem; }
.record dl { margin-top: 0.4rem; max-width: 66rem; }
.block + .block, .common { margin-top: 0.5rem; padding-top: 0.1rem; border-top: 1px solid var(--line); }
.badge {
  display: inline-block; padding: 0 0.5em; border-radius: 4px; font-size: 0.8rem; line-height: 1.6; font-weight: 600;
  background: var(--soft); color: var(--ink);
}
.error, .removed { color: var(--error); background: var(--error-soft); }
.warning, .changed { color: var(--warning); background: var(--warning-soft); }
.advice { color: var(--advice); background: var(--advice-soft); }
.added { color: var(--added); background: var(--added-soft); }
summary { cursor: pointer; color: var(--link); font-size: 0.87rem; width: fit-content; }
.extra { margin-top: 0.4rem; }
figure { margin: 0.75rem 0 0; }
figure svg { display: block; height: auto; }
.drawn { max-width: none; }

.filter { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; padding: 0.6rem 0; background: var(--paper); }
.filter label { font-weight: 600; font-size: 0.9rem; }
.filter input, button:not(.fold) {
  min-height: 2rem; padding: 0.2rem 0.7rem; font: inherit; font-size: 0.9rem; color: inherit;
  background: var(--paper); border: 1px solid var(--muted); border-radius: 5px;
}
.filter input { flex: 1 1 12rem; max-width: 22rem; }
.filter .choices { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.title button { flex: none; }
button { cursor: pointer; }
button:not(.fold):hover { background: var(--soft); }
button[aria-pressed="true"]:not(.fold) { background: var(--link); border-color: var(--link); color: var(--paper); }
.filter [role="status"] { color: var(--muted); font-size: 0.87rem; margin-left: auto; }

@media (max-width: 63.99rem) { .title button { display: none; } }
@media (max-width: 47.99rem) {
  header { padding-top: 1.25rem; }
  .settings, .settings tbody, .settings tr, .settings th, .settings td { display: block; width: auto; }
  .settings th { padding: 0.4rem 0 0; font-size: 0.85rem; }
  .settings td { padding: 0 0 0.4rem; }
  .settings td + td { padding-top: 0; }
  dl > div { grid-template-columns: 7.5rem minmax(0, 1fr); }
  .filter input { max-width: none; flex-basis: 60%; }
  .filter [role="status"] { margin-left: 0; }
  :is(.group span, .remarks p, .more dl) { position: sticky; left: 0.75rem; max-width: calc(100vw - 3.6rem); }
  .folds :is(.remarks p, .more dl) { left: 2rem; max-width: calc(100vw - 5rem); }
}
@media screen and (min-width: 64rem) {
  :root { --bar: 3.3rem; }
  .page { display: grid; grid-template-columns: 13rem minmax(0, 1fr); column-gap: 3rem; padding: 0 2rem 6rem; }
  header { grid-column: 1 / -1; border-bottom: 1px solid var(--line); }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1.25rem 0; }
  nav ol { columns: auto; }
  nav li { padding: 0.2rem 0; }
  .filter { position: sticky; top: 0; z-index: 2; height: var(--bar); flex-wrap: nowrap; border-bottom: 1px solid var(--line); }
  .filter [role="status"] { white-space: nowrap; }
  .table > .scroll { overflow: visible; }
  .js figure:not(.full) svg { max-width: 100%; }
  .list { overflow-wrap: anywhere; }
  .list thead th { position: sticky; top: var(--bar); z-index: 1; box-shadow: inset 0 -1px var(--line); }
  .list .group th { position: sticky; top: calc(var(--bar) + 2rem); background: var(--paper); }
  .list thead th:first-child { border-top-left-radius: 6px; }
  .list thead th:last-child { border-top-right-radius: 6px; }
}
@page { margin: 14mm 13mm; }
@page drawn { size: landscape; }
@media print {
  html { font-size: 9.5pt; }
  .page { max-width: none; padding: 0; }
  nav, button, .filter, .skip, .self, .more a, .extra:not([open]) > summary, .many > summary { display: none !important; }
  header { padding-top: 0; }
  section { padding-top: 1.4rem; content-visibility: visible; }
  a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; border-width: 1px 0; border-radius: 0; }
  .list { min-width: 0; }
  th, td { padding: 0.22rem 0.5rem; }
  thead { display: table-header-group; }
  tr, .block, dl > div { break-inside: avoid; }
  h2, h3, h4, .title, .group, .note:has(+ .table) { break-after: avoid; }
  .remarks, .more, .common { break-before: avoid; }
  .drawn { page: drawn; }
  .js .folds :is(.row, .remarks, .more) > :first-child { padding-left: 0.5rem; }
  .badge { border: 1px solid; }
  .many::details-content { content-visibility: visible; }
  figure svg { max-width: 100%; max-height: 170mm; }
  .row:target, .row:target > * { background: none; }
}
`;
