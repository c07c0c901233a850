import fc from 'fast-check';
import { RunningEdgeReader } from '../../../lib/running/running-edge-reader';
import type { RunningFirewallRow } from '../../../lib/running/model/running-firewall-row';
import { csvRows } from '../../../lib/running/read/others/csv-rows';
import { problemsOf } from '../support/problems-of';

const HEADER = 'action,protocol,source,destination,port';
const read = (text: string, fileName = 'rules.csv'): RunningFirewallRow[] => [...RunningEdgeReader.read([{ fileName, text }]).firewallRows];

test.each([
  ['commas', `${HEADER}\nallow,TCP,any,192.0.2.1,443`],
  ['semicolons, as Excel writes them in other languages', 'Port;Destination;Source;Protocol;Action\r\n443;192.0.2.1;*;tcp;Permit\r\n'],
  ['tabs', 'action\tprotocol\tsource\tdestination\tport\tcomment\naccept\t6\t\t192.0.2.1\t443-443\t"a, ""b"""'],
  ['a byte order mark and quotes', `\uFEFF"action","protocol","source","destination","port"\r\n"allow","TCP","any","192.0.2.1","443"\r\n`],
])('rows with %s are read', (_, text) => {
  expect(read(text)).toMatchObject([{
    allows: true, transport: 'TCP', sources: [], destinations: ['192.0.2.1'], destinationPorts: [{ first: 443, last: 443 }],
    source: { file: 'rules.csv', place: 'line 2' },
  }]);
});

test('a cell may have several lines, and a row that is turned off is left out', () => {
  expect(read(`enabled,${HEADER}\nno,allow,tcp,any,any,1\nyes,deny,any,"192.0.2.0/24\n2001:db8::/32",any,"1\n2-3"\ntrue,allow,udp,any,any,any`))
    .toMatchObject([
      { sources: ['192.0.2.0/24', '2001:db8::/32'], destinationPorts: [{ first: 1, last: 1 }, { first: 2, last: 3 }], source: { place: 'line 3' } },
      { source: { place: 'line 6' }, transport: 'UDP' },
    ]);
});

test('a file without a row that is turned on is told', () => {
  const { firewallRows, unread } = RunningEdgeReader.read([{ fileName: 'rules.csv', text: `enabled,${HEADER}\nno,allow,tcp,any,any,1` }]);
  expect(firewallRows).toEqual([]);
  expect(unread).toContainEqual({
    what: 'rows of a firewall', usualPlace: 'the export of the firewall', reason: 'the file has no row that is turned on', file: 'rules.csv',
  });
});

test.each([
  ['allow,TCP,Internet,any,443', 'rules.csv: line 2, source', 'IP addresses and networks (CIDR), or any'],
  ['allow,TCP,any,10.0.0.1-10.0.0.9,443', 'rules.csv: line 2, destination', 'IP addresses and networks (CIDR), or any'],
  ['allow,TCP,any,any,https', 'rules.csv: line 2, port', 'ports and ranges, such as 443 50000-59999, or any'],
  ['allow,TCP,any,any,9-3', 'rules.csv: line 2, port', 'ports and ranges, such as 443 50000-59999, or any'],
  ['maybe,TCP,any,any,443', 'rules.csv: line 2, action', 'allow or deny'],
  ['allow,TCP,any,;,443', 'rules.csv: line 2, destination', 'IP addresses and networks (CIDR), or any'],
  ['allow,TCP,10.0.0.1/24,any,443', 'rules.csv: line 2, source', 'IP addresses and networks (CIDR), or any'],
  ['allow,TCP,010.0.0.1,any,443', 'rules.csv: line 2, source', 'IP addresses and networks (CIDR), or any'],
  ['allow,TCP,fe80::1%12,any,443', 'rules.csv: line 2, source', 'IP addresses and networks (CIDR), or any'],
  ['allow,ICMP,any,any,any', 'rules.csv: line 2, protocol', 'TCP, UDP or any'],
])('the row %j is refused', (row, property, expected) => {
  expect(problemsOf(() => read(`${HEADER}\n${row}`))).toMatchObject([{ property, expected }]);
});

test.each([
  ['enabled', 'nein', 'true or false'], ['side', 'DMZ', 'external or internal'], ['direction', 'ingress', 'inbound or outbound, as seen from the Edge'],
])('a column %s with the word %s is refused, and not taken for something else', (column, word, expected) => {
  expect(problemsOf(() => read(`${column},${HEADER}\n${word},allow,TCP,any,any,443`)))
    .toMatchObject([{ property: `rules.csv: line 2, ${column}`, given: `"${word}"`, expected }]);
});

