import type { EdgePage } from '../planning-row';
import { type CertificateLine, type CertificateTable } from './certificate-row';
import { SCALED_DNS, SINGLE } from './edge';
import { XMPP_OF_TOPOLOGY_PAGES } from './federation';

type Tables = Partial<Readonly<Record<CertificateTable, readonly CertificateLine[]>>>;

/** No provider requires client authentication any longer: AOL is no longer supported. */
const withoutClientUsage = (line: CertificateLine): CertificateLine => ({ ...line, ekuConditional: [] });

const tablesOf = (edge: readonly CertificateLine[]): Tables => ({
  edge: edge.map(withoutClientUsage),
  xmpp: XMPP_OF_TOPOLOGY_PAGES.map(({ anomalies: _ofOtherPages, ...line }) => ({
    ...line,
    anomalies: ['The SAN list shows a wildcard, which the certificate requirements of the Edge forbid.'],
  })),
});

const single = tablesOf(SINGLE);
const scaled = tablesOf(SCALED_DNS);

/** The tables of the successors' page: one external certificate, with or without public IM. */
export const SKYPE_FOR_BUSINESS_CERTIFICATES: Readonly<Partial<Record<EdgePage, Tables>>> = {
  'single-private-nat': single,
  'single-public': single,
  'scaled-dns-private-nat': scaled,
  'scaled-dns-public': scaled,
  'scaled-hlb-public': scaled,
};
