import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { DnsRecordType } from '../../values/vocabulary/dns';

/** lyncdiscover as a CNAME into another domain, published over HTTPS alone. */
export const lyncdiscoverCnameOtherDomain: ReverseProxyRule = {
  id: 'lyncdiscover-cname-other-domain',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-dns-summary-autodiscover.md',
  meaning: 'Mobile clients refuse the certificate at the end of the CNAME and do not sign in.',
  remedy: 'Make lyncdiscover a host record, or publish Autodiscover on port 80 as well.',
  check: (plan) => (plan.conditions.includes(PlanningCondition.AUTODISCOVER_HTTP) ? [] : plan.dnsRecords.flatMap(({ type, name, cname }) => {
    const domain = name.slice(name.indexOf('.'));
    return type !== DnsRecordType.CNAME || cname === undefined || cname.endsWith(domain) ? [] : [{
      subject: name,
      message: `it is a CNAME to ${cname}, in another domain, which mobile clients do not follow over HTTPS`,
      fix: 'leave lyncdiscoverCname out to have a host record, or set autodiscover to HTTPS_AND_HTTP',
    }];
  })),
};
