import type { ChecklistSection, ChecklistStep } from './checklist-step';
import { markdownCode } from './markdown-code';

/** Sections as Markdown, with their steps numbered consecutively. Values are shown as code. */
export function checklistMarkdown(sections: readonly ChecklistSection[]): string {
  let number = 0;
  return sections.map(({ title, steps }) => {
    const items = steps.map((step) => {
      number += 1;
      return stepMarkdown(number, step);
    });
    return `## ${title}\n\n${items.join('\n')}`;
  }).join('\n');
}

function stepMarkdown(number: number, { what, where, values, notes, page }: ChecklistStep): string {
  const marker = `${number}. `;
  const details = [
    `Where: ${where}.`,
    ...values.map((value) => `${value.label}: ${value.values.map(markdownCode).join(', ')}`),
    ...notes,
    `Page: [${page}]`,
  ];
  return [
    `${marker}[ ] **${what}**`,
    ...details.map((detail) => `${' '.repeat(marker.length)}- ${detail}`),
  ].join('\n') + '\n';
}
