import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** XMPP in an organization with other Edge pools, none of which takes over automatically. */
export const xmppRouteNoFailover: EdgeRule = {
  id: 'xmpp-route-no-failover',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-edge-server-disaster-recovery.md',
  meaning: 'When this pool fails, XMPP contacts are offline in the whole organization until somebody moves the route.',
  remedy: 'Prepare the steps that move the XMPP route to another Edge pool.',
  check: (plan) => (plan.xmpp === undefined || !plan.conditions.includes(PlanningCondition.MULTIPLE_EDGE_POOLS) ? [] : [{
    subject: plan.internal.fqdn,
    message: 'XMPP stops when this Edge pool fails: no other pool takes over until the XMPP route is moved to it',
    fix: 'write down the steps: Set-CsSite with -XmppExternalFederationRoute, and the records of the XMPP domains',
  }]),
};
