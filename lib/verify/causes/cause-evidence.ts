import type { FirewallVerdict } from '../../values/firewall-verdict';
import type { EdgeSide } from '../../values/vocabulary/edge-side';

/** What is known besides what was seen. */
export interface CauseEvidence {
  /** Where the verification ran. */
  readonly side: EdgeSide;
  /** What a proof of the deployed security groups found; absent if there is none. */
  readonly deployed?: FirewallVerdict;
  /** Address of the resolver that was asked; absent for those of the system. */
  readonly resolver?: string;
}
