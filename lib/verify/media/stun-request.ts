import { attributeBytes, AttributeType, numberValue, Padding, type StunAttribute } from './stun-attribute';
import { headerBytes, MS_TURN_COOKIE, StunClass, StunMethod } from './stun-message';

/** UDP as the transport of a relay, with the three reserved bytes after it. */
const TRANSPORT_UDP = 17 << 24;

/** The version of [MS-TURN] that clients of Lync Server 2010 and later have at least ([MS-TURN] 2.2.2.17). */
const MS_TURN_VERSION = 2;

/** Asks how the server sees the client (RFC 5389). */
export function bindingRequest(transactionId: string): Buffer {
  return requestBytes(StunMethod.BINDING, transactionId, []);
}

/** Asks for a relay, without credentials (RFC 5766). */
export function allocateRequest(transactionId: string): Buffer {
  return requestBytes(StunMethod.ALLOCATE, transactionId, [
    { type: AttributeType.REQUESTED_TRANSPORT, value: numberValue(TRANSPORT_UDP) },
  ]);
}

/** Gives the relay back (RFC 5766). */
export function releaseRequest(transactionId: string): Buffer {
  return requestBytes(StunMethod.REFRESH, transactionId, [{ type: AttributeType.LIFETIME, value: numberValue(0) }]);
}

/** Asks for a relay, without credentials, as clients of Lync do ([MS-TURN] 3.3.5.1): an A/V Edge ignores all other messages. */
export function msAllocateRequest(transactionId: string): Buffer {
  return requestBytes(StunMethod.ALLOCATE, transactionId, [MS_TURN_COOKIE_ATTRIBUTE, MS_VERSION_ATTRIBUTE]);
}

const MS_TURN_COOKIE_ATTRIBUTE: StunAttribute = { type: AttributeType.MS_MAGIC_COOKIE, value: numberValue(MS_TURN_COOKIE) };
const MS_VERSION_ATTRIBUTE: StunAttribute = { type: AttributeType.MS_VERSION, value: numberValue(MS_TURN_VERSION) };

/** Every value in a request has four bytes, so that it is the same with and without padding. */
function requestBytes(method: number, transactionId: string, attributes: readonly StunAttribute[]): Buffer {
  const body = Buffer.concat(attributes.map((attribute) => attributeBytes(attribute, Padding.ALIGNED)));
  return Buffer.concat([headerBytes(method, StunClass.REQUEST, transactionId, body.length), body]);
}
