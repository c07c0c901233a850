import type { EdgePlan } from '../../plan/edge-plan';
import { identityOf, readEitherPlan } from '../../plan/stored/either-plan';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { givenText } from '../../values/boundary/given-text';
import { EdgeValidationError } from '../../values/edge-validation-error';

/** The plans of a folder, by what they are recognized by. */
export interface NamedPlans {
  /** By the internal FQDN of the pool. */
  readonly edges: ReadonlyMap<string, EdgePlan>;
  /** By the subject of the listener certificate. */
  readonly proxies: ReadonlyMap<string, ReverseProxyPlan>;
}

/** A file of a folder. */
interface NamedText {
  readonly fileName: string;
  readonly text: string;
}

/**
 * Reads the files of a folder.
 *
 * @param property name of the folder, for errors
 * @param tell gets what comes next, for those who wait
 * @throws EdgeValidationError that names the file, for one that is not a plan, and for a second plan of one pool or proxy.
 */
export function namedPlans(given: unknown, property: string, tell: (what: string) => void): NamedPlans {
  const edges = new Map<string, EdgePlan>();
  const proxies = new Map<string, ReverseProxyPlan>();
  const files = new Map<string, string>();
  const texts = filesOf(given, property);
  for (const [index, { fileName, text }] of texts.entries()) {
    tell(`reading ${property}: plan ${index + 1} of ${texts.length}`);
    const plan = readEitherPlan(text, `${property} file ${fileName}`);
    const identity = identityOf(plan);
    if ('edge' in plan) edges.set(identity, plan.edge);
    else proxies.set(identity, plan.reverseProxy);
    const key = `the ${'edge' in plan ? 'Edge pool' : 'reverse proxy'} ${identity}`;
    const other = files.get(key);
    if (other !== undefined) refuseTwice(property, fileName, other, key);
    files.set(key, fileName);
  }
  return { edges, proxies };
}

function filesOf(given: unknown, property: string): NamedText[] {
  if (!Array.isArray(given)) refuseFiles(property, given);
  return given.map((file: unknown, index): NamedText => {
    // Documents are objects of classes, too.
    const { fileName, text } = Object(file) as Readonly<Record<string, unknown>>;
    if (typeof fileName !== 'string' || typeof text !== 'string') refuseFiles(`${property}[${index}]`, file);
    return { fileName, text };
  });
}

function refuseFiles(property: string, given: unknown): never {
  throw new EdgeValidationError({
    property,
    given: givenText(given),
    expected: 'a list of plan files, each with fileName and text',
    fix: 'pass the names and the full contents of the plan files as text',
  });
}

function refuseTwice(property: string, fileName: string, other: string, what: string): never {
  throw new EdgeValidationError({
    property: `${property} file ${fileName}`,
    given: `a second plan of ${what}`,
    expected: `one plan of each pool and reverse proxy; ${other} has the first`,
    fix: 'remove the outdated file',
  });
}
