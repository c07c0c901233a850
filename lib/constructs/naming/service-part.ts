import type { EdgeService } from '../../values/vocabulary/edge-service';
import { serviceSlug } from '../../plan/servers/service-names';

/**
 * Part of a resource name for an address: its service. An address that all services share is that of the Access Edge, which
 * keeps it when the others get addresses of their own.
 */
export function servicePart([first]: readonly EdgeService[]): string {
  if (first === undefined) throw new Error('an address has no service');
  return serviceSlug(first);
}
