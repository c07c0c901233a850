import type { EdgePlan } from '../../plan/edge-plan';
import { PlanFile } from '../../plan/plan-file';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { givenText } from '../../values/boundary/given-text';
import { isPlainObject, propertyOf } from '../../values/boundary/kinds';
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
 * @throws EdgeValidationError that names the file, for one that is not a plan, and for a second plan of one pool or proxy.
 */
export function namedPlans(given: unknown, property: string): NamedPlans {
  const edges = new Map<string, EdgePlan>();
  const proxies = new Map<string, ReverseProxyPlan>();
  const files = new Map<string, string>();
  for (const { fileName, text } of filesOf(given, property)) {
    const key = inFile(property, fileName, () => {
      if (isOfReverseProxy(text)) {
        const proxy = PlanFile.readReverseProxy(text);
        proxies.set(proxy.listenerCertificate.subject, proxy);
        return `the reverse proxy ${proxy.listenerCertificate.subject}`;
      }
      const edge = PlanFile.readEdge(text);
      edges.set(edge.internal.fqdn, edge);
      return `the Edge pool ${edge.internal.fqdn}`;
    });
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

/** Both kinds are objects without a kind; only a reverse proxy has rules for publishing. */
function isOfReverseProxy(text: string): boolean {
  try {
    const plan: unknown = JSON.parse(text);
    return isPlainObject(plan) && propertyOf(plan, 'publishing') !== undefined;
  } catch {
    // The reader says what is wrong with the text.
    return false;
  }
}

/** Adds the name of the file to what is wrong with it. */
function inFile<Result>(property: string, fileName: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    const [first, ...others] = error.problems.map((problem) => (
      { ...problem, property: `${property} file ${fileName}: ${problem.property}` }));
    throw first === undefined ? error : new EdgeValidationError(first, undefined, others);
  }
}

function refuseTwice(property: string, fileName: string, other: string, what: string): never {
  throw new EdgeValidationError({
    property: `${property} file ${fileName}`,
    given: `a second plan of ${what}`,
    expected: `one plan of each pool and reverse proxy; ${other} has the first`,
    fix: 'remove the outdated file',
  });
}
