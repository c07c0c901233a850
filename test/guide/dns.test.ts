import { DnsRecordType } from '../../lib/values/vocabulary/dns';
import { dnsRowsOf, everyDnsRow } from '../../lib/guide/dns';
import { OWN_DNS_ROWS, ownDnsRowsOf } from '../../lib/guide/dns/own';
import { planningRows, readPlanning, TOPOLOGIES } from '../support/planning';
import { dnsFacts } from '../support/planning-words';

const counts = {
  'single-private-nat': { main: 6, federation: 1, xmpp: 2 },
  'single-public': { main: 6, federation: 1, xmpp: 2 },
  'scaled-dns-private-nat': { main: 6, federation: 1, 'public-im': 1, xmpp: 2 },
  'scaled-dns-public': { main: 6, federation: 1, xmpp: 2 },
  'scaled-hlb-public': { main: 6 },
  'federation-all': { federation: 1, xmpp: 2 },
  'xmpp-federation': { xmpp: 2 },
  'public-im': {},
};

describe('DNS rows', () => {
  test('there are 48', () => expect(everyDnsRow()).toHaveLength(48));

  test.each(TOPOLOGIES)('%s has as many in each table as its page', (topology) => {
    const found: Record<string, number> = {};
    for (const { table } of dnsRowsOf(topology)) found[table] = (found[table] ?? 0) + 1;
    expect(found).toEqual(counts[topology]);
  });

  test('ids are unique', () => {
    expect(new Set(everyDnsRow().map(({ id }) => id)).size).toBe(everyDnsRow().length);
  });

  test('the rows of the topologies are all the rows, in the same order', () => {
    expect(TOPOLOGIES.flatMap((topology) => dnsRowsOf(topology))).toEqual(everyDnsRow());
  });

  test.each(everyDnsRow())('$id is a possible record', (row) => {
    expect(row.port === null).toBe(row.type === DnsRecordType.A);
    expect(row.example).not.toMatch(/[{}]/);
    expect(row.targetExample.join()).not.toMatch(/[{}]/);
    expect(row.conditions).not.toHaveLength(0);
    expect(row.purpose).toMatch(/\.$/);
    expect(row.doc).toMatch(/^lync-server-2013-dns-summary-[a-z-]+\.md$/);
  });
});

describe('rows of ours', () => {
  test('are these, each with its reason and the page that asks for it', () => {
    expect(OWN_DNS_ROWS.map(({ id, doc, reason }) => [id, doc, reason])).toEqual([
      ['own/edge-server/1', 'lync-server-2013-determine-dns-requirements.md', expect.stringMatching(/4443.*8057.*23456/)],
    ]);
  });

  test('are told from those of the guide by their ids, which are not in the planning data', () => {
    const printed = new Set(planningRows('dns').map(({ id }) => id));
    expect(OWN_DNS_ROWS.filter(({ id }) => !id.startsWith('own/') || printed.has(id))).toEqual([]);
    expect(everyDnsRow().filter(({ id }) => id.startsWith('own/'))).toEqual([]);
  });

  test('belong to the topologies, and not to the pages about federation', () => {
    expect(TOPOLOGIES.filter((topology) => ownDnsRowsOf(topology).length > 0))
      .toEqual(['single-private-nat', 'single-public', 'scaled-dns-private-nat', 'scaled-dns-public', 'scaled-hlb-public']);
  });
});

describe('DNS rows and the planning data', () => {
  const data = planningRows('dns');

  test('both have the same rows', () => {
    expect(everyDnsRow().map(({ id }) => id).sort()).toEqual(data.map(({ id }) => id).sort());
  });

  test.each(data)('$id', (expected) => {
    const ours = everyDnsRow().filter(({ id }) => id === expected.id);
    expect(ours.map(dnsFacts)).toStrictEqual([expected]);
  });

  test.each(TOPOLOGIES)('%s has the tables and the page of the planning data', (topology) => {
    const expected = readPlanning('dns').topologies[topology];
    expect(counts[topology]).toEqual(expected?.tables ?? {});
    expect([...new Set(dnsRowsOf(topology).map(({ doc }) => doc))]).toEqual(expected ? [expected.doc] : []);
  });
});
