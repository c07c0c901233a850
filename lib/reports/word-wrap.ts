import { longest } from './longest';

/** The longest part of a word that ends at a good place for a break. */
const UP_TO_A_BREAK = /^.+[.\-_/:,]/;

/** Length of the longest word, which only a break inside the word could shorten. */
export function longestWord(text: string): number {
  return longest(text.split(/\s/));
}

/**
 * Text in lines of at most `width` characters, at least one line. Line breaks in the text are kept. A word that is too long,
 * such as a name of 200 characters, is broken after a dot or a hyphen if possible.
 */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ').flatMap((whole) => piecesOf(whole, width))) {
      if (line === '') {
        line = word;
      } else if (line.length + 1 + word.length <= width) {
        line = `${line} ${word}`;
      } else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line];
  });
}

function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (rest.length > width) {
    const end = UP_TO_A_BREAK.exec(rest.slice(0, width))?.[0].length ?? width;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}
