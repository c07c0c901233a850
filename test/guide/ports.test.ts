import { everyPortRow, portRowsOf } from '../../lib/guide/ports';
import { planningRows, readPlanning, TOPOLOGIES } from '../support/planning';
import { portFacts } from '../support/planning-words';

const counts = {
  'single-private-nat': { external: 16, internal: 11, federation: 1, 'public-im': 6, xmpp: 3 },
  'single-public': { external: 16, internal: 11, federation: 1, 'public-im': 6, xmpp: 3 },
  'scaled-dns-private-nat': { external: 17, internal: 11, federation: 1, 'public-im': 6, xmpp: 3 },
  'scaled-dns-public': { external: 16, internal: 11, federation: 1, 'public-im': 6, xmpp: 3 },
  'scaled-hlb-public': { external: 11, internal: 8, 'external-vip': 8, 'internal-vip': 6 },
  'federation-all': { federation: 1, 'public-im': 6, xmpp: 3 },
  'xmpp-federation': { xmpp: 3 },
  'public-im': { 'public-im': 6 },
};

describe('port rows', () => {
  test('there are 201', () => expect(everyPortRow()).toHaveLength(201));

  test.each(TOPOLOGIES)('%s has as many in each table as its page', (topology) => {
    const found: Record<string, number> = {};
    for (const { table } of portRowsOf(topology)) found[table] = (found[table] ?? 0) + 1;
    expect(found).toEqual(counts[topology]);
  });

  test('ids are unique', () => {
    expect(new Set(everyPortRow().map(({ id }) => id)).size).toBe(everyPortRow().length);
  });

  test('the rows of the topologies are all the rows, in the same order', () => {
    expect(TOPOLOGIES.flatMap((topology) => portRowsOf(topology))).toEqual(everyPortRow());
  });

  test.each(everyPortRow())('$id is a possible firewall rule', (row) => {
    expect(row.portFrom).toBeGreaterThanOrEqual(1);
    expect(row.portTo).toBeGreaterThanOrEqual(row.portFrom);
    expect(row.portTo).toBeLessThanOrEqual(65535);
    expect(row.source).not.toBe(row.destination);
    expect(row.conditions).not.toHaveLength(0);
    expect(row.purpose).toMatch(/\.$/);
    expect(row.doc).toMatch(/^lync-server-2013-port-summary-[a-z-]+\.md$/);
  });
});

describe('port rows and the planning data', () => {
  const data = planningRows('ports');

  test('both have the same rows', () => {
    expect(everyPortRow().map(({ id }) => id).sort()).toEqual(data.map(({ id }) => id).sort());
  });

  test.each(data)('$id', (expected) => {
    const ours = everyPortRow().filter(({ id }) => id === expected.id);
    expect(ours.map(portFacts)).toStrictEqual([expected]);
  });

  test.each(data)('$id is about virtual addresses if its table is', ({ id, table }) => {
    const ours = everyPortRow().filter((row) => row.id === id);
    expect(ours.map(({ virtualAddress }) => virtualAddress)).toEqual([String(table).endsWith('-vip')]);
  });

  test.each(TOPOLOGIES)('%s has the tables and the page of the planning data', (topology) => {
    const expected = readPlanning('ports').topologies[topology];
    expect(counts[topology]).toEqual(expected?.tables);
    expect(portRowsOf(topology)).toHaveLength(expected?.rows ?? NaN);
    expect([...new Set(portRowsOf(topology).map(({ doc }) => doc))]).toEqual([expected?.doc]);
  });
});
