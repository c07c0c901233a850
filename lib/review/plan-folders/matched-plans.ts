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
 * @param tell gets what comes next, for those who wait
 * @throws EdgeValidationError for a file that is not a plan, two plans of one pool, and folders without plans or with nothing
 * in common.
 */
export function matchedPlans(base: unknown, head: unknown, tell: (what: string) => void): MatchedPlans {
  const [before, after] = [namedPlans(base, 'base', tell), namedPlans(head, 'head', tell)];
  requireCommonPlan(before, after);
  return { edges: matched(before.edges, after.edges), proxies: matched(before.proxies, after.proxies) };
}

function matched<Plan>(before: ReadonlyMap<string, Plan>, after: ReadonlyMap<string, Plan>): MatchedPlan<Plan>[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort()
    .map((identity) => ({ before: before.get(identity), after: after.get(identity) }));
}

/**
 * Two folders of different projects would show every plan as new or gone. A project's first plans have no others before them,
 * and its last ones none after them.
 */
function requireCommonPlan(before: NamedPlans, after: NamedPlans): void {
  const [known, wanted] = [before, after].map(({ edges, proxies }) => [...edges.keys(), ...proxies.keys()]);
  const [isFirst, isLast] = [known?.length === 0, wanted?.length === 0];
  const hasCommon = [...after.edges.keys()].some((key) => before.edges.has(key))
    || [...after.proxies.keys()].some((key) => before.proxies.has(key));
  if (hasCommon || isFirst !== isLast) return;
  throw new EdgeValidationError({
    property: 'head',
    given: isLast ? 'no plan, as in base' : `plans of ${wanted?.join(', ') ?? ''}`,
    expected: isLast
      ? 'the plans of at least one pool or reverse proxy in base or in head'
      : `at least one plan that is in base too: ${known?.join(', ') ?? ''}`,
    fix: 'pass the plan files of the same project before and after the change, as cdktf synth writes them',
  });
}
