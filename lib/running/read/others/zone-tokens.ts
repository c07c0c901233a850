/** A line of a zone file, without comments; lines within parentheses are one. */
export interface ZoneLine {
  /** Number of its first line. */
  readonly line: number;
  /** Whether it begins with a space, so that its owner is that of the line before. */
  readonly isContinued: boolean;
  readonly tokens: readonly string[];
  /** What is wrong with it; absent if its words can be told apart. */
  readonly wrong?: string;
}

/** No record is longer. */
const LONGEST_LINE = 65_535;
const OPEN = 'quotes or parentheses that do not end';

/** The lines of a zone file (RFC 1035, section 5), or of what dig prints. */
export function zoneLines(text: string): ZoneLine[] {
  const lines: ZoneLine[] = [];
  let depth = 0;
  let current: { line: number; isContinued: boolean; tokens: string[]; wrong?: string } | undefined;
  text.split(/\r\n|\n|\r/).forEach((content, index) => {
    const isTooLong = content.length > LONGEST_LINE;
    const { tokens, opened, hasOpenQuote } = tokensOf(isTooLong ? '' : content);
    current ??= { line: index + 1, isContinued: /^[ \t]/.test(content), tokens: [] };
    current.tokens.push(...tokens);
    if (isTooLong) current.wrong = `a line of ${content.length} characters`;
    else if (hasOpenQuote) current.wrong = OPEN;
    depth = Math.max(0, depth + opened);
    if (depth > 0) return;
    if (current.tokens.length > 0 || current.wrong !== undefined) lines.push(current);
    current = undefined;
  });
  if (current !== undefined) lines.push({ ...current, wrong: OPEN });
  return lines;
}

interface Tokens {
  readonly tokens: string[];
  /** Parentheses that open, less those that close. */
  readonly opened: number;
  readonly hasOpenQuote: boolean;
}

/** Words, parentheses and quoted text; what follows a semicolon is a comment. A backslash takes the next character as it is. */
function tokensOf(content: string): Tokens {
  const tokens: string[] = [];
  let opened = 0;
  let hasOpenQuote = false;
  for (const [token] of content.matchAll(/;.*|[()]|"(?:\\.|[^"\\])*"?|(?:\\.|[^\s;()"\\])+|\\/g)) {
    if (token.startsWith(';')) continue;
    if (token === '(' || token === ')') opened += token === '(' ? 1 : -1;
    else tokens.push(token);
    hasOpenQuote ||= token.startsWith('"') && (token.length === 1 || !token.endsWith('"'));
  }
  return { tokens, opened, hasOpenQuote };
}
