import { checkCalendarDate } from '../values/calendar-date';
import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { PartnerProduct } from '../values/vocabulary/federation';
import { MobileClient } from '../values/vocabulary/mobile-push';
import type { PublicImService } from '../values/vocabulary/public-im';
import { PARTNER_PRODUCTS } from '../guide/federation/partner-products';
import { publicImProviderRow } from '../guide/federation/public-im-providers';
import { needsFederationRecord } from '../guide/federation/push-notification';
import type { LyncProduct } from '../guide/products/lync-product';
import type { EdgePlanRequest } from '../request/edge-plan-request';
import { PartnerList } from '../request/partners/partner-list';
import type { XmppPartner } from '../request/partners/xmpp-partner';
import { XmppPartnerList } from '../request/partners/xmpp-partner-list';
import { type CheckedMicrosoft365Networks, checkMicrosoft365Networks } from './microsoft-365-networks';
import { ownDomains } from './own-domains';

/** Default products of partners that are not listed. */
const USUAL_PRODUCTS: readonly PartnerProduct[] = [PartnerProduct.LYNC_SERVER_2010, PartnerProduct.LYNC_SERVER_2013];
const XMPP_HOST = 'xmpp';

/** Checked federation with Lync and Office Communications Server organizations. */
export interface CheckedFederation {
  /** SIP domains that partners can discover. */
  readonly discoverableDomains: readonly Fqdn[];
  /** SIP domains with a federation SRV record: discoverable domains, and domains with push notification. */
  readonly srvDomains: readonly Fqdn[];
  readonly partnerDiscovery: boolean;
  readonly partners: PartnerList;
  /** Distinct products of all partners, in alphabetical order. */
  readonly products: readonly PartnerProduct[];
  /** Distinct products that were given for partners that are not listed, in alphabetical order. */
  readonly otherProducts: readonly PartnerProduct[];
  /** Networks that outbound federation is narrowed to; undefined if partners may be anywhere. */
  readonly microsoft365Networks: CheckedMicrosoft365Networks | undefined;
}

/** Checked federation with XMPP systems. */
export interface CheckedXmpp {
  readonly fqdn: Fqdn;
  readonly domains: readonly Fqdn[];
  readonly partners: readonly XmppPartner[];
}

/** Checked push notification. */
export interface CheckedMobilePush {
  /** Distinct clients, sorted by key. */
  readonly clients: readonly MobileClient[];
  /** SIP domains whose federation SRV record the clients need; none when no client needs it. */
  readonly domains: readonly Fqdn[];
}

/** Checked partners of all kinds. */
export interface CheckedPartners {
  /** Undefined without federation. */
  readonly federation: CheckedFederation | undefined;
  readonly xmpp: CheckedXmpp | undefined;
  readonly mobilePush: CheckedMobilePush | undefined;
  /** Distinct public IM providers, sorted by key. */
  readonly publicIm: readonly PublicImService[];
}

/** @throws EdgeValidationError for the first invalid partner, domain or date. */
export function checkPartners(request: EdgePlanRequest, sipDomains: readonly Fqdn[], accessEdge: Fqdn): CheckedPartners {
  if (request.planningDate !== undefined) checkCalendarDate(request.planningDate, 'planningDate');
  const mobilePush = checkMobilePush(request, sipDomains);
  return {
    federation: checkFederation(request, sipDomains, accessEdge, mobilePush),
    xmpp: checkXmpp(request, sipDomains, accessEdge),
    mobilePush,
    publicIm: checkPublicIm(request),
  };
}

function checkFederation(
  request: EdgePlanRequest, sipDomains: readonly Fqdn[], accessEdge: Fqdn, mobilePush: CheckedMobilePush | undefined,
): CheckedFederation | undefined {
  const { federation } = request;
  const pushDomains = mobilePush?.domains ?? [];
  if (federation === undefined && pushDomains.length === 0) return undefined;
  const discoverableDomains = federation === undefined
    ? []
    : ownDomains(federation.discoverableDomains, sipDomains, 'federation.discoverableDomains');
  const srvDomains = new Map([...discoverableDomains, ...pushDomains]
    .map((domain) => [domain.text, domain]));
  const partners = new PartnerList(new Set(sipDomains.map((domain) => domain.text)), accessEdge.text);
  (federation?.partners ?? []).forEach((partner, index) => partners.add(partner, `federation.partners[${index}]`));
  (federation?.blockedDomains ?? []).forEach((domain, index) => {
    partners.block(domain, `federation.blockedDomains[${index}]`);
  });
  const named = (federation?.partners ?? []).map(({ product }) => product);
  const otherProducts = [...new Set(federation?.partnerProducts)].sort();
  otherProducts.forEach(checkOtherProduct);
  const assumed = federation !== undefined && federation.partnerProducts === undefined ? USUAL_PRODUCTS : [];
  return {
    discoverableDomains,
    srvDomains: [...srvDomains.values()].sort((a, b) => a.compare(b)),
    partnerDiscovery: federation?.partnerDiscovery ?? false,
    partners,
    products: [...new Set([...named, ...otherProducts, ...assumed])].sort(),
    otherProducts,
    microsoft365Networks: checkMicrosoft365Networks(request),
  };
}

