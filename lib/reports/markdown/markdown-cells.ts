import { markdownText } from './markdown-text';

/** The lines of a table in Markdown. Its cells are plain text, whose lines are shown below each other. */
export function markdownCells(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [headings.map(markdownText), headings.map(() => '---'), ...rows.map((cells) => cells.map(markdownText))]
    .map((cells) => `| ${cells.join(' | ')} |`);
}
