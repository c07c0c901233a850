import type { EdgePlan } from '../../plan/edge-plan';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { namedPlans, type NamedPlans } from './named-plans';

/** A plan before and after; absent where it is new or gone. */
interface MatchedPlan<Plan> {
  readonly before: Plan | undefined;
  readonly after: Plan | undefined;
}

/** The plans of two folders, by what they are about. */
interface MatchedPlans {
  readonly edges: MatchedPlan<EdgePlan>[];
  readonly proxies: MatchedPlan<ReverseProxyPlan>[];
}

/**
 * Matches the plans of two folders by kind and identity.
 *
 * @throws EdgeValidationError for a file that is not a plan, two plans of one pool, and folders with nothing in common.
 */
export function matchedPlans(base: unknown, head: unknown): MatchedPlans {
  const [before, after] = [namedPlans(base, 'base'), namedPlans(head, 'head')];
  requireCommonPlan(before, after);
  return { edges: matched(before.edges, after.edges), proxies: matched(before.proxies, after.proxies) };
}

function matched<Plan>(before: ReadonlyMap<string, Plan>, after: ReadonlyMap<string, Plan>): MatchedPlan<Plan>[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort()
    .map((identity) => ({ before: before.get(identity), after: after.get(identity) }));
}

/** Two folders of different projects would show every plan as new or gone. A project's first plans have no others before them. */
function requireCommonPlan(before: NamedPlans, after: NamedPlans): void {
  const [known, wanted] = [before, after].map(({ edges, proxies }) => [...edges.keys(), ...proxies.keys()]);
  const isFirst = known?.length === 0 && wanted?.length !== 0;
  const hasCommon = [...after.edges.keys()].some((key) => before.edges.has(key))
    || [...after.proxies.keys()].some((key) => before.proxies.has(key));
  if (isFirst || hasCommon) return;
  throw new EdgeValidationError({
    property: 'head',
    given: wanted?.length === 0 ? 'no plan' : `plans of ${wanted?.join(', ') ?? ''}`,
    expected: known?.length === 0
      ? 'the plans of at least one pool or reverse proxy'
      : `at least one plan that is in base too: ${known?.join(', ') ?? ''}`,
    fix: 'pass the plan files of the same project before and after the change, as cdktf synth writes them',
  });
}
