import { EdgeValidationError } from '../values/edge-validation-error';
import { EDGE_PLAN_SCHEMA_VERSION, type EdgePlan } from './edge-plan';
import { REVERSE_PROXY_PLAN_SCHEMA_VERSION, type ReverseProxyPlan } from './reverse-proxy-plan';

/** Minimum type of a property of a plan. */
type Shape = 'text' | 'a number' | 'true or false' | 'a list' | 'an object';

/** The properties that every plan has. */
type RequiredShapes<Plan> = {
  readonly [Key in keyof Plan as undefined extends Plan[Key] ? never : Key]: Shape;
};

const EDGE_PLAN: RequiredShapes<EdgePlan> = {
  schemaVersion: 'a number',
  product: 'an object',
  topology: 'text',
  loadBalancing: 'text',
  externalAddressing: 'text',
  platform: 'text',
  translation: 'text',
  singleExternalAddress: 'true or false',
  sipDomains: 'a list',
  conditions: 'a list',
  services: 'a list',
  internal: 'an object',
  servers: 'a list',
  loadBalancers: 'a list',
  firewall: 'a list',
  mediaPolicies: 'a list',
  dnsRecords: 'a list',
  certificates: 'a list',
  accessEdgeConfiguration: 'an object',
  externalAccessPolicy: 'an object',
  routes: 'an object',
  publicIm: 'a list',
  findings: 'a list',
};

const REVERSE_PROXY_PLAN: RequiredShapes<ReverseProxyPlan> = {
  schemaVersion: 'a number',
  kind: 'text',
  sipDomains: 'a list',
  conditions: 'a list',
  designatedPool: 'text',
  pools: 'a list',
  simpleUrlNaming: 'text',
  simpleUrlScope: 'text',
  simpleUrls: 'a list',
  publishing: 'a list',
  listenerCertificate: 'an object',
  publicAddresses: 'a list',
  dnsRecords: 'a list',
  splitNames: 'a list',
  hiddenNames: 'a list',
  firewall: 'a list',
  findings: 'a list',
};

/**
 * The given value as an Edge plan. It may come from a file, or from another version of the library.
 *
 * @throws EdgeValidationError if the value is not an Edge plan or has another schema version.
 */
export function requireEdgePlan(given: unknown, property: string): EdgePlan {
  requirePlan(given, property, 'an Edge plan', EDGE_PLAN_SCHEMA_VERSION, EDGE_PLAN);
  return given as EdgePlan;
}

/**
 * The given value as the plan of a reverse proxy.
 *
 * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version.
 */
export function requireReverseProxyPlan(given: unknown, property: string): ReverseProxyPlan {
  requirePlan(given, property, 'the plan of a reverse proxy', REVERSE_PROXY_PLAN_SCHEMA_VERSION, REVERSE_PROXY_PLAN);
  return given as ReverseProxyPlan;
}

function requirePlan(
  given: unknown, property: string, what: string, version: number, shapes: Readonly<Record<string, Shape>>,
): void {
  if (shapeOf(given) !== 'an object') {
    refusePlan(property, shapeOf(given), `${what} from this library`, 'pass a plan, or read one from its file with PlanFile');
  }
  const plan = given as Readonly<Record<string, unknown>>;
  const written = plan['schemaVersion'];
  if (typeof written === 'number' && written !== version) {
    refusePlan(`${property}.schemaVersion`, String(written), `${version}, the version of this library`,
      'create the plan again with this version of the library, or use the version that wrote it');
  }
  for (const [name, shape] of Object.entries(shapes)) {
    if (shapeOf(plan[name]) === shape) continue;
    refusePlan(`${property}.${name}`, shapeOf(plan[name]), `${shape}, as in every ${what.replace(/^(?:an|the) /, '')}`,
      'pass the complete plan from the library; Edge plans and plans of reverse proxies have separate readers');
  }
}

function shapeOf(value: unknown): Shape | 'nothing' | 'a function' {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string': return 'text';
    case 'number': case 'bigint': return 'a number';
    case 'boolean': return 'true or false';
    case 'function': return 'a function';
    default: return 'an object';
  }
}

function refusePlan(property: string, given: string, expected: string, fix: string): never {
  throw new EdgeValidationError({ property, given, expected, fix });
}
