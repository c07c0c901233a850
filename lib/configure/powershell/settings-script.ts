import type { EdgePlan } from '../../plan/edge-plan';
import type { HostingProviderPlan, PartnerPlan } from '../../plan/federation-plan';
import { PowerShellValue, psList, psRecord } from './powershell-data';
import { preconfiguredProviders, publicProviders } from './public-providers';
import { SETTINGS_STEPS } from './settings-steps';
import type { XmppPartnerPlan } from '../../plan/xmpp-plan';
import { FederationType } from '../../values/vocabulary/federation';
import { PublicImService } from '../../values/vocabulary/public-im';

/**
 * A script for the Lync Server Management Shell that brings the settings that live in Lync to the plan: Access Edge,
 * external access policy, allowed and blocked domains, providers, XMPP partners, push notification, media encryption, and
 * the routes of the site when its name is known.
 *
 * It can run any number of times: it compares, and changes only what differs. What is in Lync and not in the plan stays,
 * with a warning. `-WhatIf` shows the changes, `-Confirm` asks before each.
 *
 * The keys of its data are parameters of the cmdlets that take them, so data grows with the plan and the rest is fixed.
 *
 * Pages: `lync-server-2013-federation-and-external-access-cmdlets.md`,
 * `lync-server-2013-manage-access-edge-configuration-for-your-organization.md`.
 */
export function settingsScript(plan: EdgePlan): string {
  const { accessEdgeConfiguration, externalAccessPolicy, federation, mobilePush } = plan;
  return [
    HEAD,
    `$accessEdge = ${psRecord({
      AllowOutsideUsers: accessEdgeConfiguration.allowOutsideUsers,
      AllowFederatedUsers: accessEdgeConfiguration.allowFederatedUsers,
      EnablePartnerDiscovery: accessEdgeConfiguration.enablePartnerDiscovery,
    })}`,
    `$externalAccessPolicy = ${psRecord({
      Identity: externalAccessPolicy.identity,
      EnableOutsideAccess: externalAccessPolicy.enableOutsideAccess,
      EnableFederationAccess: externalAccessPolicy.enableFederationAccess,
      EnableXmppAccess: externalAccessPolicy.enableXmppAccess,
      EnablePublicCloudAccess: externalAccessPolicy.enablePublicCloudAccess,
      EnablePublicCloudAudioVideoAccess: externalAccessPolicy.enablePublicCloudAudioVideoAccess,
    })}`,
    `$allowedDomains = ${psList((federation?.partners ?? []).filter(isListed).map(allowedDomain))}`,
    `$blockedDomains = ${psList((federation?.blockedDomains ?? []).map((domain) => ({ Identity: domain })))}`,
    `$hostingProviders = ${psList((federation?.hostingProviders ?? []).map(hostingProvider))}`,
    `$publicProviders = ${psList(publicProviders(plan.publicIm))}`,
    `$preconfiguredProviders = ${psList(preconfiguredProviders(plan.publicIm))}`,
    `$xmppPartners = ${psList((plan.xmpp?.partners ?? []).map(xmppPartner))}`,
    `$pushNotification = ${psRecord(mobilePush === undefined ? {} : {
      EnableApplePushNotificationService: mobilePush.apple,
      EnableMicrosoftPushNotificationService: mobilePush.microsoft,
    })}`,
    `$mediaConfiguration = ${psRecord(meetsUnencryptedMedia(plan) ? { EncryptionLevel: 'SupportEncryption' } : {})}`,
    `$site = ${psRecord(siteRoutes(plan))}`,
  ].join('\n') + `\n${SETTINGS_STEPS}`;
}

const HEAD = `# Brings the settings that live in Lync to the plan of the Edge. Run it in the Lync Server Management Shell, after the
# topology is published; first with -WhatIf. It can run any number of times.
[CmdletBinding(SupportsShouldProcess = $true)]
param()

$ErrorActionPreference = 'Stop'

# The plan. Names are parameters of the cmdlets.`;

const DISCOVERED: string = FederationType.DISCOVERED_PARTNER_DOMAIN;

const XMPP_WORDS: Readonly<Record<string, string>> = {
  required: 'Required', optional: 'Optional', 'not-supported': 'NotSupported',
};

/** A discovered partner is on no list: naming him there would take the limits of discovery off him. */
function isListed({ type }: PartnerPlan): boolean {
  return type !== DISCOVERED;
}

// No VerificationLevel: New-CsAllowedDomain has it only in later products.
function allowedDomain({ domain, edgeFqdn, comment }: PartnerPlan): Record<string, PowerShellValue> {
  return { Identity: domain, ...text('ProxyFqdn', edgeFqdn), ...text('Comment', comment) };
}

function hostingProvider(provider: HostingProviderPlan): Record<string, PowerShellValue> {
  return {
    Identity: provider.name,
    ProxyFqdn: provider.proxyFqdn,
    Enabled: true,
    // Two parameters that are given together or not at all.
    EnabledSharedAddressSpace: provider.sharedAddressSpace,
    HostsOCSUsers: provider.hostsLyncUsers,
    IsLocal: false,
    VerificationLevel: provider.verificationLevel,
    ...text('AutodiscoverUrl', provider.autodiscoverUrl),
  };
}

function xmppPartner(partner: XmppPartnerPlan): Record<string, PowerShellValue> {
  const { additionalDomains } = partner;
  return {
    Identity: partner.domain,
    ...(additionalDomains.length === 0 ? {} : { AdditionalDomains: additionalDomains }),
    PartnerType: partner.type,
    TlsNegotiation: XMPP_WORDS[partner.tls] ?? partner.tls,
    SaslNegotiation: XMPP_WORDS[partner.sasl] ?? partner.sasl,
    SupportDialbackNegotiation: partner.dialback,
    EnableKeepAlive: partner.keepAlive,
    ...text('Description', partner.description),
  };
}

/** Windows Live Messenger has audio and video, but no encryption of them. */
function meetsUnencryptedMedia({ externalAccessPolicy, publicIm }: EdgePlan): boolean {
  return externalAccessPolicy.enablePublicCloudAudioVideoAccess
    && publicIm.some(({ provider }) => provider === PublicImService.WINDOWS_LIVE_MESSENGER);
}

/** Nothing when the site is not known, or when the pool is no route. */
function siteRoutes(plan: EdgePlan): Record<string, PowerShellValue> {
  const siteName = plan.organization?.siteName;
  const isSipRoute = plan.federation !== undefined || plan.publicIm.length > 0;
  if (siteName === undefined || !(isSipRoute || plan.xmpp !== undefined)) return {};
  const edgeService = `EdgeServer:${plan.internal.fqdn}`;
  return {
    Identity: siteName,
    ...(isSipRoute ? { FederationRoute: edgeService } : {}),
    ...(plan.xmpp === undefined ? {} : { XmppFederationRoute: edgeService }),
  };
}

/** An empty remark is none: the cmdlets may refuse it. */
function text(name: string, value: string | undefined): Record<string, PowerShellValue> {
  return value === undefined || value === '' ? {} : { [name]: value };
}
