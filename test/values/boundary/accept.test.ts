import { TerraformVariable } from 'cdktf';
import { accept } from '../../../lib/values/boundary/accept';
import { givenText } from '../../../lib/values/boundary/given-text';
import {
  byName, deploymentNumber, deploymentText, flag, instanceOf, listOf, number, secretSource, secretText, templateText, text, wordOf,
} from '../../../lib/values/boundary/kinds';
import { objectOf, optional } from '../../../lib/values/boundary/object-shape';
import { isReference } from '../../../lib/values/boundary/reference';
import { ProblemList } from '../../../lib/values/boundary/shape';
import { EdgeValidationError } from '../../../lib/values/edge-validation-error';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import { refusalOf } from '../../support/plan-request';
import { newStack } from '../../support/synth';

interface Service { readonly fqdn: string; readonly port?: number; readonly features?: EdgeFeature[] }
const SERVICE = objectOf<Service>('Service', {
  fqdn: text, port: optional(number), features: optional(listOf(wordOf('EdgeFeature', EdgeFeature))),
});

const stack = newStack();
const variable = (type: string): TerraformVariable => new TerraformVariable(stack, type, { type });
const REFERENCES = {
  text: variable('string').stringValue,
  'a part of a text': `sip.${variable('string2').stringValue}`,
  number: variable('number').numberValue,
  list: variable('list').listValue,
};

test('what is right is copied, in the order of the declaration', () => {
  const given = { features: [EdgeFeature.AUDIO_VIDEO], fqdn: 'sip.contoso.com' };
  const accepted = accept(SERVICE, given);
  given.features.push(EdgeFeature.WEB_CONFERENCING);
  expect(JSON.stringify(accepted)).toBe('{"fqdn":"sip.contoso.com","features":["audio-video"]}');
});

test.each<[string, unknown, string, string, string]>([
  ['nothing', undefined, 'props', 'nothing', 'set props'],
  ['null', null, 'props', 'null', 'pass an object with fqdn'],
  ['a list', [], 'props', 'a list of 0 values', 'pass an object with fqdn'],
  ['a map', new Map([['fqdn', 'x']]), 'props', 'an object of the class Map', 'pass an object with fqdn'],
  ['a missing property', {}, 'fqdn', 'nothing', 'set fqdn'],
  ['null for a property', { fqdn: null }, 'fqdn', 'null', 'pass a string'],
  ['null for an optional property', { fqdn: 'x', port: null }, 'port', 'null', 'pass a number'],
  ['a number in quotes', { fqdn: 'x', port: '443' }, 'port', '"443"', 'did you mean 443, without quotes?'],
  ['a misspelled property', { fqdn: 'x', prot: 443 }, 'prot', '"prot"', 'did you mean port?'],
  ['an unknown property', { fqdn: 'x', color: 1 }, 'color', '"color"', 'remove it'],
  ['a text for a list', { fqdn: 'x', features: 'audio-video' }, 'features', '"audio-video"', 'did you mean ["audio-video"]?'],
  ['a hole in a list', { fqdn: 'x', features: [undefined] }, 'features[0]', 'nothing', 'set features[0]'],
  ['the start of a word', { fqdn: 'x', features: ['remote'] }, 'features[0]', '"remote"', 'did you mean EdgeFeature.REMOTE_USER_ACCESS?'],
  ['the key of a word', { fqdn: 'x', features: ['AUDIO_VIDEO'] }, 'features[0]', '"AUDIO_VIDEO"', 'did you mean EdgeFeature.AUDIO_VIDEO?'],
  ['a bigint', { fqdn: 10n }, 'fqdn', 'the bigint 10', 'pass a string'],
  ['a property that throws', { get fqdn(): string { throw new TypeError('no'); } }, 'fqdn', 'an object of the class TypeError', 'pass a string'],
])('%s is refused', (_, given, property, shown, fix) => {
  expect(refusalOf(() => accept(SERVICE, given))).toMatchObject({ property, given: shown, fix });
});

test('true and false in quotes are no flags', () => {
  expect(refusalOf(() => accept(flag, 'false', 'recordsByOthers'))).toMatchObject({
    property: 'recordsByOthers', given: '"false"', fix: 'did you mean false, without quotes?',
  });
});

