import { PUSH_CLEARING_HOUSE } from '../../guide/federation/push-notification';
import type { LyncProduct } from '../../guide/products/lync-product';
import { hasLyncPages } from '../../guide/products/products';
import type { FederationRequest } from '../../request/federation-request';
import { FederatedPartner } from '../../request/partners/federated-partner';
import type { RunningAllowedDomain, RunningHostingProvider } from '../../running/model/running-partners';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PartnerProduct, VerificationLevel } from '../../values/vocabulary/federation';
import { ImportNoteKind } from '../import-note';
import { nameOf, type PoolImport, recordsOf, sameName } from './running-lookup';
import { domainsWithService } from './service-records';

const ALLOWED = 'Get-CsAllowedDomain; Control Panel, Federation and External Access, SIP Federated Domains';
const PROVIDERS = 'Get-CsHostingProvider; Control Panel, Federation and External Access, SIP Federated Providers';

/** Federation through the pool that is the route; undefined for other pools, and where federation is turned off. */
export function importedFederation(given: PoolImport, product: LyncProduct): FederationRequest | undefined {
  const { running: { settings }, isFederationRoute, notes } = given;
  if (!isFederationRoute || settings.accessEdge?.allowFederatedUsers === false) return undefined;
  const blocked = blockedDomains(given);
  const partners = [...partnerDomains(given, blocked, product), ...hostingProviders(given)];
  const discoverable = domainsWithService(given, { owner: '_sipfederationtls._tcp', port: 5061, property: 'federation.discoverableDomains' });
  if (discoverable === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'federation.discoverableDomains', 'no record of public DNS was read: every SIP domain is assumed to have its own',
      'the zone files of public DNS; dig _sipfederationtls._tcp.DOMAIN SRV');
  }
  if (settings.accessEdge?.enablePartnerDiscovery === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'federation.partnerDiscovery', 'it was not read whether partners are discovered: no is assumed',
      'Get-CsAccessEdgeConfiguration, EnablePartnerDiscovery');
  }
  return {
    ...(discoverable === undefined || discoverable.length === given.sipDomains.length ? {} : { discoverableDomains: discoverable }),
    ...(settings.accessEdge?.enablePartnerDiscovery === true ? { partnerDiscovery: true } : {}),
    ...(partners.length === 0 ? {} : { partners }),
    ...(blocked.length === 0 ? {} : { blockedDomains: blocked }),
  };
}

function blockedDomains({ running: { settings }, notes }: PoolImport): string[] {
  if (settings.blockedDomains === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'federation.blockedDomains', 'the blocked domains were not read: none is assumed', 'Get-CsBlockedDomain');
  }
  return [...new Set((settings.blockedDomains ?? []).map(({ domain }) => nameOf(domain)))];
}

function partnerDomains(given: PoolImport, blocked: readonly string[], { key }: LyncProduct): FederatedPartner[] {
  const { running: { settings }, notes } = given;
  if (settings.allowedDomains === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'federation.partners', 'the allowed domains were not read: none is assumed', ALLOWED);
  }
  const known = new Set<string>();
  const partners = (settings.allowedDomains ?? []).flatMap((allowed) => {
    const domain = nameOf(allowed.domain);
    if (blocked.includes(domain)) {
      notes.add(ImportNoteKind.CONTRADICTION, 'federation.partners',
        `${domain} is allowed and blocked; the request blocks it, which takes precedence`, ALLOWED, [allowed.source]);
      return [];
    }
    if (known.has(domain)) {
      notes.add(ImportNoteKind.CONTRADICTION, 'federation.partners', `${domain} is on the allow list twice; the request has the first`, ALLOWED, [allowed.source]);
      return [];
    }
    known.add(domain);
    return partner(given, allowed, domain) ?? [];
  });
  if (partners.some(({ product }) => product === PartnerProduct.UNKNOWN)) {
    // The pages of the successors tell partners' products apart nowhere.
    const ports = hasLyncPages(key) ? ', and the plan has the media ports of every product' : '';
    notes.add(ImportNoteKind.TO_CONFIRM, 'federation.partners', `no file tells the products of partners: they are unknown in the request${ports}`, 'the partners themselves');
  }
  return partners;
}

