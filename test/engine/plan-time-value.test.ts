import { TerraformVariable } from 'cdktf';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { checkIfKnown, checkNumberIfKnown, withConstructPath } from '../../lib/engine/plan-time-value';
import { refusalOf } from '../support/plan-request';
import { newStack } from '../support/synth';

const stack = newStack();
const text = new TerraformVariable(stack, 'text', { type: 'string' }).stringValue;
const number = new TerraformVariable(stack, 'number', { type: 'number' }).numberValue;
const problem = { property: 'fqdn', given: '"x"', expected: 'y', fix: 'z' };

describe('checkIfKnown', () => {
  test('checks known text, with its property', () => {
    const check = jest.fn();
    checkIfKnown('westeurope', 'network.location', check);
    expect(check.mock.calls).toEqual([['westeurope', 'network.location']]);
  });

  test('checks empty text, which is not the same as no text', () => {
    const check = jest.fn();
    checkIfKnown('', 'network.location', check);
    expect(check).toHaveBeenCalledTimes(1);
  });

  test.each([[undefined], [text], [`rg-${text}`]])('does not check %p', (value) => {
    const check = jest.fn();
    checkIfKnown(value, 'network.location', check);
    expect(check).not.toHaveBeenCalled();
  });
});

describe('checkNumberIfKnown', () => {
  test('checks a known number, including 0', () => {
    const check = jest.fn();
    checkNumberIfKnown(0, 'size', check);
    expect(check.mock.calls).toEqual([[0, 'size']]);
  });

  test.each([[undefined], [number]])('does not check %p', (value) => {
    const check = jest.fn();
    checkNumberIfKnown(value, 'size', check);
    expect(check).not.toHaveBeenCalled();
  });
});

describe('withConstructPath', () => {
  test('returns the result', () => {
    expect(withConstructPath(stack, () => 42)).toBe(42);
  });

  test('adds the path to a refusal', () => {
    const refusal = refusalOf(() => withConstructPath(stack, () => {
      throw new EdgeValidationError(problem);
    }));
    expect(refusal).toMatchObject({ ...problem, constructPath: 'stack' });
  });

  test('keeps an existing path', () => {
    const refusal = refusalOf(() => withConstructPath(stack, () => {
      throw new EdgeValidationError(problem, 'stack/Edge');
    }));
    expect(refusal.constructPath).toBe('stack/Edge');
  });

  test('does not change other errors', () => {
    const error = new TypeError('a mistake of ours');
    expect(() => withConstructPath(stack, () => {
      throw error;
    })).toThrow(error);
  });
});
