import { publicImProviderRow } from '../../guide/federation/public-im-providers';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A public IM provider whose service has ended by the planning date. */
export const publicImServiceEnded: EdgeRule = {
  id: 'public-im-service-ended',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-support-for-public-instant-messenger-connectivity.md',
  meaning: 'The service is no longer available: contacts of the provider stay offline, and messages to them fail.',
  remedy: 'Remove the provider. The finding names what replaced it.',
  check: (plan) => plan.publicIm.flatMap(({ provider, displayName }) => {
    const { serviceEnd, successor } = publicImProviderRow(provider);
    if (plan.planningDate === undefined || plan.planningDate <= serviceEnd) return [];
    return [{
      subject: displayName,
      message: `public IM with ${displayName} ended on ${serviceEnd}; it was replaced by ${successor}`,
      fix: `remove ${displayName} from publicIm, or correct planningDate (${plan.planningDate})`,
    }];
  }),
};
