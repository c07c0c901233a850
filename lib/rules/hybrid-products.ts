import { isOwnTenant } from '../plan/federation/tenant-federation';
import { ProductKey } from '../values/vocabulary/product-key';
import type { PlannedEdge } from './rule';

/** A product of servers of the organization. */
export interface ServerProduct {
  /** Absent for one that is not planned: Lync Server 2010. */
  readonly key?: ProductKey;
  readonly name: string;
}

/** Whether a tenant homes users of the organization. */
export function isHybridDeployment({ federation }: PlannedEdge): boolean {
  return (federation?.hostingProviders ?? []).some(isOwnTenant);
}

/** The products of all servers that are known of, that of the pool first. */
export function productsInUse({ product, organization }: PlannedEdge): ServerProduct[] {
  const others = (organization?.otherProducts ?? []).filter(({ key }) => key !== product.key);
  return [product, ...others, ...(organization?.lync2010Users === true ? [{ name: 'Lync Server 2010' }] : [])];
}
