import { ConversationError } from '../conversation/conversation-error';
import { MAX_ANSWER_BYTES } from '../conversation/exchange';
import { ConversationOutcome, TlsVersion } from '../model/observation';
import { alertName } from './alert-names';
import { VERSION_NUMBERS } from './client-hello';

/** Certificates of a chain that are read. */
export const MAX_CHAIN = 10;

const RECORD_HEADER = 5;
const MAX_RECORD = 16_384 + 2048;
const CHANGE_CIPHER_SPEC = 20;
const ALERT = 21;
const HANDSHAKE = 22;

const MESSAGE_HEADER = 4;
const SERVER_HELLO = 2;
const CERTIFICATE = 11;
const CERTIFICATE_REQUEST = 13;
const SERVER_HELLO_DONE = 14;

const FATAL = 2;
const CLOSE_NOTIFY = 0;
const SUPPORTED_VERSIONS = 43;
const RANDOM_BYTES = 32;

/** What a server says before keys are agreed on. */
export interface ServerFlight {
  readonly version: TlsVersion;
  /** Certificates as DER, that of the server first. Empty in TLS 1.3, where they are encrypted. */
  readonly certificates: Buffer[];
  /** Absent in TLS 1.3, where the request is encrypted. */
  readonly asksForCertificate?: boolean;
}

/** Reads what a server says first, in pieces of any size. */
export class ServerFlightReader {
  private readonly records: Pieces = new Pieces();
  private readonly messages: Pieces = new Pieces();
  private read = 0;
  private certificates: Buffer[] = [];
  private asksForCertificate = false;
  private foundVersion: TlsVersion | undefined;

  /** Version that the server has decided for; undefined until it has. */
  public get version(): TlsVersion | undefined {
    return this.foundVersion;
  }

  /**
   * Everything that is said in clear, once it is there.
   *
   * @throws ConversationError for alerts, and for what is not TLS
   */
  public add(chunk: Uint8Array): ServerFlight | undefined {
    this.read += chunk.length;
    this.records.add(chunk);
    for (let record = this.nextRecord(); record !== undefined; record = this.nextRecord()) {
      const flight = this.ofRecord(record.type, record.data);
      if (flight !== undefined) return flight;
    }
    if (this.read > MAX_ANSWER_BYTES) throw unreadable('the handshake does not end');
    return undefined;
  }

  private nextRecord(): { readonly type: number; readonly data: Buffer } | undefined {
    const header = this.records.peek(RECORD_HEADER);
    const type = header[0];
    // Also told by the first bytes of what is shorter than a header.
    if (type !== undefined && (type < CHANGE_CIPHER_SPEC || type > HANDSHAKE)) throw unreadable('the answer is not TLS');
    if (header.length < RECORD_HEADER || type === undefined) return undefined;
    const length = header.readUInt16BE(3);
    if (header[1] !== 3 || length === 0 || length > MAX_RECORD) throw unreadable('the answer is not TLS');
    const record = this.records.take(RECORD_HEADER + length);
    return record === undefined ? undefined : { type, data: record.subarray(RECORD_HEADER) };
  }

  private ofRecord(type: number, data: Buffer): ServerFlight | undefined {
    if (type === ALERT) refuseAlert(data);
    if (type !== HANDSHAKE) return undefined;
    this.messages.add(data);
    for (let message = this.nextMessage(); message !== undefined; message = this.nextMessage()) {
      const flight = this.ofMessage(message);
      if (flight !== undefined) return flight;
    }
    return undefined;
  }

  private nextMessage(): Buffer | undefined {
    const header = this.messages.peek(MESSAGE_HEADER);
    if (header.length < MESSAGE_HEADER) return undefined;
    const length = header.readUIntBE(1, 3);
    if (length > MAX_ANSWER_BYTES) throw unreadable('the handshake does not end');
    return this.messages.take(MESSAGE_HEADER + length);
  }

  private ofMessage(message: Buffer): ServerFlight | undefined {
    const body = message.subarray(MESSAGE_HEADER);
    const type = message[0];
    if (this.foundVersion === undefined) {
      if (type !== SERVER_HELLO) throw unreadable('the answer is no ServerHello');
      this.foundVersion = versionOf(body);
      return this.foundVersion === TlsVersion.TLS_1_3 ? { version: this.foundVersion, certificates: [] } : undefined;
    }
    if (type === CERTIFICATE) this.certificates = certificatesOf(body);
    if (type === CERTIFICATE_REQUEST) this.asksForCertificate = true;
    if (type !== SERVER_HELLO_DONE) return undefined;
    return { version: this.foundVersion, certificates: this.certificates, asksForCertificate: this.asksForCertificate };
  }
}

/** Bytes that came in pieces and are taken in pieces of other sizes. */
class Pieces {
  private bytes: Buffer = Buffer.alloc(0);

  public add(piece: Uint8Array): void {
    this.bytes = this.bytes.length === 0 ? Buffer.from(piece) : Buffer.concat([this.bytes, piece]);
  }

  /** The first bytes, at most so many. */
  public peek(length: number): Buffer {
    return this.bytes.subarray(0, length);
  }

  /** The first bytes, once there are so many. */
  public take(length: number): Buffer | undefined {
    if (this.bytes.length < length) return undefined;
    const taken = this.bytes.subarray(0, length);
    this.bytes = this.bytes.subarray(length);
    return taken;
  }
}

/** A warning, such as that of an unknown name, does not end a handshake. */
function refuseAlert(alert: Buffer): void {
  const [level, description] = alert;
  if (level === undefined || description === undefined) throw unreadable('the answer is not TLS');
  if (description === CLOSE_NOTIFY) throw new ConversationError(ConversationOutcome.CLOSED);
  if (level === FATAL) throw new ConversationError(ConversationOutcome.TLS_FAILED, alertName(description));
}

/** ServerHello: version, random, session ID, cipher suite, compression, extensions. In TLS 1.3, an extension has the version. */
function versionOf(hello: Buffer): TlsVersion {
  const sessionIdLength = hello[2 + RANDOM_BYTES] ?? 0;
  const extensionsAt = 2 + RANDOM_BYTES + 1 + sessionIdLength + 2 + 1 + 2;
  if (hello.length < extensionsAt - 2) throw unreadable('the ServerHello is cut off');
  const number = versionInExtensions(hello.subarray(extensionsAt)) ?? hello.readUInt16BE(0);
  const version = Object.values(TlsVersion).find((each) => VERSION_NUMBERS[each] === number);
  if (version === undefined) throw unreadable('the server has no version of TLS');
  return version;
}

function versionInExtensions(extensions: Buffer): number | undefined {
  for (let at = 0; at + 4 <= extensions.length;) {
    const type = extensions.readUInt16BE(at);
    const length = extensions.readUInt16BE(at + 2);
    if (type === SUPPORTED_VERSIONS && length === 2 && at + 6 <= extensions.length) return extensions.readUInt16BE(at + 4);
    at += 4 + length;
  }
  return undefined;
}

function certificatesOf(body: Buffer): Buffer[] {
  const certificates: Buffer[] = [];
  for (let at = 3; at + 3 <= body.length && certificates.length < MAX_CHAIN;) {
    const length = body.readUIntBE(at, 3);
    const certificate = body.subarray(at + 3, at + 3 + length);
    if (certificate.length < length) throw unreadable('the certificates are cut off');
    certificates.push(Buffer.from(certificate));
    at += 3 + length;
  }
  return certificates;
}

function unreadable(detail: string): ConversationError {
  return new ConversationError(ConversationOutcome.UNREADABLE, detail);
}
