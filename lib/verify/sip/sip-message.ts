/** A response of SIP (RFC 3261), without its body. */
export interface SipResponse {
  readonly status: number;
  readonly reason: string;
  /** Values by name in lower case and long form; several of one name are joined with `, `. */
  readonly headers: ReadonlyMap<string, string>;
  /** Bytes that follow the headers. */
  readonly contentLength: number;
}

/** Where the headers of a message may end at the latest, and how many there may be. */
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_HEADERS = 200;
const MAX_BODY_BYTES = 32 * 1024;

/** Compact forms (RFC 3261, section 7.3.3), of those that any response may have. */
const LONG_NAMES: ReadonlyMap<string, string> = new Map([
  ['c', 'content-type'], ['e', 'content-encoding'], ['f', 'from'], ['i', 'call-id'], ['k', 'supported'], ['l', 'content-length'],
  ['m', 'contact'], ['s', 'subject'], ['t', 'to'], ['v', 'via'],
]);

const STATUS_LINE = /^SIP\/2\.0 ([1-6]\d\d)(?: (.*))?$/;
const HEADER_LINE = /^([A-Za-z0-9.!%*_+`'~-]+)[ \t]*:[ \t]*(.*)$/;
const BEGINNING = 'SIP/2.0 ';
// Of the C0 controls, only the tabulator may be in a header.
const CONTROL = /[\0-\x08\x0a-\x1f\x7f]/;

/**
 * Parses the status line and the headers of a response.
 *
 * @param text everything before the empty line
 * @returns undefined if it is not a response of SIP
 */
export function parseSipResponse(text: string): SipResponse | undefined {
  const [statusLine = '', ...headerLines] = unfolded(text.split('\r\n'));
  const status = STATUS_LINE.exec(statusLine);
  if (status === null || headerLines.length > MAX_HEADERS || [statusLine, ...headerLines].some((line) => CONTROL.test(line))) {
    return undefined;
  }
  const headers = new Map<string, string>();
  for (const line of headerLines) {
    const [, name, value = ''] = HEADER_LINE.exec(line) ?? [];
    if (name === undefined) return undefined;
    const lower = name.toLowerCase();
    const long = LONG_NAMES.get(lower) ?? lower;
    const before = headers.get(long);
    headers.set(long, before === undefined ? value.trim() : `${before}, ${value.trim()}`);
  }
  const contentLength = lengthOf(headers.get('content-length'));
  return contentLength === undefined ? undefined : { status: Number(status[1]), reason: status[2]?.trim() ?? '', headers, contentLength };
}

/** A line that begins with white space continues the one before. */
function unfolded(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.pop();
    if (last === undefined) whole.push(line);
    else if (/^[ \t]/.test(line)) whole.push(`${last.trimEnd()} ${line.trim()}`);
    else whole.push(last, line);
  }
  return whole;
}

/** Without the header, there is no body; undefined if it says nothing that a length can be. */
function lengthOf(text: string | undefined): number | undefined {
  if (text === undefined) return 0;
  const length = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  return length !== undefined && length <= MAX_BODY_BYTES ? length : undefined;
}

/** What of a stream was read so far. */
export enum SipReading {
  INCOMPLETE = 'incomplete',
  /** It is not SIP; nothing is read after it. */
  BROKEN = 'broken',
}

/** Reads responses from a connection, wherever the pieces are cut. Bodies are skipped. */
export class SipResponseReader {
  private buffered: Buffer = Buffer.alloc(0);
  private bodyBytes = 0;
  private isBroken = false;

  /** The responses whose headers are complete with these bytes; {@link SipReading.BROKEN} is the last one, if it is there. */
  public read(chunk: Uint8Array): (SipResponse | SipReading.BROKEN)[] {
    if (this.isBroken) return [];
    this.buffered = Buffer.concat([this.buffered, chunk]);
    const responses: (SipResponse | SipReading.BROKEN)[] = [];
    for (;;) {
      const response = this.next();
      if (response === SipReading.INCOMPLETE) return responses;
      responses.push(response);
      if (response === SipReading.BROKEN) {
        this.isBroken = true;
        return responses;
      }
    }
  }

  private next(): SipResponse | SipReading {
    this.skipBody();
    if (this.bodyBytes > 0) return SipReading.INCOMPLETE;
    this.skipEmptyLines();
    const beginning = this.buffered.toString('latin1', 0, BEGINNING.length);
    // The other half of an empty line is still to come.
    if (beginning === '\r') return SipReading.INCOMPLETE;
    if (!BEGINNING.startsWith(beginning)) return SipReading.BROKEN;
    const end = this.buffered.indexOf('\r\n\r\n');
    if (end === -1 || end > MAX_HEADER_BYTES) return this.buffered.length > MAX_HEADER_BYTES ? SipReading.BROKEN : SipReading.INCOMPLETE;
    const response = parseSipResponse(this.buffered.toString('utf8', 0, end));
    if (response === undefined) return SipReading.BROKEN;
    this.buffered = this.buffered.subarray(end + 4);
    this.bodyBytes = response.contentLength;
    return response;
  }

  private skipBody(): void {
    const skipped = Math.min(this.bodyBytes, this.buffered.length);
    this.buffered = this.buffered.subarray(skipped);
    this.bodyBytes -= skipped;
  }

  /** Empty lines before a message are ignored; servers send them to keep the connection open. */
  private skipEmptyLines(): void {
    let start = 0;
    while (this.buffered[start] === 0x0d && this.buffered[start + 1] === 0x0a) start += 2;
    this.buffered = this.buffered.subarray(start);
  }
}
