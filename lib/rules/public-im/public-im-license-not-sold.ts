import { publicImInService } from '../../guide/federation/public-im-in-service';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A public IM provider that needs a license of its own, which is not sold any more. */
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
        message: `${displayName} needs ${license}; the license has been sold neither new nor renewed since `
          + `${licenseSaleEnd}, and active ones serve until ${serviceEnd}`,
        fix: `make sure that every user who is to reach ${displayName} has an active license, or take it out of publicIm`,
      }]));
  },
};
