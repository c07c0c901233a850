import { EdgeTopology } from '../../lib/guide/edge-topology';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { AudienceVerdict, ChangeRisk, ReviewedChange } from '../../lib/projection/changes/plan-review';
import type { PlanAudience } from '../../lib/projection/model/plan-table';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { EdgePlanReview } from '../../lib/review/edge-plan-review';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { type ContosoOverrides, contosoPlan } from '../support/plan-request';

/** A pool on Azure whose records are in zones of the deployment. */
const AZURE: ContosoOverrides = { platform: EdgePlatform.azure(), recordsByOthers: true };
const LITWARE = FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.LYNC_SERVER_2013 });
const WOODGROVE = FederatedPartner.allowedDomain('woodgrove.example', { product: PartnerProduct.OCS_2007 });

export const dns = (servers: number): ContosoOverrides => ({ topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers }) });
export const hardware = (servers: number): ContosoOverrides => (
  { topology: EdgeTopology.scaledHardwareLoadBalanced({ servers }) });

/** The plan of the documentation's example on Azure. */
export const azurePlan = (overrides: ContosoOverrides = {}): EdgePlan => contosoPlan({
  ...AZURE, federation: { discoverableDomains: ['contoso.com'], partners: [LITWARE] }, ...overrides,
});

/** The change that the documentation shows: XMPP, a partner on Office Communications Server 2007, and a drained server. */
export const XMPP_OCS_AND_DRAINED: ContosoOverrides = {
  federation: { discoverableDomains: ['contoso.com'], partners: [LITWARE, WOODGROVE] },
  xmpp: { domains: ['contoso.com'], partners: [XmppPartner.googleTalk()] },
  drainedServers: [2],
};

/** The review of a change from one request to another. */
export const reviewed = (before: ContosoOverrides, after: ContosoOverrides): EdgePlanReview => (
  EdgePlanReview.of(azurePlan(before), azurePlan(after)));

export const changesOf = (review: EdgePlanReview): ReviewedChange[] => review.plans.flatMap(({ changes }) => changes);

/** The change with an ID; a review without it fails the test. */
export function changeIn(review: EdgePlanReview, id: string): ReviewedChange {
  const found = changesOf(review).find((change) => change.id === id);
  if (found === undefined) throw new Error(`no change ${id} among ${changesOf(review).map((change) => change.id).join(', ')}`);
  return found;
}

/** The reached thresholds as `id subject`. */
export const thresholdsOf = (review: EdgePlanReview): string[] => (
  review.plans.flatMap(({ thresholds }) => thresholds.map(({ id, subject }) => `${id} ${subject}`)));

/** What an audience does, as `task count`, and its risks. */
export function verdictOf({ verdicts }: EdgePlanReview, wanted: PlanAudience): { tasks: string[]; risks: ChangeRisk[] } {
  const { tasks, risks } = verdicts.find(({ audience }) => audience === wanted) as AudienceVerdict;
  return { tasks: tasks.map(({ task, count, byDeployment }) => `${task} ${count}${byDeployment ? ' deployed' : ''}`), risks };
}
