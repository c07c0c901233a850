import { serviceName } from '../plan/service-names';
import { FederationType } from '../values/vocabulary/federation';
import { EdgeService } from '../values/vocabulary/edge-service';
import { PublicImCapability } from '../values/vocabulary/public-im';
import { XmppPartnerType } from '../values/vocabulary/xmpp';

/** What stands in place of an address that the cloud assigns. */
export const AT_DEPLOYMENT = 'at deployment';

/** Words of a plan for people. A word that has no translation here is good enough as it is. */
const WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(EdgeService).map((service) => [service, serviceName(service)])),
  'edge-external': 'Edge external',
  'edge-internal': 'Edge internal',
  public: 'public CA',
  'public-or-internal': 'public or internal CA',
  serverAuth: 'server',
  clientAuth: 'client',
  [FederationType.ALLOWED_PARTNER_DOMAIN]: 'allowed domain',
  [FederationType.ALLOWED_PARTNER_SERVER]: 'allowed server',
  [FederationType.DISCOVERED_PARTNER_DOMAIN]: 'discovered',
  [PublicImCapability.INSTANT_MESSAGING]: 'IM',
  [XmppPartnerType.FEDERATED]: 'federated',
  [XmppPartnerType.PUBLIC_VERIFIED]: 'public verified',
  [XmppPartnerType.PUBLIC_UNVERIFIED]: 'public unverified',
  'not-supported': 'not supported',
  'sasl-over-tls': 'SASL over TLS',
  'tls-dialback': 'TLS dialback',
  'tcp-dialback': 'TCP dialback',
};

/** The word of a plan as a person reads it: `Access Edge` for `accessEdge`. */
export function inWords(word: string): string {
  return WORDS[word] ?? word;
}

/** Whether something is switched on. */
export function onOrOff(on: boolean): string {
  return on ? 'on' : 'off';
}

/** Text that somebody wrote, as one paragraph; empty when it says nothing. */
export function oneParagraph(text: string | undefined): string {
  return (text ?? '').trim().replace(/\s+/g, ' ');
}

/** Conditions that hold for every Edge, or for every one with A/V: nothing to tell. */
const IMPLIED: ReadonlySet<string> = new Set([
  'always', 'certificate-validation', 'core-sip', 'management-cls', 'management-cms', 'name-resolution',
  'desktop-sharing', 'file-transfer',
]);

/** What can be in use, in the order of telling. */
const IN_USE: Readonly<Record<string, string>> = {
  'remote-user': 'remote users',
  'client-auto-configuration': 'automatic sign-in',
  'web-conferencing': 'web conferencing',
  'audio-video': 'A/V',
  federation: 'federation',
  'federation-discovery': 'discovery by partners',
  'audio-video-federation': 'A/V with partners',
  'partner-ocs2007': 'partners on OCS 2007',
  'partner-ocs2007r2': 'partners on OCS 2007 R2',
  'partner-lync2010': 'partners on Lync 2010',
  'partner-lync2013': 'partners on Lync 2013',
  xmpp: 'XMPP',
  'public-im': 'public IM',
  'public-im-aol': 'AOL',
  'public-im-windows-live': 'Windows Live Messenger',
  'public-im-skype': 'Skype',
  'push-notification': 'push notification',
  'multiple-edge-pools': 'several Edge pools',
};

/** What a plan is for, from its conditions. */
export function usesInWords(conditions: readonly string[]): string {
  const known = Object.entries(IN_USE).filter(([condition]) => conditions.includes(condition)).map(([, words]) => words);
  const others = conditions.filter((condition) => !IMPLIED.has(condition) && !(condition in IN_USE));
  return [...known, ...others].join(', ');
}
