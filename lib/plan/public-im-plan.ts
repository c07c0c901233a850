import type { PublicImCapability, PublicImService } from '../values/vocabulary/public-im';

/** A public IM provider. */
export interface PublicImPlan {
  readonly provider: PublicImService;
  /** Provider name. */
  readonly displayName: string;
  /** What users can do with its contacts, always person to person. */
  readonly capabilities: PublicImCapability[];
  /** License that users need. */
  readonly license: string;
  /** Whether the service has not ended on the planning date. */
  readonly inService: boolean;
}
