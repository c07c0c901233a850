import { legacyTlsDisabled } from '../../imports/parts/organization';
import { sameName, serverNamed } from '../../imports/parts/running-lookup';
import type { EdgePlan } from '../../plan/edge-plan';
import type { OrganizationPlan } from '../../plan/settings/organization-plan';
import { defined, type DriftContext } from './running-part';

const SECONDS_PER_HOUR = 3600;

/** The facts about the organization that the plan has and files tell. What the plan does not have is not compared. */
export function runningOrganization(context: DriftContext): Pick<EdgePlan, 'organization'> {
  const { organization } = context.plan;
  if (organization === undefined) return {};
  return { organization: defined({ ...organization, siteName: siteName(context, organization), legacyTlsDisabled: legacyTls(context, organization), avTokenLifetimeHours: tokenLifetime(context, organization) }) };
}

function siteName({ pool, running: { topology } }: DriftContext, { siteName: planned }: OrganizationPlan): string | undefined {
  const name = topology?.sites.find(({ id }) => id === pool?.pool?.siteId)?.name;
  return planned === undefined || name?.toLowerCase() === planned.toLowerCase() ? planned : name ?? planned;
}

function legacyTls({ plan, running, notCompared }: DriftContext, { legacyTlsDisabled: planned }: OrganizationPlan): boolean | undefined {
  if (planned === undefined) return undefined;
  const found = legacyTlsDisabled(plan.servers.map(({ fqdn }) => serverNamed(running, fqdn)));
  if (found === undefined) notCompared.push({ subject: 'TLS 1.0 and 1.1', message: 'the registry of no server, or not of all of them, sets both: Windows decides' });
  return found ?? planned;
}

/** The most specific configuration applies: that of the pool, of its site, or the global one. */
function tokenLifetime(context: DriftContext, { avTokenLifetimeHours: planned, siteName: site = '' }: OrganizationPlan): number | undefined {
  const { plan, running: { settings, topology }, pool, notCompared } = context;
  if (planned === undefined) return undefined;
  const runningSite = topology?.sites.find(({ id }) => id === pool?.pool?.siteId)?.name ?? site;
  const found = [`Service:EdgeServer:${plan.internal.fqdn}`, `Site:${runningSite}`, 'Global']
    .flatMap((wanted) => settings.avEdge?.find(({ identity }) => sameName(identity, wanted)) ?? [])[0]?.maxTokenLifetimeSeconds;
  if (found === undefined) notCompared.push({ subject: 'lifetime of media tokens', message: 'Get-CsAVEdgeConfiguration was not read' });
  return found === undefined ? planned : found / SECONDS_PER_HOUR;
}
