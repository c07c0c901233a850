import { AerleonPolicy } from '../../lib/exports/aerleon-policy';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { endLabel } from '../../lib/plan/network/end-label';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../lib/plan/network/firewall-plan';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';
import { EDGE_PLANS, EVERYTHING, PROXY_PLANS } from '../projection/planned';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';
import { allowingTerms, readPolicy, type ReadFilter, type ReadTerm } from './read-aerleon';

interface Case {
  readonly firewall: readonly FirewallRulePlan[];
  readonly policy: AerleonPolicy;
}

const edge = (plan: EdgePlan): Case => ({ firewall: plan.firewall, policy: AerleonPolicy.ofEdge(plan) });
const proxy = (plan: ReverseProxyPlan): Case => ({ firewall: plan.firewall, policy: AerleonPolicy.ofReverseProxy(plan) });

const isBalanced = (name: string): boolean => name.includes('load balancers') || name.includes('hlb');

const UNBALANCED: [string, () => Case][] = [
  ...Object.entries(EDGE_PLANS).filter(([name]) => !isBalanced(name))
    .map(([name, make]): [string, () => Case] => [name, () => edge(make())]),
  ...Object.entries(PROXY_PLANS).map(([name, make]): [string, () => Case] => [name, () => proxy(make())]),
];

/** Without a load balancer, a term has exactly the ends of its rule. */
const endOf = ({ kind, prefixes }: FirewallEnd): string[] | undefined => (
  kind === FirewallEndKind.ADDRESSES ? prefixes : undefined);

const NOT_ON_PREMISES: readonly EdgeService[] = [
  EdgeService.HEALTH_PROBE, EdgeService.GATEWAY_MANAGEMENT, EdgeService.AZURE_LOAD_BALANCER,
];

/** The rules of a side and direction that the policy must have. */
function rulesOf(firewall: readonly FirewallRulePlan[], side: EdgeSide, direction: TrafficDirection): FirewallRulePlan[] {
  return firewall.filter((rule) => rule.side === side && rule.direction === direction
    && rule.access === FirewallAccess.ALLOW && !NOT_ON_PREMISES.includes(rule.service));
}

function filterOf(filters: readonly ReadFilter[], side: EdgeSide, direction: TrafficDirection): ReadFilter | undefined {
  const suffix = direction === TrafficDirection.INBOUND ? 'in' : 'out';
  return filters.find(({ targets }) => targets['ciscoasa']?.endsWith(`-${side}-${suffix}`) === true);
}

const SIDES = Object.values(EdgeSide)
  .flatMap((side) => Object.values(TrafficDirection).map((direction) => [side, direction] as const));

