import fc from 'fast-check';
import { RunningEdgeReader } from '../../../lib/running/running-edge-reader';
import type { RunningRecord } from '../../../lib/running/model/running-record';
import { ZoneFiles } from '../../../lib/exports/zone-files';
import { contosoPlan } from '../../support/plan-request';
import { ZONE } from '../samples/other-files';
import { problemsOf } from '../support/problems-of';

const read = (text: string, fileName = 'contoso.com.zone'): RunningRecord[] => [...RunningEdgeReader.read([{ fileName, text }]).records];
const shown = (text: string, fileName?: string): string[] => read(text, fileName).map(({ name, type, priority, weight, port, value, ttlSeconds }) =>
  [name, ttlSeconds, type, priority, weight, port, value].filter((part) => part !== undefined).join(' '));
const problem = (text: string, fileName = 'a.zone') => problemsOf(() => read(text, fileName))[0];

test('a zone of BIND is read, without what an Edge does not need', () => {
  expect(shown(ZONE.text, ZONE.fileName)).toEqual([
    '_sip._tls.contoso.com 3600 SRV 0 0 443 sip.contoso.com',
    '_sipfederationtls._tcp.contoso.com 3600 SRV 0 0 5061 oldsip.contoso.com',
    'av-dublin.contoso.com 3600 A 198.51.100.13',
    'av.contoso.com 3600 A 203.0.113.13',
    'av.contoso.com 3600 A 203.0.113.23',
    'dialin.contoso.com 3600 A 203.0.113.40',
    'lyncdiscover.contoso.com 3600 CNAME webext1.contoso.com',
    'meet.contoso.com 3600 A 203.0.113.40',
    'ns1.contoso.com 3600 A 192.0.2.53',
    'sip-dublin.contoso.com 3600 A 198.51.100.11',
    'sip.contoso.com 3600 A 203.0.113.11',
    'sip.contoso.com 3600 A 203.0.113.21',
    'webcon-dublin.contoso.com 3600 A 198.51.100.12',
    'webcon.contoso.com 3600 A 203.0.113.12',
    'webcon.contoso.com 3600 A 203.0.113.22',
    'webext1.contoso.com 3600 A 203.0.113.40',
    'webext2.contoso.com 3600 A 198.51.100.40',
  ]);
});

test.each([
  ['names are relative to the zone that the name of the file names', 'sip A 192.0.2.1', ['sip.contoso.com A 192.0.2.1']],
  ['class and TTL come in any order', 'sip IN 60 A 192.0.2.1\nav 1h30m IN A 192.0.2.2', ['av.contoso.com 5400 A 192.0.2.2', 'sip.contoso.com 60 A 192.0.2.1']],
  ['the origin changes', '$ORIGIN fabrikam.com.\n@ A 192.0.2.1\n$ORIGIN sub\nsip AAAA 2001:DB8::0:1', ['fabrikam.com A 192.0.2.1', 'sip.sub.fabrikam.com AAAA 2001:db8::1']],
  ['parentheses, comments and carriage returns', 'a SRV ( 1 2 ; two\r\n 3 sip.example. ) ; end\r\nb A 192.0.2.1', ['a.contoso.com SRV 1 2 3 sip.example', 'b.contoso.com A 192.0.2.1']],
  ['quotes hide a semicolon', 'a TXT "v; \\" ("\nb A 192.0.2.1', ['b.contoso.com A 192.0.2.1']],
  ['names below the root, as servers write them', '$ORIGIN .\ncontoso.com A 192.0.2.1\n$ORIGIN contoso.com.\nsip A 192.0.2.2', ['contoso.com A 192.0.2.1', 'sip.contoso.com A 192.0.2.2']],
  ['times of registration, as Windows writes them', '@ [AGE:3520111]\t600\tA\t192.0.2.1\n\t\t [age:1] A 192.0.2.2', ['contoso.com 600 A 192.0.2.1', 'contoso.com A 192.0.2.2']],
  ['wildcards, in any case, and names with a last dot', '*.CONTOSO.com. A 192.0.2.1\nWWW CNAME @', ['*.contoso.com A 192.0.2.1', 'www.contoso.com CNAME contoso.com']],
  ['several answers of dig, with what is around them', '; <<>> DiG 9 <<>> a\n;; ANSWER SECTION:\na.example. 60 IN A 192.0.2.1\n\n;; AUTHORITY SECTION:\nexample. 60 IN NS ns.example.\n\n; <<>> DiG 9 <<>> b\n;; ANSWER SECTION:\nb.example.\t60\tIN\tA\t192.0.2.2', ['a.example 60 A 192.0.2.1', 'b.example 60 A 192.0.2.2']],
  ['a service that is not offered has the root as its target', '_x._tcp SRV 0 0 0 .', ['_x._tcp.contoso.com SRV 0 0 0 ']],
])('%s', (_, text, expected) => expect(shown(text)).toEqual(expected));

