import { type Html, html } from './html-text';

/** What the words of a comparison do: add something, take it away, or change it. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ...['add', 'open', 'create', 'request', 'new'].map((verb) => [verb, 'added'] as const),
  ...['remove', 'close', 'delete', 'drop', 'gone'].map((verb) => [verb, 'removed'] as const),
  ...['change', 'changed', 'reissue', 'install'].map((verb) => [verb, 'changed'] as const),
]);

const SEVERITIES: ReadonlySet<string> = new Set(['ERROR', 'WARNING', 'ADVICE']);

/** A word with the color of what it says. */
export function badge(tone: string, text: string): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}

/** The verb of a change, in its color. */
export function verbBadge(verb: string): Html {
  return badge(VERBS.get(verb) ?? 'changed', verb);
}

/** The title of a group of rows, with the verb of a change and the severity of a finding in their colors. */
export function titleHtml(title: string, isComparison: boolean): Html {
  const [first = '', ...others] = title.split(' ');
  const isBadge = SEVERITIES.has(first) || (isComparison && VERBS.has(first));
  if (!isBadge || others.length === 0) return html`${title}`;
  const shown = SEVERITIES.has(first) ? badge(first.toLowerCase(), first) : verbBadge(first);
  return html`${shown} ${titleHtml(others.join(' '), false)}`;
}