describe.each(UNBALANCED)('the policy of %s', (_name, make) => {
  const { firewall, policy } = make();
  const filters = readPolicy(policy);

  it.each(SIDES)('has a term for each %s %s rule, with its protocol, ports and addresses', (side, direction) => {
    const rules = rulesOf(firewall, side, direction);
    expect(allowingTerms(filterOf(filters, side, direction) ?? { fileName: '', comment: '', targets: {}, terms: [] })
      .map(({ protocol, ports, source, destination }) => ({ protocol, ports, source, destination })))
      .toEqual(rules.map((rule) => ({
        protocol: rule.transport.toLowerCase(), ports: rule.ports,
        source: endOf(rule.source), destination: endOf(rule.destination),
      })));
  });

  it('names every term once, within the limits of every platform, and tells its planning rows', () => {
    for (const [side, direction] of SIDES) {
      const terms = allowingTerms(filterOf(filters, side, direction) ?? { fileName: '', comment: '', targets: {}, terms: [] });
      expect(new Set(terms.map(({ name }) => name)).size).toBe(terms.length);
      for (const { name } of terms) expect(name).toMatch(/^(in|out)-[a-z0-9-]{1,20}$/);
      rulesOf(firewall, side, direction).forEach(({ tableRows }, index) => {
        const comment = terms[index]!.comment.replaceAll('\n', ' ');
        for (const row of tableRows) expect(comment).toContain(row);
      });
    }
  });

  it('denies the rest of the traffic of these servers, and no other traffic', () => {
    for (const { terms } of filters) {
      const last = terms.at(-1)!;
      const isInbound = last.name === 'in-deny-other';
      const own = isInbound ? last.destination : last.source;
      expect([last.action, last.protocol, isInbound ? last.source : last.destination]).toEqual(['deny', undefined, undefined]);
      expect(terms.filter(({ action }) => action === 'deny')).toHaveLength(1);
      const mentioned = terms.flatMap((term) => (isInbound ? term.destination : term.source) ?? []);
      expect(mentioned.filter((address) => own?.includes(address) !== true)).toEqual([]);
    }
  });

  it('has comments of plain characters, in lines that fit a remark of Cisco ASA', () => {
    for (const { terms } of filters) {
      for (const { comment } of terms) {
        expect(comment).toMatch(/^[A-Za-z0-9 .,:;()/_+'\n-]+$/);
        expect(Math.max(...comment.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
      }
    }
  });
});

describe('behind NAT', () => {
  const publicAddresses = [1, 2].map((number) => ({
    number, accessEdgePublicAddress: `131.107.155.1${number}`, webConferencingPublicAddress: `131.107.155.2${number}`,
    audioVideoPublicAddress: `131.107.155.3${number}`,
  }));
  const inbound = (filters: readonly ReadFilter[], target: string): ReadFilter[] => filters
    .filter(({ fileName }) => fileName === 'pol/edge-external.yaml')
    .filter(({ comment, targets }) => comment.endsWith('to perimeter') && target in targets);

  it('PAN-OS gets the public addresses, and the other platforms those of the servers', () => {
    const filters = readPolicy(AerleonPolicy.ofEdge(contosoPlan({ servers: publicAddresses })));
    const byName = (target: string): Record<string, ReadTerm> => {
      const found = inbound(filters, target);
      expect(found).toHaveLength(1);
      return Object.fromEntries(found[0]!.terms.map((term) => [term.name, term]));
    };
    for (const target of ['ciscoasa', 'fortigate', 'speedway', 'srx']) {
      expect(byName(target)['in-tcp5061-access']!.destination).toEqual(['10.45.16.10', '10.45.16.11']);
    }
    const panOs = byName('paloalto');
    expect(panOs['in-tcp5061-access']!.destination).toEqual(['131.107.155.11', '131.107.155.12']);
    expect(panOs['in-deny-other']!.destination).toHaveLength(6);
    expect(panOs['in-deny-other']!.destination!.every((address) => address.startsWith('131.107.155.'))).toBe(true);
    expect(Object.keys(panOs)).toEqual(Object.keys(byName('srx')).filter((name) => name !== 'in-established'));
  });

  it.each([
    ['an Edge without public addresses', (): AerleonPolicy => AerleonPolicy.ofEdge(contosoPlan())],
    ['one unknown address', (): AerleonPolicy => AerleonPolicy.ofEdge(contosoPlan({ servers: publicAddresses.slice(1) }))],
    ['a cloud', (): AerleonPolicy => AerleonPolicy.ofEdge(contosoPlan({ platform: EdgePlatform.azure() }))],
    ['virtual addresses of a cloud', (): AerleonPolicy => AerleonPolicy.ofEdge(contosoPlan({
      platform: EdgePlatform.azure(), topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
      network: { externalSubnet: '10.45.16.0/24' },
    }))],
    ['a gateway', (): AerleonPolicy => AerleonPolicy.ofReverseProxy(gatewayPlan())],
  ])('PAN-OS gets no inbound rules, and a comment why, with %s', (_name, make) => {
    const policy = make();
    const text = policy.documents[0]!.text;
    expect(inbound(readPolicy(policy), 'paloalto')).toEqual([]);
    expect(text.match(/paloalto/g) ?? []).toHaveLength(text.includes('from perimeter') ? 1 : 0);
    expect(text).toContain('Inbound rules for PAN-OS are not included');
  });

  it('every platform shares the filters if there is no translation', () => {
    const { policy } = edge(contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 }) }));
    expect(readPolicy(policy).map(({ targets }) => Object.keys(targets)))
      .toEqual(Array.from({ length: 4 }, () => ['ciscoasa', 'fortigate', 'paloalto', 'speedway', 'srx']));
  });
});

