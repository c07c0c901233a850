import { PlanKind } from '../values/vocabulary/plan-kind';
import type { EdgePlan } from '../plan/edge-plan';
import type { Finding } from '../plan/findings/finding';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { PlanChange } from '../projection/changes/plan-comparison';
import type { ReviewedPlan } from '../projection/changes/plan-review';
import { Interruptions } from './changes/interruptions';
import { edgeCore, proxyCore } from './changes/plan-core';
import type { PlanCore } from './changes/review-context';
import { reviewedChanges } from './changes/reviewed-changes';
import { comparedEdgePlans, comparedReverseProxyPlans } from './compared-plans';
import { emptyEdgePlan, emptyReverseProxyPlan } from './empty-plans';
import { reviewedReachability } from './reachability/reviewed-reachability';
import { reviewedFindings } from './reviewed-findings';
import type { PlanBeforeAndAfter } from './terraform/terraform-changes';
import { reachedThresholds } from './thresholds';

/** Two plans of the same pool or proxy, in both forms that a review reads. */
interface Compared {
  readonly kind: PlanKind;
  readonly identity: string;
  readonly change: PlanChange;
  readonly before: PlanCore;
  readonly after: PlanCore;
  readonly tables: ReturnType<typeof comparedEdgePlans>;
  readonly findings: { readonly before: readonly Finding[]; readonly after: readonly Finding[] };
}

/** What is different about an Edge pool. A pool that is new or gone is compared with one that has nothing. */
export function reviewedEdgePlan(before: EdgePlan | undefined, after: EdgePlan | undefined): PlanBeforeAndAfter | undefined {
  const [was, is] = [before ?? emptyEdgePlan(after), after ?? emptyEdgePlan(before)];
  if (was === undefined || is === undefined) return undefined;
  const compared: Compared = {
    kind: PlanKind.EDGE,
    identity: is.internal.fqdn,
    change: changeOfPlan(before, after),
    before: edgeCore(was),
    after: edgeCore(is),
    tables: comparedEdgePlans(was, is),
    findings: { before: was.findings, after: is.findings },
  };
  return beforeAndAfter(compared, { ...reviewedPlan(compared), reachability: reviewedReachability(was, is) });
}

/** What is different about a reverse proxy. A proxy that is new or gone is compared with one that has nothing. */
export function reviewedReverseProxyPlan(
  before: ReverseProxyPlan | undefined, after: ReverseProxyPlan | undefined,
): PlanBeforeAndAfter | undefined {
  const [was, is] = [before ?? emptyReverseProxyPlan(after), after ?? emptyReverseProxyPlan(before)];
  if (was === undefined || is === undefined) return undefined;
  const compared: Compared = {
    kind: PlanKind.REVERSE_PROXY,
    identity: is.listenerCertificate.subject,
    change: changeOfPlan(before, after),
    before: proxyCore(was, before === undefined),
    after: proxyCore(is, after === undefined),
    tables: comparedReverseProxyPlans(was, is),
    findings: { before: was.findings, after: is.findings },
  };
  return beforeAndAfter(compared, reviewedPlan(compared));
}

/** A review with the plans that it is about. */
function beforeAndAfter(
  { kind, identity, change, before, after, tables }: Compared, reviewed: ReviewedPlan,
): PlanBeforeAndAfter {
  return {
    reviewed,
    ...(change === PlanChange.ADDED ? {} : { before: { kind, identity, core: before, tables: tables.before } }),
    ...(change === PlanChange.REMOVED ? {} : { after: { kind, identity, core: after, tables: tables.after } }),
  };
}

function changeOfPlan(before: object | undefined, after: object | undefined): PlanChange {
  if (before === undefined) return PlanChange.ADDED;
  return after === undefined ? PlanChange.REMOVED : PlanChange.CHANGED;
}

function reviewedPlan({ kind, identity, change, before, after, tables, findings }: Compared): ReviewedPlan {
  const interruptions = new Interruptions(tables.interruptions);
  const changes = reviewedChanges(tables.differences, { before, after, interruptions });
  return {
    kind,
    identity,
    subject: tables.after.subject,
    change,
    ...(change === PlanChange.ADDED ? {} : { before: tables.before.summary }),
    ...(change === PlanChange.REMOVED ? {} : { after: tables.after.summary }),
    changes,
    findings: reviewedFindings(findings.before, findings.after),
    interruptions: interruptions.left,
    thresholds: reachedThresholds({ before, after, identity, isNew: change === PlanChange.ADDED }),
  };
}
