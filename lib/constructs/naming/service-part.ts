import type { EdgeService } from '../../values/vocabulary/edge-service';
import { serviceSlug } from '../../plan/service-names';

/** What names of resources call an address by: its service, or `edge` when all services share it. */
export function servicePart(services: readonly EdgeService[]): string {
  const [only, ...others] = services;
  return only === undefined || others.length > 0 ? 'edge' : serviceSlug(only);
}
