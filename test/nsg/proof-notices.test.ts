import { EdgeFeature, PartnerProduct, PublicImProvider } from 'cdktf-lync-edge';
import type { StackResources } from '../support/nsg/azure-network';
import {
  ALL_FEATURES, type Configuration, EXTERNAL_SUBNET, INTERNAL_SUBNET, stackOf, synthesized,
} from '../support/nsg/configuration';
import { applyingRows } from '../support/nsg/expected-permits';
import { loadBalancerProbes } from '../support/nsg/load-balancer-probes';
import { violationsOf } from '../support/nsg/permit-proof';
import type { Attributes } from '../support/nsg/security-rule';
import { PLANNED_TOPOLOGIES } from '../support/plan-request';
import { resourcesOf, Synthesized } from '../support/synth';

const RULES = 'azurerm_network_security_rule';

const EVERYTHING: Omit<Configuration, 'topology'> = {
  features: ALL_FEATURES,
  federation: { products: [PartnerProduct.OCS_2007, PartnerProduct.LYNC_SERVER_2010] },
  publicIm: [PublicImProvider.WINDOWS_LIVE_MESSENGER],
  xmpp: true,
  hasBastion: true,
};

/** The stack with one rule changed; without it, when there is nothing in its place. */
function withRule(stack: StackResources, key: string, rule: Attributes | undefined): StackResources {
  const rules = Object.entries({ ...stack.resource?.[RULES], [key]: rule });
  return {
    resource: {
      ...stack.resource,
      [RULES]: Object.fromEntries(rules.flatMap(([name, made]) => (made === undefined ? [] : [[name, made]]))),
    },
  };
}

/** A prefix in the singular attribute, in place of the list. */
function only(end: string, prefix: string): Attributes {
  return { [`${end}_address_prefix`]: prefix, [`${end}_address_prefixes`]: undefined };
}

/** The remote end of a rule: its source when it is inbound. */
function remoteOf(rule: Attributes): string {
  return rule['direction'] === 'Inbound' ? 'source' : 'destination';
}

function localOf(rule: Attributes): string {
  return rule['direction'] === 'Inbound' ? 'destination' : 'source';
}

function localAddresses(rule: Attributes): readonly string[] {
  return rule[`${localOf(rule)}_address_prefixes`] as readonly string[];
}

/** One mistake each, that a change of the library could make in a rule. */
const MISTAKES: Readonly<Record<string, (rule: Attributes) => Attributes | undefined>> = {
  'is missing': () => undefined,
  'denies': () => ({ access: 'Deny' }),
  'goes the other way': (rule) => ({ direction: rule['direction'] === 'Inbound' ? 'Outbound' : 'Inbound', priority: 4000 }),
  'has the other transport': (rule) => ({ protocol: rule['protocol'] === 'Tcp' ? 'Udp' : 'Tcp' }),
  'begins one port late': (rule) => ({ destination_port_range: ports(rule, 1, 1) }),
  'begins one port early': (rule) => ({ destination_port_range: ports(rule, -1, 0) }),
  'ends one port late': (rule) => ({ destination_port_range: ports(rule, 0, 1) }),
  'has all ports': () => ({ destination_port_range: '*' }),
  'takes only high source ports': () => ({ source_port_range: '1024-65535' }),
  'is open to everybody': (rule) => only(remoteOf(rule), '*'),
  'is open to every IPv4 address': (rule) => only(remoteOf(rule), '0.0.0.0/0'),
  'is open to the virtual network': (rule) => only(remoteOf(rule), 'VirtualNetwork'),
  'is open to half of the Internet': (rule) => only(remoteOf(rule), '0.0.0.0/1'),
  'holds for every address of ours': (rule) => only(localOf(rule), '*'),
  'holds for the whole subnet': (rule) => only(localOf(rule), subnetOf(rule)),
  'holds for a neighbour too': (rule) =>
    ({ [`${localOf(rule)}_address_prefixes`]: [...localAddresses(rule), subnetOf(rule).replace('.0/24', '.200')] }),
  'forgets the last server': (rule) => localAddresses(rule).length > 1
    ? { [`${localOf(rule)}_address_prefixes`]: localAddresses(rule).slice(0, -1) }
    : only(localOf(rule), subnetOf(rule).replace('.0/24', '.200')),
  'comes after the closing rule': () => ({ priority: 4096 }),
};

function ports(rule: Attributes, later: number, longer: number): string {
  const [first = 0, last = first] = String(rule['destination_port_range']).split('-').map(Number);
  return `${first + later}-${last + longer}`;
}

function subnetOf(rule: Attributes): string {
  return localAddresses(rule)[0]!.startsWith('10.45.16.') ? EXTERNAL_SUBNET : INTERNAL_SUBNET;
}

/** The proof is the same for all topologies; these two differ most. */
const TOPOLOGIES = ['single-private-nat', 'scaled-hlb-public'];

