import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import type { IPlanComparison } from '../../lib/projection/changes/plan-comparison';
import { PlanTables } from '../../lib/projection/plan-tables';
import { differencesBetween } from '../../lib/review/differences-between';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { ReverseProxyComparison } from '../../lib/review/reverse-proxy-comparison';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { EDGE_PLANS, PROXY_PLANS } from '../projection/planned';
import { leavesOf, othersThan, type PlanLeaf, withValue } from './plan-values';

/** What is no difference: plans with another value here are the same plan. */
const NO_DIFFERENCE: ReadonlySet<string> = new Set([
  // Compared before anything else: plans of other versions are refused.
  'schemaVersion',
  // Why something is there, and which rows and pages of the guide ask for it.
  'firewall.kind', 'firewall.purpose', 'firewall.tableRows', 'dnsRecords.purpose', 'dnsRecords.tableRows',
  'loadBalancers.listeners.tableRows', 'mediaPolicies.rules.tableRow', 'certificates.tableRows', 'listenerCertificate.tableRows', 'findings.page',
  // Ids without their sides.
  'firewall.name', 'loadBalancers.listeners.name',
  // Keys with their names beside them.
  'product.key', 'federation.partners.product.key', 'federation.hostingProviders.product.key', 'federation.otherPartnerProducts.key',
  'mobilePush.clients.client',
]);

/** Places of each property that are tried: what one server or rule shows, all show. */
const PLACES = 2;

/** Plans that hold every property between them. */
const EDGES = ['everything', 'everything behind load balancers', 'addresses of the cloud', 'IPv6', 'nothing but remote users'];

/** Kinds of plans, and how two of a kind are compared. */
interface Kind<Plan> {
  readonly tables: (plan: Plan) => PlanTables;
  readonly compare: (before: Plan, after: Plan) => IPlanComparison;
}

const EDGE: Kind<EdgePlan> = {
  tables: (plan) => PlanTables.ofEdge(plan), compare: (before, after) => EdgePlanComparison.of(before, after),
};
const PROXY: Kind<ReverseProxyPlan> = {
  tables: (plan) => PlanTables.ofReverseProxy(plan), compare: (before, after) => ReverseProxyComparison.of(before, after),
};

/** Properties of which another value makes no difference. */
function unnoticed<Plan extends object>(plan: Plan, { tables, compare }: Kind<Plan>): string[] {
  const places = new Map<string, PlanLeaf[]>();
  for (const leaf of leavesOf(plan)) places.set(leaf.property, [...places.get(leaf.property) ?? [], leaf]);
  places.delete('schemaVersion');
  const before = tables(plan);
  // Most are in a table, which is faster to check than a whole comparison.
  const isNoticed = (after: Plan): boolean => differencesBetween(before, tables(after)).length > 0
    || compare(plan, after).differences.length > 0;
  return [...places].filter(([, leaves]) => !leaves.slice(-PLACES).every(({ path, value }) => (
    othersThan(value).every((other) => isDifference(() => isNoticed(withValue(plan, path, other))))
  ))).map(([property]) => property);
}

/** Whether there is a difference. A word of another closed set, which no plan has at that place, is refused. */
function isDifference(compared: () => boolean): boolean {
  try {
    return compared();
  } catch (error) {
    if (error instanceof EdgeValidationError) return true;
    throw error;
  }
}

/** Listed properties that were found to make no difference. */
const confirmed = new Set(['schemaVersion']);

function notListed(properties: readonly string[]): string[] {
  for (const property of properties) confirmed.add(property);
  return properties.filter((property) => !NO_DIFFERENCE.has(property));
}

test.each(EDGES)('every changed value is a difference of an Edge plan, except for the listed ones: %s', (name) => {
  expect(notListed(unnoticed(EDGE_PLANS[name]!(), EDGE))).toEqual([]);
});

test.each(Object.entries(PROXY_PLANS))(
  'every other value is a difference of a reverse proxy, apart from the listed ones: %s', (_, plan) => {
    expect(notListed(unnoticed(plan(), PROXY))).toEqual([]);
  });

test('the listed values are not a difference', () => {
  expect([...NO_DIFFERENCE].filter((property) => !confirmed.has(property))).toEqual([]);
});
