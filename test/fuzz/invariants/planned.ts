import * as edge from 'cdktf-lync-edge';
import type { Recipe } from '../generated/edge-request';
import { built } from '../generated/recipe';

/** An accepted request for an Edge, and its plan. */
export interface PlannedEdge {
  readonly recipe: Recipe;
  readonly plan: edge.EdgePlan;
  /** Shuffles the request; the same for the same case. */
  readonly seed: number;
}

/** An accepted request for a reverse proxy, and its plan. */
export interface PlannedProxy {
  readonly recipe: Recipe;
  readonly plan: edge.ReverseProxyPlan;
  readonly seed: number;
}

export function edgePlanOf(recipe: unknown): edge.EdgePlan {
  return edge.planEdge(built(recipe) as edge.EdgePlanRequest);
}

export function proxyPlanOf(recipe: unknown): edge.ReverseProxyPlan {
  return edge.planReverseProxy(built(recipe) as edge.ReverseProxyRequest);
}

/** The result of a call, or nothing if it is refused with the error of the library. Any other error is thrown. */
export function unlessRefused<Value>(call: () => Value): Value | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof edge.EdgeValidationError) return undefined;
    throw error;
  }
}
