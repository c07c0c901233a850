import * as fc from 'fast-check';
import { AttributeType, Padding, type StunAddress, type StunAttribute } from '../../../lib/verify/media/stun-attribute';
import { newTransactionId, readStunMessage, StunClass, StunMethod } from '../../../lib/verify/media/stun-message';
import { allocateRequest, bindingRequest, msAllocateRequest, releaseRequest } from '../../../lib/verify/media/stun-request';
import {
  addressAttribute, errorAttribute, hiddenAddressAttribute, MS_COOKIE, responseBytes, textAttribute,
} from './stun-response';

const ID = 'b7e7a701bc34d686fa87dfae';

/** RFC 5769, 2.2 and 2.3: sample responses to a Binding request. */
const SAMPLE_IPV4 = Buffer.from(
  '0101003c2112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220002000080001a147e112a643000800142b91f599fd9e90c38c7489f92af9ba53'
  + 'f06be7d780280004c07d4c96', 'hex',
);
const SAMPLE_IPV6 = Buffer.from(
  '010100482112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d900080014'
  + 'a382954e4be67bf11784c97c8292c275bfe3ed4180280004c8fb0b4c', 'hex',
);

const hexIds = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const ports = fc.integer({ min: 0, max: 65_535 });
const ipv4 = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => parts.join('.'));
const ipv6 = fc.array(fc.integer({ min: 1, max: 65_535 }), { minLength: 8, maxLength: 8 })
  .map((parts) => parts.map((part) => part.toString(16)).join(':'));
const addresses: fc.Arbitrary<StunAddress> = fc.record({ address: fc.oneof(ipv4, ipv6), port: ports });
const texts = fc.string({ maxLength: 60 });

/** The bytes that an A/V Edge answers a request without credentials with: nothing between attributes, whatever their length. */
function demandOfEdge(realm: string, transactionId = ID): Buffer {
  return responseBytes({
    method: StunMethod.ALLOCATE, messageClass: StunClass.ERROR, transactionId, padding: Padding.NONE,
    attributes: [
      MS_COOKIE, errorAttribute(401, 'Unauthorized'), textAttribute(AttributeType.MS_REALM, realm),
      textAttribute(AttributeType.MS_NONCE, 'odd'),
      addressAttribute(AttributeType.MS_ALTERNATE_SERVER, { address: '203.0.113.30', port: 3478 }),
    ],
  });
}

function errorWith(attributes: StunAttribute[]): Buffer {
  return responseBytes({ method: StunMethod.ALLOCATE, messageClass: StunClass.ERROR, transactionId: ID, attributes });
}

