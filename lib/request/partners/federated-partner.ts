import { accept } from '../../values/boundary/accept';
import { flag, instanceOf, orElse, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional, type Properties } from '../../values/boundary/object-shape';
import { storedAs } from '../../values/boundary/stored-form';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import { FederationType, PartnerProduct, PartnerStack, VerificationLevel } from '../../values/vocabulary/federation';
import { federationTypeInWords } from '../../guide/federation/federation-types';
import { partnerProductRow } from '../../guide/federation/partner-products';
import { PUSH_CLEARING_HOUSE } from '../../guide/federation/push-notification';
import { storedPartner } from '../stored/partner';

const PLANNING_PAGE = 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md';

/** Properties of a partner domain. */
export interface PartnerDomainProps {
  /**
   * Product of the partner. It decides the media ports of the A/V Edge. Until you know it, use
   * {@link PartnerProduct.UNKNOWN}, which opens those of every product.
   */
  readonly product: PartnerProduct;
  /**
   * Comment for the list of allowed domains.
   *
   * @default none
   */
  readonly comment?: string;
  /**
   * Server software in front of the partner's users, if it is not an Edge: a finding tells what is reported of it and of certificates
   * for server authentication alone.
   *
   * @default PartnerStack.UNKNOWN
   */
  readonly stack?: PartnerStack;
}

/** Properties of an allowed domain. */
export interface AllowedDomainProps extends PartnerDomainProps {
  /**
   * Whether the domain is one of your SIP domains and some of its users are homed at the partner (shared address space,
   * split domain).
   *
   * @default false
   */
  readonly sharedAddressSpace?: boolean;
}

/** Properties of an allowed partner server. */
export interface AllowedServerProps extends PartnerDomainProps {
  /** FQDN of the partner's Access Edge: the only server that is accepted for the domain. */
  readonly edgeFqdn: string;
}

/** Properties of a hosting provider. */
export interface HostingProviderProps {
  /** FQDN of the provider's proxy. It cannot be changed later, and must be unique for each provider. */
  readonly proxyFqdn: string;
  /** Product of the provider. */
  readonly product: PartnerProduct;
  /**
   * How messages from the provider are verified.
   *
   * @default VerificationLevel.USE_SOURCE_VERIFICATION, as in every documented command
   */
  readonly verificationLevel?: VerificationLevel;
  /**
   * Whether the provider and your organization share SIP domains (hybrid, split domain).
   *
   * @default false
   */
  readonly sharedAddressSpace?: boolean;
  /**
   * Whether the provider homes Lync users of your organization; otherwise it homes other accounts only, such as Exchange
   * mailboxes.
   *
   * @default the same as sharedAddressSpace
   */
  readonly hostsLyncUsers?: boolean;
  /**
   * URL of the provider's Autodiscover service.
   *
   * @default none
   */
  readonly autodiscoverUrl?: string;
}

const PARTNER_PRODUCT = wordOf(
  'PartnerProduct', PartnerProduct, 'ask the partner for the product of its Edge, which decides ports and failover; use PartnerProduct.UNKNOWN until you know',
);
const PARTNER_DOMAIN: Properties<PartnerDomainProps> = {
  product: PARTNER_PRODUCT, comment: optional(text), stack: optional(wordOf('PartnerStack', PartnerStack)),
};
const PARTNER_DOMAIN_PROPS = objectOf<PartnerDomainProps>('PartnerDomainProps', PARTNER_DOMAIN);
const ALLOWED_DOMAIN_PROPS = objectOf<AllowedDomainProps>('AllowedDomainProps', {
  ...PARTNER_DOMAIN, sharedAddressSpace: optional(flag),
});
const ALLOWED_SERVER_PROPS = objectOf<AllowedServerProps>('AllowedServerProps', {
  ...PARTNER_DOMAIN,
  edgeFqdn: orElse(
    text,
    `the FQDN of the partner's Access Edge for an ${federationTypeInWords(FederationType.ALLOWED_PARTNER_SERVER)}`,
    'set edgeFqdn, or use FederatedPartner.allowedDomain to find the Edge by its SRV record',
  ),
});
const HOSTING_PROVIDER_PROPS = objectOf<HostingProviderProps>('HostingProviderProps', {
  proxyFqdn: text,
  product: PARTNER_PRODUCT,
  verificationLevel: optional(wordOf('VerificationLevel', VerificationLevel)),
  sharedAddressSpace: optional(flag),
  hostsLyncUsers: optional(flag),
  autodiscoverUrl: optional(text),
});

/**
 * A partner for SIP federation, as an immutable value, by type of federation.
 *
 * Page: `lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md`.
 */
