import { ProblemList } from '../../values/boundary/shape';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import type { EdgePlan } from '../../plan/edge-plan';
import type { AccessEdgeConfigurationPlan, ExternalAccessPolicyPlan } from '../../plan/settings/lync-settings-plan';
import type { MobilePushPlan } from '../../plan/settings/mobile-push-plan';
import type { ProductPlan } from '../../plan/product/product-plan';
import { productWords } from '../../plan/product/product-words';
import type { PublicImPlan } from '../../plan/federation/public-im-plan';
import { federationOfPools, type OrganizationPartners } from './federation-of-pools';
import { type EntryKind, mergedEntries } from './merged-entries';
import { type SiteRoutes, sitesOfPools } from './sites-of-pools';

/**
 * The settings in Lync Server that belong to the organization and not to an Edge pool: what all of its pools need
 * together.
 */
export interface OrganizationSettings extends OrganizationPartners {
  /** The product whose tools are used: that of a successor if there is one, which manages the earlier pools too. */
  readonly product: ProductPlan;
  /**
   * Whether the organization has Edge pools whose plans are not known. What they need must not be turned off.
   */
  readonly isPartial: boolean;
  readonly accessEdge: AccessEdgeConfigurationPlan;
  readonly hasWebConferencing: boolean;
  /** By identity. */
  readonly policies: readonly ExternalAccessPolicyPlan[];
  readonly publicIm: readonly PublicImPlan[];
  /** Absent without push notification. */
  readonly push?: Pick<MobilePushPlan, 'apple' | 'microsoft'>;
  readonly sites: readonly SiteRoutes[];
}

const POLICIES: EntryKind<ExternalAccessPolicyPlan> = {
  noun: 'external access policy',
  entriesOf: ({ externalAccessPolicy }) => [externalAccessPolicy],
  nameOf: ({ identity }) => identity,
  settings: [],
  union: (policies) => ({
    enableOutsideAccess: policies.some((policy) => policy.enableOutsideAccess),
    enableFederationAccess: policies.some((policy) => policy.enableFederationAccess),
    enableXmppAccess: policies.some((policy) => policy.enableXmppAccess),
    enablePublicCloudAccess: policies.some((policy) => policy.enablePublicCloudAccess),
    enablePublicCloudAudioVideoAccess: policies.some((policy) => policy.enablePublicCloudAudioVideoAccess),
  }),
};

const PUBLIC_IM: EntryKind<PublicImPlan> = {
  noun: 'public IM provider',
  entriesOf: ({ publicIm }) => publicIm,
  nameOf: ({ provider }) => provider,
  settings: [],
  union: (providers) => ({ unencryptedMedia: providers.some(({ unencryptedMedia }) => unencryptedMedia) }),
};

/**
 * The settings for all pools.
 *
 * @param pools in the order of `poolsInOrder`; at least one
 * @throws EdgeValidationError for contradictions between pools, all of them together.
 */
export function organizationSettings(pools: readonly EdgePlan[]): OrganizationSettings {
  const problems = new ProblemList();
  const push = pools.flatMap(({ mobilePush }) => (mobilePush === undefined ? [] : [mobilePush]));
  const settings: OrganizationSettings = {
    product: productOf(pools),
    isPartial: pools.length === 1 && pools[0]?.hasOtherEdgePools === true,
    accessEdge: {
      allowOutsideUsers: pools.some(({ accessEdgeConfiguration }) => accessEdgeConfiguration.allowOutsideUsers),
      allowFederatedUsers: pools.some(({ accessEdgeConfiguration }) => accessEdgeConfiguration.allowFederatedUsers),
      enablePartnerDiscovery: pools.some(({ accessEdgeConfiguration }) => accessEdgeConfiguration.enablePartnerDiscovery),
    },
    hasWebConferencing: pools.some(({ conditions }) => conditions.includes(PlanningCondition.WEB_CONFERENCING)),
    policies: mergedEntries(pools, POLICIES, problems),
    ...federationOfPools(pools, problems),
    publicIm: mergedEntries(pools, PUBLIC_IM, problems),
    ...(push.length === 0 ? {} : {
      push: { apple: push.some(({ apple }) => apple), microsoft: push.some(({ microsoft }) => microsoft) },
    }),
    sites: sitesOfPools(pools, problems),
  };
  problems.throwIfAny();
  return settings;
}

function productOf(pools: readonly EdgePlan[]): ProductPlan {
  const isSuccessor = ({ key }: ProductPlan): boolean => productWords(key).isSuccessor;
  return pools.map(({ product }) => product)
    .reduce((chosen, product) => (!isSuccessor(chosen) && isSuccessor(product) ? product : chosen));
}
