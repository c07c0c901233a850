import { IpAddress, IpFamily } from '../../values/ip-address';
import { told } from '../model/told-text';

/** Types of attributes: RFC 5389, and [MS-TURN] with the numbers of the drafts that it is built on. */
export const AttributeType = {
  MAPPED_ADDRESS: 0x0001,
  ERROR_CODE: 0x0009,
  LIFETIME: 0x000d,
  /** [MS-TURN] 2.2.2.7. */
  MS_ALTERNATE_SERVER: 0x000e,
  /** [MS-TURN] 2.2.2.8: the first attribute of each of its messages. */
  MS_MAGIC_COOKIE: 0x000f,
  REALM: 0x0014,
  NONCE: 0x0015,
  /** [MS-TURN] 2.2.2.13: it has the numbers of nonce and realm the other way around. */
  MS_NONCE: 0x0014,
  /** [MS-TURN] 2.2.2.14. */
  MS_REALM: 0x0015,
  REQUESTED_TRANSPORT: 0x0019,
  XOR_MAPPED_ADDRESS: 0x0020,
  /** [MS-TURN] 2.2.2.17. */
  MS_VERSION: 0x8008,
  /** [MS-TURN] 2.2.2.16. */
  MS_XOR_MAPPED_ADDRESS: 0x8020,
  SOFTWARE: 0x8022,
  ALTERNATE_SERVER: 0x8023,
} as const;

/** An attribute, with the bytes of its value without padding. */
export interface StunAttribute {
  readonly type: number;
  readonly value: Buffer;
}

/** An address and port in a message. */
export interface StunAddress {
  readonly address: string;
  readonly port: number;
}

const HEADER_BYTES = 4;
const ALIGNMENT = 4;

/** A text in a message may be as long as that in an HTTP header; what is told of it is not. */
const MAX_TEXT = 128;

/** Padding after a value: RFC 5389 fills up to four bytes, [MS-TURN] does not. */
export enum Padding {
  ALIGNED = 'aligned',
  NONE = 'none',
}

/** The attributes of a message; undefined if they do not fill it exactly. */
export function readAttributes(body: Buffer, padding: Padding): StunAttribute[] | undefined {
  const attributes: StunAttribute[] = [];
  let offset = 0;
  while (offset < body.length) {
    if (offset + HEADER_BYTES > body.length) return undefined;
    const start = offset + HEADER_BYTES;
    const length = body.readUInt16BE(offset + 2);
    offset = start + (padding === Padding.ALIGNED ? aligned(length) : length);
    if (offset > body.length) return undefined;
    attributes.push({ type: body.readUInt16BE(start - HEADER_BYTES), value: body.subarray(start, start + length) });
  }
  return attributes;
}

/** The bytes of an attribute. */
export function attributeBytes({ type, value }: StunAttribute, padding: Padding): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + (padding === Padding.ALIGNED ? aligned(value.length) : value.length));
  bytes.writeUInt16BE(type, 0);
  bytes.writeUInt16BE(value.length, 2);
  value.copy(bytes, HEADER_BYTES);
  return bytes;
}

/** A number of four bytes, as the value of an attribute. */
export function numberValue(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

/** The address in the value of an attribute; undefined if it is none. */
export function readAddress(value: Buffer): StunAddress | undefined {
  const family = FAMILIES.find(({ number, bytes }) => value.length === 4 + bytes && value.readUInt8(1) === number);
  if (family === undefined) return undefined;
  const address = IpAddress.fromValue(family.family, BigInt(`0x${value.subarray(4).toString('hex')}`));
  return { address: address.text, port: value.readUInt16BE(2) };
}

/** The address in the value of an attribute that is hidden from translators with the bytes of the cookie and the transaction ID. */
export function readHiddenAddress(value: Buffer, mask: Buffer): StunAddress | undefined {
  return readAddress(unhidden(value, mask));
}

/** Hides the port and the address of a value, or shows them again. */
export function unhidden(value: Buffer, mask: Buffer): Buffer {
  return Buffer.from(value.map((byte, index) => {
    if (index < 2) return byte;
    return byte ^ (mask[index < 4 ? index - 2 : index - 4] ?? 0);
  }));
}

/** Code of an error, 300 to 699; undefined if there is none. */
export function readErrorCode(value: Buffer): number | undefined {
  if (value.length < 4) return undefined;
  const [hundreds, rest] = [value.readUInt8(2) & 0x07, value.readUInt8(3)];
  return hundreds >= 3 && hundreds <= 6 && rest <= 99 ? hundreds * 100 + rest : undefined;
}

/** A text for people. */
export function readText(value: Buffer): string {
  return told(value.toString('utf8'), MAX_TEXT);
}

const FAMILIES = [
  { number: 1, bytes: 4, family: IpFamily.IPV4 },
  { number: 2, bytes: 16, family: IpFamily.IPV6 },
] as const;

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
