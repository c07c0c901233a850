import { publicImInService } from '../../guide/federation/public-im-in-service';
import { FindingSeverity } from '../../plan/edge-plan';
import type { CompatibilityRule } from '../compatibility-rule';

/** A public IM provider that needs a licence of its own, which is not sold any more. */
export const publicImLicenceNotSold: CompatibilityRule = {
  id: 'public-im-licence-not-sold',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Users without an active licence cannot be given access to contacts of the provider.',
  remedy: 'Connect the provider only for users whose licence is still active.',
  check: (plan) => {
    const { planningDate } = plan;
    if (planningDate === undefined) return [];
    return publicImInService(plan).flatMap(({ displayName, licence, licenceSaleEnd, serviceEnd }) => (
      licenceSaleEnd === undefined || planningDate < licenceSaleEnd ? [] : [{
        subject: displayName,
        message: `${displayName} needs ${licence}; the licence has been sold neither new nor renewed since `
          + `${licenceSaleEnd}, and active ones serve until ${serviceEnd}`,
        fix: `make sure that every user who is to reach ${displayName} has an active licence, or take it out of publicIm`,
      }]));
  },
};