test('all problems of an object are told together, each with its property', () => {
  const error = refusalOf(() => accept(SERVICE, { fqdn: 1, prot: 2, features: ['x', EdgeFeature.AUDIO_VIDEO, 3] }));
  expect(error.problems.map(({ property }) => property)).toEqual(['prot', 'fqdn', 'features[0]', 'features[2]']);
  expect(error.message.match(/^invalid /gm)).toHaveLength(4);
});

test('no more than twenty are told, however many there are', () => {
  const error = refusalOf(() => accept(listOf(text), Array.from({ length: 100_000 }, () => 1), 'sipDomains'));
  expect(error.problems).toHaveLength(20);
});

test('an object of a class that implements the interface is taken', () => {
  class Own implements Service { public readonly fqdn = 'sip.contoso.com'; }
  expect(accept(SERVICE, new Own())).toEqual({ fqdn: 'sip.contoso.com' });
});

test.each(Object.entries(REFERENCES))('a reference is one: %s', (_, reference) => {
  expect(isReference(reference)).toBe(true);
});

test.each([[''], ['sip.contoso.com'], [0], [-1e300 * 1e300], [[]], [{}], [null], [undefined], [['a']]])('%j is no reference', (value) => {
  expect(isReference(value)).toBe(false);
});

test('a reference is refused where the plan needs the value, and taken where it does not', () => {
  const { text: reference, number: numeric, list } = REFERENCES;
  for (const [shape, value] of [[text, reference], [number, numeric], [listOf(text), list], [listOf(deploymentText), list]] as const) {
    const error = refusalOf(() => accept<unknown>(shape, value, 'fqdn'));
    expect(error.expected).toContain('known at synth');
    expect(error.message).not.toContain('TfToken');
  }
  expect(accept(deploymentText, reference, 'location')).toBe(reference);
  expect(accept(deploymentNumber, numeric, 'port')).toBe(numeric);
});

test('what Terraform would evaluate is text, apart from references', () => {
  const reference = REFERENCES.text;
  expect(accept(templateText, '${path.root} %{ if true }', 'tag')).toBe('$${path.root} %%{ if true }');
  expect(accept(templateText, `a-${reference}-\${x}`, 'tag')).toBe(`a-${reference}-$\${x}`);
  expect(accept(deploymentText, `a-${reference}-\${x}`, 'name')).toBe(`a-${reference}-$\${x}`);
});

test('values by name are in alphabetical order', () => {
  expect(Object.keys(accept(byName(text), { b: '1', a: '2' }, 'tags'))).toEqual(['a', 'b']);
});

test('no message shows a secret', () => {
  const source = secretSource(EdgeValidationError, 'AdministratorPassword', 'use AdministratorPassword.variable');
  for (const shape of [secretText, source]) {
    expect(refusalOf(() => accept<unknown>(shape, ['P@ssw0rd!'], 'password')).message).not.toContain('P@ssw0rd!');
  }
  expect(refusalOf(() => accept(source, 'P@ssw0rd!', 'password')).message).not.toContain('P@ssw0rd!');
});

test('an object of another class is told by its class, and what to use instead', () => {
  expect(refusalOf(() => accept(instanceOf(Map, 'Map', 'use new Map()'), new Set(), 'map'))).toMatchObject({
    given: 'an object of the class Set', expected: 'a Map', fix: 'use new Map()',
  });
});

test.each<[unknown, string]>([
  [undefined, 'nothing'], [null, 'null'], [true, 'true'], [Number.NaN, 'NaN'], [Symbol('x'), 'a symbol'], [() => 1, 'a function'],
  [[1], 'a list of 1 value'], [{ a: 1, b: 2, c: 3, d: 4 }, 'an object with a, b, c, …'], [{}, 'an object without properties'],
  ['x'.repeat(1_000_000), `"${'x'.repeat(100)}"… (1000000 characters)`],
])('%# is shown shortly', (value, shown) => {
  expect(givenText(value)).toBe(shown);
});

test('the problems of several checks are told together, each once, and other errors are passed on', () => {
  const refuse = (property: string) => (): never => {
    throw new EdgeValidationError({ property, given: '1', expected: '2', fix: '3' });
  };
  const problems = new ProblemList();
  problems.throwIfAny();
  for (const check of [refuse('a'), () => undefined, refuse('b'), refuse('a')]) problems.collect(check);
  expect(refusalOf(() => problems.throwIfAny()).problems.map(({ property }) => property)).toEqual(['a', 'b']);
  expect(() => problems.collect(() => { throw new RangeError('x'); })).toThrow(RangeError);
});
