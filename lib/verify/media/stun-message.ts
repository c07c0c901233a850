import { randomBytes } from 'node:crypto';
import {
  AttributeType, Padding, readAddress, readAttributes, readErrorCode, readHiddenAddress, readText, type StunAddress, type StunAttribute,
} from './stun-attribute';

/** Methods that are asked for: RFC 5389 and RFC 5766. */
export const StunMethod = { BINDING: 0x0001, ALLOCATE: 0x0003, REFRESH: 0x0004 } as const;

/** Classes of messages. */
export enum StunClass {
  REQUEST = 'request',
  INDICATION = 'indication',
  SUCCESS = 'success',
  ERROR = 'error',
}

/** Bits of each class in the type of a message. They are in the middle of those of the method (RFC 5389, figure 3). */
const CLASS_BITS: Readonly<Record<StunClass, number>> = {
  [StunClass.REQUEST]: 0x0000, [StunClass.INDICATION]: 0x0010, [StunClass.SUCCESS]: 0x0100, [StunClass.ERROR]: 0x0110,
};

const ALL_CLASS_BITS = 0x0110;

/** What is read of a message. */
export interface StunMessage {
  /** One of those of {@link StunMethod}, or another number. */
  readonly method: number;
  readonly messageClass: StunClass;
  /** As hexadecimal digits. */
  readonly transactionId: string;
  /** Whether it is a message of [MS-TURN]. */
  readonly isMsTurn: boolean;
  /** Address of the client: hidden (XOR-MAPPED-ADDRESS), or else in clear in the answer to a Binding request. */
  readonly clientAddress?: StunAddress;
  /** Address at which the client must go on. */
  readonly alternateServer?: StunAddress;
  /** Code of the error, 300 to 699; present in errors alone. */
  readonly errorCode?: number;
  readonly realm?: string;
  /** As hexadecimal digits: its bytes mean something to the server alone. */
  readonly nonce?: string;
  readonly software?: string;
}

/** The fixed number in the header of RFC 5389. */
export const STUN_COOKIE = 0x2112a442;

/** The fixed number in the first attribute of [MS-TURN]. */
export const MS_TURN_COOKIE = 0x72c64bc6;

const STUN_HEADER_BYTES = 20;

const COOKIE_AT = 4;
const TRANSACTION_ID_AT = 8;
const TRANSACTION_ID_BYTES = 12;

/** An ID that nobody who does not see the request can guess. */
export function newTransactionId(): string {
  return randomBytes(TRANSACTION_ID_BYTES).toString('hex');
}

/** The header of a message. */
export function headerBytes(method: number, messageClass: StunClass, transactionId: string, bodyBytes: number): Buffer {
  const bytes = Buffer.alloc(STUN_HEADER_BYTES);
  bytes.writeUInt16BE(typeOf(method, messageClass), 0);
  bytes.writeUInt16BE(bodyBytes, 2);
  bytes.writeUInt32BE(STUN_COOKIE, COOKIE_AT);
  bytes.write(transactionId, TRANSACTION_ID_AT, 'hex');
  return bytes;
}

/** Reads a datagram; undefined if it is no message of STUN, TURN or [MS-TURN] with the cookie of RFC 5389. */
export function readStunMessage(datagram: Uint8Array): StunMessage | undefined {
  const bytes = Buffer.from(datagram.buffer, datagram.byteOffset, datagram.byteLength);
  if (bytes.length < STUN_HEADER_BYTES) return undefined;
  const type = bytes.readUInt16BE(0);
  if (type >= 0x4000 || bytes.readUInt16BE(2) !== bytes.length - STUN_HEADER_BYTES || bytes.readUInt32BE(COOKIE_AT) !== STUN_COOKIE) {
    return undefined;
  }
  const body = bytes.subarray(STUN_HEADER_BYTES);
  const isMsTurn = beginsWithMsTurnCookie(body);
  const attributes = (isMsTurn ? readAttributes(body, Padding.NONE) : undefined) ?? readAttributes(body, Padding.ALIGNED);
  if (attributes === undefined) return undefined;
  const [method, messageClass] = [methodOf(type), classOf(type)];
  const errorCode = messageClass === StunClass.ERROR ? errorCodeIn(attributes) : undefined;
  if (messageClass === StunClass.ERROR && errorCode === undefined) return undefined;
  return {
    method, messageClass, transactionId: bytes.toString('hex', TRANSACTION_ID_AT, STUN_HEADER_BYTES), isMsTurn,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...contentsOf(attributes, { method, isMsTurn, mask: bytes.subarray(COOKIE_AT, STUN_HEADER_BYTES) }),
  };
}

