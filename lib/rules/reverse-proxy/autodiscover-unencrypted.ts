import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';

/** Autodiscover on port 80: the first answer to a client comes unencrypted. */
export const autodiscoverUnencrypted: ReverseProxyRule = {
  id: 'autodiscover-unencrypted',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-certificate-summary-autodiscover.md',
  meaning: 'Mobile clients ask for their server without encryption; whoever is between them and the proxy can '
    + 'send them elsewhere.',
  remedy: 'Publish Autodiscover on 443, with the lyncdiscover names in the certificate.',
  check: (plan) => (!plan.conditions.includes(PlanningCondition.AUTODISCOVER_HTTP) ? [] : [{
    subject: plan.sipDomains.map((domain) => `lyncdiscover.${domain}`).join(', '),
    message: plan.conditions.includes(PlanningCondition.AUTODISCOVER_HTTPS)
      ? 'Autodiscover is published on port 80 too, where nothing is encrypted'
      : 'Autodiscover is published on port 80 alone, where nothing is encrypted, and the certificate names none of them',
    fix: 'publish it over HTTPS alone, and have the certificate name every lyncdiscover name',
  }]),
};