describe('with load balancers', () => {
  const VIRTUAL = { access: '131.107.155.50', webconf: '131.107.155.51', av: '131.107.155.52', internal: '172.25.33.50' };
  const external = (last: number): string[] => [0, 1, 2].map((server) => `131.107.155.${last + server}`);
  const internal = [10, 11, 12].map((last) => `172.25.33.${last}`);
  const plan = EDGE_PLANS['everything behind load balancers']!();
  const filters = readPolicy(AerleonPolicy.ofEdge(plan));
  const term = (side: EdgeSide, name: string): ReadTerm => {
    const direction = name.startsWith('in-') ? TrafficDirection.INBOUND : TrafficDirection.OUTBOUND;
    return filterOf(filters, side, direction)!.terms.find((each) => each.name === name)!;
  };

  it.each<[EdgeSide, string, string[]]>([
    [EdgeSide.EXTERNAL, 'in-tcp443-access', [VIRTUAL.access]],
    [EdgeSide.EXTERNAL, 'in-tcp5061-access', [VIRTUAL.access]],
    [EdgeSide.EXTERNAL, 'in-tcp5269-xmpp', [VIRTUAL.access]],
    [EdgeSide.EXTERNAL, 'in-tcp443-webconf', [VIRTUAL.webconf]],
    [EdgeSide.EXTERNAL, 'in-udp3478-av', [VIRTUAL.av, ...external(30)]],
    [EdgeSide.EXTERNAL, 'in-tcp443-av', [VIRTUAL.av, ...external(30)]],
    [EdgeSide.INTERNAL, 'in-tcp5061-access', [VIRTUAL.internal]],
    [EdgeSide.INTERNAL, 'in-tcp443-av', [VIRTUAL.internal, ...internal]],
    [EdgeSide.INTERNAL, 'in-tcp8057-webconf', internal],
    [EdgeSide.INTERNAL, 'in-tcp4443-cms', internal],
  ])('%s inbound traffic of %s has the addresses of the tables that list it', (side, name, addresses) => {
    expect(term(side, name).destination).toEqual(addresses);
  });

  it.each<[EdgeSide, string, string[]]>([
    [EdgeSide.EXTERNAL, 'out-tcp5061-access', [VIRTUAL.access, ...external(10)]],
    [EdgeSide.EXTERNAL, 'out-tcp5269-xmpp', [VIRTUAL.access, ...external(10)]],
    [EdgeSide.EXTERNAL, 'out-udp53-access', external(10)],
    [EdgeSide.EXTERNAL, 'out-tcp50000-59999-av', external(30)],
    [EdgeSide.INTERNAL, 'out-tcp5061-access', [VIRTUAL.internal, ...internal]],
  ])('%s outbound traffic of %s may come from the virtual address if a table lists it', (side, name, addresses) => {
    expect(term(side, name).source).toEqual(addresses);
  });

  it('every rule of the guide has a term with its protocol and ports', () => {
    for (const [side, direction] of SIDES) {
      expect(allowingTerms(filterOf(filters, side, direction)!).map(({ protocol, ports }) => [protocol, ports]))
        .toEqual(rulesOf(plan.firewall, side, direction).map(({ transport, ports }) => [transport.toLowerCase(), ports]));
    }
  });

  it('clients are not mistaken for the load balancer, and health checks are left out', () => {
    const { policy } = edge(contosoPlan({
      topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
      loadBalancer: { sourceAddresses: ['131.107.155.60'], monitorAddresses: ['131.107.155.61'] },
    }));
    const terms = allowingTerms(filterOf(readPolicy(policy), EdgeSide.EXTERNAL, TrafficDirection.INBOUND)!);
    expect(terms.map(({ source }) => source)).toEqual(terms.map(() => undefined));
    expect(terms.some(({ name }) => name.includes('probe'))).toBe(false);
    expect(policy.documents[0]!.text).toContain('# Not included: in-443-tcp-health-probe-access-edge');
    expect(policy.documents.find(({ fileName }) => fileName === 'def/networks.yaml')!.text).not.toContain('131.107.155.6');
  });

  it('addresses of servers stand for a virtual address that is assigned at deployment', () => {
    const cloud = contosoPlan({
      platform: EdgePlatform.azure(), topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
      network: { externalSubnet: '10.45.16.0/24' },
    });
    const terms = allowingTerms(filterOf(readPolicy(AerleonPolicy.ofEdge(cloud)), EdgeSide.EXTERNAL, TrafficDirection.INBOUND)!);
    expect(terms.find(({ name }) => name === 'in-tcp5061-access')!.destination).toEqual(['10.45.16.10', '10.45.16.11']);
  });
});

