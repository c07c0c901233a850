import type { ApiDeclaration, ApiReport } from './api-report';

/** A change of the public API. Programs of users may no longer compile after one that breaks. */
export interface ApiChange {
  readonly kind: 'removed' | 'changed' | 'added';
  readonly breaks: boolean;
  /** The declaration, by which the changelog must name the change if it breaks. */
  readonly declaration: string;
  /** The declaration, or its member. */
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

const compareNames = (a: ApiChange, b: ApiChange): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** What differs between the API of two versions. */
export function apiChanges(before: ApiReport, after: ApiReport): readonly ApiChange[] {
  const changes: ApiChange[] = [];
  for (const [name, declaration] of before) {
    const next = after.get(name);
    if (next === undefined) changes.push({ kind: 'removed', breaks: true, declaration: name, name, before: declaration.heading });
    else changes.push(...changesWithin(name, declaration, next));
  }
  for (const [name, { heading }] of after) {
    if (!before.has(name)) changes.push({ kind: 'added', breaks: false, declaration: name, name, after: heading });
  }
  return changes.sort(compareNames);
}

function changesWithin(declaration: string, before: ApiDeclaration, after: ApiDeclaration): readonly ApiChange[] {
  const changes: ApiChange[] = [];
  if (before.heading !== after.heading) {
    changes.push({ kind: 'changed', breaks: true, declaration, name: declaration, before: before.heading, after: after.heading });
  }
  for (const [member, { text }] of before.members) {
    const next = after.members.get(member);
    const name = `${declaration}.${member}`;
    if (next === undefined) changes.push({ kind: 'removed', breaks: true, declaration, name, before: text });
    else if (next.text !== text) changes.push({ kind: 'changed', breaks: true, declaration, name, before: text, after: next.text });
  }
  for (const [member, { text, mayBeAbsent }] of after.members) {
    if (before.members.has(member)) continue;
    changes.push({ kind: 'added', breaks: !mayBeAbsent, declaration, name: `${declaration}.${member}`, after: text });
  }
  return changes;
}