function partner({ running, notes, sipDomains }: PoolImport, allowed: RunningAllowedDomain, domain: string): FederatedPartner | undefined {
  const { proxyFqdn, comment, verificationLevel, source } = allowed;
  if (verificationLevel !== undefined && verificationLevel !== VerificationLevel.USE_SOURCE_VERIFICATION) {
    notes.add(ImportNoteKind.LEFT_OUT, 'federation.partners', `the verification level of ${domain}, ${verificationLevel}, is left out: a plan has the usual one`,
      ALLOWED, [source]);
  }
  const records = recordsOf(running, `_sipfederationtls._tcp.${domain}`, DnsRecordType.SRV, EdgeSide.EXTERNAL);
  const [elsewhere] = records.filter(({ value }) => proxyFqdn !== undefined && !sameName(value, proxyFqdn));
  if (elsewhere !== undefined) {
    notes.add(ImportNoteKind.CONTRADICTION, 'federation.partners',
      `the allow list has ${nameOf(proxyFqdn ?? '')} for ${domain}, whose own record leads to ${nameOf(elsewhere.value)}; the request has the former`,
      `${ALLOWED}; the partner`, [source, elsewhere.source]);
  }
  // Who is found by that record is hosted by Microsoft.
  const isHosted = domain === PUSH_CLEARING_HOUSE.domain
    || (proxyFqdn === undefined && records.some(({ value }) => sameName(value, PUSH_CLEARING_HOUSE.proxyFqdn)));
  const product = isHosted ? PartnerProduct.OFFICE_365 : PartnerProduct.UNKNOWN;
  const props = { product, ...(comment === undefined || comment.trim() === '' ? {} : { comment }) };
  const isShared = sipDomains.includes(domain);
  return notes.accepted('federation.partners', `the allowed domain ${domain}`, [source], () => (proxyFqdn === undefined
    ? FederatedPartner.allowedDomain(domain, { ...props, ...(isShared ? { sharedAddressSpace: true } : {}) })
    : FederatedPartner.allowedServer(domain, { ...props, edgeFqdn: proxyFqdn })));
}

function hostingProviders(given: PoolImport): FederatedPartner[] {
  const { running: { settings }, notes } = given;
  if (settings.hostingProviders === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'federation.partners', 'the hosting providers were not read: none is assumed', PROVIDERS);
  }
  return (settings.hostingProviders ?? []).flatMap((provider) => {
    const reason = provider.enabled === false ? 'it is turned off' : provider.isLocal === true ? 'it is local' : undefined;
    if (reason === undefined) return hostingProvider(given, provider) ?? [];
    notes.add(ImportNoteKind.LEFT_OUT, 'federation.partners', `the hosting provider ${provider.identity} is left out: ${reason}`, PROVIDERS, [provider.source]);
    return [];
  });
}

function hostingProvider({ notes }: PoolImport, provider: RunningHostingProvider): FederatedPartner | undefined {
  const { identity, proxyFqdn, verificationLevel, sharedAddressSpace = false, hostsLyncUsers, autodiscoverUrl, source } = provider;
  const isMicrosoft = sameName(proxyFqdn, PUSH_CLEARING_HOUSE.proxyFqdn);
  if (!isMicrosoft) {
    notes.add(ImportNoteKind.TO_CONFIRM, 'federation.partners', `no file tells the product of the hosting provider ${identity}: it is unknown in the request`, 'the provider', [source]);
  }
  return notes.accepted('federation.partners', `the hosting provider ${identity}`, [source], () => FederatedPartner.hostingProvider(identity, {
    proxyFqdn,
    product: isMicrosoft ? PartnerProduct.OFFICE_365 : PartnerProduct.UNKNOWN,
    ...(verificationLevel === undefined ? {} : { verificationLevel }),
    ...(sharedAddressSpace ? { sharedAddressSpace } : {}),
    ...(hostsLyncUsers === undefined || hostsLyncUsers === sharedAddressSpace ? {} : { hostsLyncUsers }),
    ...(autodiscoverUrl === undefined || autodiscoverUrl === '' ? {} : { autodiscoverUrl }),
  }));
}
