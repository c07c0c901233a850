import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A simple URL with the FQDN of a pool in it. */
export const simpleUrlPoolName: ReverseProxyRule = {
  id: 'simple-url-pool-name',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-planning-for-simple-urls.md',
  meaning: 'Requests for the pool and for the simple URL are taken for each other: meeting links fail inside.',
  remedy: 'Give simple URLs host names of their own.',
  check: (plan) => plan.simpleUrls.flatMap(({ url }) => plan.pools
    .filter(({ fqdn }) => url.toLowerCase().split('/').some((part) => part === fqdn || part.endsWith(`.${fqdn}`)))
    .map(({ fqdn }) => ({
      subject: url,
      message: `it contains the pool's FQDN ${fqdn}`,
      fix: 'give the simple URL a host name that no pool has, such as "meet" below the SIP domain',
    }))),
};
