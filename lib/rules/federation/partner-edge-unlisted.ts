import { FederationType } from '../../values/vocabulary/federation';
import { FindingSeverity } from '../../plan/findings/finding';
import { isHosted } from '../../plan/federation/hosting';
import type { EdgeRule } from '../rule';

/**
 * An allowed domain without its Access Edge. The planning page asks for the Access Edge with every manual entry; the page
 * on allowed domains calls it optional, and so do we.
 */
export const partnerEdgeUnlisted: EdgeRule = {
  id: 'partner-edge-unlisted',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'The Edge of the partner is found by its federation SRV record. If the partner does not publish one, users of '
    + 'the two organizations cannot reach each other.',
  remedy: 'Ask whether the partner publishes a federation SRV record. If not, list its Access Edge with the domain.',
  check: (plan) => (plan.federation?.partners ?? [])
    .filter((partner) => partner.type === FederationType.ALLOWED_PARTNER_DOMAIN && !partner.sharedAddressSpace
      && !isHosted(partner))
    .map(({ domain }) => ({
      subject: domain,
      message: 'the domain is listed without its Access Edge, which is looked up by the federation SRV record that the '
        + 'partner must publish',
      fix: 'make sure that the partner publishes _sipfederationtls._tcp for its domain, or use '
        + 'FederatedPartner.allowedServer with its Access Edge',
    })),
};
