import type { Finding } from './finding';

/** Subjects that one text names before it counts the rest. */
const NAMED_SUBJECTS = 5;

/** Findings as texts for a terminal: what is said alike of several subjects is said once, with the first of them. */
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