describe.each(TOPOLOGIES)('the proof of %s', (topology) => {
  const configuration = { ...EVERYTHING, topology };
  const stack = synthesized(configuration);
  const rules = Object.entries(stack.resource?.[RULES] ?? {});
  const permits = rules.filter(([, rule]) => rule['access'] === 'Allow');

  test('finds nothing when nothing is wrong', () => {
    expect(violationsOf(configuration, stack)).toEqual([]);
    expect(permits.length).toBeGreaterThan(20);
  });

  test.each(Object.entries(MISTAKES))('notices each rule that %s', (name, mistake) => {
    const unnoticed = permits.filter(([key, rule]) => {
      const change = mistake(rule);
      if (name === 'comes after the closing rule') {
        const closing = rules.find(([, other]) => other['access'] === 'Deny' && other['direction'] === rule['direction']
          && other['network_security_group_name'] === rule['network_security_group_name'])!;
        const opened = withRule(stack, closing[0], { ...closing[1], priority: 4095 });
        return violationsOf(configuration, withRule(opened, key, { ...rule, ...change })).length === 0;
      }
      const changed = change === undefined ? undefined : withoutUndefined({ ...rule, ...change });
      return violationsOf(configuration, withRule(stack, key, changed)).length === 0;
    });
    expect(unnoticed.map(([key]) => key)).toEqual([]);
  });

  test('notices each rule that is there twice', () => {
    const unnoticed = permits.filter(([, rule]) =>
      violationsOf(configuration, withRule(stack, 'twin', { ...rule, name: 'twin', priority: 4000 })).length === 0);
    expect(unnoticed).toEqual([]);
  });

  test('notices each closing rule that is missing: the rules of every group are open', () => {
    const closing = rules.filter(([, rule]) => rule['access'] === 'Deny');
    expect(closing).toHaveLength(4);
    for (const [key, rule] of closing) {
      expect(violationsOf(configuration, withRule(stack, key, undefined))).not.toEqual([]);
      expect(violationsOf(configuration, withRule(stack, key, { ...rule, priority: 100 }))).not.toEqual([]);
    }
  });

  test('notices a way in for administrators', () => {
    const [key, rule] = permits.find(([, { name }]) => name === 'in-443-tcp-access-edge')!;
    const added = { ...rule, name: 'rdp', priority: 150, destination_port_range: '3389' };
    expect(key).not.toBe('rdp');
    expect(violationsOf(configuration, withRule(stack, 'rdp', added)))
      .toEqual([expect.stringMatching(/^external Inbound: rdp permits Tcp \S+ to \S+ port 3389, and nothing asks for it$/)]);
  });
});

function withoutUndefined(rule: Attributes): Attributes {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
}

test.each(Object.keys(PLANNED_TOPOLOGIES))('the proof of %s reads what a synthesis gives', (topology) => {
  const stack = stackOf({ ...EVERYTHING, topology });
  const { text, json } = Synthesized.of(stack);
  const file = JSON.parse(text) as Synthesized['json'];
  expect(resourcesOf(stack)).toEqual(file.resource);
  for (const kind of ['provider', 'data', 'variable', 'output'] as const) expect(json[kind]).toEqual(file[kind]);
});

test('the proof asks for the probes of load balancers, where there are some', () => {
  const stack = synthesized({ ...EVERYTHING, topology: 'scaled-hlb-public' });
  const probes = loadBalancerProbes(stack);
  expect(probes.length).toBeGreaterThan(5);
  for (const { addresses } of probes) expect(addresses).toHaveLength(2);
  expect(loadBalancerProbes(synthesized({ ...EVERYTHING, topology: 'scaled-dns-public' }))).toEqual([]);
});

describe('the rows that the proof asks for', () => {
  const idsOf = (configuration: Configuration): readonly string[] => applyingRows(configuration).map(({ id }) => id);

  test('are these for sign-in alone', () => {
    expect(idsOf({ topology: 'scaled-dns-private-nat', features: [EdgeFeature.REMOTE_USER_ACCESS] })).toEqual([
      'external/3', 'external/4', 'external/5', 'external/6',
      'internal/2', 'internal/3', 'internal/8', 'internal/9', 'internal/10', 'internal/11',
    ].map((row) => `scaled-dns-private-nat/${row}`));
  });

  test('are all of a topology and of the tables beside it when everything is in use', () => {
    for (const topology of ['single-private-nat', 'single-public', 'scaled-dns-private-nat', 'scaled-dns-public']) {
      const ids = idsOf({ ...EVERYTHING, topology });
      expect(ids).toHaveLength(topology === 'scaled-dns-private-nat' ? 38 : 37);
      expect(ids.every((id) => id.startsWith(`${topology}/`))).toBe(true);
    }
  });

  test('are those of the federation page beside the rows of the hardware-balanced topology', () => {
    const ids = idsOf({ ...EVERYTHING, topology: 'scaled-hlb-public' });
    expect(ids.filter((id) => id.startsWith('scaled-hlb-public/'))).toHaveLength(33);
    expect(ids.filter((id) => id.startsWith('federation-all/'))).toHaveLength(10);
  });
});
