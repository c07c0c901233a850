import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** A certificate with wildcards: supported here, but not on the Edge. */
export const wildcardNotForEdge: ReverseProxyRule = {
  id: 'wildcard-not-for-edge',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-wildcard-certificate-support.md',
  meaning: 'The certificate is not supported on the external interface of the Edge: partners and clients may refuse it.',
  remedy: 'Use a certificate without wildcards for the Edge.',
  check: (plan) => {
    const wildcards = plan.listenerCertificate.sans.filter((name) => name.startsWith('*.'));
    return wildcards.length === 0 ? [] : [{
      subject: wildcards.join(', '),
      message: 'on a reverse proxy, wildcards may stand for simple URLs and lyncdiscover names, but the Edge does not '
        + 'support them',
      fix: 'do not install this certificate on the Edge',
    }];
  },
};
