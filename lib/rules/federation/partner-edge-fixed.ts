import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A partner whose Access Edge is written down, instead of being looked up. */
export const partnerEdgeFixed: EdgeRule = {
  id: 'partner-edge-fixed',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'When the partner moves its Access Edge, users of the two organizations do not reach each other until '
    + 'somebody here changes the entry.',
  remedy: 'Allow the domain alone where the partner publishes its federation SRV record.',
  check: (plan) => (plan.federation?.partners ?? [])
    .filter(({ edgeFqdn }) => edgeFqdn !== undefined)
    .map(({ domain, edgeFqdn }) => ({
      subject: domain,
      message: `the partner's Access Edge is configured as ${String(edgeFqdn)}: federation breaks when the partner `
        + 'changes it',
      fix: 'where the partner publishes its federation SRV record use FederatedPartner.allowedDomain; else agree with the '
        + 'partner on notice before a change',
    })),
};
