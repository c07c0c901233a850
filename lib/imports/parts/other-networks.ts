import type { LyncProduct } from '../../guide/products/lync-product';
import { publicImProviderRow } from '../../guide/federation/public-im-providers';
import type { FederationRequest, MobilePushRequest, XmppRequest } from '../../request/federation-request';
import { PublicImProvider } from '../../request/partners/public-im-provider';
import { XmppPartner, type XmppPartnerProps } from '../../request/partners/xmpp-partner';
import type { RunningXmppPartner } from '../../running/model/running-partners';
import type { RunningRecord } from '../../running/model/running-record';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { MobileClient } from '../../values/vocabulary/mobile-push';
import { PublicImService } from '../../values/vocabulary/public-im';
import { XmppPartnerType } from '../../values/vocabulary/xmpp';
import { ImportNoteKind } from '../import-note';
import { externalName, hasRecords, hostIn, nameOf, type PoolImport, recordsOf, sameName } from './running-lookup';

const XMPP_PARTNERS = 'Get-CsXmppAllowedPartner; Control Panel, Federation and External Access, XMPP Federated Partners';

/** Federation with XMPP systems through the pool that is the route; undefined for other pools. */
export function importedXmpp(given: PoolImport, product: LyncProduct): XmppRequest | undefined {
  const { running, service, notes, sipDomains } = given;
  const isRoute = (running.topology?.sites ?? []).some(({ xmppFederationRoute }) => sameName(xmppFederationRoute, service.poolFqdn));
  const listed = running.settings.xmppPartners ?? [];
  if (!isRoute) return undefined;
  if (!product.hasXmpp) {
    notes.add(ImportNoteKind.LEFT_OUT, 'xmpp', `XMPP is left out: ${product.displayName} has no XMPP proxy`, XMPP_PARTNERS, listed.map(({ source }) => source));
    return undefined;
  }
  const partners = listed.flatMap((partner) => xmppPartner(given, partner) ?? []);
  const records = sipDomains.flatMap((domain) => recordsOf(running, `_xmpp-server._tcp.${domain}`, DnsRecordType.SRV, EdgeSide.EXTERNAL));
  const fqdn = xmppHost(given, records);
  const others = fqdn === undefined ? [] : records.filter(({ name, value }) => !sameName(value, hostIn(parentOf(name, 2), fqdn, fqdn.split('.')[0] ?? '')));
  for (const { name, value, source } of others) {
    notes.add(ImportNoteKind.CONTRADICTION, 'xmpp.fqdn', `${nameOf(name)} leads to ${nameOf(value)}, with ${String(fqdn)} as the XMPP host of the request`, 'public DNS', [source]);
  }
  if (fqdn === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'xmpp.fqdn', 'no XMPP record was read: xmpp in the domain of the Access Edge is assumed', 'public DNS: _xmpp-server._tcp.DOMAIN SRV');
  }
  const domains = sipDomains.filter((domain) => records.some(({ name }) => sameName(name, `_xmpp-server._tcp.${domain}`)));
  const isPart = hasRecords(running, EdgeSide.EXTERNAL) && domains.length > 0 && domains.length < sipDomains.length;
  return {
    ...(fqdn === undefined ? {} : { fqdn }), ...(isPart ? { domains } : {}), ...(partners.length === 0 ? {} : { partners }),
  };
}

/** The XMPP host: the one in the domain of the Access Edge if there is one. */
function xmppHost({ service }: PoolImport, records: readonly RunningRecord[]): string | undefined {
  const access = externalName(service, EdgeService.ACCESS_EDGE)?.fqdn;
  const hosts = records.map(({ value }) => nameOf(value));
  return hosts.find((host) => access !== undefined && parentOf(host, 1) === parentOf(access, 1)) ?? hosts[0];
}

/** The name without its first labels. */
function parentOf(fqdn: string, labels: number): string {
  return nameOf(fqdn).split('.').slice(labels).join('.');
}