function checkOtherProduct(product: PartnerProduct): void {
  if (PARTNER_PRODUCTS.some((row) => row.product === product)) return;
  throw new EdgeValidationError({
    property: 'federation.partnerProducts',
    given: JSON.stringify(product),
    expected: `values of PartnerProduct: ${PARTNER_PRODUCTS.map((row) => row.product).join(', ')}`,
    fix: 'use the products of the partners, or PartnerProduct.UNKNOWN',
  });
}

function checkXmpp(
  request: EdgePlanRequest, sipDomains: readonly Fqdn[], accessEdge: Fqdn,
): CheckedXmpp | undefined {
  if (request.xmpp === undefined) return undefined;
  checkHasXmpp(request.product);
  const domains = ownDomains(request.xmpp.domains, sipDomains, 'xmpp.domains');
  if (domains.length === 0) {
    throw new EdgeValidationError({
      property: 'xmpp.domains',
      given: '[]',
      expected: 'at least one SIP domain whose users can communicate with XMPP contacts',
      fix: 'omit domains for every SIP domain, or omit xmpp',
    });
  }
  const fqdn = request.xmpp.fqdn === undefined
    ? usualXmppHost(domains, accessEdge)
    : Fqdn.parse(request.xmpp.fqdn, 'xmpp.fqdn');
  if (!domains.some((domain) => fqdn.isDirectlyBelow(domain))) {
    throw new EdgeValidationError({
      property: 'xmpp.fqdn',
      given: `"${String(request.xmpp.fqdn)}"`,
      expected: 'a host directly below one of the XMPP domains '
        + `(${domains.map((domain) => domain.text).join(', ')}): the SRV record must point to a host in its domain`,
      fix: `did you mean "${fqdn.hostLabel}.${String(domains[0]?.text)}"?`,
    });
  }
  const partners = new XmppPartnerList(new Set(sipDomains.map((domain) => domain.text)));
  (request.xmpp.partners ?? []).forEach((partner, index) => partners.add(partner, `xmpp.partners[${index}]`));
  return { fqdn, domains, partners: partners.partners };
}

function checkHasXmpp({ hasXmpp, displayName }: LyncProduct): void {
  if (hasXmpp) return;
  throw new EdgeValidationError({
    property: 'xmpp',
    given: `XMPP, with ${displayName}`,
    expected: 'a product with XMPP: the XMPP proxy and gateway were removed after Skype for Business Server 2015 '
      + '(migrating-xmpp-federation.md)',
    fix: 'keep users with XMPP contacts on a Front End and an Edge of Skype for Business Server 2015 or Lync Server 2013, '
      + 'planned as a separate Edge pool, and omit XMPP here',
  });
}

/** `xmpp` in the domain of the Access Edge, or in the first XMPP domain if the Access Edge is in none of them. */
function usualXmppHost(domains: readonly Fqdn[], accessEdge: Fqdn): Fqdn {
  const home = domains.find((domain) => accessEdge.isDirectlyBelow(domain)) ?? domains[0] ?? accessEdge;
  return home.prepend(XMPP_HOST, 'xmpp.fqdn');
}

function checkMobilePush(request: EdgePlanRequest, sipDomains: readonly Fqdn[]): CheckedMobilePush | undefined {
  if (request.mobilePush === undefined) return undefined;
  const clients = [...new Set(request.mobilePush.clients)].sort();
  const known: ReadonlySet<string> = new Set(Object.values(MobileClient));
  const unknown = clients.find((client) => !known.has(client));
  if (clients.length === 0 || unknown !== undefined) {
    throw new EdgeValidationError({
      property: 'mobilePush.clients',
      given: unknown === undefined ? '[]' : JSON.stringify(unknown),
      expected: 'at least one value of MobileClient, and no other value',
      fix: 'add the mobile clients in use, or omit mobilePush',
    });
  }
  const domains = ownDomains(request.mobilePush.domains, sipDomains, 'mobilePush.domains');
  return { clients, domains: needsFederationRecord(clients) ? domains : [] };
}

function checkPublicIm(request: EdgePlanRequest): readonly PublicImService[] {
  const providers = [...new Set((request.publicIm ?? []).map(({ key }) => key))].sort();
  if (providers.length > 0 && request.planningDate === undefined) {
    throw new EdgeValidationError({
      property: 'planningDate',
      given: 'nothing, with public IM',
      expected: 'the date that the plan is made for, because every public IM service has an end date '
        + '(lync-server-2013-support-for-public-instant-messenger-connectivity.md)',
      fix: 'set planningDate to a date as "YYYY-MM-DD"',
    });
  }
  checkProvidersOf(request.product, providers);
  return providers;
}

function checkProvidersOf({ publicImProviders, displayName }: LyncProduct, providers: readonly PublicImService[]): void {
  const foreign = providers.find((provider) => !publicImProviders.includes(provider));
  if (foreign === undefined) return;
  const names = publicImProviders.map((provider) => publicImProviderRow(provider).displayName).join(', ');
  const given = publicImProviderRow(foreign).displayName;
  throw new EdgeValidationError({
    property: 'publicIm',
    given: `${given}, with ${displayName}`,
    expected: names === ''
      ? 'no public IM: all services ended before the product was released'
      : `no provider other than ${names} (deploy-skype-connectivity.md)`,
    fix: `remove ${given}`,
  });
}
