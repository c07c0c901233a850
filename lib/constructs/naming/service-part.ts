import type { EdgeService } from '../../values/vocabulary/edge-service';
import { serviceSlug } from '../../plan/service-names';

/** Part of a resource name for an address: its service, or `edge` if all services share it. */
export function servicePart(services: readonly EdgeService[]): string {
  const [only, ...others] = services;
  return only === undefined || others.length > 0 ? 'edge' : serviceSlug(only);
}
