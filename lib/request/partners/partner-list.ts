import { Fqdn } from '../../values/fqdn';
import { refuse } from '../../values/refusals';
import type { FederatedPartner, HostingProvider } from './federated-partner';

const LIMITS_PAGE = 'lync-server-2013-configure-support-for-allowed-external-domains.md';

/**
 * The partners and blocked domains of an organization. Each is checked against the others when it is added, in constant
 * time.
 */
export class PartnerList {
  private readonly domains = new Map<string, FederatedPartner>();
  private readonly proxies = new Map<string, HostingProvider>();
  private readonly providerNames = new Map<string, string>();
  private readonly blocked = new Set<string>();

  /**
   * @param sipDomains the organization's own SIP domains
   * @param accessEdge FQDN of its own Access Edge, in lowercase
   */
  public constructor(private readonly sipDomains: ReadonlySet<string>, private readonly accessEdge: string) {}

  /** Partners that are domains, in alphabetical order. */
  public get partnerDomains(): readonly FederatedPartner[] {
    return inOrder(this.domains);
  }

  /** Hosting providers, sorted by proxy FQDN. */
  public get hostingProviders(): readonly HostingProvider[] {
    return inOrder(this.proxies);
  }

  /** Blocked domains, in alphabetical order. */
  public get blockedDomains(): readonly string[] {
    return [...this.blocked].sort();
  }

  /**
   * @param property property that the partner comes from, for the error
   * @throws EdgeValidationError for a partner that exists, that is blocked, or that is the organization itself,
   *   and for a partner or provider with the organization's own Access Edge.
   */
  public add(partner: FederatedPartner, property: string): void {
    const provider = partner._hostingProvider;
    if (provider === undefined) this.addDomain(partner, property);
    else this.addProvider(provider, property);
  }

  /**
   * Blocks a domain.
   *
   * @throws EdgeValidationError for an invalid domain name, and a domain that is blocked already, is a partner, or is one
   *   of the organization's own SIP domains.
   */
  public block(text: string, property: string): void {
    const domain = Fqdn.parse(text, property).text;
    if (this.blocked.has(domain)) {
      refuse(property, `"${text}"`, 'each blocked domain only once (names are case-insensitive)', 'remove one of the two');
    }
    if (this.domains.has(domain)) refuseAllowedAndBlocked(property, text);
    if (this.sipDomains.has(domain)) {
      refuse(property, `"${text}", one of your SIP domains`,
        'a domain of another organization: you cannot block your own domain', 'remove it');
    }
    this.blocked.add(domain);
  }

  /** Removes the partner that was added last. */
  public remove(partner: FederatedPartner): void {
    const provider = partner._hostingProvider;
    if (provider === undefined) this.domains.delete(partner.name);
    else {
      this.proxies.delete(provider.name);
      this.providerNames.delete(provider.providerName.toLowerCase());
    }
  }

  /** Removes the blocked domain that was added last. */
  public unblock(text: string): void {
    this.blocked.delete(Fqdn.parse(text, 'domain').text);
  }

  private addDomain(partner: FederatedPartner, property: string): void {
    const { name } = partner;
    if (partner.edgeFqdn === this.accessEdge) {
      refuse(property, `"${name}" with the Access Edge "${this.accessEdge}", which is your own`,
        'the Access Edge of the partner', 'set edgeFqdn to the partner\'s Access Edge, or use FederatedPartner.allowedDomain');
    }
    if (this.domains.has(name)) {
      refuse(property, `"${name}", which is a partner already`,
        `each partner domain only once, regardless of case (${LIMITS_PAGE})`, 'remove one of the two');
    }
    if (this.blocked.has(name)) refuseAllowedAndBlocked(property, name);
    const own = this.sipDomains.has(name);
    if (own && !partner.sharedAddressSpace) {
      refuse(property, `"${name}", one of your SIP domains`, 'a domain of another organization',
        'remove it, or set sharedAddressSpace if some of its users are homed at the partner');
    }
    if (!own && partner.sharedAddressSpace) {
      refuse(property, `"${name}" with a shared address space`, 'one of your SIP domains: only those can be shared',
        'omit sharedAddressSpace, or add the domain to sipDomains');
    }
    this.domains.set(name, partner);
  }

  private addProvider(provider: HostingProvider, property: string): void {
    const { name, providerName } = provider;
    if (name === this.accessEdge) {
      refuse(property, `a hosting provider "${providerName}" with the proxy "${name}", which is your own Access Edge`,
        'the proxy of the provider', 'set proxyFqdn to the Edge of the provider, for example "sipfed.online.lync.com"');
    }
    const known = this.proxies.get(name);
    if (known !== undefined) {
      refuse(property, `a hosting provider "${providerName}" with the proxy ${name}, which "${known.providerName}" has`,
        'one hosting provider for each proxy FQDN (lync-server-2013-create-or-edit-hosted-sip-federated-providers.md)',
        'combine the two providers');
    }
    const proxy = this.providerNames.get(providerName.toLowerCase());
    if (proxy !== undefined) {
      refuse(property, `a second hosting provider "${providerName}"`,
        `a unique name: the provider with the proxy ${proxy} has this one`, 'use a unique name for each hosting provider');
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
    'remove it from one of the lists');
}
