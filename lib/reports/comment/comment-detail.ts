/** How much a comment tells. */
export interface CommentDetail {
  /** Whether folded changes tell whom they affect. */
  readonly foldedEffects: boolean;
  /** Most items of a folded list; none if it is zero. */
  readonly foldedItems: number;
  /** Most items of any other list; the others are counted. */
  readonly items: number;
  /** Most characters of a text before it is cut off. */
  readonly characters: number;
}

const ALL: CommentDetail = {
  foldedEffects: true, foldedItems: Number.MAX_SAFE_INTEGER, items: Number.MAX_SAFE_INTEGER, characters: 2000,
};
const SHORT: CommentDetail = { ...ALL, foldedEffects: false };

/** What is left out, step by step, until a comment is short enough. The last step fits whatever the plans are. */
export const COMMENT_DETAILS: readonly CommentDetail[] = [
  ALL,
  SHORT,
  ...[200, 50, 10, 0].map((foldedItems) => ({ ...SHORT, foldedItems })),
  ...[100, 40, 15].map((items) => ({ ...SHORT, foldedItems: 0, items, characters: 600 })),
  ...[5, 2].map((items) => ({ ...SHORT, foldedItems: 0, items, characters: 200 })),
  { ...SHORT, foldedItems: 0, items: 0, characters: 60 },
];

/** The same for a folded list. */
export function foldedDetail(detail: CommentDetail): CommentDetail {
  return { ...detail, items: Math.min(detail.items, detail.foldedItems) };
}
