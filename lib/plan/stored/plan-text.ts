import { EdgeValidationError } from '../../values/edge-validation-error';

/** Maximum length of a text in an error. */
const SHOWN = 40;

/** A plan as the text of a file: JSON that ends with a line break, with the same bytes for the same plan. */
export function planText(plan: object): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/**
 * What the text of a file holds.
 *
 * @throws EdgeValidationError if it is not JSON.
 */
export function parsedPlanText(text: unknown): unknown {
  if (typeof text === 'string') {
    try {
      return JSON.parse(text);
    } catch {
      // What the parser says depends on the version of Node.
    }
  }
  throw new EdgeValidationError({
    property: 'text',
    given: typeof text === 'string' ? JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text) : typeof text,
    expected: 'the JSON text of a plan, as PlanFile writes it',
    fix: 'pass the full contents of edge-plan.json or reverse-proxy-plan.json as text, not as bytes',
  });
}
