const SEQUENCE = 0x30;
/** Tag of a DNS name within a subject alternative name (RFC 5280, GeneralName [2]). */
const DNS_NAME = 0x82;

/** The DNS names in the value of a subject alternative name, Base64 of DER; undefined for other text. */
export function alternativeNames(base64: string): string[] | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  const all = valueAt(bytes, 0);
  if (all?.tag !== SEQUENCE || all.end !== bytes.length) return undefined;
  const names: string[] = [];
  for (let at = all.start; at < all.end;) {
    const name = valueAt(bytes, at);
    if (name === undefined || name.end > all.end) return undefined;
    if (name.tag === DNS_NAME) {
      const text = bytes.toString('latin1', name.start, name.end).toLowerCase();
      if (!/^[\x21-\x7e]{1,255}$/.test(text)) return undefined;
      names.push(text);
    }
    at = name.end;
  }
  return names;
}

interface DerValue {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** The value at a place; undefined if it does not end within the bytes. Lengths of more than three bytes are in no certificate. */
function valueAt(bytes: Buffer, at: number): DerValue | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) return undefined;
  const extra = first < 0x80 ? 0 : first - 0x80;
  const start = at + 2 + extra;
  if (extra > 3 || first === 0x80 || start > bytes.length) return undefined;
  const length = extra === 0 ? first : bytes.readUIntBE(at + 2, extra);
  return start + length > bytes.length ? undefined : { tag, start, end: start + length };
}