test('a separator at the end of a cell does not make it any', () => {
  expect(read(`${HEADER}\nallow,TCP,192.0.2.1;,"\n192.0.2.2,","443,"`)).toMatchObject([
    { sources: ['192.0.2.1'], destinations: ['192.0.2.2'], destinationPorts: [{ first: 443, last: 443 }] },
  ]);
});

test('a row without a cell that it must have is refused, and not taken for any', () => {
  expect(problemsOf(() => read(`${HEADER}\nallow,TCP,any,192.0.2.1`))).toMatchObject([{ property: 'rules.csv: line 2, port', expected: 'a cell, perhaps an empty one for any' }]);
});

test.each(['source port', 'Source_Port', 'srcport', 'sport', 'Source Ports'])('a row for some ports of the source is refused: column %s', (column) => {
  expect(problemsOf(() => read(`${HEADER},${column}\nallow,TCP,any,192.0.2.1,443,50000-59999`)))
    .toMatchObject([{ property: `rules.csv: line 2, ${column.toLowerCase()}`, given: '"50000-59999"', expected: 'any, because ports of the source are not compared' }]);
  for (const any of ['', 'any', '*', '0-65535']) expect(read(`${HEADER},${column}\nallow,TCP,any,192.0.2.1,443,${any}`)).toHaveLength(1);
});

test.each(['0-65535', '1-65535', '443 0-65535'])('the ports %s are any', (ports) => {
  expect(read(`${HEADER}\nallow,TCP,any,192.0.2.1,${ports}`)).toMatchObject([{ destinationPorts: [] }]);
});

test('a row with more cells than the first one is refused: the rest of a list without quotes would be lost', () => {
  expect(problemsOf(() => read(`${HEADER}\nallow,TCP,any,192.0.2.1,443,5061,22`))).toEqual([{
    property: 'rules.csv: line 2', given: '7 cells, the last of which is "22"', expected: 'at most 5, as the first row has', fix: 'put quotes around a cell with several values',
  }]);
  expect(read(`${HEADER}\nallow,TCP,any,192.0.2.1,443, ,`)).toHaveLength(1);
});

test('an IPv4 address that is written as IPv6 is read as IPv4', () => {
  expect(read(`${HEADER}\nallow,TCP,::ffff:0.0.0.0/96 0:0:0:0:0:FFFF:198.51.100.0/120,::ffff:192.0.2.1 2001:db8::ffff:192.0.2.1,443`)).toMatchObject([
    { sources: ['0.0.0.0/0', '198.51.100.0/24'], destinations: ['192.0.2.1', '2001:db8::ffff:c000:201'] },
  ]);
  expect(problemsOf(() => read(`${HEADER}\nallow,TCP,any,::ffff:192.0.2.0/24,443`))).toMatchObject([{ property: 'rules.csv: line 2, destination' }]);
});

test('the line that tells Excel the separator is passed over', () => {
  expect(read(`sep=;\r\n${HEADER.replaceAll(',', ';')}\r\nallow;tcp;any;any;443`)).toMatchObject([{ allows: true, source: { place: 'line 3' } }]);
});

test('a column that is named twice, and more rows than a firewall has, are refused', () => {
  expect(problemsOf(() => read(`${HEADER},Port\nallow,TCP,any,any,443,80`))).toMatchObject([{ given: 'a first row with two columns port' }]);
  expect(problemsOf(() => read(`${HEADER}\n${'x\n'.repeat(5_000_000)}`))).toMatchObject([{ given: 'more than 100000 rows' }]);
});

test('a file without the columns, or with open quotes, is refused', () => {
  expect(problemsOf(() => read('a,b\n1,2'))).toMatchObject([{ property: 'rules.csv', given: 'a first row without action, protocol, source, destination, port' }]);
  expect(problemsOf(() => read(`${HEADER}\n"allow`))).toMatchObject([{ given: 'no rows, or quotes that do not end' }]);
});

test('any cells are read back (RFC 4180)', () => {
  const cell = fc.string({ unit: fc.constantFrom(...Array.from('a,;"\t\r\n 1')) });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(rows, (cells) => {
    const written = [['h,1', 'h2'], ...cells].map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    const kept = cells.filter((row) => row.some((each) => each.trim() !== ''));
    expect(csvRows(`h,h,h,h,h,h,h,h,h,h\r\n${written}`, 100)?.slice(2).map((row) => row.cells)).toEqual(kept);
  }));
});
