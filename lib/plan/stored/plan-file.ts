import { frozen } from '../../values/frozen';
import type { IPlanDocument } from '../../values/plan-document';
import type { EdgePlan } from '../edge-plan';
import type { ReverseProxyPlan } from '../reverse-proxy-plan';
import { parsedPlanText, planText } from './plan-text';
import { requireEdgePlan, requireReverseProxyPlan } from './stored-plan';

/**
 * A plan as a file: JSON text that ends with a line break, with the same bytes for the same plan. It can be stored, compared
 * and read back later.
 */
export class PlanFile implements IPlanDocument {
  /**
   * The file of an Edge plan, `edge-plan.json`.
   *
   * @throws EdgeValidationError if the value is not an Edge plan or has another schema version.
   */
  public static ofEdge(plan: EdgePlan): PlanFile {
    return new PlanFile('edge-plan.json', requireEdgePlan(plan, 'plan'));
  }

  /**
   * The file of the plan of a reverse proxy, `reverse-proxy-plan.json`.
   *
   * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version.
   */
  public static ofReverseProxy(plan: ReverseProxyPlan): PlanFile {
    return new PlanFile('reverse-proxy-plan.json', requireReverseProxyPlan(plan, 'plan'));
  }

  /**
   * Reads the Edge plan from the text of a file.
   *
   * @throws EdgeValidationError if the text is not JSON, is not an Edge plan, or has another schema version.
   */
  public static readEdge(text: string): EdgePlan {
    return frozen(requireEdgePlan(parsedPlanText(text), 'plan'));
  }

  /**
   * Reads the plan of a reverse proxy from the text of a file.
   *
   * @throws EdgeValidationError if the text is not JSON, is not the plan of a reverse proxy, or has another schema version.
   */
  public static readReverseProxy(text: string): ReverseProxyPlan {
    return frozen(requireReverseProxyPlan(parsedPlanText(text), 'plan'));
  }

  public readonly text: string;

  private constructor(public readonly fileName: string, plan: object) {
    this.text = planText(plan);
  }
}