describe('the policy', () => {
  it('is a file for each firewall in the folders that Aerleon reads', () => {
    expect(AerleonPolicy.ofEdge(contosoPlan()).documents.map(({ fileName }) => fileName))
      .toEqual(['pol/edge-external.yaml', 'pol/edge-internal.yaml', 'def/networks.yaml', 'def/services.yaml']);
    expect(AerleonPolicy.ofReverseProxy(proxyPlan()).documents.map(({ fileName }) => fileName)).toEqual(
      ['pol/reverse-proxy-external.yaml', 'pol/reverse-proxy-internal.yaml', 'def/networks.yaml', 'def/services.yaml']);
  });

  it('allows established connections for iptables only', () => {
    for (const { terms } of readPolicy(AerleonPolicy.ofEdge(contosoPlan({ ...EVERYTHING })))) {
      const [first] = terms.filter(({ option }) => option === 'established');
      expect(first).toBe(terms[0]);
      expect(first!.platform).toBe('speedway');
    }
  });

  it('names two lists with one label after their rules', () => {
    const plan = contosoPlan();
    const rules = rulesOf(plan.firewall, EdgeSide.INTERNAL, TrafficDirection.INBOUND);
    const changed = { ...rules[0]!, source: { ...rules[0]!.source, prefixes: ['192.168.11.0/24'] } };
    const { policy } = edge({ ...plan, firewall: plan.firewall.map((rule) => (rule === rules[0] ? changed : rule)) });
    const terms = allowingTerms(filterOf(readPolicy(policy), EdgeSide.INTERNAL, TrafficDirection.INBOUND)!);
    expect(terms.slice(0, 2).map(({ source }) => source)).toEqual([['192.168.11.0/24'], ['192.168.10.0/24']]);
    expect(policy.documents[2]!.text).toContain('  INTERNAL_NETWORKS_INTERNAL_IN_5061_TCP_ACCESS_EDGE:\n');
  });

  it.each(['"\n      - name: "evil', '*/ deny', '" ]] }\\', '\u2028\u0000é`$(x)#?!', '"; commit;'])(
    'keeps %j out of names, YAML and the comments of other languages', (hostile) => {
      const plan = contosoPlan();
      const { policy } = edge({
        ...plan,
        internal: { ...plan.internal, fqdn: hostile },
        firewall: plan.firewall.map((rule) => ({
          ...rule, purpose: `${rule.purpose}${hostile}`, tableRows: [hostile],
          source: { ...rule.source, name: `${endLabel(rule.source)}${hostile}` },
          destination: { ...rule.destination, name: `${hostile}${endLabel(rule.destination)}` },
        })),
      });
      const names = (filters: readonly ReadFilter[]): unknown => filters.map(({ targets, terms }) => [targets, terms
        .map((term) => [term.name, term.source, term.destination, term.protocol, term.ports, term.action])]);
      expect(names(readPolicy(policy))).toEqual(names(readPolicy(AerleonPolicy.ofEdge(plan))));
      for (const { terms } of readPolicy(policy)) {
        for (const { comment } of terms) expect(comment).toMatch(/^[A-Za-z0-9 .,:;()/_+'\n-]+$/);
      }
      for (const { text } of policy.documents) expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    });

  it.each<[string, Partial<FirewallRulePlan>, RegExp]>([
    ['ports', { ports: '443 80' }, /^plan\.firewall\..*\.ports$/],
    ['address', { destination: { kind: FirewallEndKind.ADDRESSES, name: 'x', prefixes: ['any'] } }, /prefixes\[0\]$/],
    ['network', { destination: { kind: FirewallEndKind.ADDRESSES, name: 'x', prefixes: ['10.0.0.0/33'] } }, /prefixes\[0\]$/],
  ])('refuses invalid %s', (_what, changes, property) => {
    const plan = contosoPlan();
    const firewall = plan.firewall.map((rule, index) => (index === 0 ? { ...rule, ...changes } : rule));
    expect(refusalOf(() => edge({ ...plan, firewall })).property).toMatch(property);
  });

  it('omits a rule without addresses, which would allow any address', () => {
    const plan = contosoPlan();
    const nowhere = { kind: FirewallEndKind.ADDRESSES, name: 'x', prefixes: [] };
    const firewall = plan.firewall.map((rule, index) => (index === 0 ? { ...rule, destination: nowhere } : rule));
    const { policy } = edge({ ...plan, firewall });
    expect(policy.documents[0]!.text)
      .toContain(`# Not included: ${firewall[0]!.name}, because the plan has no addresses for it.`);
    expect(policy.documents[0]!.text).not.toContain('in-tcp443-access');
  });

  it('refuses two rules for the same traffic', () => {
    const plan = contosoPlan();
    const [first] = plan.firewall;
    expect(refusalOf(() => edge({ ...plan, firewall: [...plan.firewall, { ...first!, id: 'again' }] })).given).toBe('"again"');
  });

  it.each([undefined, null, 'edge', [], {}])('refuses %j in place of a plan', (given) => {
    expect(refusalOf(() => AerleonPolicy.ofEdge(given as EdgePlan)).property).toMatch(/^plan/);
    expect(refusalOf(() => AerleonPolicy.ofReverseProxy(given as ReverseProxyPlan)).property).toMatch(/^plan/);
  });
});
