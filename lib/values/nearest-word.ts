/**
 * Number of typos (a letter added, missing, wrong, or two adjacent letters swapped) between two words.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/**
 * The word that was probably meant: equal except for case, spaces and punctuation, or at most two typos away.
 * Undefined when no word is close, or when the text is so short that every word is.
 */
export function nearestWord(given: string, words: readonly string[]): string | undefined {
  const bare = bareForm(given);
  if (bare === '') {
    return undefined;
  }
  const equal = words.find((word) => bareForm(word) === bare);
  if (equal !== undefined) {
    return equal;
  }
  const allowed = Math.min(2, Math.floor(bare.length / 3));
  return words
    // A word that is longer or shorter by more than that is further away, however long the text is.
    .filter((word) => Math.abs(bareForm(word).length - bare.length) <= allowed)
    .map((word) => ({ word, distance: editDistance(bare, bareForm(word)) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)[0]?.word;
}

function bareForm(word: string): string {
  return word.toLowerCase().replace(/[\s._-]/g, '');
}
