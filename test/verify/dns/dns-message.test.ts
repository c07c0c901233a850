import fc from 'fast-check';
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode } from 'dns-packet';
import { type DirectQuestion, LONGEST_MESSAGE, questionMessage, readAnswer } from '../../../lib/verify/dns/dns-message';
import { DnsOutcome } from '../../../lib/verify/model/observation';
import { QuestionType } from '../../../lib/verify/model/probe';

const question: DirectQuestion = { id: 0x1234, name: 'sip.contoso.com', type: QuestionType.A };
const service: DirectQuestion = { id: 0x1234, name: '_sip._tls.contoso.com', type: QuestionType.SRV };

interface Header {
  readonly flags?: number;
  readonly id?: number;
  readonly asked?: DirectQuestion;
}

function response(answers: Answer[], { flags = AUTHORITATIVE_ANSWER, id = 0x1234, asked = question }: Header = {}): Buffer {
  return encode({ type: 'response', id, flags, questions: [{ name: asked.name, type: asked.type }], answers });
}

/** What BIND 9.18 says: an alias within the zone, in upper case, with compressed names. */
const CAPTURED = Buffer.from(
  '123484000001000200000000' + '03736970' + '07636f6e746f736f' + '03636f6d00' + '00010001' // header and question
  + 'c00c' + '0005' + '0001' + '00000e10' + '0007' + '0445444745' + 'c010' // sip CNAME EDGE
  + 'c02d' + '0001' + '0001' + '00000e10' + '0004' + 'cb00710a', 'hex', // edge A 203.0.113.10
);

describe('A question', () => {
  test('asks for one record without recursion', () => {
    const { id, flag_qr: isResponse, flag_rd: wantsRecursion, questions } = decode(questionMessage(question));
    expect({ id, isResponse, wantsRecursion, questions }).toEqual({
      id: 0x1234, isResponse: false, wantsRecursion: false, questions: [{ name: 'sip.contoso.com', type: 'A', class: 'IN' }],
    });
  });
});

describe('An answer', () => {
  test('follows an alias within the message', () => {
    expect(readAnswer(CAPTURED, question)).toEqual({
      answer: { outcome: DnsOutcome.ANSWERED, addresses: ['203.0.113.10'], services: [], alias: 'edge.contoso.com' },
      isAuthoritative: true, isTruncated: false,
    });
  });

  test('has the records of the name alone', () => {
    const message = response([
      { type: 'A', name: 'SIP.contoso.com', data: '203.0.113.11' }, { type: 'A', name: 'sip.contoso.com', data: '203.0.113.9' },
      { type: 'A', name: 'other.contoso.com', data: '203.0.113.66' }, { type: 'AAAA', name: 'sip.contoso.com', data: '2001:db8::66' },
    ]);
    expect(readAnswer(message, question)?.answer.addresses).toEqual(['203.0.113.9', '203.0.113.11']);
  });

  test('has the services in the order of their preference', () => {
    const message = response([
      { type: 'SRV', name: service.name, data: { priority: 10, weight: 0, port: 443, target: 'B.contoso.com' } },
      { type: 'SRV', name: service.name, data: { priority: 0, weight: 5, port: 443, target: '.' } },
    ], { asked: service });
    expect(readAnswer(message, service)?.answer.services).toEqual([
      { priority: 0, weight: 5, port: 443, target: '' }, { priority: 10, weight: 0, port: 443, target: 'b.contoso.com' },
    ]);
  });

  test('does not follow aliases in a circle', () => {
    const circle: Answer[] = [
      { type: 'CNAME', name: 'sip.contoso.com', data: 'a.contoso.com' }, { type: 'CNAME', name: 'a.contoso.com', data: 'sip.contoso.com' },
    ];
    expect(readAnswer(response(circle), question)?.answer).toEqual({
      outcome: DnsOutcome.ANSWERED, addresses: [], services: [], alias: 'a.contoso.com',
    });
  });

  test.each([
    [AUTHORITATIVE_ANSWER, DnsOutcome.NO_SUCH_RECORD], [0, DnsOutcome.FAILED], [AUTHORITATIVE_ANSWER | 3, DnsOutcome.NO_SUCH_NAME],
    [5, DnsOutcome.REFUSED], [9, DnsOutcome.REFUSED], [2, DnsOutcome.FAILED], [1, DnsOutcome.FAILED], [4, DnsOutcome.FAILED],
  ])('without records and with the flags %d ends so: %s', (flags, outcome) => {
    expect(readAnswer(response([], { flags }), question)?.answer.outcome).toBe(outcome);
  });

  test.each<[string, Buffer]>([
    ['another ID', response([], { id: 0x1235 })],
    ['another name', response([], { asked: { ...question, name: 'av.contoso.com' } })],
    ['another type', response([], { asked: { ...question, type: QuestionType.AAAA } })],
    ['the question itself', questionMessage(question)],
    ['two questions', encode({
      type: 'response', id: 0x1234, flags: 0, questions: [{ name: question.name, type: 'A' }, { name: question.name, type: 'A' }],
    })],
    ['no question', encode({ type: 'response', id: 0x1234, flags: 0 })],
    ['a cut message', CAPTURED.subarray(0, -2)],
    ['an empty message', Buffer.alloc(0)],
    ['text', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['a name that points to itself', Buffer.concat([CAPTURED.subarray(0, 12), Buffer.from('c00c00010001', 'hex')])],
    ['a longer message than is read', Buffer.concat([CAPTURED, Buffer.alloc(LONGEST_MESSAGE)])],
  ])('is none with %s', (_, message) => {
    expect(readAnswer(message, question)).toBeUndefined();
  });

  test('that is cut where it says that it is truncated is truncated', () => {
    const message = Buffer.from(CAPTURED.subarray(0, -2));
    message.writeUInt16BE(0x8600, 2);
    expect(readAnswer(message, question)).toMatchObject({ isTruncated: true });
    expect(readAnswer(Buffer.from('123486000001', 'hex'), question)).toBeUndefined();
  });

  test('of any bytes is an answer or none, but never an exception', () => {
    const changes = fc.array(fc.tuple(fc.nat(CAPTURED.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), changes, (bytes, places) => {
      readAnswer(Buffer.from(bytes), question);
      const damaged = Buffer.from(CAPTURED);
      for (const [at, value] of places) damaged[at] = value;
      const read = readAnswer(damaged, question);
      for (const address of read?.answer.addresses ?? []) expect(address).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    }), { numRuns: 500 });
  });

  test('that is as long and as tangled as can be is read in little time', () => {
    // Pointers to pointers, and records whose names are at the end of that chain.
    const header = Buffer.from('123484000001ffff00000000', 'hex');
    const asked = Buffer.from('0373697007636f6e746f736f03636f6d0000010001', 'hex');
    const chain = Buffer.alloc(6000);
    for (let at = 0; at < chain.length; at += 2) chain.writeUInt16BE(0xc000 + Math.max(12, header.length + asked.length + at - 2), at);
    const record = Buffer.from('0000000100010000000000040a000001', 'hex');
    record.writeUInt16BE(0xc000 + header.length + asked.length + chain.length - 2, 0);
    const records = Buffer.concat(Array.from({ length: 600 }, () => record));
    expect(readAnswer(Buffer.concat([header, asked, chain, records]), question)).toBeUndefined();
  });
});
