import type { DnsLine, DnsRow } from '../dns/dns-row';
import { numberedRows } from '../numbered-rows';
import type { WebPage } from '../planning-row';
import { INTERNAL_WEB_DNS } from './dns-internal';
import { REVERSE_PROXY_DNS } from './dns-reverse-proxy';

/** All DNS rows for web services. */
export const WEB_DNS_ROWS: readonly DnsRow[] = numberedRows<DnsLine>([...REVERSE_PROXY_DNS, ...INTERNAL_WEB_DNS]);

/** The DNS rows of some pages. */
export function webDnsRowsOf(...pages: readonly WebPage[]): readonly DnsRow[] {
  return WEB_DNS_ROWS.filter(({ topology }) => pages.some((page) => page === topology));
}
