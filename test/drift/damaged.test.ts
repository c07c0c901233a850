import fc from 'fast-check';
import { DriftReport } from '../../lib/drift/drift-report';
import { PlanDrift } from '../../lib/drift/plan-drift';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import type { RunningEdge } from '../../lib/running/model/running-edge';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { damaged, damages } from '../imports/damaged';
import { contosoPlan } from '../support/plan-request';
import { deployedOf } from '../support/running-of';

const PLAN = contosoPlan({
  recordsByOthers: true, xmpp: { partners: [XmppPartner.googleTalk()] },
  federation: { partners: [FederatedPartner.allowedDomain('litware.com', { product: PartnerProduct.UNKNOWN, comment: 'since 2012' })], blockedDomains: ['bad.example'] },
  organization: { siteName: 'Redmond', legacyTlsDisabled: true, avTokenLifetimeHours: 12 },
});
const RUNNING = deployedOf(PLAN);

test('whatever the files say, a drift tells it, and is never undefined', () => {
  let compared = 0;
  fc.assert(fc.property(damages, (found) => {
    const drift = driftOf(damaged(RUNNING, found));
    if (drift === undefined) return;
    expect(DriftReport.of(drift).text).not.toMatch(/undefined|\[object/);
    compared += 1;
  }), { numRuns: 300 });
  expect(compared).toBeGreaterThan(100);
});

/** Undefined for what no reader gives. */
function driftOf(running: RunningEdge): PlanDrift | undefined {
  try {
    return PlanDrift.of(PLAN, running);
  } catch (error) {
    if (error instanceof EdgeValidationError && error.problems.every(({ property }) => property.startsWith('running'))) return undefined;
    throw error;
  }
}