function xmppPartner({ notes }: PoolImport, partner: RunningXmppPartner): XmppPartner | undefined {
  const { domain, additionalDomains, type, tls, sasl, dialback, keepAlive, description, source } = partner;
  const props: XmppPartnerProps = {
    ...(tls === undefined ? {} : { tls }), ...(sasl === undefined ? {} : { sasl }), ...(dialback === undefined ? {} : { dialback }),
    ...(keepAlive === true ? { keepAlive } : {}), ...(additionalDomains.length === 0 ? {} : { additionalDomains }),
    ...(description === undefined || description.trim() === '' ? {} : { description }),
  };
  if (type === undefined || tls === undefined || sasl === undefined || dialback === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'xmpp.partners', `not every setting of the XMPP partner ${domain} was read: the usual ones are assumed`, XMPP_PARTNERS, [source]);
  }
  return notes.accepted('xmpp.partners', `the XMPP partner ${domain}`, [source], () => {
    switch (type) {
      case XmppPartnerType.PUBLIC_VERIFIED: return XmppPartner.publicVerified(nameOf(domain), props);
      case XmppPartnerType.PUBLIC_UNVERIFIED: return XmppPartner.publicUnverified(nameOf(domain), props);
      case XmppPartnerType.FEDERATED: case undefined: return XmppPartner.federated(nameOf(domain), props);
    }
  });
}

/** Names of public IM providers in the exports, by what they stand for. */
const PROVIDERS: readonly (readonly [RegExp, PublicImService, PublicImProvider])[] = [
  [/aol/i, PublicImService.AOL, PublicImProvider.AOL],
  [/yahoo/i, PublicImService.YAHOO, PublicImProvider.YAHOO],
  [/skype/i, PublicImService.SKYPE, PublicImProvider.SKYPE],
  [/messenger|msn|live/i, PublicImService.WINDOWS_LIVE_MESSENGER, PublicImProvider.WINDOWS_LIVE_MESSENGER],
];

/** What the name of a public IM provider stands for; undefined if the library does not know it. */
export function publicImService(identity: string): PublicImService | undefined {
  return PROVIDERS.find(([pattern]) => pattern.test(identity))?.[1];
}

/** The public IM providers that are turned on, through the pool that is the route. */
export function importedPublicIm(given: PoolImport, product: LyncProduct, planningDate: string | undefined): PublicImProvider[] {
  const { running: { settings }, isFederationRoute, notes } = given;
  if (!isFederationRoute) return [];
  return (settings.publicProviders ?? []).filter(({ enabled }) => enabled !== false).flatMap(({ identity, source }) => {
    const [, service, provider] = PROVIDERS.find(([pattern]) => pattern.test(identity)) ?? [];
    const reason = service === undefined || provider === undefined
      ? 'the library does not know it'
      : !product.publicImProviders.includes(service)
          ? `${product.displayName} cannot be connected to it`
          : planningDate === undefined ? `a plan with ${publicImProviderRow(service).displayName} needs a planning date` : undefined;
    if (reason === undefined && provider !== undefined) return [provider];
    notes.add(ImportNoteKind.LEFT_OUT, 'publicIm', `the public IM provider ${identity} is left out: ${String(reason)}`,
      'Get-CsPublicProvider; Control Panel, Federation and External Access, SIP Federated Providers', [source]);
    return [];
  });
}

/** Push notification, as far as the services tell who uses it. */
export function importedPush(given: PoolImport, federation: FederationRequest | undefined): MobilePushRequest | undefined {
  const { running: { settings }, isFederationRoute, notes } = given;
  const apple = settings.push?.some((each) => each.apple === true) ?? false;
  const microsoft = settings.push?.some((each) => each.microsoft === true) ?? false;
  if (!isFederationRoute || (!apple && !microsoft)) return undefined;
  const clients = [...(apple ? [MobileClient.LYNC_2010_APPLE] : []), ...(microsoft ? [MobileClient.LYNC_2013_WINDOWS_PHONE] : [])];
  notes.add(ImportNoteKind.TO_CONFIRM, 'mobilePush.clients', `no file tells which mobile clients are in use: ${clients.join(', ')} are assumed for the services that are turned on`,
    'Get-CsPushNotificationConfiguration; the reports of the Monitoring Server');
  // The plan publishes the federation record of these domains, and no file tells which of those that have one have such clients.
  return { clients, ...(federation?.discoverableDomains === undefined ? {} : { domains: federation.discoverableDomains }) };
}
