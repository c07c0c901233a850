import { markdownCode } from './markdown-code';

/** One step of the checklist. Everything but the values is fixed text; values come from the plan and are shown as code. */
export interface ChecklistStep {
  /** What to do. */
  readonly what: string;
  /** Where: the console, wizard and page, or the shell and the computer. */
  readonly where: string;
  readonly values?: readonly ChecklistValue[];
  /** What to mind. */
  readonly notes?: readonly string[];
  /** Documentation page that the step comes from. */
  readonly page: string;
}

/** What to enter or run there. */
export interface ChecklistValue {
  readonly label: string;
  /** Several are shown one after the other. */
  readonly value: string | readonly string[];
}

/** Steps under a heading. */
export interface ChecklistSection {
  readonly title: string;
  readonly steps: readonly ChecklistStep[];
}

/** The sections as Markdown, numbered through; those without steps are left out. */
export function checklistMarkdown(sections: readonly ChecklistSection[]): string {
  let number = 0;
  return sections.filter(({ steps }) => steps.length > 0).map(({ title, steps }) => {
    const items = steps.map((step) => {
      number += 1;
      return stepMarkdown(number, step);
    });
    return `## ${title}\n\n${items.join('\n')}`;
  }).join('\n');
}

function stepMarkdown(number: number, { what, where, values = [], notes = [], page }: ChecklistStep): string {
  const marker = `${number}. `;
  const details = [
    `Where: ${where}.`,
    ...values.map(({ label, value }) => `${label}: ${[value].flat().map(markdownCode).join(', ')}`),
    ...notes,
    `Page: [${page}]`,
  ];
  return [
    `${marker}[ ] **${what}**`,
    ...details.map((detail) => `${' '.repeat(marker.length)}- ${detail}`),
  ].join('\n') + '\n';
}
