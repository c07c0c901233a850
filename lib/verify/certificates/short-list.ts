import { listed } from '../../projection/model/words';

/** What a line can list. A plan may have a thousand names. */
const SHOWN = 10;

/**
 * `a, b, c`, or the first ones with ` and 990 more`.
 *
 * @param others number of items that the list leaves out
 */
export function shortList(items: Iterable<string>, others = 0): string {
  return listed([...items], SHOWN, others);
}
