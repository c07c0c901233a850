import { valueIn } from '../../proof/json-document';
import { TerraformAction } from '../../projection/changes/terraform-change';
import { isPlainObject } from '../../values/boundary/kinds';
import type { PlannedResource } from './terraform-plan-file';

/**
 * The attributes that change in place or with a replacement, in alphabetical order. What a provider only computes anew is left
 * out, unless nothing else changes.
 *
 * @param expressions what the attributes of the resource are set to
 */
export function changedAttributes({ action, before, after, unknown }: PlannedResource, expressions: unknown): string[] {
  if (action !== TerraformAction.UPDATE && action !== TerraformAction.REPLACE) return [];
  const names = namesIn(before, after, unknown).sort();
  const changed = (isSet: (expression: unknown) => boolean): string[] => names.filter((name) => differs({
    before: valueIn(before, name), after: valueIn(after, name), unknown: valueIn(unknown, name), expression: valueIn(expressions, name),
  }, isSet));
  const set = changed((expression) => expression !== undefined);
  return set.length > 0 ? set : changed(() => true);
}

/** A value before and after, whether it is known only after the deployment, and what it is set to. */
interface ChangedValue {
  readonly before: unknown;
  readonly after: unknown;
  readonly unknown: unknown;
  readonly expression: unknown;
}

/** Whether a value is another one, or may be. The order of the names in an object does not count. */
function differs({ before, after, unknown, expression }: ChangedValue, isSet: (expression: unknown) => boolean): boolean {
  if (unknown === true) return isSet(expression);
  if (Array.isArray(unknown) || Array.isArray(before) || Array.isArray(after)) {
    const [was, is, open] = [before, after, unknown].map((list): readonly unknown[] => (Array.isArray(list) ? list : []));
    if (was === undefined || is === undefined || open === undefined) return false;
    if (was.length !== Math.max(is.length, open.length)) return true;
    return was.some((item, index) => differs({
      before: item, after: is[index], unknown: open[index], expression: expressionAt(expression, index),
    }, isSet));
  }
  if (isPlainObject(before) || isPlainObject(after) || isPlainObject(unknown)) {
    return namesIn(before, after, unknown).some((name) => differs({
      before: valueIn(before, name), after: valueIn(after, name), unknown: valueIn(unknown, name), expression: expressionAt(expression, name),
    }, isSet));
  }
  return (before ?? null) !== (after ?? null);
}

/** What a part is set to. An expression stands for the whole of its value. */
function expressionAt(expression: unknown, step: string | number): unknown {
  if (isPlainObject(expression) && ('references' in expression || 'constant_value' in expression)) return expression;
  if (typeof step === 'string') return valueIn(expression, step);
  return Array.isArray(expression) ? (expression as readonly unknown[])[step] : expression;
}

function namesIn(...values: readonly unknown[]): string[] {
  return [...new Set(values.flatMap((each) => (isPlainObject(each) ? Object.keys(each) : [])))];
}
