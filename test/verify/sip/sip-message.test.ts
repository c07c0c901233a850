import fc from 'fast-check';
import { parseSipResponse, SipReading, SipResponseReader } from '../../../lib/verify/sip/sip-message';
import { callId, optionsRequest } from '../../../lib/verify/sip/sip-request';

const CHALLENGE = [
  'SIP/2.0 401 Unauthorized', 'WWW-Authenticate: NTLM realm="SIP Communications Service", targetname="pool01.contoso.net", version=4',
  'v: SIP/2.0/TLS 192.0.2.1:50000;branch=z9hG4bK1', 'f: <sip:a@contoso.com>;tag=1', 't: <sip:contoso.com>;tag=2', 'i: 1@lync-edge',
  'CSeq: 1 OPTIONS', 'Server: RTC/5.0', 'Subject: one', ' and\ttwo', 'l: 3',
].join('\r\n');

describe('a SIP response', () => {
  test('is read with folded headers and compact forms', () => {
    const response = parseSipResponse(CHALLENGE);
    expect(response?.status).toBe(401);
    expect(response?.reason).toBe('Unauthorized');
    expect(response?.contentLength).toBe(3);
    expect(response?.headers.get('call-id')).toBe('1@lync-edge');
    expect(response?.headers.get('via')).toBe('SIP/2.0/TLS 192.0.2.1:50000;branch=z9hG4bK1');
    expect(response?.headers.get('subject')).toBe('one and\ttwo');
    expect(response?.headers.get('server')).toBe('RTC/5.0');
  });

  test('may have no reason, no headers, and several headers of one name', () => {
    expect(parseSipResponse('SIP/2.0 200 ')).toMatchObject({ status: 200, reason: '', contentLength: 0 });
    expect(parseSipResponse('SIP/2.0 200')).toMatchObject({ status: 200, reason: '' });
    expect(parseSipResponse('SIP/2.0 200 OK\r\nAllow: INVITE\r\nALLOW : OPTIONS')?.headers.get('allow')).toBe('INVITE, OPTIONS');
  });

  test.each([
    ['another protocol', 'HTTP/1.1 400 Bad Request'],
    ['another version', 'SIP/1.0 200 OK'],
    ['a request', 'OPTIONS sip:contoso.com SIP/2.0'],
    ['a status of four digits', 'SIP/2.0 2000 OK'],
    ['a status that is none', 'SIP/2.0 999 OK'],
    ['a status of 0', 'SIP/2.0 000 OK'],
    ['no status', 'SIP/2.0'],
    ['a line without a colon', 'SIP/2.0 200 OK\r\nhello'],
    ['a name with a space', 'SIP/2.0 200 OK\r\nCall ID: 1'],
    ['no name', 'SIP/2.0 200 OK\r\n: 1'],
    ['a negative length', 'SIP/2.0 200 OK\r\nContent-Length: -1'],
    ['two lengths', 'SIP/2.0 200 OK\r\nContent-Length: 1\r\nl: 1'],
    ['a length without end', `SIP/2.0 200 OK\r\nContent-Length: ${'9'.repeat(400)}`],
    ['a body that is too long', 'SIP/2.0 200 OK\r\nContent-Length: 99999'],
    ['a bare line feed', 'SIP/2.0 200 OK\nCall-ID: 1'],
    ['a null byte', 'SIP/2.0 200 OK\0\r\nCall-ID: 1'],
    ['an escape sequence', 'SIP/2.0 200 \u001b[2J'],
    ['thousands of headers', `SIP/2.0 200 OK${'\r\na: b'.repeat(201)}`],
    ['nothing', ''],
  ])('is not read from %s', (_what, text) => {
    expect(parseSipResponse(text)).toBeUndefined();
  });

  test('is read wherever the bytes are cut, with those before it', () => {
    const trying = '\r\n\r\nSIP/2.0 100 Trying\r\nContent-Length: 4\r\n\r\n\r\n\r\n\r\n';
    const bytes = Buffer.from(`${trying}${CHALLENGE}\r\n\r\nabcSIP/2.0 200 OK\r\n\r\n`);
    const whole = new SipResponseReader().read(bytes);
    expect(whole.map((part) => (part === SipReading.BROKEN ? part : part.status))).toEqual([100, 401, 200]);
    fc.assert(fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
      const reader = new SipResponseReader();
      const ends = [0, ...cuts.sort((one, other) => one - other), bytes.length];
      expect(ends.slice(1).flatMap((end, index) => reader.read(bytes.subarray(ends[index], end)))).toEqual(whole);
    }));
  });

  test('breaks the stream at the first byte that cannot be SIP, and once', () => {
    const reader = new SipResponseReader();
    expect(reader.read(Buffer.from('SIP/2.0'))).toEqual([]);
    expect(reader.read(Buffer.from('x'))).toEqual([SipReading.BROKEN]);
    expect(reader.read(Buffer.from('SIP/2.0 200 OK\r\n\r\n'))).toEqual([]);
  });

  test('has headers that end', () => {
    const reader = new SipResponseReader();
    expect(reader.read(Buffer.from('SIP/2.0 200 OK\r\n'))).toEqual([]);
    const read = Array.from({ length: 200 }, () => reader.read(Buffer.from(`a: ${'b'.repeat(100)}\r\n`))).flat();
    expect(read).toEqual([SipReading.BROKEN]);
  });

  test('comes of no bytes as an exception', () => {
    const pieces = fc.constantFrom('SIP/2.0 ', '200 OK', '\r\n', 'Content-Length: ', ' ', '\t', ':', '\0', '\u00e9', 'l: 5', '\r', '\n');
    fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string())), (texts) => {
      const reader = new SipResponseReader();
      for (const text of texts) reader.read(Buffer.from(text));
    }));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      expect(Array.isArray(new SipResponseReader().read(bytes))).toBe(true);
    }));
  });
});

