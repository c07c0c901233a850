import type { PublicImService } from '../../values/vocabulary/public-im';
import { type PublicImProviderRow, publicImProviderRow } from './public-im-providers';

/** The part of a plan about public IM. */
export interface PlannedPublicIm {
  readonly publicIm: readonly { readonly provider: PublicImService }[];
  readonly planningDate?: string;
}

/**
 * The providers of a plan whose service has not ended on the planning date. The others must be removed, which the rule
 * `public-im-service-ended` reports. A plan with public IM always has a planning date.
 */
export function publicImInService({ publicIm, planningDate }: PlannedPublicIm): PublicImProviderRow[] {
  if (planningDate === undefined) return [];
  return publicIm
    .map(({ provider }) => publicImProviderRow(provider))
    .filter(({ serviceEnd }) => planningDate <= serviceEnd);
}
