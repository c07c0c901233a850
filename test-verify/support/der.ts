/** What DER writes: a tag, the length of the contents, and the contents. */
function tagged(tag: number, contents: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), lengthOf(contents.length), contents]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const digits = Buffer.from(evenHexadecimal(length), 'hex');
  return Buffer.concat([Buffer.from([0x80 | digits.length]), digits]);
}

function evenHexadecimal(value: number): string {
  const digits = value.toString(16);
  return digits.length % 2 === 0 ? digits : `0${digits}`;
}

/** SEQUENCE. */
export function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

/** SET of one. */
export function setOf(part: Buffer): Buffer {
  return tagged(0x31, part);
}

/** INTEGER of the bytes of a number that is not negative. */
export function integer(bytes: Buffer): Buffer {
  const isNegative = ((bytes[0] ?? 0) & 0x80) !== 0;
  return tagged(0x02, isNegative ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** BOOLEAN true. */
export const TRUE = tagged(0x01, Buffer.from([0xff]));

/** NULL. */
export const NULL = tagged(0x05, Buffer.alloc(0));

/** BIT STRING of whole bytes, or with some bits of the last byte unused. */
export function bitString(bytes: Buffer, unusedBits = 0): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.from([unusedBits]), bytes]));
}

/** OCTET STRING. */
export function octetString(bytes: Buffer): Buffer {
  return tagged(0x04, bytes);
}

/** UTF8String. */
export function utf8String(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text, 'utf8'));
}

/** OBJECT IDENTIFIER of dotted numbers. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

/** A moment: UTCTime before 2050, GeneralizedTime from then on, as RFC 5280 says. */
export function time(moment: Date): Buffer {
  const text = moment.toISOString().replace(/[-:T]|\.\d+/g, '');
  return moment.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(text.slice(2))) : tagged(0x18, Buffer.from(text));
}

/** Something with a tag of its context, around other elements. */
export function context(number: number, ...parts: Buffer[]): Buffer {
  return tagged(0xa0 | number, Buffer.concat(parts));
}

/** A text or bytes with a tag of its context in place of its own. */
export function contextText(number: number, contents: Buffer): Buffer {
  return tagged(0x80 | number, contents);
}
