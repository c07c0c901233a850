/** Number of texts that are told of a longer list. */
const TOLD = 6;

/** Texts after each other: all of them, or the first ones and how many more there are. */
export function shortList(texts: readonly string[]): string {
  return texts.length <= TOLD ? texts.join(', ') : `${texts.slice(0, TOLD - 1).join(', ')} and ${texts.length - TOLD + 1} more`;
}
