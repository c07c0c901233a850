import * as fc from 'fast-check';
import { ConversationError } from '../../../lib/verify/conversation/conversation-error';
import { clientHello } from '../../../lib/verify/certificates/client-hello';
import { type ServerFlight, ServerFlightReader } from '../../../lib/verify/certificates/server-flight';
import { TlsVersion } from '../../../lib/verify/model/observation';

const SERVER_HELLO_12 = message(2, Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32, 7), Buffer.from([0, 0xc0, 0x2f, 0])]));
const SERVER_HELLO_13 = message(2, Buffer.concat([
  Buffer.from([3, 3]), Buffer.alloc(32, 7), Buffer.from([0, 0x13, 0x01, 0, 0, 12, 0, 51, 0, 2, 0, 29, 0, 43, 0, 2, 3, 4]),
]));
const ONE = Buffer.from('first certificate');
const OTHER = Buffer.from('second certificate');
const CERTIFICATES = message(11, counted(3, Buffer.concat([counted(3, ONE), counted(3, OTHER)])));
const REQUEST = message(13, Buffer.from([1, 1, 0, 0, 0, 0]));
const DONE = message(14, Buffer.alloc(0));

function counted(bytes: number, data: Buffer): Buffer {
  const length = Buffer.alloc(bytes);
  length.writeUIntBE(data.length, 0, bytes);
  return Buffer.concat([length, data]);
}

function message(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), counted(3, body)]);
}

function record(data: Buffer, type = 22): Buffer {
  return Buffer.concat([Buffer.from([type, 3, 3]), counted(2, data)]);
}

function readIn(pieces: readonly Buffer[]): ServerFlight | undefined {
  const reader = new ServerFlightReader();
  for (const piece of pieces) {
    const flight = reader.add(piece);
    if (flight !== undefined) return flight;
  }
  return undefined;
}

function problemOf(...pieces: Buffer[]): string {
  try {
    readIn(pieces);
  } catch (error) {
    if (error instanceof ConversationError) return `${error.outcome}: ${error.detail ?? ''}`;
    throw error;
  }
  return 'none';
}

describe('what a server says first', () => {
  const messages = Buffer.concat([SERVER_HELLO_12, CERTIFICATES, REQUEST, DONE]);
  const flight = { version: TlsVersion.TLS_1_2, certificates: [ONE, OTHER], asksForCertificate: true };

  test('is read from one record, and from a record for each message', () => {
    expect(readIn([record(messages)])).toEqual(flight);
    expect(readIn([SERVER_HELLO_12, CERTIFICATES, REQUEST, DONE].map((each) => record(each)))).toEqual(flight);
    expect(readIn([record(Buffer.concat([SERVER_HELLO_12, CERTIFICATES, DONE]))])).toEqual({ ...flight, asksForCertificate: false });
  });

  test('is read from any records in any pieces', () => {
    const cuts = fc.array(fc.nat({ max: messages.length * 3 }), { maxLength: 12 });
    fc.assert(fc.property(cuts, cuts, (inRecords, inPieces) => {
      const bytes = Buffer.concat(cut(messages, inRecords).map((each) => record(each)));
      expect(readIn(cut(bytes, inPieces))).toEqual(flight);
    }));
  });

  test('has the version of an extension in TLS 1.3, and says no more in clear', () => {
    expect(readIn([record(SERVER_HELLO_13)])).toEqual({ version: TlsVersion.TLS_1_3, certificates: [] });
  });

  test('goes on after a warning, and ends with an alert', () => {
    expect(readIn([record(Buffer.from([1, 112]), 21), record(messages)])).toEqual(flight);
    expect(problemOf(record(Buffer.from([2, 70]), 21))).toBe('tls-failed: alert protocol version');
    expect(problemOf(record(Buffer.from([2, 200]), 21))).toBe('tls-failed: alert number 200');
    expect(problemOf(record(Buffer.from([1, 0]), 21))).toBe('closed: ');
  });

  test.each<[string, Buffer[]]>([
    ['of another protocol', [Buffer.from('HTTP/1.1 200 OK')]],
    ['of another protocol, one byte', [Buffer.from('H')]],
    ['with an empty record', [record(Buffer.alloc(0))]],
    ['with a record that is too long', [Buffer.from([22, 3, 3, 0xff, 0xff])]],
    ['with another message first', [record(CERTIFICATES)]],
    ['with a ServerHello that is cut off', [record(message(2, Buffer.from([3, 3, 1])))]],
    ['with a version that is none', [record(message(2, Buffer.concat([Buffer.from([9, 9]), Buffer.alloc(40)])))]],
    ['with certificates that are cut off', [record(SERVER_HELLO_12), record(message(11, Buffer.from([0, 0, 9, 0, 0, 6, 1])))]],
    ['with a message of 16 megabytes', [record(Buffer.concat([Buffer.from([2, 0xff, 0xff, 0xff]), Buffer.alloc(9)]))]],
    ['without end', Array.from({ length: 5 }, () => record(Buffer.alloc(16_000, 20), 20))],
  ])('is refused %s', (_, pieces) => {
    expect(problemOf(...pieces)).toMatch(/^unreadable: ./);
  });

  test('has ten certificates at most', () => {
    const many = message(11, counted(3, Buffer.concat(Array.from({ length: 50 }, () => counted(3, ONE)))));
    expect(readIn([record(Buffer.concat([SERVER_HELLO_12, many, DONE]))])?.certificates).toHaveLength(10);
  });

  test('may be anything: it ends in an answer, in waiting, or in a refusal', () => {
    const garbage = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    const almost = fc.array(fc.oneof(
      garbage.map((bytes) => record(Buffer.concat([bytes, Buffer.alloc(1)]))), garbage.map((bytes) => record(message(2, bytes))),
      garbage.map((bytes) => Buffer.concat([record(SERVER_HELLO_12), record(message(11, bytes)), record(DONE)])), garbage,
    ), { maxLength: 6 });
    fc.assert(fc.property(almost, (pieces) => { problemOf(...pieces); }));
  });
});

describe('what the client says first', () => {
  test.each(Object.values(TlsVersion))('is one record with the whole message and the name, for %s', (version) => {
    const bytes = clientHello(version, 'sip.contoso.com');
    expect(bytes.readUInt16BE(3)).toBe(bytes.length - 5);
    expect(bytes.readUIntBE(6, 3)).toBe(bytes.length - 9);
    expect(bytes.readUInt16BE(9)).toBe(version === TlsVersion.TLS_1_3 ? 0x0303 : { TLSv1: 0x0301, 'TLSv1.1': 0x0302, 'TLSv1.2': 0x0303 }[version]);
    expect(bytes.includes('sip.contoso.com')).toBe(true);
  });

  test('has no name for an address', () => {
    expect(clientHello(TlsVersion.TLS_1_2, '203.0.113.100').includes('203.0.113.100')).toBe(false);
  });
});

function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const places = [...new Set([0, ...at.filter((place) => place < bytes.length), bytes.length])].sort((one, other) => one - other);
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}
