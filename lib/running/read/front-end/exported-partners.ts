import { VerificationLevel } from '../../../values/vocabulary/federation';
import { XmppNegotiationSupport, XmppPartnerType } from '../../../values/vocabulary/xmpp';
import type {
  RunningAllowedDomain, RunningBlockedDomain, RunningHostingProvider, RunningPublicProvider, RunningXmppPartner,
} from '../../model/running-partners';
import { type ExportedObject, wordsOf } from '../exported-object';
import { given } from '../given';

const LEVELS = wordsOf(Object.values(VerificationLevel));
const XMPP_TYPES = wordsOf(Object.values(XmppPartnerType));
const NEGOTIATIONS: ReadonlyMap<string, XmppNegotiationSupport> = new Map([
  ['Required', XmppNegotiationSupport.REQUIRED], ['Optional', XmppNegotiationSupport.OPTIONAL],
  ['NotSupported', XmppNegotiationSupport.NOT_SUPPORTED],
]);

/** An entry of the allow list. */
export function allowedDomainOf(entry: ExportedObject): RunningAllowedDomain[] {
  const domain = entry.requiredName('Domain', 'Identity');
  if (domain === undefined) return [];
  return [given({
    domain, proxyFqdn: entry.domainName('ProxyFqdn'), verificationLevel: entry.word('VerificationLevel', LEVELS),
    comment: entry.comment('Comment'), source: entry.source,
  })];
}

/** A blocked domain. */
export function blockedDomainOf(entry: ExportedObject): RunningBlockedDomain[] {
  const domain = entry.requiredName('Domain', 'Identity');
  return domain === undefined ? [] : [given({ domain, comment: entry.comment('Comment'), source: entry.source })];
}

/** A hosting provider. */
export function hostingProviderOf(entry: ExportedObject): RunningHostingProvider[] {
  const [identity, proxyFqdn] = [entry.requiredText('Identity'), entry.requiredName('ProxyFqdn')];
  if (identity === undefined || proxyFqdn === undefined) return [];
  return [given({
    identity,
    proxyFqdn,
    enabled: entry.flag('Enabled'),
    sharedAddressSpace: entry.flag('EnabledSharedAddressSpace'),
    hostsLyncUsers: entry.flag('HostsOCSUsers'),
    isLocal: entry.flag('IsLocal'),
    verificationLevel: entry.word('VerificationLevel', LEVELS),
    autodiscoverUrl: entry.text('AutodiscoverUrl'),
    source: entry.source,
  })];
}

/** A public IM provider. */
export function publicProviderOf(entry: ExportedObject): RunningPublicProvider[] {
  const [identity, proxyFqdn] = [entry.requiredText('Identity'), entry.requiredName('ProxyFqdn')];
  if (identity === undefined || proxyFqdn === undefined) return [];
  return [given({
    identity, proxyFqdn, enabled: entry.flag('Enabled'), verificationLevel: entry.word('VerificationLevel', LEVELS), source: entry.source,
  })];
}

/** An XMPP partner. */
export function xmppPartnerOf(entry: ExportedObject): RunningXmppPartner[] {
  const domain = entry.requiredName('Domain', 'Identity');
  if (domain === undefined) return [];
  return [given({
    domain,
    additionalDomains: entry.domainNames('AdditionalDomains'),
    type: entry.word('PartnerType', XMPP_TYPES),
    tls: entry.word('TlsNegotiation', NEGOTIATIONS),
    sasl: entry.word('SaslNegotiation', NEGOTIATIONS),
    dialback: entry.flag('SupportDialbackNegotiation'),
    keepAlive: entry.flag('EnableKeepAlive'),
    proxyFqdn: entry.domainName('ProxyFqdn'),
    connectionLimit: entry.wholeNumber('ConnectionLimit', 0, 2 ** 31),
    description: entry.comment('Description'),
    source: entry.source,
  })];
}
