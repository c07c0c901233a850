import { publicImProviderRow } from '../../guide/federation/public-im-providers';
import { xmppNegotiationRow } from '../../guide/federation/xmpp-negotiation';
import { publicImService } from '../../imports/parts/other-networks';
import { nameOf, recordsOf, sameName } from '../../imports/parts/running-lookup';
import type { EdgePlan } from '../../plan/edge-plan';
import { type PublicImPlan, PublicImProvisioning } from '../../plan/federation/public-im-plan';
import type { XmppPartnerPlan, XmppPlan } from '../../plan/federation/xmpp-plan';
import type { MobilePushPlan } from '../../plan/settings/mobile-push-plan';
import { counted } from '../../projection/model/words';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { PublicImService } from '../../values/vocabulary/public-im';
import { XmppNegotiationSupport, XmppPartnerType } from '../../values/vocabulary/xmpp';
import { defined, type DriftContext, runningText } from './running-part';

/** XMPP federation, public IM and push notification, as they run. */
export function runningOtherNetworks(context: DriftContext): Pick<EdgePlan, 'xmpp' | 'publicIm' | 'mobilePush'> {
  return defined({ xmpp: runningXmpp(context), publicIm: runningPublicIm(context), mobilePush: runningPush(context) });
}

function runningXmpp(context: DriftContext): XmppPlan | undefined {
  const { plan, running: { settings, topology }, notPlanned } = context;
  if (plan.xmpp !== undefined) return { ...plan.xmpp, partners: xmppPartners(context, plan.xmpp.partners) };
  const allowed = settings.xmppPartners ?? [];
  const isRoute = (topology?.sites ?? []).some(({ xmppFederationRoute }) => sameName(xmppFederationRoute, plan.internal.fqdn));
  if (isRoute && plan.hasOtherEdgePools !== true) return unplannedXmpp(context);
  if (allowed.length > 0) notPlanned.push({ subject: 'XMPP', message: `${counted(allowed.length, 'XMPP partner')}: the plan of this pool has no XMPP` });
  return undefined;
}

/** XMPP federation through a pool whose plan has none: its host and domains are those of the records. */
function unplannedXmpp(context: DriftContext): XmppPlan {
  const { plan, running } = context;
  const found = plan.sipDomains.map((domain) => ({ domain, record: recordsOf(running, `_xmpp-server._tcp.${domain}`, DnsRecordType.SRV, EdgeSide.EXTERNAL)[0] }));
  return {
    fqdn: found.flatMap(({ record }) => record?.value ?? [])[0] ?? 'not read',
    domains: found.filter(({ record }) => record !== undefined).map(({ domain }) => domain),
    partners: xmppPartners(context, []),
  };
}

function xmppPartners({ running: { settings }, notCompared }: DriftContext, planned: readonly XmppPartnerPlan[]): XmppPartnerPlan[] {
  if (settings.xmppPartners === undefined) {
    notCompared.push({ subject: 'XMPP partners', message: 'Get-CsXmppAllowedPartner was not read' });
    return [...planned];
  }
  // The scripts read descriptions only when they are asked to.
  const hasTexts = settings.xmppPartners.some(({ description }) => description !== undefined);
  if (!hasTexts && planned.some(({ description }) => description !== undefined)) notCompared.push({ subject: 'descriptions of XMPP partners', message: 'they are read with -IncludeComments only' });
  return settings.xmppPartners.map((partner): XmppPartnerPlan => {
    const known = planned.find(({ domain }) => sameName(domain, partner.domain));
    const settled = {
      type: partner.type ?? known?.type ?? XmppPartnerType.FEDERATED,
      tls: partner.tls ?? known?.tls ?? XmppNegotiationSupport.REQUIRED,
      sasl: partner.sasl ?? known?.sasl ?? XmppNegotiationSupport.REQUIRED,
      dialback: partner.dialback ?? known?.dialback ?? false,
    };
    return defined({
      ...settled,
      domain: nameOf(partner.domain),
      additionalDomains: partner.additionalDomains.map(nameOf).sort(),
      keepAlive: partner.keepAlive ?? known?.keepAlive ?? false,
      methods: [...xmppNegotiationRow(settled).methods],
      stack: known?.stack,
      description: hasTexts ? runningText(partner.description, known?.description) : known?.description,
    });
  }).sort((a, b) => (a.domain < b.domain ? -1 : 1));
}

/** The providers that are turned on. What the plan says of a provider is not in its settings. */
function runningPublicIm({ plan, running: { settings }, notPlanned, notCompared }: DriftContext): PublicImPlan[] {
  if (settings.publicProviders === undefined) {
    if (plan.publicIm.length > 0) notCompared.push({ subject: 'public IM providers', message: 'Get-CsPublicProvider was not read' });
    return plan.publicIm;
  }
  const services = new Set<PublicImService>();
  for (const { identity } of settings.publicProviders.filter(({ enabled }) => enabled !== false)) {
    const service = publicImService(identity);
    if (service === undefined) notPlanned.push({ subject: `public IM provider ${identity}`, message: 'it is turned on, and the library does not know it' });
    else services.add(service);
  }
  const planned = new Set(plan.publicIm.map(({ provider }) => provider));
  const others = [...services].filter((service) => !planned.has(service));
  if (plan.hasOtherEdgePools === true) {
    for (const service of others.sort()) notPlanned.push({ subject: `public IM provider ${publicImProviderRow(service).displayName}`, message: 'it is turned on, perhaps for another pool' });
  }
  return [
    ...plan.publicIm.filter(({ provider }) => services.has(provider)),
    ...(plan.hasOtherEdgePools === true ? [] : others.map(unplannedProvider)),
  ].sort((a, b) => (a.provider < b.provider ? -1 : 1));
}

function unplannedProvider(provider: PublicImService): PublicImPlan {
  const { displayName, capabilities, license, unencryptedMedia } = publicImProviderRow(provider);
  return { provider, displayName, capabilities: [...capabilities], license, inService: true, provisioning: PublicImProvisioning.BY_FEDERATION_RECORD, unencryptedMedia };
}

/** The services that are turned on. Which clients use them is not told. */
function runningPush({ plan, running: { settings }, notCompared }: DriftContext): MobilePushPlan | undefined {
  const planned = plan.mobilePush;
  if (settings.push === undefined) {
    if (planned !== undefined) notCompared.push({ subject: 'push notification', message: 'Get-CsPushNotificationConfiguration was not read' });
    return planned;
  }
  const isOn = (service: 'apple' | 'microsoft'): boolean => {
    const runs = settings.push?.some((each) => each[service] === true) ?? false;
    return runs && plan.hasOtherEdgePools === true ? planned?.[service] ?? false : runs;
  };
  const services = { apple: isOn('apple'), microsoft: isOn('microsoft') };
  if (planned === undefined) return services.apple || services.microsoft ? { clients: [], domains: [], ...services } : undefined;
  return { ...planned, ...services };
}
