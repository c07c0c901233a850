import { STAGING_LEAD } from '../guide/certificates/renewal';
import type { PlannedEdge } from './rule';

/** Hours that a certificate of A/V authentication is staged before its predecessor expires: the lifetime of tokens. */
export function stagingHours({ organization }: Pick<PlannedEdge, 'organization'>): number {
  return organization?.avTokenLifetimeHours ?? STAGING_LEAD.avHours;
}
