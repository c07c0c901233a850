import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** What a discovered partner may do before it belongs on the list of allowed domains. */
const MESSAGES_PER_SECOND = 20;
const USERS_CONTACTED = '1,000';

/** Discovered partners are limited, allowed ones are not. */
export const discoveryLimits: EdgeRule = {
  id: 'discovery-limits',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-configure-support-for-allowed-external-domains.md',
  meaning: 'Users hear late or not at all from a busy partner that is not on the list of allowed domains.',
  remedy: 'Put partners with much traffic on the list of allowed domains.',
  check: (plan) => (plan.federation?.partnerDiscovery !== true ? [] : [{
    subject: 'partner discovery',
    message: `a discovered partner is held back above ${MESSAGES_PER_SECOND} messages a second, or when it has contacted `
      + `${USERS_CONTACTED} users here`,
    fix: 'use FederatedPartner.allowedDomain for partners with more traffic than that',
  }]),
};
