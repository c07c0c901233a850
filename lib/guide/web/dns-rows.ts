import { INTERNAL_WEB_DNS } from './dns-internal';
import { REVERSE_PROXY_DNS } from './dns-reverse-proxy';
import type { WebDnsRow } from './dns-row';
import { numberedWebRows, type WebTopology } from './web-row';

/** Every DNS row about web services. */
export const WEB_DNS_ROWS: readonly WebDnsRow[] = numberedWebRows([...REVERSE_PROXY_DNS, ...INTERNAL_WEB_DNS]);

/** The DNS rows of some pages. */
export function webDnsRowsOf(...topologies: readonly WebTopology[]): readonly WebDnsRow[] {
  return WEB_DNS_ROWS.filter(({ topology }) => topologies.includes(topology));
}
