import { DnsRecordType } from '../../values/vocabulary/dns';
import type { EdgePage } from '../planning-row';
import type { DnsTable, EdgeDnsLine } from './dns-row';
import { SCALED_DNS, SINGLE } from './edge';
import { FEDERATION, XMPP } from './federation';

type Tables = Partial<Readonly<Record<DnsTable, readonly EdgeDnsLine[]>>>;

/** The federation record as printed on the page: without the dot after the service. */
const DISCOVERY: readonly EdgeDnsLine[] = FEDERATION.map((line) => ({
  ...line, anomalies: ['The name is printed without the dot between service and protocol.'],
}));

/** The XMPP records as printed on the page: the host record with the type SRV. */
const XMPP_AS_PRINTED: readonly EdgeDnsLine[] = XMPP.map((line) => (line.type === DnsRecordType.SRV
  ? line
  : { ...line, anomalies: ['The type is printed as SRV, and A in the column of the port.'] }));

const single: Tables = { main: SINGLE, federation: DISCOVERY, xmpp: XMPP_AS_PRINTED };
const scaled: Tables = { main: SCALED_DNS, federation: DISCOVERY, xmpp: XMPP_AS_PRINTED };

/** The tables of the successors' page: names, ports and conditions are the same as for Lync Server 2013. */
export const SKYPE_FOR_BUSINESS_DNS: Readonly<Partial<Record<EdgePage, Tables>>> = {
  'single-private-nat': single,
  'single-public': single,
  'scaled-dns-private-nat': scaled,
  'scaled-dns-public': scaled,
  'scaled-hlb-public': scaled,
};
