import { counted } from '../../projection/model/words';
import { markdownText } from '../markdown/markdown-text';
import type { CommentDetail } from './comment-detail';

/** A text of a plan in a comment, cut off if it is too long for it. */
export function commentText(text: string, { characters }: CommentDetail): string {
  return markdownText(text.length > characters ? `${text.slice(0, characters)}...` : text);
}

/**
 * A list of items, with the number of those that are left out.
 *
 * @param what what is listed, for the number: `change`
 */
export function commentList<Item>(
  items: readonly Item[], detail: CommentDetail, what: string, textOf: (item: Item) => string,
): string[] {
  const more = items.length - detail.items;
  return [
    ...items.slice(0, detail.items).map((item) => `- ${textOf(item)}`),
    ...(more > 0 ? [`- ${detail.items === 0 ? '' : 'and '}${counted(more, detail.items === 0 ? what : `more ${what}`)}`] : []),
  ];
}

/** Lines that are shown when somebody opens them. */
export function foldedLines(summary: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`<details><summary>${summary}</summary>`, '', ...lines, '', '</details>', ''];
}
