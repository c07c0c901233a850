import { frozen } from '../../lib/values/frozen';

const JSII_KERNEL = Symbol.for('jsii.context.hostDirName');

interface Nested {
  readonly servers: readonly { readonly name: string }[];
}

const nested = (): Nested => ({ servers: [{ name: 'lsedge01' }] });
const isFrozen = (value: Nested): boolean[] => [value, value.servers, value.servers[0]].map((each) => Object.isFrozen(each));

test('everything in a frozen value is frozen', () => {
  expect(isFrozen(frozen(nested()))).toEqual([true, true, true]);
});

test('text and nothing are what they were', () => {
  expect(['lsedge01', undefined, null].map((each) => frozen(each))).toEqual(['lsedge01', undefined, null]);
});

describe('in the kernel of jsii', () => {
  beforeAll(() => {
    Reflect.set(globalThis, JSII_KERNEL, '/folder/of/the/kernel');
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, JSII_KERNEL);
  });

  test('values stay open, because it marks every object that it passes to another language', () => {
    expect(isFrozen(frozen(nested()))).toEqual([false, false, false]);
  });
});
