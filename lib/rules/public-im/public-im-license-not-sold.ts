import { publicImInService } from '../../guide/federation/public-im-in-service';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A public IM provider that requires its own license, which is no longer sold. */
export const publicImLicenseNotSold: EdgeRule = {
  id: 'public-im-license-not-sold',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Users without an active license cannot be given access to contacts of the provider.',
  remedy: 'Connect the provider only for users whose license is still active.',
  check: (plan) => {
    const { planningDate } = plan;
    if (planningDate === undefined) return [];
    return publicImInService(plan).flatMap(({ displayName, license, licenseSaleEnd, serviceEnd }) => (
      licenseSaleEnd === undefined || planningDate < licenseSaleEnd ? [] : [{
        subject: displayName,
        message: `${displayName} requires ${license}; the license has been neither sold nor renewed since `
          + `${licenseSaleEnd}, and active ones are valid until ${serviceEnd}`,
        fix: `make sure that every user who needs ${displayName} has an active license, or remove ${displayName} from `
          + 'publicIm',
      }]));
  },
};
