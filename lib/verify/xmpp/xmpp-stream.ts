import { decodeEntities, parseTag, type XmlTag } from './xml-token';

/** Namespaces of XMPP. */
export enum XmppNamespace {
  STREAMS = 'http://etherx.jabber.org/streams',
  STREAM_ERRORS = 'urn:ietf:params:xml:ns:xmpp-streams',
  SERVER = 'jabber:server',
  TLS = 'urn:ietf:params:xml:ns:xmpp-tls',
  SASL = 'urn:ietf:params:xml:ns:xmpp-sasl',
  DIALBACK = 'jabber:server:dialback',
  DIALBACK_FEATURE = 'urn:xmpp:features:dialback',
}

/** Parts of the beginning of a stream. */
export enum StreamPartKind {
  /** The opening tag of the stream. */
  HEADER = 'header',
  /** An element of its first level, complete. */
  ELEMENT = 'element',
  /** The closing tag of the stream. */
  END = 'end',
  /** What came is no XMPP stream; nothing is read after it. */
  BROKEN = 'broken',
}

/** An element with its namespace. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By the names as they are written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** All text directly in it. */
  readonly text: string;
}

/** A part of a stream. */
export type StreamPart =
  | { readonly kind: StreamPartKind.HEADER; readonly header: XmlElement; readonly namespaces: string[] }
  | { readonly kind: StreamPartKind.ELEMENT; readonly element: XmlElement }
  | { readonly kind: StreamPartKind.END }
  | { readonly kind: StreamPartKind.BROKEN };

/** Bytes of one tag or text, levels, and bytes of everything. What servers send at the beginning of a stream is far below. */
const MAX_TOKEN_BYTES = 16 * 1024;
const MAX_DEPTH = 16;
const MAX_BYTES = 64 * 1024;

const [LESS, GREATER, QUESTION, EXCLAMATION, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x3f, 0x21, 0x22, 0x27];

/** An element whose end is still to come. */
interface OpenElement {
  readonly tagName: string;
  readonly scope: ReadonlyMap<string, string>;
  readonly element: { -readonly [Key in keyof XmlElement]: XmlElement[Key] };
}

/**
 * Reads the beginning of an XMPP stream (RFC 6120) piece by piece, wherever the pieces are cut. It knows what a stream may have, and
 * no more: document types, comments, processing instructions and CDATA sections break it.
 */
export class XmppStreamReader {
  private readonly open: OpenElement[] = [];
  /** Bytes of the current text or tag. */
  private token: number[] = [];
  private isInTag = false;
  /** Quotation mark that ends the current value; undefined outside of values. */
  private quotation: number | undefined;
  private bytes = 0;
  private isOver = false;

  /** The parts that are complete with these bytes. */
  public read(chunk: Uint8Array): StreamPart[] {
    const parts: StreamPart[] = [];
    for (const byte of chunk) {
      if (this.isOver) break;
      const part = this.step(byte);
      if (part === undefined) continue;
      parts.push(part);
      this.isOver = part.kind === StreamPartKind.BROKEN || part.kind === StreamPartKind.END;
    }
    return parts;
  }

  private step(byte: number): StreamPart | undefined {
    this.bytes += 1;
    if (this.bytes > MAX_BYTES || this.token.length >= MAX_TOKEN_BYTES) return BROKEN;
    return this.isInTag ? this.stepInTag(byte) : this.stepInText(byte);
  }

  private stepInText(byte: number): StreamPart | undefined {
    if (byte === LESS) {
      const part = this.endText();
      this.isInTag = true;
      return part;
    }
    // Between elements of the first level, there is white space: servers send it to keep the connection open.
    if (this.open.length < 2) return isSpace(byte) ? undefined : BROKEN;
    this.token.push(byte);
    return undefined;
  }

  private stepInTag(byte: number): StreamPart | undefined {
    if (byte === LESS) return BROKEN;
    if (this.token.length === 0 && (byte === EXCLAMATION || (byte === QUESTION && !this.isAtStart()))) return BROKEN;
    if (byte === GREATER && this.quotation === undefined) return this.endTag();
    if (byte === this.quotation) this.quotation = undefined;
    else if (this.quotation === undefined && (byte === QUOTE || byte === APOSTROPHE)) this.quotation = byte;
    this.token.push(byte);
    return undefined;
  }

  /** Whether an XML declaration may come: with the second byte. */
  private isAtStart(): boolean {
    return this.bytes === 2;
  }

  private takeToken(): string | undefined {
    const bytes = Uint8Array.from(this.token);
    this.token = [];
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }

  private endText(): StreamPart | undefined {
    const text = decodeEntities(this.takeToken());
    const last = this.open.at(-1);
    if (text === undefined) return BROKEN;
    if (last !== undefined) last.element.text += text;
    return undefined;
  }

  private endTag(): StreamPart | undefined {
    this.isInTag = false;
    const text = this.takeToken();
    if (text === undefined) return BROKEN;
    if (text.startsWith('?')) return DECLARATION.test(text) ? undefined : BROKEN;
    const tag = parseTag(text);
    if (tag === undefined) return BROKEN;
    if (tag.isEnd) return this.close(tag.name);
    const part = this.begin(tag);
    return part === undefined && tag.isEmpty ? this.close(tag.name) : part;
  }

  private begin(tag: XmlTag): StreamPart | undefined {
    const scope = scopeOf(tag, this.open.at(-1)?.scope ?? PREDEFINED);
    const named = nameIn(scope, tag.name);
    if (named === undefined || this.open.length >= MAX_DEPTH) return BROKEN;
    const element = { ...named, attributes: tag.attributes, children: [], text: '' };
    if (this.open.length === 0 && (tag.isEmpty || named.name !== 'stream' || named.namespace !== XmppNamespace.STREAMS.toString())) {
      return BROKEN;
    }
    this.open.push({ tagName: tag.name, scope, element });
    if (this.open.length > 1) return undefined;
    return { kind: StreamPartKind.HEADER, header: element, namespaces: [...scope.values()] };
  }

  private close(name: string): StreamPart | undefined {
    const closed = this.open.pop();
    if (closed?.tagName !== name) return BROKEN;
    const parent = this.open.at(-1);
    if (parent === undefined) return { kind: StreamPartKind.END };
    if (this.open.length === 1) return { kind: StreamPartKind.ELEMENT, element: closed.element };
    parent.element.children.push(closed.element);
    return undefined;
  }
}

const BROKEN: StreamPart = { kind: StreamPartKind.BROKEN };

/** RFC 6120 requires UTF-8. */
const DECLARATION = /^\?xml\s+version=(["'])1\.\d+\1(?:\s+encoding=(["'])utf-8\2)?(?:\s+standalone=(["'])(?:yes|no)\3)?\s*\?$/i;

const PREDEFINED: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** Namespaces by prefix within an element; the default one has the empty prefix. */
function scopeOf({ attributes }: XmlTag, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const declared = [...attributes].flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [];
  });
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
}

/** Name and namespace; undefined if the prefix is not declared. */
function nameIn(scope: ReadonlyMap<string, string>, tagName: string): Pick<XmlElement, 'name' | 'namespace'> | undefined {
  const colon = tagName.indexOf(':');
  const prefix = colon === -1 ? '' : tagName.slice(0, colon);
  const namespace = scope.get(prefix) ?? (prefix === '' ? '' : undefined);
  return namespace === undefined ? undefined : { name: tagName.slice(colon + 1), namespace };
}
