import type { PublicImService } from '../../values/vocabulary/public-im';
import { type PublicImProviderRow, publicImProviderRow } from './public-im-providers';

/** What a plan says of public IM. */
export interface PlannedPublicIm {
  readonly publicIm: readonly { readonly provider: PublicImService }[];
  readonly planningDate?: string;
}

/**
 * The providers of a plan whose service has not ended on its day. What is to be done for the others is one thing only:
 * to take them out, which the rule `public-im-service-ended` says. A plan with public IM always has a day.
 */
export function publicImInService({ publicIm, planningDate }: PlannedPublicIm): PublicImProviderRow[] {
  if (planningDate === undefined) return [];
  return publicIm
    .map(({ provider }) => publicImProviderRow(provider))
    .filter(({ serviceEnd }) => planningDate <= serviceEnd);
}
