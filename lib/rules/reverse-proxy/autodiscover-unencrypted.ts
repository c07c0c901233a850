import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** Autodiscover on port 80: the first answer to a client is not encrypted. */
export const autodiscoverUnencrypted: ReverseProxyRule = {
  id: 'autodiscover-unencrypted',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-certificate-summary-autodiscover.md',
  meaning: 'Mobile clients look up their server without encryption: anyone between them and the proxy can send them '
    + 'elsewhere.',
  remedy: 'Publish Autodiscover on port 443, with the lyncdiscover names in the certificate.',
  check: ({ conditions, sipDomains }) => (!conditions.includes(PlanningCondition.AUTODISCOVER_HTTP) ? [] : [{
    subject: sipDomains.map((domain) => `lyncdiscover.${domain}`).join(', '),
    message: conditions.includes(PlanningCondition.AUTODISCOVER_HTTPS)
      ? 'Autodiscover is also published on port 80, where nothing is encrypted'
      : 'Autodiscover is published only on port 80, where nothing is encrypted, and the certificate has none of its names',
    fix: 'publish it only over HTTPS, and add every lyncdiscover name to the certificate',
  }]),
};
