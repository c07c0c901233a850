import { legacyTlsDisabled } from '../../imports/parts/organization';
import { serverNamed } from '../../imports/parts/running-lookup';
import type { EdgePlan } from '../../plan/edge-plan';
import type { OrganizationPlan } from '../../plan/settings/organization-plan';
import { readTokenHours } from '../../running/token-hours';
import { defined, type DriftContext } from './running-part';

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

/** As an import reads it. */
function tokenLifetime({ plan, running, notCompared }: DriftContext, { avTokenLifetimeHours: planned, siteName: site }: OrganizationPlan): number | undefined {
  if (planned === undefined) return undefined;
  const found = readTokenHours(plan.internal.fqdn, running, site);
  if (found === undefined) notCompared.push({ subject: 'lifetime of media tokens', message: 'Get-CsAVEdgeConfiguration was not read' });
  return found ?? planned;
}
