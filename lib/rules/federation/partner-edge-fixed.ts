import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A partner whose Access Edge is configured instead of being looked up. */
export const partnerEdgeFixed: EdgeRule = {
  id: 'partner-edge-fixed',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'When the partner moves its Access Edge, users of the two organizations cannot reach each other until somebody '
    + 'here changes the entry.',
  remedy: 'Allow only the domain if the partner publishes its federation SRV record.',
  check: (plan) => (plan.federation?.partners ?? []).flatMap(({ domain, edgeFqdn }) => (edgeFqdn === undefined ? [] : [{
    subject: domain,
    message: `the Access Edge of the partner is set to ${edgeFqdn}: federation breaks when the partner changes it`,
    fix: 'if the partner publishes its federation SRV record, use FederatedPartner.allowedDomain; otherwise, agree with the '
      + 'partner on notice before a change',
  }])),
};
