import { certificateRowsOf, everyCertificateRow } from '../../lib/guide/certificates';
import { planningRows, readPlanning, TOPOLOGIES } from '../support/planning';
import { certificateFacts } from '../support/planning-words';

const edge = ['edge-external', 'edge-internal', 'public-im', 'xmpp'];
const purposes = {
  'single-private-nat': edge,
  'single-public': edge,
  'scaled-dns-private-nat': edge,
  'scaled-dns-public': edge,
  'scaled-hlb-public': edge,
  'federation-all': ['edge-external-all-federation'],
  'xmpp-federation': ['xmpp'],
  'public-im': ['public-im'],
};

describe('certificate rows', () => {
  test('there are 23', () => expect(everyCertificateRow()).toHaveLength(23));

  test.each(TOPOLOGIES)('%s has the certificates of its page', (topology) => {
    expect(certificateRowsOf(topology).map(({ purpose }) => purpose)).toEqual(purposes[topology]);
  });

  test('ids are unique', () => {
    expect(new Set(everyCertificateRow().map(({ id }) => id)).size).toBe(everyCertificateRow().length);
  });

  test('the rows of the topologies are all the rows, in the same order', () => {
    expect(TOPOLOGIES.flatMap((topology) => certificateRowsOf(topology))).toEqual(everyCertificateRow());
  });

  test.each(everyCertificateRow())('$id is a possible certificate', (row) => {
    expect(row.subject).not.toContain('*');
    expect([...row.sansExample, row.subjectExample].join()).not.toMatch(/[{}]/);
    // TLS looks at the alternative names only, so a certificate that has any repeats its subject.
    if (row.sans.length > 0) expect(row.sans).toContain(row.subject);
    expect(new Set(row.sans).size).toBe(row.sans.length);
    expect(row.assignedTo).not.toHaveLength(0);
    expect(row.conditions).not.toHaveLength(0);
    expect(row.comment).toMatch(/\.$/);
    expect(row.doc).toMatch(/^lync-server-2013-certificate-summary-[a-z-]+\.md$/);
  });
});

describe('certificate rows and the planning data', () => {
  const data = planningRows('certificates');

  test('both have the same rows', () => {
    expect(everyCertificateRow().map(({ id }) => id).sort()).toEqual(data.map(({ id }) => id).sort());
  });

  test.each(data)('$id', (expected) => {
    const ours = everyCertificateRow().filter(({ id }) => id === expected.id);
    expect(ours.map(certificateFacts)).toStrictEqual([expected]);
  });

  test.each(TOPOLOGIES)('%s has the rows and the page of the planning data', (topology) => {
    const expected = readPlanning('certificates').topologies[topology];
    expect(certificateRowsOf(topology)).toHaveLength(expected?.rows ?? NaN);
    expect([...new Set(certificateRowsOf(topology).map(({ doc }) => doc))]).toEqual([expected?.doc]);
  });
});
