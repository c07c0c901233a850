import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A certificate with wildcards: allowed here, and not on the Edge. */
export const wildcardNotForEdge: ReverseProxyRule = {
  id: 'wildcard-not-for-edge',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-wildcard-certificate-support.md',
  meaning: 'On the external interface of the Edge the certificate is unsupported: partners and clients may '
    + 'refuse it.',
  remedy: 'Keep a certificate without wildcards for the Edge.',
  check: (plan) => {
    const wildcards = plan.listenerCertificate.sans.filter((name) => name.startsWith('*.'));
    return wildcards.length === 0 ? [] : [{
      subject: wildcards.join(', '),
      message: 'wildcards may stand for simple URLs and lyncdiscover names on a reverse proxy, and for nothing on the Edge',
      fix: 'do not install this certificate on the Edge',
    }];
  },
};
