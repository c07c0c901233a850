import type { EdgePlan } from '../plan/edge-plan';
import { EdgePlanReview } from '../review/edge-plan-review';
import { verdictsOf } from '../review/verdicts';
import type { RunningEdge } from '../running/model/running-edge';
import { buildChanges } from './parts/builds';
import { usesWithoutCertificate } from './parts/certificate-uses';
import { runningCertificates } from './parts/certificates';
import { firewallNotes } from './parts/firewalls';
import { listenerChanges } from './parts/listeners';
import { runningOrganization } from './parts/organization';
import { runningOtherNetworks } from './parts/other-networks';
import { runningPartners } from './parts/partners';
import { missingPool, runningPool } from './parts/pool';
import { runningRecords } from './parts/records';
import { driftContext, type DriftContext, type DriftNote } from './parts/running-part';
import { runningServers } from './parts/servers';
import { runningSettings } from './parts/settings';
import { tellUntold } from './parts/untold';
import type { PlanDrift } from './plan-drift';

type DriftParts = Pick<PlanDrift, 'pool' | 'changes' | 'verdicts' | 'firewall' | 'notPlanned' | 'notCompared' | 'unread'>;

/** Compares a plan with the same plan that has what runs in the place of what is planned. */
export function planDrift(plan: EdgePlan, running: RunningEdge): DriftParts {
  const context = driftContext(plan, running);
  const runs = runningPlan(context);
  const review = EdgePlanReview.of(runs, plan);
  const firewall = firewallNotes(context);
  const changes = [
    ...missingPool(context), ...review.plans.flatMap((each) => each.changes), ...usesWithoutCertificate(context, runs.certificates),
    ...listenerChanges(context, runs), ...buildChanges(context),
  ];
  tellUntold(context);
  return {
    pool: plan.internal.fqdn, changes, verdicts: verdictsOf(changes), firewall,
    notPlanned: distinct(context.notPlanned), notCompared: distinct(context.notCompared), unread: running.unread,
  };
}

/** The plan with what runs in the place of what is planned, wherever a file tells it. */
function runningPlan(context: DriftContext): EdgePlan {
  const servers = runningServers(context);
  return {
    ...context.plan,
    ...runningSettings(context),
    ...runningPool(context),
    ...runningOrganization(context),
    ...runningPartners(context),
    ...runningOtherNetworks(context),
    servers,
    dnsRecords: runningRecords(context, servers),
    ...runningCertificates(context, servers),
  };
}

function distinct(notes: readonly DriftNote[]): DriftNote[] {
  return [...new Map(notes.map((note) => [`${note.subject}\n${note.message}`, note])).values()];
}
