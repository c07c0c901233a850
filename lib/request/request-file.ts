import { accept } from '../values/boundary/accept';
import { givenText } from '../values/boundary/given-text';
import { isPlainObject, propertyOf } from '../values/boundary/kinds';
import { ProblemList, REFUSED } from '../values/boundary/shape';
import { storedForm } from '../values/boundary/stored-form';
import { EdgeValidationError } from '../values/edge-validation-error';
import type { IPlanDocument } from '../values/plan-document';
import { EDGE_PLAN_REQUEST, type EdgePlanRequest } from './edge-plan-request';

/** Version of the files that this library reads and writes. */
export const EDGE_REQUEST_SCHEMA_VERSION = 1;

/** Maximum length of a text in an error. */
const SHOWN = 40;

/**
 * A request for an Edge plan as a file: JSON text that ends with a line break. It has the properties of
 * {@link EdgePlanRequest} under their names. Values that a program makes with factories stand there as data: a product,
 * platform and public IM provider by its key, a topology as an object with `reference`, a partner as one with `type`.
 *
 * The same request has the same bytes, whatever the order of its properties and of its lists, except where an order has a
 * meaning.
 */
export class RequestFile implements IPlanDocument {
  /**
   * The file of a request, `edge-request.json`.
   *
   * @throws EdgeValidationError with all problems if the value is not a request.
   */
  public static of(request: EdgePlanRequest): RequestFile {
    return new RequestFile('edge-request.json', accept(EDGE_PLAN_REQUEST, request));
  }

  /**
   * Reads a request from the text of a file. Whether its values are consistent is checked when it is planned.
   *
   * @throws EdgeValidationError if the text is not JSON or has another schema version, and with all problems if it is not a
   * request.
   */
  public static parse(text: string): EdgePlanRequest {
    const { schemaVersion, ...properties } = parsedRequest(text);
    requireVersion(schemaVersion, properties);
    const problems = new ProblemList();
    const request = storedForm(EDGE_PLAN_REQUEST).read(properties, '', problems);
    problems.throwIfAny();
    if (request === REFUSED) throw new Error('the request was refused without a problem');
    return request;
  }

  public readonly text: string;

  private constructor(public readonly fileName: string, request: EdgePlanRequest) {
    const stored = { schemaVersion: EDGE_REQUEST_SCHEMA_VERSION, ...storedForm(EDGE_PLAN_REQUEST).write(request) as object };
    this.text = `${JSON.stringify(stored, undefined, 2)}\n`;
  }
}

/**
 * Reads a request from a file.
 *
 * @param place name of the file, for errors
 * @throws EdgeValidationError as {@link RequestFile.parse} does.
 */
export function readRequestFile(text: string, place: string): EdgePlanRequest {
  return atPlace(place, () => RequestFile.parse(text));
}

/** Problems with properties, told with the file that the properties are in. */
export function atPlace<Value>(place: string, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    const [first, ...others] = error.problems.map((problem) => ({ ...problem, property: `${place}: ${problem.property}` }));
    throw first === undefined ? error : new EdgeValidationError(first, undefined, others);
  }
}

function parsedRequest(text: unknown): Readonly<Record<string, unknown>> {
  const given = jsonIn(text);
  if (isPlainObject(given)) return given;
  throw new EdgeValidationError({
    property: 'request', given: givenText(given), expected: 'a request for an Edge plan: an object with product, topology, sipDomains and others',
    fix: 'pass a file that RequestFile or "lync-edge import" wrote',
  });
}

function jsonIn(text: unknown): unknown {
  if (typeof text === 'string') {
    try {
      return JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
      // What the parser says depends on the version of Node.
    }
  }
  throw new EdgeValidationError({
    property: 'text',
    given: typeof text === 'string' ? JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text) : givenText(text),
    expected: 'the JSON text of a request, as RequestFile writes it',
    fix: 'pass the full contents of an edge-request.json as text, not as bytes',
  });
}

function requireVersion(given: unknown, properties: Readonly<Record<string, unknown>>): void {
  if (given === EDGE_REQUEST_SCHEMA_VERSION && propertyOf(properties, 'planKind') === undefined) return;
  if (propertyOf(properties, 'planKind') !== undefined) {
    throw new EdgeValidationError({
      property: 'request', given: 'a plan', expected: 'a request, from which a plan is made',
      fix: 'pass a file that ends in edge-request.json; a plan is read by report, check, diff, prove and verify',
    });
  }
  throw new EdgeValidationError({
    property: 'schemaVersion', given: givenText(given), expected: `${EDGE_REQUEST_SCHEMA_VERSION}, the version that this library reads`,
    fix: given === undefined ? `add "schemaVersion": ${EDGE_REQUEST_SCHEMA_VERSION}` : 'use the version of the library that wrote the file',
  });
}
