import { nameOf, sameName } from '../../imports/parts/running-lookup';
import type { EdgePlan } from '../../plan/edge-plan';
import type { DriftContext } from './running-part';

type Settings = Pick<EdgePlan, 'accessEdgeConfiguration' | 'externalAccessPolicy' | 'routes' | 'sipDomains'>;

/** The settings of the organization, as they run. */
export function runningSettings(context: DriftContext): Settings {
  return {
    accessEdgeConfiguration: accessEdgeConfiguration(context),
    externalAccessPolicy: externalAccessPolicy(context),
    routes: routes(context),
    sipDomains: sipDomains(context),
  };
}

/** A pool beside others turns nothing off that they may need: what the plan turns off and still runs is not drift. */
function flag({ plan }: DriftContext, planned: boolean, runs: boolean | undefined): boolean {
  return runs === undefined || (plan.hasOtherEdgePools === true && !planned) ? planned : runs;
}

function accessEdgeConfiguration(context: DriftContext): EdgePlan['accessEdgeConfiguration'] {
  const { plan: { accessEdgeConfiguration: planned }, running: { settings: { accessEdge } }, notCompared } = context;
  if (accessEdge === undefined) {
    notCompared.push({ subject: 'Access Edge configuration', message: 'Get-CsAccessEdgeConfiguration was not read' });
  }
  return {
    ...planned,
    allowOutsideUsers: flag(context, planned.allowOutsideUsers, accessEdge?.allowOutsideUsers),
    allowFederatedUsers: flag(context, planned.allowFederatedUsers, accessEdge?.allowFederatedUsers),
    enablePartnerDiscovery: flag(context, planned.enablePartnerDiscovery, accessEdge?.enablePartnerDiscovery),
  };
}

function externalAccessPolicy(context: DriftContext): EdgePlan['externalAccessPolicy'] {
  const { plan: { externalAccessPolicy: planned }, running: { settings: { externalAccessPolicies: policies } }, notPlanned, notCompared } = context;
  if (policies === undefined) {
    notCompared.push({ subject: `policy ${planned.identity}`, message: 'Get-CsExternalAccessPolicy was not read' });
    return planned;
  }
  for (const { identity } of policies.filter((policy) => !sameName(policy.identity, planned.identity))) {
    notPlanned.push({ subject: `policy ${identity}`, message: 'an external access policy that the plan does not speak of' });
  }
  const found = policies.find(({ identity }) => sameName(identity, planned.identity));
  if (found === undefined) return { ...planned, identity: 'none' };
  return {
    ...planned,
    enableOutsideAccess: flag(context, planned.enableOutsideAccess, found.enableOutsideAccess),
    enableFederationAccess: flag(context, planned.enableFederationAccess, found.enableFederationAccess),
    enableXmppAccess: flag(context, planned.enableXmppAccess, found.enableXmppAccess),
    enablePublicCloudAccess: flag(context, planned.enablePublicCloudAccess, found.enablePublicCloudAccess),
    enablePublicCloudAudioVideoAccess: flag(context, planned.enablePublicCloudAudioVideoAccess, found.enablePublicCloudAudioVideoAccess),
  };
}

/** Routes are those of sites. Where no site tells one, it is not known whether there is none. */
function routes({ plan: { routes: planned, internal }, running: { topology }, notCompared }: DriftContext): EdgePlan['routes'] {
  const sip = (topology?.sites ?? []).flatMap(({ federationRoute }) => federationRoute ?? []);
  const xmpp = (topology?.sites ?? []).flatMap(({ xmppFederationRoute }) => xmppFederationRoute ?? []);
  if (planned.sip && sip.length === 0) notCompared.push({ subject: 'SIP federation route', message: 'no site tells it' });
  if (planned.xmpp && xmpp.length === 0) notCompared.push({ subject: 'XMPP federation route', message: 'no site tells it' });
  return {
    ...planned,
    sip: sip.length === 0 ? planned.sip : sip.some((each) => sameName(each, internal.fqdn)),
    xmpp: xmpp.length === 0 ? planned.xmpp : xmpp.some((each) => sameName(each, internal.fqdn)),
  };
}

function sipDomains({ plan, running: { topology }, notCompared }: DriftContext): string[] {
  if (topology === undefined || topology.sipDomains.length === 0) {
    notCompared.push({ subject: 'SIP domains', message: 'Get-CsSipDomain was not read' });
    return plan.sipDomains;
  }
  return [...new Set(topology.sipDomains.map(nameOf))].sort();
}
