import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** A simple URL that contains the FQDN of a pool. */
export const simpleUrlPoolName: ReverseProxyRule = {
  id: 'simple-url-pool-name',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-planning-for-simple-urls.md',
  meaning: 'Requests for the pool and for the simple URL are mistaken for each other: meeting links fail inside the '
    + 'network.',
  remedy: 'Use separate host names for simple URLs.',
  check: (plan) => plan.simpleUrls.flatMap(({ url }) => plan.pools
    .filter(({ fqdn }) => url.toLowerCase().split('/').some((part) => part === fqdn || part.endsWith(`.${fqdn}`)))
    .map(({ fqdn }) => ({
      subject: url,
      message: `it contains the pool's FQDN ${fqdn}`,
      fix: 'use a host name that no pool has for the simple URL, such as "meet" below the SIP domain',
    }))),
};
