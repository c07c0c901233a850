import { refuse } from '../../values/refusals';
import type { XmppPartner } from './xmpp-partner';

/** The XMPP partners of an organization, each checked against the others as it is entered. */
export class XmppPartnerList {
  private readonly byDomain = new Map<string, XmppPartner>();

  /** @param sipDomains the organization's own SIP domains */
  public constructor(private readonly sipDomains: ReadonlySet<string>) {}

  /** The partners, in the order of their primary domains. */
  public get partners(): readonly XmppPartner[] {
    return [...new Set(this.byDomain.values())].sort((a, b) => (a.domain < b.domain ? -1 : 1));
  }

  /**
   * @param property where the partner comes from, named in the error
   * @throws EdgeValidationError for a domain that a partner has already, or that is the organization's own.
   */
  public add(partner: XmppPartner, property: string): void {
    const domains = [partner.domain, ...partner.additionalDomains];
    for (const domain of domains) {
      const known = this.byDomain.get(domain);
      if (known !== undefined) {
        refuse(property, `"${domain}", which the XMPP partner ${known.domain} has already`,
          'each domain with one XMPP partner, however it is spelt', 'take one of the two out');
      }
      if (this.sipDomains.has(domain)) {
        refuse(property, `"${domain}", one of our own SIP domains`, 'a domain of another organization', 'take it out');
      }
    }
    for (const domain of domains) this.byDomain.set(domain, partner);
  }

  /** Takes a partner back that was added last. */
  public remove({ domain, additionalDomains }: XmppPartner): void {
    for (const each of [domain, ...additionalDomains]) this.byDomain.delete(each);
  }
}
