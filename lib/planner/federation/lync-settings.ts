import { EdgeValidationError } from '../../values/edge-validation-error';
import { publicImProviderRow, PublicImCapability } from '../../guide/federation/public-im-providers';
import type { PlanningCondition } from '../../guide/planning-row';
import type { CheckedRequest } from '../../check/edge-request';
import type { AccessEdgeConfigurationPlan, ExternalAccessPolicyPlan } from '../../plan/federation-plan';

const GLOBAL_POLICY = 'Global';
const POLICY_PAGE = 'lync-server-2013-manage-external-access-policy-for-your-organization.md';

/** What the Access Edge lets in, for the whole organisation. */
export function planAccessEdgeConfiguration(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>,
): AccessEdgeConfigurationPlan {
  return {
    allowOutsideUsers: used.has('remote-user'),
    allowFederatedUsers: used.has('federation') || used.has('public-im') || used.has('xmpp'),
    enablePartnerDiscovery: request.federation?.partnerDiscovery ?? false,
  };
}

/**
 * What the external access policy lets users do. XMPP needs federation too.
 *
 * @throws EdgeValidationError for an identity that no policy can have.
 */
export function planExternalAccessPolicy(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>,
): ExternalAccessPolicyPlan {
  const identity = request.source.externalAccessPolicy ?? GLOBAL_POLICY;
  checkPolicyIdentity(identity);
  return {
    identity,
    enableOutsideAccess: used.has('remote-user'),
    enableFederationAccess: used.has('federation') || used.has('xmpp'),
    enableXmppAccess: used.has('xmpp'),
    enablePublicCloudAccess: used.has('public-im'),
    enablePublicCloudAudioVideoAccess: used.has('av') && request.publicIm.some((provider) =>
      publicImProviderRow(provider).capabilities.includes(PublicImCapability.AUDIO)),
  };
}

function checkPolicyIdentity(identity: string): void {
  if (/^(?:site:)?[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/.test(identity) && identity === identity.trim()) return;
  throw new EdgeValidationError({
    property: 'externalAccessPolicy',
    given: JSON.stringify(identity),
    expected: `"Global", "site:" and the name of a site, or the name of a user policy (${POLICY_PAGE})`,
    fix: 'give a name of letters, digits, blanks and ._-, at most 64 characters',
  });
}