describe('an OPTIONS request', () => {
  const given = { domain: 'contoso.com', fromAddress: '192.0.2.1', fromPort: 50_000, unique: 'abc123' };

  test('has what RFC 3261 requires', () => {
    const lines = optionsRequest(given)?.split('\r\n') ?? [];
    expect(lines[0]).toBe('OPTIONS sip:contoso.com SIP/2.0');
    expect(lines).toEqual(expect.arrayContaining([
      'Via: SIP/2.0/TLS 192.0.2.1:50000;branch=z9hG4bKabc123;rport', 'Max-Forwards: 70', 'To: <sip:contoso.com>',
      'From: <sip:lync-edge-verify@contoso.com>;tag=abc123', `Call-ID: ${callId('abc123')}`, 'CSeq: 1 OPTIONS', 'Content-Length: 0',
    ]));
    expect(lines.slice(-2)).toEqual(['', '']);
  });

  test('has an IPv6 address in brackets', () => {
    expect(optionsRequest({ ...given, fromAddress: '2001:db8::1' })).toContain('SIP/2.0/TLS [2001:db8::1]:50000;');
  });

  test.each([
    'contoso.com\r\nRoute: <sip:evil.example>', 'contoso.com>', 'a@contoso.com', 'contoso.com;maddr=192.0.2.9', 'contoso.com SIP/2.0',
    '', '.com', 'a..b', 'contoso.com\n', 'contoso.com?Route=x', 'contoso%0d.com', `${'a'.repeat(64)}.com`, 'contoso.com:5061',
  ])('is not made for %j', (domain) => {
    expect(optionsRequest({ ...given, domain })).toBeUndefined();
  });

  test('has the same lines for any domain, or is not made', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (domain) => {
      const request = optionsRequest({ ...given, domain });
      expect(request === undefined ? 12 : request.split(/\r\n|\r|\n/).length).toBe(12);
    }));
  });

  test('is not made from what is no address, or with what is not unique text', () => {
    expect(optionsRequest({ ...given, fromAddress: 'host.example' })).toBeUndefined();
    expect(optionsRequest({ ...given, unique: 'a\r\nb' })).toBeUndefined();
  });
});
