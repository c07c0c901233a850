/** A line of a zone file, without comments; lines within parentheses are one. */
export interface ZoneLine {
  /** Number of its first line. */
  readonly line: number;
  /** Whether it begins with a space, so that its owner is that of the line before. */
  readonly isContinued: boolean;
  readonly tokens: readonly string[];
  /** Whether quotes or parentheses do not end. */
  readonly isOpen: boolean;
}

/** The lines of a zone file (RFC 1035, section 5), or of what dig prints. */
export function zoneLines(text: string): ZoneLine[] {
  const lines: ZoneLine[] = [];
  let depth = 0;
  let current: { line: number; isContinued: boolean; tokens: string[]; isOpen: boolean } | undefined;
  text.split(/\r\n|\n|\r/).forEach((content, index) => {
    const { tokens, opened, hasOpenQuote } = tokensOf(content);
    current ??= { line: index + 1, isContinued: /^[ \t]/.test(content), tokens: [], isOpen: false };
    current.tokens.push(...tokens);
    current.isOpen ||= hasOpenQuote;
    depth = Math.max(0, depth + opened);
    if (depth > 0) return;
    if (current.tokens.length > 0) lines.push(current);
    current = undefined;
  });
  if (current !== undefined) lines.push({ ...current, isOpen: true });
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
