import { isHosted } from '../../plan/hosting';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { FederationType } from '../../values/vocabulary/federation';

const ALLOWED_DOMAIN: string = FederationType.ALLOWED_PARTNER_DOMAIN;

/**
 * An allowed domain without its Access Edge. The planning page wants the Access Edge with every entry made by hand; the
 * page on allowed domains calls it optional, and so do we.
 */
export const partnerEdgeUnlisted: EdgeRule = {
  id: 'partner-edge-unlisted',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'The partner\'s Edge is found by its federation SRV record. While the partner does not publish one, users of '
    + 'the two organizations do not reach each other.',
  remedy: 'Ask the partner for its federation SRV record; where it has none, list its Access Edge with the domain.',
  check: (plan) => (plan.federation?.partners ?? [])
    .filter((partner) => partner.type === ALLOWED_DOMAIN && !partner.sharedAddressSpace && !isHosted(partner))
    .map(({ domain }) => ({
      subject: domain,
      message: 'listed without its Access Edge, which is looked up by the federation SRV record that the partner must '
        + 'publish',
      fix: 'make sure that the partner publishes _sipfederationtls._tcp for its domain, or use '
        + 'FederatedPartner.allowedServer with its Access Edge',
    })),
};
