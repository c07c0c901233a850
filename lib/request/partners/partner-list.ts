import { Fqdn } from '../../values/fqdn';
import { refuse } from '../../values/refusals';
import type { FederatedPartner, HostingProvider } from './federated-partner';

const LIMITS_PAGE = 'lync-server-2013-configure-support-for-allowed-external-domains.md';

/**
 * The partners and blocked domains of an organization, each checked against the others as it is entered. Entering one
 * takes the same time however many there are.
 */
export class PartnerList {
  private readonly domains = new Map<string, FederatedPartner>();
  private readonly proxies = new Map<string, HostingProvider>();
  private readonly providerNames = new Map<string, string>();
  private readonly blocked = new Set<string>();

  /** @param sipDomains the organization's own SIP domains */
  public constructor(private readonly sipDomains: ReadonlySet<string>) {}

  /** Partners that are domains, in alphabetical order. */
  public get partnerDomains(): readonly FederatedPartner[] {
    return inOrder(this.domains);
  }

  /** Hosting providers, in the order of their proxies. */
  public get hostingProviders(): readonly HostingProvider[] {
    return inOrder(this.proxies);
  }

  /** Blocked domains, in alphabetical order. */
  public get blockedDomains(): readonly string[] {
    return [...this.blocked].sort();
  }

  /**
   * @param property where the partner comes from, named in the error
   * @throws EdgeValidationError for a partner that is there already, that is blocked, or that is the organization itself.
   */
  public add(partner: FederatedPartner, property: string): void {
    const provider = partner._hostingProvider;
    if (provider === undefined) this.addDomain(partner, property);
    else this.addProvider(provider, property);
  }

  /**
   * Blocks a domain.
   *
   * @throws EdgeValidationError for what is no domain, is blocked already, is a partner, or is the organization's own.
   */
  public block(text: string, property: string): void {
    const domain = Fqdn.parse(text, property).text;
    if (this.blocked.has(domain)) {
      refuse(property, `"${text}"`, 'each blocked domain once (names compare without case)', 'take one of the two out');
    }
    if (this.domains.has(domain)) refuseAllowedAndBlocked(property, text);
    if (this.sipDomains.has(domain)) {
      refuse(property, `"${text}", one of our own SIP domains`, 'a domain of others: nobody blocks himself', 'take it out');
    }
    this.blocked.add(domain);
  }

  /** Takes a partner back that was added last. */
  public remove(partner: FederatedPartner): void {
    const provider = partner._hostingProvider;
    if (provider === undefined) this.domains.delete(partner.name);
    else {
      this.proxies.delete(provider.name);
      this.providerNames.delete(provider.providerName.toLowerCase());
    }
  }

  /** Takes a blocked domain back that was added last. */
  public unblock(text: string): void {
    this.blocked.delete(Fqdn.parse(text, 'domain').text);
  }

  private addDomain(partner: FederatedPartner, property: string): void {
    const { name } = partner;
    if (this.domains.has(name)) {
      refuse(property, `"${name}", which is a partner already`,
        `each partner domain once, however it is spelt (${LIMITS_PAGE})`, 'take one of the two out');
    }
    if (this.blocked.has(name)) refuseAllowedAndBlocked(property, name);
    const own = this.sipDomains.has(name);
    if (own && !partner.sharedAddressSpace) {
      refuse(property, `"${name}", one of our own SIP domains`, 'a domain of another organization',
        'take it out, or set sharedAddressSpace when some of its users are homed at the partner');
    }
    if (!own && partner.sharedAddressSpace) {
      refuse(property, `"${name}" with a shared address space`, 'one of our own SIP domains: only those can be shared',
        'leave sharedAddressSpace out, or add the domain to sipDomains');
    }
    this.domains.set(name, partner);
  }

  private addProvider(provider: HostingProvider, property: string): void {
    const { name, providerName } = provider;
    const known = this.proxies.get(name);
    if (known !== undefined) {
      refuse(property, `a hosting provider "${providerName}" with the proxy ${name}, which "${known.providerName}" has`,
        'one hosting provider for each proxy FQDN (lync-server-2013-create-or-edit-hosted-sip-federated-providers.md)',
        'join the two providers');
    }
    const proxy = this.providerNames.get(providerName.toLowerCase());
    if (proxy !== undefined) {
      refuse(property, `a second hosting provider "${providerName}"`, `another name: it is the one with the proxy ${proxy}`,
        'give each hosting provider a name of its own');
    }
    this.proxies.set(name, provider);
    this.providerNames.set(providerName.toLowerCase(), name);
  }
}

function inOrder<Partner extends { readonly name: string }>(partners: ReadonlyMap<string, Partner>): readonly Partner[] {
  return [...partners.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function refuseAllowedAndBlocked(property: string, domain: string): never {
  refuse(property, `"${domain}", both allowed and blocked`, `a domain on one of the two lists (${LIMITS_PAGE})`,
    'take it out of one of them');
}
