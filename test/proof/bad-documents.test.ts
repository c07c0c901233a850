import { FirewallProof } from '../../lib/proof/firewall-proof';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { refusalOf } from '../support/plan-request';
import { effectiveGroupsOf } from '../support/proof/effective-nsg';
import { synthesizedEdge, withResources } from '../support/proof/synthesized-edge';
import { terraformPlanOf, terraformStateOf } from '../support/proof/terraform-json';

const { plan, text } = synthesizedEdge();

const PROOFS: Readonly<Record<string, (plan: EdgePlan, document: string) => FirewallProof>> = {
  stackJson: (given, document) => FirewallProof.ofSynthesized(given, document),
  terraformJson: (given, document) => FirewallProof.ofTerraform(given, document),
  listEffectiveNsgJson: (given, document) => FirewallProof.ofEffectiveGroups(given, EdgeSide.EXTERNAL, document),
};
const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  stackJson: [text],
  terraformJson: [terraformPlanOf(text), terraformStateOf(text)],
  listEffectiveNsgJson: [JSON.stringify(effectiveGroupsOf(text, 'External'))],
};

describe.each(Object.entries(PROOFS))('%s', (property, prove) => {
  test.each<[string, unknown]>([
    ['nothing', undefined], ['null', null], ['an object', {}], ['bytes', Buffer.from('{}')], ['no text', ''],
    ['no JSON', 'hello'],
    ['a string', '"text"'], ['a number', '42'], ['JSON null', 'null'], ['an empty object', '{}'],
    ['a plan', JSON.stringify(plan)],
    ['a list of lists', '[[[[]]]]'], ['half a document', DOCUMENTS[property]?.[0]?.slice(0, 5000)],
    ['a prototype', '{"__proto__":{"resource":{},"values":{},"value":[],"format_version":"1.0"}}'],
    ['much too deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['64 million characters and one', 'x'.repeat(64_000_001)],
  ])('%s is refused', (_, document) => {
    const error = refusalOf(() => prove(plan, document as string));
    expect(error).toBeInstanceOf(EdgeValidationError);
    expect(error.property).toMatch(new RegExp(`^${property}`));
    expect(error.message.length).toBeLessThan(1500);
  });

  test('the documents of the other kinds are refused', () => {
    for (const [other, documents] of Object.entries(DOCUMENTS)) {
      if (other === property) continue;
      for (const document of documents) expect(() => prove(plan, document)).toThrow(EdgeValidationError);
    }
  });

  test.each<[string, unknown]>([
    ['nothing', undefined], ['text', '{}'], ['another version', { ...plan, schemaVersion: 1 }],
    ['no servers', { ...plan, servers: [] }],
    ['a damaged firewall', { ...plan, firewall: [{}] }],
  ])('the plan can not be %s', (_, given) => {
    expect(refusalOf(() => prove(given as EdgePlan, DOCUMENTS[property]?.[0] ?? '')).property).toMatch(/^plan/);
  });

  test.each<[string, Partial<EdgePlan['firewall'][number]>]>([
    ['ports', { ports: '443,444' }],
    ['an address', { destination: { kind: 'addresses' as never, name: 'x', prefixes: ['10.45.16.10', '<script>'] } }],
    ['a network with host bits', { source: { kind: 'addresses' as never, name: 'x', prefixes: ['10.45.16.10/8'] } }],
  ])('a plan with wrong %s is refused with the rule', (_, change) => {
    const firewall = plan.firewall.map((rule) => (rule.id === 'external-in-443-tcp-access-edge' ? { ...rule, ...change } : rule));
    expect(refusalOf(() => prove({ ...plan, firewall }, DOCUMENTS[property]?.[0] ?? '')).property)
      .toMatch(/^plan\.firewall\.external-in-443-tcp-access-edge\./);
  });

  test('a document with any one value damaged is refused or compared, and nothing else happens', () => {
    for (const document of DOCUMENTS[property] ?? []) {
      const values = [...document.matchAll(/:("(?:[^"\\]|\\.)*"|\d+|null|true|false)/g)];
      const step = Math.max(1, Math.floor(values.length / 25));
      for (const [index, found] of values.entries()) {
        if (index % step !== 0) continue;
        for (const damage of ['null', '{}', '[]', '"${x}"', '-1']) {
          const damaged = `${document.slice(0, found.index + 1)}${damage}${document.slice(found.index + found[0].length)}`;
          try {
            prove(plan, damaged);
          } catch (error) {
            expect(error).toBeInstanceOf(EdgeValidationError);
          }
        }
      }
    }
  });
});

test.each(['resource', 'azurerm_subnet', 'azurerm_network_security_group', 'azurerm_network_interface'])(
  'a stack with something else in place of %s is refused or compared', (name) => {
    for (const replacement of [null, [], 'text', 7, { x: null }, { x: [] }]) {
      const damaged = name === 'resource'
        ? JSON.stringify({ resource: replacement })
        : withResources(text, (resources) => ({ ...resources, [name]: replacement as never }));
      try {
        FirewallProof.ofSynthesized(plan, damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(EdgeValidationError);
      }
    }
  },
);

test('a document with a mark of its byte order is read', () => {
  expect(FirewallProof.ofSynthesized(plan, `\uFEFF${text}`).isProved).toBe(true);
});

test('names of rules are told as they are, whatever they are', () => {
  const name = '<img src=x>`=cmd|\u001b[31m';
  const hostile = withResources(text, (resources) => ({
    ...resources,
    azurerm_network_security_rule: Object.fromEntries(Object.entries(resources['azurerm_network_security_rule'] ?? {})
      .map(([key, rule]) => (
      [key, rule['name'] === 'in-5061-tcp-access-edge' ? { ...rule, name, destination_port_range: '5061-5062' } : rule]))),
  }));
  const { extra, summary } = FirewallProof.ofSynthesized(plan, hostile);
  expect(extra.map(({ securityRules }) => securityRules.map((rule) => rule.endsWith(`/${name}`)))).toContainEqual([true]);
  expect(summary).toMatch(/^not proved: 23 boxes, 0 missing, [12] extra$/);
});

test('the same documents always result in the same verdict, in any order of their resources', () => {
  const broken = withResources(text, (resources) => ({
    ...resources,
    azurerm_network_security_rule: Object.fromEntries(Object.entries(resources['azurerm_network_security_rule'] ?? {})
      .filter(([, rule]) => rule['access'] === 'Allow')),
  }));
  const reversed = withResources(broken, (resources) =>
    Object.fromEntries(Object.entries(resources).reverse().map(([type, byName]) => (
    [type, Object.fromEntries(Object.entries(byName).reverse())]))));
  const [one, other] = [FirewallProof.ofSynthesized(plan, broken), FirewallProof.ofSynthesized(plan, reversed)];
  expect(one.extra.length).toBeGreaterThan(5);
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  expect(() => (one.extra as unknown[]).push(1)).toThrow(TypeError);
});
