import { publicImProviderRow } from '../../guide/federation/public-im-providers';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A public IM provider whose service has ended on the day for which the plan is made. */
export const publicImServiceEnded: EdgeRule = {
  id: 'public-im-service-ended',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-support-for-public-instant-messenger-connectivity.md',
  meaning: 'Nobody there answers any more: contacts of the provider stay offline and messages to them fail.',
  remedy: 'Take the provider out. What replaced it stands in the finding.',
  check: (plan) => plan.publicIm.flatMap(({ provider, displayName }) => {
    const { serviceEnd, successor } = publicImProviderRow(provider);
    if (plan.planningDate === undefined || plan.planningDate <= serviceEnd) return [];
    return [{
      subject: displayName,
      message: `public IM with ${displayName} ended on ${serviceEnd}; in its place came ${successor}`,
      fix: `take ${displayName} out of publicIm, or correct planningDate (${plan.planningDate})`,
    }];
  }),
};