describe('A STUN message', () => {
  test('is read as the samples of RFC 5769 say', () => {
    const common = {
      method: StunMethod.BINDING, messageClass: StunClass.SUCCESS, transactionId: ID, isMsTurn: false, software: 'test vector',
    };
    expect(readStunMessage(SAMPLE_IPV4)).toEqual({ ...common, clientAddress: { address: '192.0.2.1', port: 32_853 } });
    expect(readStunMessage(SAMPLE_IPV6)).toEqual({
      ...common, clientAddress: { address: '2001:db8:1234:5678:11:2233:4455:6677', port: 32_853 },
    });
  });

  test('is read from the middle of a larger buffer', () => {
    const larger = Buffer.concat([Buffer.alloc(7), SAMPLE_IPV4, Buffer.alloc(9)]);
    expect(readStunMessage(new Uint8Array(larger.buffer, larger.byteOffset + 7, SAMPLE_IPV4.length))).toEqual(readStunMessage(SAMPLE_IPV4));
  });

  test('with the address in clear is read if it answers a Binding request, and is a relay otherwise', () => {
    const of = (method: number): StunAddress | undefined => readStunMessage(responseBytes({
      method, messageClass: StunClass.SUCCESS, transactionId: ID,
      attributes: [addressAttribute(AttributeType.MAPPED_ADDRESS, { address: '198.51.100.7', port: 5000 })],
    }))?.clientAddress;
    expect(of(StunMethod.BINDING)).toEqual({ address: '198.51.100.7', port: 5000 });
    expect(of(StunMethod.ALLOCATE)).toBeUndefined();
  });

  test('that demands credentials has code, realm and nonce', () => {
    expect(readStunMessage(responseBytes({
      method: StunMethod.ALLOCATE, messageClass: StunClass.ERROR, transactionId: ID,
      attributes: [
        errorAttribute(401, 'Unauthorized'), textAttribute(AttributeType.NONCE, 'nonce'), textAttribute(AttributeType.REALM, 'contoso.com'),
        textAttribute(AttributeType.SOFTWARE, 'None'),
      ],
    }))).toEqual({
      method: StunMethod.ALLOCATE, messageClass: StunClass.ERROR, transactionId: ID, isMsTurn: false, errorCode: 401, realm: 'contoso.com',
      nonce: Buffer.from('nonce').toString('hex'), software: 'None',
    });
  });

  test.each(['rtcmedia', 'odd', 'contoso.com', ''])('of MS-TURN has no padding, and other numbers for realm and nonce: %j', (realm) => {
    expect(readStunMessage(demandOfEdge(realm))).toEqual({
      method: StunMethod.ALLOCATE, messageClass: StunClass.ERROR, transactionId: ID, isMsTurn: true, errorCode: 401, realm,
      nonce: Buffer.from('odd').toString('hex'), alternateServer: { address: '203.0.113.30', port: 3478 },
    });
  });

  test('of MS-TURN is read with padding too', () => {
    const attributes = [MS_COOKIE, errorAttribute(401, 'Unauthorized.'), textAttribute(AttributeType.MS_REALM, 'contoso.com')];
    const response = { method: StunMethod.ALLOCATE, messageClass: StunClass.ERROR, transactionId: ID, attributes };
    expect(readStunMessage(responseBytes({ ...response, padding: Padding.ALIGNED }))?.realm).toBe('contoso.com');
    expect(readStunMessage(responseBytes({ ...response, padding: Padding.NONE }))?.realm).toBe('contoso.com');
  });

  test('shows its texts without control characters, and no endless ones', () => {
    const realm = (text: string): string | undefined => readStunMessage(demandOfEdge(text))?.realm;
    expect(realm('\u001b[31mred\u0007\n')).toBe('?[31mred??');
    expect(realm('a'.repeat(700))).toHaveLength(128);
    expect(realm('contoso.com    Fix:   x\u2028y')).toBe('contoso.com Fix: x?y');
  });

  test.each([
    ['an error without code', errorWith([])],
    ['an error with the code 799', errorWith([errorAttribute(799, '')])],
    ['another cookie', Buffer.from(SAMPLE_IPV4).fill(0, 4, 8)],
    ['a byte too many', Buffer.concat([SAMPLE_IPV4, Buffer.alloc(1)])],
    ['the bits of another protocol', Buffer.from(SAMPLE_IPV4).fill(0x81, 0, 1)],
    ['nothing', Buffer.alloc(0)],
    ['HTTP', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('is none: %s', (_what, bytes) => {
    expect(readStunMessage(bytes)).toBeUndefined();
  });

  test('says the same when it is read as when it was written', () => {
    fc.assert(fc.property(
      hexIds, fc.nat(0xfff), fc.constantFrom(StunClass.REQUEST, StunClass.INDICATION, StunClass.SUCCESS), addresses, texts,
      (transactionId, method, messageClass, address, software) => {
        const bytes = responseBytes({
          method, messageClass, transactionId,
          attributes: [
            textAttribute(0x7f00, software), hiddenAddressAttribute(AttributeType.XOR_MAPPED_ADDRESS, address, transactionId),
            textAttribute(AttributeType.NONCE, software),
          ],
        });
        expect(readStunMessage(bytes)).toEqual({
          method, messageClass, transactionId, isMsTurn: false, clientAddress: address, nonce: Buffer.from(software).toString('hex'),
        });
      },
    ));
  });

  test('of any bytes is read or not, without an error', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      readStunMessage(bytes);
    }));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (body, isMsTurn) => {
      const attributes = isMsTurn ? Buffer.concat([Buffer.from('000f000472c64bc6', 'hex'), body]) : Buffer.from(body);
      const header = Buffer.from('010100002112a442b7e7a701bc34d686fa87dfae', 'hex');
      header.writeUInt16BE(attributes.length, 2);
      const message = readStunMessage(Buffer.concat([header, attributes]));
      expect(message === undefined || message.transactionId === ID).toBe(true);
    }));
  });

  test('is not read if its end is missing', () => {
    for (const sample of [SAMPLE_IPV4, SAMPLE_IPV6, demandOfEdge('contoso.com')]) {
      for (let length = 0; length < sample.length; length += 1) expect(readStunMessage(sample.subarray(0, length))).toBeUndefined();
    }
  });

  test('is not read if its end is missing and its length says so', () => {
    const whole = demandOfEdge('contoso.com');
    for (let length = 20; length < whole.length; length += 1) {
      const cut = Buffer.from(whole.subarray(0, length));
      cut.writeUInt16BE(length - 20, 2);
      const message = readStunMessage(cut);
      // It may end between two attributes, and then lacks the last ones.
      expect(message?.alternateServer).toBeUndefined();
    }
  });

  test('with any byte changed is read or not, without an error, and never with another ID than its bytes say', () => {
    for (const sample of [SAMPLE_IPV4, SAMPLE_IPV6, demandOfEdge('contoso.com')]) {
      fc.assert(fc.property(fc.nat(sample.length - 1), fc.nat(255), (index, value) => {
        const changed = Buffer.from(sample);
        changed[index] = value;
        const message = readStunMessage(changed);
        expect(message === undefined || message.transactionId === changed.toString('hex', 8, 20)).toBe(true);
      }));
    }
  });
});

describe('A request', () => {
  test.each([
    ['Binding', bindingRequest(ID), '000100002112a442b7e7a701bc34d686fa87dfae'],
    ['Allocate', allocateRequest(ID), '000300082112a442b7e7a701bc34d686fa87dfae0019000411000000'],
    ['Allocate of MS-TURN', msAllocateRequest(ID), '000300102112a442b7e7a701bc34d686fa87dfae000f000472c64bc68008000400000002'],
    ['Refresh', releaseRequest(ID), '000400082112a442b7e7a701bc34d686fa87dfae000d000400000000'],
  ])('has the bytes of its specification: %s', (_name, bytes, expected) => {
    expect(bytes.toString('hex')).toBe(expected);
  });

  test('has an ID of 96 random bits', () => {
    const ids = Array.from({ length: 50 }, () => newTransactionId());
    expect(new Set(ids).size).toBe(50);
    expect(ids.every((id) => /^[0-9a-f]{24}$/.test(id))).toBe(true);
  });
});