export class FederatedPartner {
  /**
   * A domain on the list of allowed domains, whose Edge is found by its `_sipfederationtls._tcp` record. "Enhanced
   * Federation" in Live Communications Server 2005, "Allowed Partner Domain" in Office Communications Server 2007.
   *
   * @param domain SIP domain of the partner
   * @throws EdgeValidationError for an invalid domain name (an address, a wildcard, non-ASCII characters), and an unknown
   *   product.
   */
  public static allowedDomain(domain: string, props: AllowedDomainProps): FederatedPartner {
    props = accept(ALLOWED_DOMAIN_PROPS, props);
    return new FederatedPartner(FederationType.ALLOWED_PARTNER_DOMAIN, checkedDomain(domain), props.product, {
      comment: props.comment, stack: props.stack, sharedAddressSpace: props.sharedAddressSpace,
    });
  }

  /**
   * A domain on the list of allowed domains together with the only Access Edge that is accepted for it. "Direct
   * Federation" in Live Communications Server 2005, "Allowed Partner Server" in Office Communications Server 2007.
   *
   * @param domain SIP domain of the partner
   * @throws EdgeValidationError for an invalid name, and a product that Microsoft hosts, which has no Access Edge.
   */
  public static allowedServer(domain: string, props: AllowedServerProps): FederatedPartner {
    props = accept(ALLOWED_SERVER_PROPS, props);
    const name = checkedDomain(domain);
    const { displayName, hosted } = partnerProductRow(props.product);
    if (hosted) {
      throw new EdgeValidationError({
        property: 'edgeFqdn',
        given: JSON.stringify(props.edgeFqdn),
        expected: `only the domain for ${displayName}: its Edge belongs to the hosting provider (${PLANNING_PAGE})`,
        fix: `use FederatedPartner.allowedDomain("${name.text}", ...) and a hosting provider`,
      });
    }
    return new FederatedPartner(FederationType.ALLOWED_PARTNER_SERVER, name, props.product, {
      comment: props.comment, stack: props.stack, edgeFqdn: Fqdn.parse(props.edgeFqdn, 'edgeFqdn'),
    });
  }

  /**
   * A domain that is not on the allow list and is found by partner discovery, specified to plan for its product. "Open
   * Enhanced Federation" in Live Communications Server 2005, "Discovered Partner Domain" in Office Communications Server
   * 2007. It requires `federation.partnerDiscovery`.
   *
   * @param domain SIP domain of the partner
   * @throws EdgeValidationError for an invalid domain name, and an unknown product.
   */
  public static discoveredDomain(domain: string, props: PartnerDomainProps): FederatedPartner {
    props = accept(PARTNER_DOMAIN_PROPS, props);
    return new FederatedPartner(FederationType.DISCOVERED_PARTNER_DOMAIN, checkedDomain(domain), props.product, {
      comment: props.comment, stack: props.stack,
    });
  }

  /**
   * A provider that hosts users of other organizations, or of yours. "Server Allow List" in Live Communications Server
   * 2005, "Hosting Provider" in Office Communications Server 2007.
   *
   * @param name name of the provider in Lync, such as `LyncOnline`; letters, digits, spaces and `._-!`, at most 64
   *   characters
   * @throws EdgeValidationError for an invalid name, an invalid proxy FQDN, and an unknown product.
   */
  public static hostingProvider(name: string, props: HostingProviderProps): FederatedPartner {
    props = accept(HOSTING_PROVIDER_PROPS, props);
    checkProviderName(accept(text, name, 'name'));
    return new FederatedPartner(FederationType.PROVIDER, Fqdn.parse(props.proxyFqdn, 'proxyFqdn'), props.product, {
      providerName: name,
      verificationLevel: props.verificationLevel ?? VerificationLevel.USE_SOURCE_VERIFICATION,
      sharedAddressSpace: props.sharedAddressSpace,
      hostsLyncUsers: props.hostsLyncUsers ?? props.sharedAddressSpace,
      autodiscoverUrl: props.autodiscoverUrl === undefined ? undefined : checkedUrl(props.autodiscoverUrl),
    });
  }

  /**
   * The hosting provider of Office 365 and Lync Online: `LyncOnline` at `sipfed.online.lync.com`.
   *
   * @param product product of the provider: Office 365 or Lync Online 2010
   * @param sharedAddressSpace whether it homes users of your SIP domains (hybrid)
   * @throws EdgeValidationError for a product that is not hosted.
   */
  public static lyncOnline(product: PartnerProduct, sharedAddressSpace: boolean = false): FederatedPartner {
    product = accept(PARTNER_PRODUCT, product, 'product');
    sharedAddressSpace = accept(flag, sharedAddressSpace, 'sharedAddressSpace');
    if (!partnerProductRow(product).hosted) {
      throw new EdgeValidationError({
        property: 'product',
        given: JSON.stringify(product),
        expected: 'a product that Microsoft hosts: PartnerProduct.OFFICE_365 or PartnerProduct.LYNC_ONLINE_2010',
        fix: 'use FederatedPartner.allowedDomain or allowedServer for the partner\'s own servers',
      });
    }
    return FederatedPartner.hostingProvider(PUSH_CLEARING_HOUSE.provider, {
      proxyFqdn: PUSH_CLEARING_HOUSE.proxyFqdn,
      product,
      sharedAddressSpace,
      ...(sharedAddressSpace ? { autodiscoverUrl: ONLINE_AUTODISCOVER_URL } : {}),
    });
  }

