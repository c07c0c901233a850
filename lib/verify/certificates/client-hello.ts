import { generateKeyPairSync, randomBytes } from 'node:crypto';
import * as net from 'node:net';
import { TlsVersion } from '../model/observation';

/** Numbers of the versions in messages. */
export const VERSION_NUMBERS: Readonly<Record<TlsVersion, number>> = {
  [TlsVersion.TLS_1_0]: 0x0301, [TlsVersion.TLS_1_1]: 0x0302, [TlsVersion.TLS_1_2]: 0x0303, [TlsVersion.TLS_1_3]: 0x0304,
};

const HANDSHAKE_RECORD = 22;
const CLIENT_HELLO = 1;
const RANDOM_BYTES = 32;

/** Cipher suites of TLS 1.3. */
const NEW_SUITES = [0x1301, 0x1302, 0x1303];

/** Those before, down to what the oldest servers have: a suite is offered to find out the version, and no data goes through it. */
const OLD_SUITES = [
  0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0x009e, 0x009f, 0xccaa, 0xc023, 0xc027, 0xc024, 0xc028, 0xc009, 0xc013, 0xc00a, 0xc014,
  0x0067, 0x006b, 0x0033, 0x0039, 0x009c, 0x009d, 0x003c, 0x003d, 0x002f, 0x0035, 0xc012, 0x0016, 0x000a, 0x0005, 0x0004,
];

/** Says that renegotiation is secure, where there are no extensions for that (RFC 5746). */
const RENEGOTIATION_INFO = 0x00ff;

const X25519 = 0x001d;
const GROUPS = [X25519, 0x0017, 0x0018, 0x0019];
const SIGNATURES = [
  0x0403, 0x0503, 0x0603, 0x0807, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201,
];

const SERVER_NAME = 0;
const SUPPORTED_GROUPS = 10;
const POINT_FORMATS = 11;
const SIGNATURE_ALGORITHMS = 13;
const SUPPORTED_VERSIONS = 43;
const KEY_EXCHANGE_MODES = 45;
const KEY_SHARE = 51;

/**
 * The first message of a client that accepts one version of TLS alone (RFC 2246, 4346, 5246, 8446), as a record. It is our own,
 * because a library of TLS may have no old versions, and tells nothing of what a server sends before a handshake fails.
 */
export function clientHello(version: TlsVersion, serverName: string): Buffer {
  const isNew = version === TlsVersion.TLS_1_3;
  const body = Buffer.concat([
    uint16(isNew ? VERSION_NUMBERS[TlsVersion.TLS_1_2] : VERSION_NUMBERS[version]),
    randomBytes(RANDOM_BYTES),
    // With a session ID, TLS 1.3 looks like TLS 1.2 to what is in between.
    counted(1, isNew ? randomBytes(RANDOM_BYTES) : Buffer.alloc(0)),
    counted(2, uint16s(isNew ? NEW_SUITES : [...OLD_SUITES, RENEGOTIATION_INFO])),
    // No compression.
    counted(1, Buffer.from([0])),
    counted(2, Buffer.concat(extensions(version, serverName))),
  ]);
  const message = Buffer.concat([Buffer.from([CLIENT_HELLO]), counted(3, body)]);
  // Old servers refuse a record with a newer version.
  return Buffer.concat([Buffer.from([HANDSHAKE_RECORD]), uint16(VERSION_NUMBERS[TlsVersion.TLS_1_0]), counted(2, message)]);
}

function extensions(version: TlsVersion, serverName: string): Buffer[] {
  const isNew = version === TlsVersion.TLS_1_3;
  const hasSignatures = isNew || version === TlsVersion.TLS_1_2;
  return [
    ...(serverName === '' || net.isIP(serverName) !== 0 ? [] : [extension(SERVER_NAME, serverNameList(serverName))]),
    extension(SUPPORTED_GROUPS, counted(2, uint16s(GROUPS))),
    extension(POINT_FORMATS, counted(1, Buffer.from([0]))),
    ...(hasSignatures ? [extension(SIGNATURE_ALGORITHMS, counted(2, uint16s(SIGNATURES)))] : []),
    ...(isNew ? [
      extension(SUPPORTED_VERSIONS, counted(1, uint16(VERSION_NUMBERS[version]))),
      extension(KEY_EXCHANGE_MODES, counted(1, Buffer.from([1]))),
      extension(KEY_SHARE, counted(2, Buffer.concat([uint16(X25519), counted(2, publicKey())]))),
    ] : []),
  ];
}

function serverNameList(name: string): Buffer {
  return counted(2, Buffer.concat([Buffer.from([0]), counted(2, Buffer.from(name, 'ascii'))]));
}

/** Nobody learns the private key: the conversation ends before it is needed. */
function publicKey(): Buffer {
  const { x } = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
}

function extension(type: number, data: Buffer): Buffer {
  return Buffer.concat([uint16(type), counted(2, data)]);
}

/** Data after its length, a number of so many bytes. */
function counted(lengthBytes: number, data: Buffer): Buffer {
  const length = Buffer.alloc(lengthBytes);
  length.writeUIntBE(data.length, 0, lengthBytes);
  return Buffer.concat([length, data]);
}

function uint16(value: number): Buffer {
  return uint16s([value]);
}

function uint16s(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value, index * 2));
  return bytes;
}