/** What decides how attributes are read. */
interface Reading {
  readonly method: number;
  readonly isMsTurn: boolean;
  /** Cookie and transaction ID. */
  readonly mask: Buffer;
}

function contentsOf(
  attributes: readonly StunAttribute[], { method, isMsTurn, mask }: Reading,
): Pick<StunMessage, 'clientAddress' | 'alternateServer' | 'realm' | 'nonce' | 'software'> {
  const find = (type: number): Buffer | undefined => attributes.find((attribute) => attribute.type === type)?.value;
  const hidden = find(AttributeType.XOR_MAPPED_ADDRESS) ?? find(AttributeType.MS_XOR_MAPPED_ADDRESS);
  // In the answer to an Allocate request of [MS-TURN], it is the address that was allocated.
  const clear = method === StunMethod.BINDING ? find(AttributeType.MAPPED_ADDRESS) : undefined;
  const clientAddress = (hidden && readHiddenAddress(hidden, mask)) ?? (clear && readAddress(clear));
  const alternate = find(isMsTurn ? AttributeType.MS_ALTERNATE_SERVER : AttributeType.ALTERNATE_SERVER);
  const alternateServer = alternate && readAddress(alternate);
  const realm = find(isMsTurn ? AttributeType.MS_REALM : AttributeType.REALM);
  const nonce = find(isMsTurn ? AttributeType.MS_NONCE : AttributeType.NONCE);
  const software = find(AttributeType.SOFTWARE);
  return {
    ...(clientAddress === undefined ? {} : { clientAddress }),
    ...(alternateServer === undefined ? {} : { alternateServer }),
    ...(realm === undefined ? {} : { realm: readText(realm) }),
    ...(nonce === undefined ? {} : { nonce: nonce.toString('hex') }),
    ...(software === undefined ? {} : { software: readText(software) }),
  };
}

function errorCodeIn(attributes: readonly StunAttribute[]): number | undefined {
  const value = attributes.find(({ type }) => type === AttributeType.ERROR_CODE)?.value;
  return value && readErrorCode(value);
}

function beginsWithMsTurnCookie(body: Buffer): boolean {
  return body.length >= 8 && body.readUInt16BE(0) === AttributeType.MS_MAGIC_COOKIE && body.readUInt16BE(2) === 4
    && body.readUInt32BE(4) === MS_TURN_COOKIE;
}

function typeOf(method: number, messageClass: StunClass): number {
  return ((method & 0xf80) << 2) | ((method & 0x070) << 1) | (method & 0x00f) | CLASS_BITS[messageClass];
}

function methodOf(type: number): number {
  return ((type & 0x3e00) >> 2) | ((type & 0x00e0) >> 1) | (type & 0x000f);
}

function classOf(type: number): StunClass {
  switch (type & ALL_CLASS_BITS) {
    case CLASS_BITS[StunClass.REQUEST]: return StunClass.REQUEST;
    case CLASS_BITS[StunClass.INDICATION]: return StunClass.INDICATION;
    case CLASS_BITS[StunClass.SUCCESS]: return StunClass.SUCCESS;
    default: return StunClass.ERROR;
  }
}