  private constructor(
    public readonly type: FederationType,
    private readonly fqdn: Fqdn,
    public readonly product: PartnerProduct,
    private readonly details: PartnerDetails,
  ) {}

  /** SIP domain of the partner, or FQDN of the provider's proxy; lower case. */
  public get name(): string {
    return this.fqdn.text;
  }

  public get comment(): string | undefined {
    return this.details.comment;
  }

  /** Server software of the partner. */
  public get stack(): PartnerStack {
    return this.details.stack ?? PartnerStack.UNKNOWN;
  }

  /** Access Edge of an allowed partner server. */
  public get edgeFqdn(): string | undefined {
    return this.details.edgeFqdn?.text;
  }

  /** Name of a hosting provider in Lync. */
  public get providerName(): string | undefined {
    return this.details.providerName;
  }

  /** How far a hosting provider's word about its senders is trusted. */
  public get verificationLevel(): VerificationLevel | undefined {
    return this.details.verificationLevel;
  }

  /** Whether some users of the organization's own SIP domains are homed at the partner. */
  public get sharedAddressSpace(): boolean {
    return this.details.sharedAddressSpace ?? false;
  }

  /** Whether a hosting provider homes Lync users, rather than other accounts. */
  public get hostsLyncUsers(): boolean {
    return this.details.hostsLyncUsers ?? false;
  }

  /** URL of a hosting provider's Autodiscover service. */
  public get autodiscoverUrl(): string | undefined {
    return this.details.autodiscoverUrl;
  }

  /** Whether this is a hosting provider, which hosts the domains of other organizations. */
  public get isProvider(): boolean {
    return this.type === FederationType.PROVIDER;
  }

  /**
   * Properties of a hosting provider; undefined for a partner domain.
   *
   * @internal
   */
  public get _hostingProvider(): HostingProvider | undefined {
    const { name, providerName, verificationLevel, product, sharedAddressSpace, hostsLyncUsers, autodiscoverUrl } = this;
    if (providerName === undefined || verificationLevel === undefined) return undefined;
    return { name, providerName, verificationLevel, product, sharedAddressSpace, hostsLyncUsers, autodiscoverUrl };
  }
}

/** A hosting provider. */
export interface HostingProvider {
  /** FQDN of the proxy, in lowercase. */
  readonly name: string;
  /** Name of the provider in Lync. */
  readonly providerName: string;
  readonly verificationLevel: VerificationLevel;
  readonly product: PartnerProduct;
  readonly sharedAddressSpace: boolean;
  readonly hostsLyncUsers: boolean;
  readonly autodiscoverUrl: string | undefined;
}

interface PartnerDetails {
  readonly comment?: string | undefined;
  readonly stack?: PartnerStack | undefined;
  readonly edgeFqdn?: Fqdn;
  readonly providerName?: string;
  readonly verificationLevel?: VerificationLevel;
  readonly sharedAddressSpace?: boolean | undefined;
  readonly hostsLyncUsers?: boolean | undefined;
  readonly autodiscoverUrl?: string | undefined;
}

const ONLINE_AUTODISCOVER_URL = 'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root';

function checkedDomain(domain: string): Fqdn {
  return Fqdn.parse(accept(text, domain, 'domain'), 'domain');
}

function checkProviderName(name: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9 ._!-]{0,63}$/.test(name) && name === name.trim()) return;
  throw new EdgeValidationError({
    property: 'name',
    given: JSON.stringify(name),
    expected: 'the name of a provider: 1 to 64 letters, digits, spaces and ._!-, starting with a letter or digit',
    fix: 'use a short name, such as "LyncOnline"',
  });
}

function checkedUrl(url: string): string {
  if (URL.canParse(url) && url.startsWith('https://')) return url;
  throw new EdgeValidationError({
    property: 'autodiscoverUrl',
    given: JSON.stringify(url),
    expected: 'a complete URL that starts with https://',
    fix: `for Office 365 it is "${ONLINE_AUTODISCOVER_URL}"`,
  });
}

/** A partner as a property. */
export const FEDERATED_PARTNER = storedAs(instanceOf(
  FederatedPartner, 'FederatedPartner', 'use FederatedPartner.allowedDomain, allowedServer, discoveredDomain or hostingProvider',
), storedPartner(FederatedPartner));
