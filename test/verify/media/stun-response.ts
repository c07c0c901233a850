import { isIPv6 } from 'node:net';
import { IpAddress } from '../../../lib/values/ip-address';
import {
  attributeBytes, AttributeType, numberValue, Padding, type StunAddress, type StunAttribute, unhidden,
} from '../../../lib/verify/media/stun-attribute';
import { headerBytes, MS_TURN_COOKIE, STUN_COOKIE, type StunClass } from '../../../lib/verify/media/stun-message';

/** A message as a server sends it. */
export interface Response {
  readonly method: number;
  readonly messageClass: StunClass;
  readonly transactionId: string;
  readonly attributes: readonly StunAttribute[];
  readonly padding?: Padding;
}

export function responseBytes({ method, messageClass, transactionId, attributes, padding = Padding.ALIGNED }: Response): Buffer {
  const body = Buffer.concat(attributes.map((attribute) => attributeBytes(attribute, padding)));
  return Buffer.concat([headerBytes(method, messageClass, transactionId, body.length), body]);
}

export function textAttribute(type: number, text: string): StunAttribute {
  return { type, value: Buffer.from(text) };
}

export function addressAttribute(type: number, { address, port }: StunAddress): StunAttribute {
  const digits = IpAddress.parse(address, 'address').value.toString(16).padStart(isIPv6(address) ? 32 : 8, '0');
  const head = Buffer.from([0, isIPv6(address) ? 2 : 1, port >> 8, port & 255]);
  return { type, value: Buffer.concat([head, Buffer.from(digits, 'hex')]) };
}

export function hiddenAddressAttribute(type: number, address: StunAddress, transactionId: string): StunAttribute {
  const mask = Buffer.concat([numberValue(STUN_COOKIE), Buffer.from(transactionId, 'hex')]);
  return { type, value: unhidden(addressAttribute(type, address).value, mask) };
}

export function errorAttribute(code: number, reason: string): StunAttribute {
  const head = Buffer.from([0, 0, Math.floor(code / 100), code % 100]);
  return { type: AttributeType.ERROR_CODE, value: Buffer.concat([head, Buffer.from(reason)]) };
}

/** The first attribute of every message of MS-TURN. */
export const MS_COOKIE: StunAttribute = { type: AttributeType.MS_MAGIC_COOKIE, value: numberValue(MS_TURN_COOKIE) };
