import { flag, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import type { StoredForm } from '../../values/boundary/shape';
import { storedByVariant, variantOf } from '../../values/boundary/stored-variants';
import { FederationType, PartnerProduct, PartnerStack, VerificationLevel } from '../../values/vocabulary/federation';
import type {
  AllowedDomainProps, AllowedServerProps, FederatedPartner, HostingProviderProps, PartnerDomainProps,
} from '../partners/federated-partner';

/** The factories of partners. */
interface PartnerFactories {
  allowedDomain(domain: string, props: AllowedDomainProps): FederatedPartner;
  allowedServer(domain: string, props: AllowedServerProps): FederatedPartner;
  discoveredDomain(domain: string, props: PartnerDomainProps): FederatedPartner;
  hostingProvider(name: string, props: HostingProviderProps): FederatedPartner;
}

interface OfDomain {
  readonly domain: string;
}

interface OfProvider {
  readonly name: string;
}

const PRODUCT = wordOf('PartnerProduct', PartnerProduct, 'use PartnerProduct.UNKNOWN, "unknown", until you know it');
const STACK = wordOf('PartnerStack', PartnerStack);
const DOMAIN = { domain: text, product: PRODUCT, comment: optional(text), stack: optional(STACK) };

const ALLOWED_DOMAIN = objectOf<OfDomain & AllowedDomainProps>('an allowed domain', { ...DOMAIN, sharedAddressSpace: optional(flag) });
const ALLOWED_SERVER = objectOf<OfDomain & AllowedServerProps>('an allowed server', { ...DOMAIN, edgeFqdn: text });
const DISCOVERED_DOMAIN = objectOf<OfDomain & PartnerDomainProps>('a discovered domain', DOMAIN);
const HOSTING_PROVIDER = objectOf<OfProvider & HostingProviderProps>('a hosting provider', {
  name: text,
  proxyFqdn: text,
  product: PRODUCT,
  verificationLevel: optional(wordOf('VerificationLevel', VerificationLevel)),
  sharedAddressSpace: optional(flag),
  hostsLyncUsers: optional(flag),
  autodiscoverUrl: optional(text),
});

/** A partner in a file: `{ "type": "allowed-partner-domain", "domain": "litware.com", "product": "unknown" }`. */
export function storedPartner(factories: PartnerFactories): StoredForm<FederatedPartner> {
  return storedByVariant('type', wordOf('FederationType', FederationType), ({ type }) => type, {
    [FederationType.ALLOWED_PARTNER_DOMAIN]: variantOf(
      ALLOWED_DOMAIN, ({ domain, ...props }) => factories.allowedDomain(domain, props),
      (partner) => ({ ...domainProps(partner), ...(partner.sharedAddressSpace ? { sharedAddressSpace: true } : {}) }),
    ),
    [FederationType.ALLOWED_PARTNER_SERVER]: variantOf(
      ALLOWED_SERVER, ({ domain, ...props }) => factories.allowedServer(domain, props),
      (partner) => ({ ...domainProps(partner), edgeFqdn: partner.edgeFqdn ?? '' }),
    ),
    [FederationType.DISCOVERED_PARTNER_DOMAIN]: variantOf(
      DISCOVERED_DOMAIN, ({ domain, ...props }) => factories.discoveredDomain(domain, props), domainProps,
    ),
    [FederationType.PROVIDER]: variantOf(
      HOSTING_PROVIDER, ({ name, ...props }) => factories.hostingProvider(name, props), providerProps,
    ),
  });
}

function domainProps({ name, product, comment, stack }: FederatedPartner): OfDomain & PartnerDomainProps {
  return {
    domain: name, product, ...(comment === undefined ? {} : { comment }), ...(stack === PartnerStack.UNKNOWN ? {} : { stack }),
  };
}

/** Without the values that are the default. */
function providerProps(partner: FederatedPartner): OfProvider & HostingProviderProps {
  const { name, providerName = '', product, verificationLevel, sharedAddressSpace, hostsLyncUsers, autodiscoverUrl } = partner;
  return {
    name: providerName,
    proxyFqdn: name,
    product,
    ...(verificationLevel === undefined ? {} : { verificationLevel }),
    ...(sharedAddressSpace ? { sharedAddressSpace } : {}),
    ...(hostsLyncUsers === sharedAddressSpace ? {} : { hostsLyncUsers }),
    ...(autodiscoverUrl === undefined ? {} : { autodiscoverUrl }),
  };
}
