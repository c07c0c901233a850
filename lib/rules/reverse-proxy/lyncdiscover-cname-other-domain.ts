import { Fqdn } from '../../values/fqdn';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** lyncdiscover as a CNAME that points to another domain, published only over HTTPS. */
export const lyncdiscoverCnameOtherDomain: ReverseProxyRule = {
  id: 'lyncdiscover-cname-other-domain',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-dns-summary-autodiscover.md',
  meaning: 'Mobile clients refuse the certificate at the end of the CNAME and cannot sign in.',
  remedy: 'Make lyncdiscover a host record, or publish Autodiscover on port 80 as well.',
  check: ({ conditions, dnsRecords }) => (conditions.includes(PlanningCondition.AUTODISCOVER_HTTP) ? [] : dnsRecords
    .flatMap(({ name, cname }) => (cname === undefined || isInSameDomain(name, cname) ? [] : [{
      subject: name,
      message: `it is a CNAME that points to ${cname} in another domain, which mobile clients do not follow over HTTPS`,
      fix: 'omit lyncdiscoverCname for a host record, or set autodiscover to AutodiscoverPublishing.HTTPS_AND_HTTP',
    }]))),
};

/** Whether a name is in the domain that the owner of the record is directly below. */
function isInSameDomain(owner: string, name: string): boolean {
  const domain = Fqdn.parse(owner, 'dnsRecords.name').parent;
  return domain !== undefined && Fqdn.parse(name, 'dnsRecords.cname').isWithin(domain);
}
