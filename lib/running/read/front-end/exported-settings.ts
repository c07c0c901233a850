import {
  type RunningAccessEdge, type RunningAvEdge, type RunningExternalAccessPolicy, type RunningMedia, type RunningPush, RunningRoutingMethod,
  type RunningSettings,
} from '../../model/running-settings';
import { ProductKey } from '../../../values/vocabulary/product-key';
import type { ExportFile } from '../export-file';
import { type ExportedObject, wordsOf } from '../exported-object';
import { given } from '../given';
import { sortedBy } from '../plain-text';
import { allowedDomainOf, blockedDomainOf, hostingProviderOf, publicProviderOf, xmppPartnerOf } from './exported-partners';

const ROUTING_METHODS = wordsOf(Object.values(RunningRoutingMethod));

/** Products that have no XMPP proxy and no cmdlet for its partners: nothing is missing if none were read. */
const WITHOUT_XMPP: ReadonlySet<ProductKey> = new Set([ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019, ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE]);

/**
 * The settings of the organization.
 *
 * @param product its product, if it is known
 */
export function exportedSettings(file: ExportFile, product: ProductKey | undefined): RunningSettings {
  const [accessEdge] = file.part('accessEdge')?.map(accessEdgeOf) ?? [];
  return given({
    accessEdge,
    externalAccessPolicies: policiesInOrder(file.part('externalAccessPolicies')?.map(policyOf)),
    allowedDomains: listIn(file.part('allowedDomains'), allowedDomainOf, ({ domain }) => domain),
    blockedDomains: listIn(file.part('blockedDomains'), blockedDomainOf, ({ domain }) => domain),
    hostingProviders: listIn(file.part('hostingProviders'), hostingProviderOf, ({ identity }) => identity),
    publicProviders: listIn(file.part('publicProviders'), publicProviderOf, ({ identity }) => identity),
    xmppPartners: product !== undefined && WITHOUT_XMPP.has(product) && !file.hasPart('xmppPartners')
      ? [] : listIn(file.part('xmppPartners'), xmppPartnerOf, ({ domain }) => domain),
    push: listIn(file.part('push'), pushOf, ({ identity }) => identity),
    avEdge: listIn(file.part('avEdge'), avEdgeOf, ({ identity }) => identity),
    media: listIn(file.part('media'), mediaOf, ({ identity }) => identity),
  });
}

function listIn<Value>(
  entries: readonly ExportedObject[] | undefined, read: (entry: ExportedObject) => Value[], textOf: (value: Value) => string,
): Value[] | undefined {
  return entries === undefined ? undefined : sortedBy(entries.flatMap(read), textOf);
}

/** `Tag:` is written for user policies, and is not part of their names. */
function identityOf(entry: ExportedObject): string {
  return (entry.requiredText('Identity') ?? '').replace(/^Tag:/i, '');
}

function accessEdgeOf(entry: ExportedObject): RunningAccessEdge {
  return given({
    allowOutsideUsers: entry.flag('AllowOutsideUsers'),
    allowFederatedUsers: entry.flag('AllowFederatedUsers'),
    allowAnonymousUsers: entry.flag('AllowAnonymousUsers'),
    enablePartnerDiscovery: entry.flag('EnablePartnerDiscovery'),
    routingMethod: entry.word('RoutingMethod', ROUTING_METHODS),
    defaultRouteFqdn: entry.domainName('DefaultRouteFqdn'),
    source: entry.source,
  });
}

function policyOf(entry: ExportedObject): RunningExternalAccessPolicy {
  return given({
    identity: identityOf(entry),
    enableOutsideAccess: entry.flag('EnableOutsideAccess'),
    enableFederationAccess: entry.flag('EnableFederationAccess'),
    enableXmppAccess: entry.flag('EnableXmppAccess'),
    enablePublicCloudAccess: entry.flag('EnablePublicCloudAccess'),
    enablePublicCloudAudioVideoAccess: entry.flag('EnablePublicCloudAudioVideoAccess'),
    source: entry.source,
  });
}

function policiesInOrder(policies: readonly RunningExternalAccessPolicy[] | undefined): RunningExternalAccessPolicy[] | undefined {
  return policies && sortedBy(policies, ({ identity }) => (/^global$/i.test(identity) ? '' : identity));
}

function pushOf(entry: ExportedObject): RunningPush[] {
  return [given({
    identity: identityOf(entry), apple: entry.flag('EnableApplePushNotificationService'),
    microsoft: entry.flag('EnableMicrosoftPushNotificationService'),
  })];
}

function avEdgeOf(entry: ExportedObject): RunningAvEdge[] {
  return [given({ identity: identityOf(entry), maxTokenLifetimeSeconds: entry.seconds('MaxTokenLifetime') })];
}

function mediaOf(entry: ExportedObject): RunningMedia[] {
  return [given({ identity: identityOf(entry), encryptionLevel: entry.text('EncryptionLevel') })];
}