test.each([
  ['sip A 192.0.2.1', 'a name that ends in a dot, or a line with $ORIGIN above'],
  ['sip.contoso.com. A 192.0.2.300', 'an IPv4 address'],
  ['sip.contoso.com. AAAA 192.0.2.3', 'an IPv6 address'],
  ['sip.contoso.com. A', 'one value of a record of the type A'],
  ['_a.contoso.com. SRV 0 0 70000 a.example.', 'priority, weight, port and target of a service'],
  ['_a.contoso.com. SRV 0 0 a.example.', 'priority, weight, port and target of a service'],
  ['a.contoso.com. A ( 192.0.2.1', 'a line of a zone file'],
  ['a.contoso.com. TXT "open', 'a line of a zone file'],
  ['a..contoso.com. A 192.0.2.1', 'a name'],
  ['a\u001b[31m.contoso.com. A 192.0.2.1', 'a name'],
  [' A 192.0.2.1', 'an owner at the start of the first record'],
  ['b.contoso.com. TXT "a"\nc.contoso.com. X 1', 'a DNS record'],
])('the line %j is refused', (text, expected) => {
  const line = 1 + text.split('\n').length;
  expect(problem(`; comment\n${text}`)).toMatchObject({ property: `a.zone: line ${line}`, expected });
});

test.each([
  ['dig +short', '100 1 5061 sipfed.online.lync.com.\n'],
  ['dig +short of addresses', '192.0.2.1\n192.0.2.2\n'],
  ['nslookup', 'Server:  dns.contoso.com\r\nAddress:  192.0.2.53\r\n\r\nName:    sip.contoso.com\r\nAddress:  203.0.113.11\r\n'],
  ['nslookup of services', '_sip._tls.contoso.com\tSRV service location:\n\t  priority       = 0\n'],
  ['nslookup in German', 'Server:  dns.contoso.com\nAddress:  192.0.2.53\n\nNicht autorisierende Antwort:\nName:    sip.contoso.com\n'],
  ['Resolve-DnsName', '\nName              Type   TTL   Section    IPAddress\n----              ----   ---   -------    ---------\nsip.contoso.com   A      3600  Answer     203.0.113.11\n'],
  ['a letter', 'This is a letter, not a zone.\nWith two lines.'],
])('what %s prints is refused in one problem that says what to do', (_, text) => {
  const problems = problemsOf(() => read(text, 'answers.txt'));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.property).toBe('answers.txt');
  expect(problems[0]?.fix).toContain('in place of nslookup, Resolve-DnsName or dig +short');
});

test.each([
  ['a timeout', ';; connection timed out; no servers could be reached', 'connection timed out'],
  ['a failure', ';; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 1', 'SERVFAIL'],
])('%s among answers is told', (_, text, reason) => {
  const { records, unread } = RunningEdgeReader.read([{ fileName: 'a.txt', text: `a.example. 1 IN A 192.0.2.1\n${text}\n` }]);
  expect(records).toHaveLength(1);
  expect(unread).toContainEqual({ what: 'an answer of a name server', usualPlace: 'dig, run again', reason: `dig was told: ${reason}`, file: 'a.txt' });
});

test('what a name server makes at run time is told to be left out', () => {
  const { unread } = RunningEdgeReader.read([{ fileName: 'contoso.com.zone', text: '$INCLUDE other\na A 192.0.2.1' }]);
  expect(unread[0]).toMatchObject({ what: 'records of $INCLUDE', file: 'contoso.com.zone' });
});

test('an answer without records is told', () => {
  const { unread } = RunningEdgeReader.read([{ fileName: 'a.txt', text: ';; connection timed out; no servers could be reached' }]);
  expect(unread).toContainEqual(expect.objectContaining({ what: 'DNS records', file: 'a.txt' }));
});

test('the zone files of a plan are read back', () => {
  const { documents } = ZoneFiles.ofEdge(contosoPlan());
  const records = RunningEdgeReader.read([...documents]).records;
  expect(new Set(records.map(({ side }) => side))).toEqual(new Set(['external', 'internal']));
  expect(records.some(({ name, value }) => name === '_sipfederationtls._tcp.contoso.com' && value === 'sip.contoso.com')).toBe(true);
});

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const space = fc.constantFrom(' ', '\t', '  ');

test('any record is read, however it is laid out', () => {
  fc.assert(fc.property(label, fc.ipV4(), fc.nat(86_400), space, fc.boolean(), fc.boolean(), (name, address, ttl, gap, hasClass, isWrapped) => {
    const value = isWrapped ? `(\n${gap}${address} ; here\n)` : address;
    expect(read([name, String(ttl), ...hasClass ? ['IN'] : [], 'a', value].join(gap)))
      .toMatchObject([{ name: `${name}.contoso.com`, type: 'A', value: address, ttlSeconds: ttl }]);
  }));
});

test('any text is read or refused, and nothing else', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab.;()"\\ \t\n@$A1IN')) }), (text) => {
    try {
      read(`x A 192.0.2.1\n${text}`);
    } catch (error) {
      expect(error).toHaveProperty('name', 'EdgeValidationError');
    }
  }), { numRuns: 500 });
});
