import { refuse } from '../../values/refusals';
import type { XmppPartner } from './xmpp-partner';

/** The XMPP partners of an organization. Each is checked against the others when it is added. */
export class XmppPartnerList {
  private readonly byDomain = new Map<string, XmppPartner>();

  /** @param sipDomains the organization's own SIP domains */
  public constructor(private readonly sipDomains: ReadonlySet<string>) {}

  /** The partners, sorted by primary domain. */
  public get partners(): readonly XmppPartner[] {
    return [...new Set(this.byDomain.values())].sort((a, b) => (a.domain < b.domain ? -1 : 1));
  }

  /**
   * @param property property that the partner comes from, for the error
   * @throws EdgeValidationError for a domain of another XMPP partner, or one of the organization's own SIP domains.
   */
  public add(partner: XmppPartner, property: string): void {
    const domains = [partner.domain, ...partner.additionalDomains];
    for (const domain of domains) {
      const known = this.byDomain.get(domain);
      if (known !== undefined) {
        refuse(property, `"${domain}", which the XMPP partner ${known.domain} has already`,
          'each domain for only one XMPP partner, regardless of case', 'remove one of the two');
      }
      if (this.sipDomains.has(domain)) {
        refuse(property, `"${domain}", one of your SIP domains`, 'a domain of another organization', 'remove it');
      }
    }
    for (const domain of domains) this.byDomain.set(domain, partner);
  }

  /** Removes the partner that was added last. */
  public remove({ domain, additionalDomains }: XmppPartner): void {
    for (const each of [domain, ...additionalDomains]) this.byDomain.delete(each);
  }
}
