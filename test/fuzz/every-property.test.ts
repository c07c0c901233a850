import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import * as ts from 'typescript';
import { edgeRequests } from './generated/edge-request';
import { proxyRequests } from './generated/proxy-request';

/** Properties that are not generated, and why. */
const NOT_GENERATED: ReadonlyMap<string, string> = new Map([
  ['acknowledgements', 'an acknowledgement is refused unless its finding is in the plan, which is known only afterwards'],
  ['edge', 'a whole plan, which other tests pass'],
]);

const LIB = resolve(__dirname, '../../lib/request');

/** What an interface declares, with the text of the types. */
interface Declared {
  readonly parents: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** The interfaces of requests, and those of the first objects that factories take, by `Class.factory`. */
function declarations(): { readonly interfaces: ReadonlyMap<string, Declared>; readonly factories: ReadonlyMap<string, string> } {
  const interfaces = new Map<string, Declared>();
  const factories = new Map<string, string>();
  for (const file of filesIn(LIB)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (ts.isInterfaceDeclaration(statement)) {
        interfaces.set(statement.name.text, {
          parents: (statement.heritageClauses ?? []).flatMap(({ types }) => types.map(({ expression }) => expression.getText())),
          properties: new Map(statement.members.filter(ts.isPropertySignature).map(({ name, type }) => [name.getText(), type?.getText() ?? ''])),
        });
      }
      if (!ts.isClassDeclaration(statement)) continue;
      for (const member of statement.members.filter(ts.isMethodDeclaration)) {
        for (const { type } of member.parameters) {
          if (type !== undefined) factories.set(`${statement.name?.text ?? ''}.${member.name.getText()} ${type.getText()}`, type.getText());
        }
      }
    }
  }
  return { interfaces, factories };
}

const { interfaces, factories } = declarations();

function propertiesOf(name: string): [string, string][] {
  const declared = interfaces.get(name);
  return declared === undefined ? [] : [...declared.parents.flatMap(propertiesOf), ...declared.properties];
}

/** Paths of all properties of an interface: `federation.partners`. */
function pathsOf(name: string, prefix = ''): string[] {
  return propertiesOf(name).flatMap(([property, type]) => [`${prefix}${property}`, ...pathsOf(type.replace(/\[\]$/, ''), `${prefix}${property}.`)]);
}

/** Paths of the properties that a recipe sets, and what it passes to factories: `FederatedPartner.allowedDomain comment`. */
function pathsIn(value: unknown, found: Set<string>, prefix = ''): void {
  if (Array.isArray(value)) {
    for (const item of value) pathsIn(item, found, prefix);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { make, args = [] } = value as { readonly make?: string; readonly args?: readonly unknown[] };
  if (make !== undefined) {
    for (const each of args) pathsIn(each, found, `${make} `);
    return;
  }
  for (const [name, part] of Object.entries(value).filter(([, each]) => each !== undefined)) {
    found.add(`${prefix}${name}`);
    pathsIn(part, found, `${prefix}${name}.`);
  }
}

function generated(requests: fc.Arbitrary<unknown>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const recipe of fc.sample(requests, { numRuns: 4_000, seed: 20_130_115 })) pathsIn(recipe, found);
  return found;
}

test.each([['EdgePlanRequest', edgeRequests], ['ReverseProxyRequest', proxyRequests]] as const)('random requests have every property of %s', (name, requests) => {
  const found = generated(requests);
  const missing = pathsOf(name).filter((path) => !found.has(path) && !NOT_GENERATED.has(path.split('.')[0] ?? ''));
  expect(missing).toEqual([]);
});

test('random requests have every property of what factories take', () => {
  const found = new Set([...generated(edgeRequests), ...generated(proxyRequests)]);
  const used = new Set([...found].flatMap((path) => (path.includes(' ') ? [path.split(' ')[0] ?? ''] : [])));
  const missing = [...factories].flatMap(([key, type]) => {
    const factory = key.split(' ')[0] ?? '';
    return used.has(factory) ? propertiesOf(type).map(([property]) => `${factory} ${property}`) : [];
  }).filter((path) => !found.has(path));
  expect(missing).toEqual([]);
});

test('what is not generated is a property', () => {
  const known = new Set([...pathsOf('EdgePlanRequest'), ...pathsOf('ReverseProxyRequest')]);
  expect([...NOT_GENERATED.keys()].filter((path) => !known.has(path))).toEqual([]);
});
