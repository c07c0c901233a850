import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Limits of a discovered partner. With more traffic, it belongs on the list of allowed domains. */
const MESSAGES_PER_SECOND = 20;
const USERS_CONTACTED = '1,000';

/** Discovered partners are limited; allowed ones are not. */
export const discoveryLimits: EdgeRule = {
  id: 'discovery-limits',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-configure-support-for-allowed-external-domains.md',
  meaning: 'Messages from a busy partner that is not on the list of allowed domains arrive late or not at all.',
  remedy: 'Add partners with heavy traffic to the list of allowed domains.',
  check: ({ federation }) => (federation?.partnerDiscovery !== true ? [] : [{
    subject: 'partner discovery',
    message: `a discovered partner is limited above ${MESSAGES_PER_SECOND} messages a second, or after it has contacted `
      + `${USERS_CONTACTED} users here`,
    fix: 'use FederatedPartner.allowedDomain for partners with more traffic than that',
  }]),
};
