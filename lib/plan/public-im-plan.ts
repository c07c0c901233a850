import type { PublicImCapability, PublicImService } from '../values/vocabulary/public-im';

/** A public IM provider. */
export interface PublicImPlan {
  readonly provider: PublicImService;
  /** Name as Microsoft prints it. */
  readonly displayName: string;
  /** Always from one person to one person. */
  readonly capabilities: PublicImCapability[];
  readonly license: string;
  /** Whether the service has not ended on the planning date. */
  readonly inService: boolean;
}
