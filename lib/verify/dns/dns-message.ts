import { type Answer, type DecodedPacket, type SrvData, TRUNCATED_RESPONSE, decode, encode } from 'dns-packet';
import { type DnsObservation, DnsOutcome, type FoundService } from '../model/observation';
import type { QuestionType } from '../model/probe';
import { plainName, sortedAddresses, sortedServices } from './dns-values';

/** A question as it is sent. */
export interface DirectQuestion {
  readonly id: number;
  readonly name: string;
  readonly type: QuestionType;
}

/** What one name server says when it is asked directly. */
export interface DirectAnswer {
  readonly answer: DnsObservation;
  readonly isAuthoritative: boolean;
  /** Whether the answer did not fit, so that the question must be repeated over TCP. */
  readonly isTruncated: boolean;
}

/** A longer message is not read: names that point to names take time that grows with the square of its length. */
export const LONGEST_MESSAGE = 8192;

/** A message begins with its ID, its flags, the number of questions, and three numbers of records. */
const HEADER_LENGTH = 12;
const NUMBERS_OF_RECORDS = 6;

/** Aliases that are followed within a message. */
const MOST_ALIASES = 16;

const RESPONSE_CODES: Readonly<Partial<Record<number, DnsOutcome>>> = {
  0: DnsOutcome.ANSWERED,
  3: DnsOutcome.NO_SUCH_NAME,
  5: DnsOutcome.REFUSED,
  // NOTAUTH (RFC 2136)
  9: DnsOutcome.REFUSED,
};

/** The question as a message. It does not ask for recursion. */
export function questionMessage({ id, name, type }: DirectQuestion): Buffer {
  return encode({ type: 'query', id, flags: 0, questions: [{ name, type, class: 'IN' }] });
}

/** The answer in a message; undefined for what is no message, or no answer to the question. */
export function readAnswer(message: Buffer, question: DirectQuestion): DirectAnswer | undefined {
  const packet = message.length > LONGEST_MESSAGE ? undefined : decoded(message);
  if (packet === undefined || !isAnswerTo(packet, question)) return undefined;
  const isAuthoritative = packet.flag_aa;
  return { answer: answerIn(packet, question), isAuthoritative, isTruncated: packet.flag_tc };
}

/** What is said of an answer that never came, or that cannot be read. */
export function noDirectAnswer(outcome: DnsOutcome): DirectAnswer {
  return { answer: { outcome, addresses: [], services: [] }, isAuthoritative: false, isTruncated: false };
}

function decoded(message: Buffer): DecodedPacket | undefined {
  return whole(message) ?? withoutRecords(message);
}

/** The message, if it is one from its beginning to its end: the library reads addresses beyond it. */
function whole(message: Buffer): DecodedPacket | undefined {
  try {
    const packet = decode(message);
    return decode.bytes > message.length ? undefined : packet;
  } catch {
    return undefined;
  }
}

/** The question of a truncated message, which may end in the middle of a record. */
function withoutRecords(message: Buffer): DecodedPacket | undefined {
  if (message.length < HEADER_LENGTH || (message.readUInt16BE(2) & TRUNCATED_RESPONSE) === 0) return undefined;
  const beginning = Buffer.from(message);
  beginning.fill(0, NUMBERS_OF_RECORDS, HEADER_LENGTH);
  return whole(beginning);
}

function isAnswerTo({ id, flag_qr: isResponse, questions = [] }: DecodedPacket, question: DirectQuestion): boolean {
  const [asked] = questions;
  const type: string = question.type;
  return isResponse && id === question.id && questions.length === 1 && asked !== undefined
    && plainName(asked.name) === question.name && asked.type === type && asked.class === 'IN';
}

function answerIn({ flags = 0, flag_aa: isAuthoritative, answers = [] }: DecodedPacket, { name, type }: DirectQuestion): DnsObservation {
  const said = RESPONSE_CODES[flags & 0xf] ?? DnsOutcome.FAILED;
  const aliases = aliasesIn(answers);
  const alias = aliases.get(name);
  const canonical = canonicalName(name, aliases);
  const recordType: string = type;
  const records = answers.filter((answer) => answer.type === recordType && plainName(answer.name) === canonical);
  const addresses = sortedAddresses(records.flatMap((record) => (record.type === 'A' || record.type === 'AAAA' ? [record.data] : [])));
  const services = sortedServices(records.flatMap((record) => (record.type === 'SRV' ? [serviceOf(record.data)] : [])));
  const isFound = addresses.length > 0 || services.length > 0 || alias !== undefined;
  return {
    outcome: said === DnsOutcome.ANSWERED && !isFound ? outcomeOfNothing(isAuthoritative) : said, addresses, services,
    ...(alias === undefined ? {} : { alias }),
  };
}

/** A server that has the zone says that there is no record. One that has not refers to others. */
function outcomeOfNothing(isAuthoritative: boolean): DnsOutcome {
  return isAuthoritative ? DnsOutcome.NO_SUCH_RECORD : DnsOutcome.FAILED;
}

function aliasesIn(answers: readonly Answer[]): Map<string, string> {
  return new Map(answers.flatMap((answer) => (answer.type === 'CNAME' ? [[plainName(answer.name), plainName(answer.data)]] : [])));
}

function canonicalName(name: string, aliases: ReadonlyMap<string, string>): string {
  let canonical = name;
  for (let followed = 0; followed < MOST_ALIASES; followed += 1) {
    const next = aliases.get(canonical);
    if (next === undefined) break;
    canonical = next;
  }
  return canonical;
}

function serviceOf({ priority = 0, weight = 0, port, target }: SrvData): FoundService {
  return { priority, weight, port, target: plainName(target) };
}
