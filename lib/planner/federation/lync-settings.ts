import { EdgeValidationError } from '../../values/edge-validation-error';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { PublicImCapability } from '../../values/vocabulary/public-im';
import { publicImProviderRow } from '../../guide/federation/public-im-providers';
import {
  type AccessEdgeConfigurationPlan, type ExternalAccessPolicyPlan, ExternalAccessPolicyScope, type FederationRoutesPlan,
} from '../../plan/settings/lync-settings-plan';
import type { CheckedRequest } from '../../check/edge-request';

const GLOBAL_POLICY = 'Global';
const SITE_PREFIX = 'site:';
const POLICY_PAGE = 'lync-server-2013-manage-external-access-policy-for-your-organization.md';

/** What the Access Edge allows, for the whole organization. */
export function planAccessEdgeConfiguration(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>,
): AccessEdgeConfigurationPlan {
  return {
    allowOutsideUsers: used.has(PlanningCondition.REMOTE_USER),
    allowFederatedUsers: used.has(PlanningCondition.FEDERATION) || used.has(PlanningCondition.PUBLIC_IM)
      || used.has(PlanningCondition.XMPP),
    enablePartnerDiscovery: request.federation?.partnerDiscovery ?? false,
  };
}

/**
 * What the external access policy allows users. XMPP requires federation access as well.
 *
 * @throws EdgeValidationError for an invalid identity of a policy.
 */
export function planExternalAccessPolicy(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>,
): ExternalAccessPolicyPlan {
  const identity = request.source.externalAccessPolicy ?? GLOBAL_POLICY;
  checkPolicyIdentity(identity);
  return {
    identity,
    scope: scopeOf(identity),
    enableOutsideAccess: used.has(PlanningCondition.REMOTE_USER),
    enableFederationAccess: used.has(PlanningCondition.FEDERATION) || used.has(PlanningCondition.XMPP),
    enableXmppAccess: used.has(PlanningCondition.XMPP),
    enablePublicCloudAccess: used.has(PlanningCondition.PUBLIC_IM),
    enablePublicCloudAudioVideoAccess: used.has(PlanningCondition.AUDIO_VIDEO) && request.publicIm.some((provider) =>
      publicImProviderRow(provider).capabilities.includes(PublicImCapability.AUDIO)),
  };
}

/** The federation routes through the pool: a pool that federates is the route for this traffic. */
export function planRoutes(request: CheckedRequest): FederationRoutesPlan {
  return { sip: request.federation !== undefined || request.publicIm.length > 0, xmpp: request.xmpp !== undefined };
}

function scopeOf(identity: string): ExternalAccessPolicyScope {
  if (identity === GLOBAL_POLICY) return ExternalAccessPolicyScope.GLOBAL;
  return identity.startsWith(SITE_PREFIX) ? ExternalAccessPolicyScope.SITE : ExternalAccessPolicyScope.USER;
}

function checkPolicyIdentity(identity: string): void {
  if (/^(?:site:)?[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/.test(identity) && identity === identity.trim()) return;
  throw new EdgeValidationError({
    property: 'externalAccessPolicy',
    given: JSON.stringify(identity),
    expected: `"Global", "site:" and the name of a site, or the name of a user policy (${POLICY_PAGE})`,
    fix: 'use a name of letters, digits, spaces and ._-, at most 64 characters',
  });
}
