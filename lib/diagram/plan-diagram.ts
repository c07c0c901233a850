import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireEdgePlan, requireReverseProxyPlan } from '../plan/stored/stored-plan';
import type { IPlanDocument } from '../values/plan-document';
import type { Diagram } from './diagram-model';
import { combinedDiagram, edgeDiagram, proxyDiagram } from './diagram-of-plan';
import { layoutOf } from './layout';
import { mermaidOf } from './mermaid';
import { svgOf } from './svg';

/**
 * A picture of a plan: who is outside, the firewalls, the services with their addresses, and who is inside. Each arrow is a
 * flow that the firewalls allow, with its ports. The same plan always results in the same bytes.
 */
export class PlanDiagram {
  /**
   * The picture of an Edge plan.
   *
   * @throws EdgeValidationError if the value is not an Edge plan or has another schema version.
   */
  public static ofEdge(plan: EdgePlan): PlanDiagram {
    return new PlanDiagram(edgeDiagram(requireEdgePlan(plan, 'plan')));
  }

  /**
   * The picture of an Edge plan, with the reverse proxy below the Edge.
   *
   * @throws EdgeValidationError if a value is not the plan that it should be or has another schema version.
   */
  public static ofEdgeWithReverseProxy(plan: EdgePlan, proxy: ReverseProxyPlan): PlanDiagram {
    return new PlanDiagram(combinedDiagram(requireEdgePlan(plan, 'plan'), requireReverseProxyPlan(proxy, 'proxy')));
  }

  /**
   * The picture of the plan of a reverse proxy.
   *
   * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version.
   */
  public static ofReverseProxy(proxy: ReverseProxyPlan): PlanDiagram {
    return new PlanDiagram(proxyDiagram(requireReverseProxyPlan(proxy, 'proxy')));
  }

  /** As an image: `edge-plan.svg`, `reverse-proxy-plan.svg`. It needs no other file, and suits a light and a dark page. */
  public readonly svg: IPlanDocument;
  /** As a Mermaid flowchart, for Markdown: `edge-plan.mmd`, `reverse-proxy-plan.mmd`. */
  public readonly mermaid: IPlanDocument;

  private constructor(diagram: Diagram) {
    this.svg = { fileName: `${diagram.name}.svg`, text: svgOf(diagram, layoutOf(diagram)) };
    this.mermaid = { fileName: `${diagram.name}.mmd`, text: mermaidOf(diagram) };
  }
}
