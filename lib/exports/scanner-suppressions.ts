import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { edgePlanShape, requireEdgePlan, requireReverseProxyPlan } from '../plan/stored/stored-plan';
import { accept } from '../values/boundary/accept';
import { listOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { checkedBy } from '../values/boundary/shape';
import { frozen } from '../values/frozen';
import type { IPlanDocument } from '../values/plan-document';
import { edgeSuppressions } from './scanner-suppressions/edge-suppressions';
import { reverseProxySuppressions } from './scanner-suppressions/reverse-proxy-suppressions';
import { scannerFiles } from './scanner-suppressions/scanner-files';
import type { Suppression } from './scanner-suppressions/suppression';

/** The plans whose Terraform code is scanned together. */
export interface ScannedPlansProps {
  /**
   * Plans of Edge pools.
   *
   * @default none
   */
  readonly edges?: EdgePlan[];
  /**
   * Plans of reverse proxies.
   *
   * @default none
   */
  readonly reverseProxies?: ReverseProxyPlan[];
}

const SCANNED_PLANS_PROPS = objectOf<ScannedPlansProps>('ScannedPlansProps', {
  edges: optional(listOf(edgePlanShape)),
  reverseProxies: optional(listOf(checkedBy(requireReverseProxyPlan))),
});

/**
 * Configuration of Checkov and Trivy that suppresses the checks that the synthesized Terraform code fails although it is as
 * planned: each with its reason, and only if the plan fails it. A plan without audio/video opens no UDP port to the Internet, and
 * its configuration does not suppress the check for UDP.
 *
 *     checkov --framework terraform_json --config-file checkov.yaml --directory cdktf.out/stacks/STACK
 *     trivy config --ignorefile trivyignore.yaml cdktf.out/stacks/STACK
 *
 * Checkov skips a check for all resources of a scan: it has no other suppression for Terraform code in JSON that does not depend
 * on the names of resources. Trivy suppresses it in the files `cdk.tf.json`.
 *
 * Checks whose result depends on a property are not suppressed, because you can set the property: see the list in
 * `docs/workflows/README.md`. The text is printable ASCII.
 */
export class ScannerSuppressions {
  /**
   * The suppressions of an Edge pool.
   *
   * @throws EdgeValidationError if the value is not an Edge plan or has another schema version.
   */
  public static ofEdge(plan: EdgePlan): ScannerSuppressions {
    return new ScannerSuppressions(edgeSuppressions(requireEdgePlan(plan, 'plan')));
  }

  /**
   * The suppressions of a reverse proxy.
   *
   * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version, and for ports
   * that no rule can have.
   */
  public static ofReverseProxy(plan: ReverseProxyPlan): ScannerSuppressions {
    return new ScannerSuppressions(reverseProxySuppressions(requireReverseProxyPlan(plan, 'plan')));
  }

  /**
   * The suppressions of several plans, for a scan of all their code. The order of the plans does not matter.
   *
   * @throws EdgeValidationError for a value that is not a plan of its kind or has another schema version, and for ports that no
   * rule can have.
   */
  public static ofPlans(plans: ScannedPlansProps): ScannerSuppressions {
    const { edges = [], reverseProxies = [] } = accept(SCANNED_PLANS_PROPS, plans, 'plans');
    return new ScannerSuppressions([
      ...edges.flatMap((plan) => edgeSuppressions(plan)),
      ...reverseProxies.flatMap((plan) => reverseProxySuppressions(plan)),
    ]);
  }

  /** `checkov.yaml` and `trivyignore.yaml`; a file is omitted if its scanner has nothing to suppress. */
  public readonly documents: IPlanDocument[];

  private constructor(suppressions: readonly Suppression[]) {
    this.documents = frozen(scannerFiles(suppressions));
  }
}
