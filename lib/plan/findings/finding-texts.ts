import type { Finding } from './finding';

/** Number of subjects that a text names before it counts the others. */
const NAMED_SUBJECTS = 5;

/** Findings as texts for a terminal. Findings that differ only in their subject are combined. */
export function findingTexts(findings: readonly Finding[]): string[] {
  const groups = new Map<string, { readonly finding: Finding; readonly subjects: string[] }>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.ruleId, finding.message, finding.fix]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { finding, subjects: [finding.subject] });
    else known.subjects.push(finding.subject);
  }
  return [...groups.values()].map(({ finding: { ruleId, message, fix, page }, subjects }) => {
    const named = subjects.slice(0, NAMED_SUBJECTS).join(', ');
    const rest = subjects.length - NAMED_SUBJECTS;
    return `${ruleId}: ${named}${rest > 0 ? ` and ${rest} more` : ''}: ${message}. Fix: ${fix}. (${page})`;
  });
}
