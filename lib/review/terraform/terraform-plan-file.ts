import { TerraformAction } from '../../projection/changes/terraform-change';
import {
  type DocumentKind, type JsonObject, listIn, objectIn, readJson, textIn, valueIn,
} from '../../proof/json-document';
import { givenText } from '../../values/boundary/given-text';
import { isPlainObject } from '../../values/boundary/kinds';
import { refuse } from '../../values/refusals';

/** What Terraform plans for one resource. */
export interface PlannedResource {
  readonly address: string;
  readonly type: string;
  /** Absent for a resource that stays as it is. */
  readonly action?: TerraformAction;
  /** Its attributes before; absent if there is no such resource yet. */
  readonly before?: JsonObject;
  /** Its attributes afterwards, as far as they are known; absent if there is no such resource any longer. */
  readonly after?: JsonObject;
  /** Attributes that are known only after the deployment, as `true` in the places of the values. */
  readonly unknown: unknown;
  /** Attributes that replace it, as paths in words. */
  readonly replacedFor: readonly string[];
  /** Why Terraform acts, in its own word; empty if it gives no reason. */
  readonly actionReason: string;
  /** Whether it is what an interrupted replacement left behind. */
  readonly isDeposed: boolean;
}

/** A plan of Terraform, as `terraform show -json PLAN` prints it. */
export interface TerraformPlanFile {
  readonly fileName: string;
  readonly resources: readonly PlannedResource[];
  /** What attributes are set to, by the address of the resource without its index. */
  readonly expressions: ReadonlyMap<string, unknown>;
  /** Addresses of resources that something else has changed since the last deployment. */
  readonly changedElsewhere: ReadonlySet<string>;
}

const COMMAND = 'terraform show -json PLAN';
/** Major versions of the format (developer.hashicorp.com/terraform/internals/json-format). */
const FORMAT = /^[01]\.\d+$/;
/** Modules within modules; nobody has more. */
const DEEPEST_MODULE = 50;

const ACTIONS: ReadonlyMap<string, TerraformAction | undefined> = new Map([
  ['no-op', undefined],
  ['read', undefined],
  ['create', TerraformAction.CREATE],
  ['update', TerraformAction.UPDATE],
  ['delete', TerraformAction.DELETE],
  ['delete,create', TerraformAction.REPLACE],
  ['create,delete', TerraformAction.REPLACE],
  // A new resource takes the place of one that stays without Terraform.
  ['create,forget', TerraformAction.REPLACE],
  ['forget,create', TerraformAction.REPLACE],
  ['forget', TerraformAction.FORGET],
]);

/**
 * Reads a plan of Terraform.
 *
 * @throws EdgeValidationError that names the file, for anything but what `terraform show -json PLAN` prints: a state, other JSON,
 * another format version, a damaged entry, a plan that Terraform could not finish.
 */
export function readTerraformPlan(fileName: string, text: unknown): TerraformPlanFile {
  const kind: DocumentKind = {
    property: `terraform file ${fileName}`,
    expected: 'the JSON text of a plan of Terraform',
    fix: `run "terraform plan -out PLAN", and pass the full output of "${COMMAND}"`,
  };
  const document = readJson(text, kind);
  const refused = (given: string): never => refuse(kind.property, given, kind.expected, kind.fix);
  if (!isPlainObject(document)) return refused(Array.isArray(document) ? 'a list' : 'no object');
  const format = valueIn(document, 'format_version');
  if (typeof format !== 'string' || !FORMAT.test(format)) return refused(`format_version ${givenText(format)}`);
  if (valueIn(document, 'planned_values') === undefined) return refused('a state, or another document of Terraform');
  if (valueIn(document, 'errored') === true) return refused('a plan that ended with an error');
  return {
    fileName,
    resources: entriesOf(document, 'resource_changes', kind).flatMap(({ entry, property }) => {
      // Data sources are only read.
      return valueIn(entry, 'mode') === 'data' ? [] : [resourceOf(entry, property, kind)];
    }),
    expressions: expressionsIn(objectIn(objectIn(document, 'configuration'), 'root_module'), '', 0, kind),
    changedElsewhere: new Set(entriesOf(document, 'resource_drift', kind)
      .filter(({ entry }) => listIn(objectIn(entry, 'change'), 'actions').some((action) => action !== 'no-op'))
      .map(({ entry }) => textIn(entry, 'address'))),
  };
}

function entriesOf(
  document: JsonObject, name: string, { property, fix }: DocumentKind,
): { readonly entry: JsonObject; readonly property: string }[] {
  const list = valueIn(document, name) ?? [];
  if (!Array.isArray(list)) return refuse(`${property}: ${name}`, givenText(list), 'a list', fix);
  return list.map((entry: unknown, index) => {
    const place = `${property}: ${name}[${index}]`;
    return isPlainObject(entry) ? { entry, property: place } : refuse(place, givenText(entry), 'an object', fix);
  });
}

function resourceOf(entry: JsonObject, property: string, { fix }: DocumentKind): PlannedResource {
  const [address, type] = ['address', 'type'].map((name) => textIn(entry, name));
  if (address === undefined || address === '' || type === undefined || type === '') {
    return refuse(property, 'an entry without address or type', 'the address and the type of a resource', fix);
  }
  const change = valueIn(entry, 'change');
  if (!isPlainObject(change)) return refuse(`${property}.change`, givenText(change), 'an object', fix);
  const actions = valueIn(change, 'actions');
  const known = Array.isArray(actions) ? actions.map(String).join(',') : '';
  if (!ACTIONS.has(known)) {
    return refuse(`${property}.change.actions`, givenText(known === '' ? actions : known), 'actions of Terraform, such as update', fix);
  }
  const action = ACTIONS.get(known);
  const [before, after] = ['before', 'after'].map((name) => attributesIn(change, name, property, fix));
  return {
    address,
    type,
    ...(action === undefined ? {} : { action }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    unknown: valueIn(change, 'after_unknown'),
    replacedFor: listIn(change, 'replace_paths').flatMap((path) => (Array.isArray(path) ? [pathInWords(path)] : [])),
    actionReason: textIn(entry, 'action_reason'),
    isDeposed: textIn(entry, 'deposed') !== '',
  };
}

function attributesIn(change: JsonObject, name: string, property: string, fix: string): JsonObject | undefined {
  const attributes = valueIn(change, name);
  if (attributes === undefined || attributes === null) return undefined;
  if (isPlainObject(attributes)) return attributes;
  return refuse(`${property}.change.${name}`, givenText(attributes), 'the attributes of a resource, or null', fix);
}

/** `ip_configuration[0].subnet_id`. */
function pathInWords(path: readonly unknown[]): string {
  return path.map((step, index) => {
    if (typeof step === 'number') return `[${step}]`;
    return `${index === 0 ? '' : '.'}${String(step)}`;
  }).join('');
}

function expressionsIn(module: unknown, prefix: string, depth: number, kind: DocumentKind): ReadonlyMap<string, unknown> {
  if (depth > DEEPEST_MODULE) {
    refuse(kind.property, `modules within modules, more than ${DEEPEST_MODULE} deep`, kind.expected, kind.fix);
  }
  return new Map([
    ...listIn(module, 'resources').map((resource): [string, unknown] => (
      [`${prefix}${textIn(resource, 'address')}`, valueIn(resource, 'expressions')])),
    ...Object.entries(objectIn(module, 'module_calls')).flatMap(([name, call]) => (
      [...expressionsIn(objectIn(call, 'module'), `${prefix}module.${name}.`, depth + 1, kind)])),
  ]);
}
