import * as fc from 'fast-check';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { TrafficDirection } from '../../../lib/values/vocabulary/traffic';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { FirewallAccess, FirewallEndKind, FirewallRuleKind, type FirewallRulePlan } from '../../../lib/plan/network/firewall-plan';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan, contosoRequest, PLANNED_TOPOLOGIES, prefixesOf, ruleWithId } from '../../support/plan-request';
import { planningRows, type PortDataRow } from '../../support/planning';
import { ourService, ourSide } from '../../support/planning-words';

const { REMOTE_USER_ACCESS, WEB_CONFERENCING, AUDIO_VIDEO } = EdgeFeature;
const { OCS_2007, OCS_2007_R2, LYNC_SERVER_2010, LYNC_SERVER_2013 } = PartnerProduct;
const { AOL, WINDOWS_LIVE_MESSENGER, YAHOO } = PublicImProvider;

/** What decides which rows apply, and nothing else. */
interface Choice {
  readonly features: EdgeFeature[];
  /** Absent: no federation. */
  readonly partners?: PartnerProduct[] | undefined;
  readonly xmpp: boolean;
  readonly publicIm: PublicImProvider[];
  readonly hasOtherEdgePools: boolean;
}

const FEATURE_SETS = subsets([REMOTE_USER_ACCESS, WEB_CONFERENCING, AUDIO_VIDEO]);
const PARTNERS: readonly (PartnerProduct[] | undefined)[] = [
  undefined, [OCS_2007], [OCS_2007_R2], [LYNC_SERVER_2010], [LYNC_SERVER_2013], [LYNC_SERVER_2010, LYNC_SERVER_2013],
  [OCS_2007, LYNC_SERVER_2013],
];
const PUBLIC_IM: readonly PublicImProvider[][] = [[], [AOL], [WINDOWS_LIVE_MESSENGER], [YAHOO, WINDOWS_LIVE_MESSENGER]];

const CHOICES: readonly Choice[] = FEATURE_SETS.flatMap((features) => PARTNERS.flatMap((partners) =>
  PUBLIC_IM.flatMap((publicIm) => [false, true].flatMap((xmpp) => [false, true].map((hasOtherEdgePools) => (
    { features, partners, xmpp, publicIm, hasOtherEdgePools })))))).filter(asksForSomething);

const PLANS = new Map<string, readonly EdgePlan[]>();

/** One plan per choice, with everything that the platform can need. */
function plansOf(topology: string): readonly EdgePlan[] {
  const plans = PLANS.get(topology) ?? CHOICES.map((choice) => contosoPlan({
    topology: PLANNED_TOPOLOGIES[topology]!(),
    ...requestOf(choice),
    windowsActivationServers: ['20.118.99.224', '40.83.235.53'],
    network: { ...contosoRequest({ topology: PLANNED_TOPOLOGIES[topology]!() }).network, bastionSubnet: '172.25.40.0/26' },
  }));
  PLANS.set(topology, plans);
  return plans;
}

const ALLOWED: readonly string[] = [FirewallRuleKind.PLANNING, FirewallRuleKind.PLATFORM];

describe('firewall rules and the planning data', () => {
  const data = planningRows('ports') as unknown as readonly PortDataRow[];

  describe.each(Object.keys(PLANNED_TOPOLOGIES))('%s', (topology) => {
    // The page of the hardware-balanced topology leaves federation, public IM and XMPP to the federation page.
    const pages = topology === 'scaled-hlb-public' ? [topology, 'federation-all'] : [topology];
    const rows = data.filter((row) => pages.includes(row.topology));
    const addresses = addressesOf(topology);
    const wanted = new Map(rows.map((row) => [row, wantedTraffic(row, addresses)]));
    const planned = plansOf(topology).map((plan, index) => ({
      choice: JSON.stringify(CHOICES[index]),
      needed: rows.filter((row) => isNeeded(row, CHOICES[index]!)),
      rules: plan.firewall.filter(({ kind }) => kind === FirewallRuleKind.PLANNING)
        .map((rule) => ({ ...rule, traffic: plannedTraffic(rule) })),
    }));

    test('there are choices under which each row applies, and under which most do not', () => {
      const applying = rows.map((row) => planned.filter(({ needed }) => needed.includes(row)).length);
      expect(Math.min(...applying)).toBeGreaterThan(0);
      expect(applying.filter((count) => count < planned.length).length).toBeGreaterThan(rows.length / 2);
    });

    test('exactly one rule covers every row that applies', () => {
      const wrong = planned.flatMap(({ choice, needed, rules }) => needed
        .filter((row) => rules.filter(({ traffic }) => traffic === wanted.get(row)).length !== 1)
        .map((row) => `${row.id} with ${choice}`));
      expect(wrong).toEqual([]);
    });

    test('every rule names the rows that require it, and no row that does not apply', () => {
      const wrong = planned.flatMap(({ choice, needed, rules }) => rules
        .filter((rule) => {
          const asking = needed.filter((row) => wanted.get(row) === rule.traffic).map(({ id }) => id);
          return asking.length === 0 || [...rule.tableRows].sort().join() !== asking.sort().join();
        })
        .map((rule) => `${rule.id} with ${choice}`));
      expect(wrong).toEqual([]);
    });
  });
});

describe.each(Object.keys(PLANNED_TOPOLOGIES))('every plan of %s', (topology) => {
  const plans = plansOf(topology);
  const all = plans.flatMap(({ firewall }) => firewall);

  test('has unique IDs and priorities', () => {
    const twice = plans.flatMap(({ firewall }) => [
      ...repeated(firewall.map(({ id }) => id)),
      ...repeated(firewall.map((rule) => `${rule.side}/${rule.direction}/${rule.priority}`)),
    ]);
    expect(twice).toEqual([]);
  });

  test('gives a rule the same priority regardless of other rules', () => {
    const priorities = new Map<string, Set<number>>();
    for (const { id, priority } of all) priorities.set(id, (priorities.get(id) ?? new Set()).add(priority));
    expect([...priorities].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  test('closes both sides in both directions, after all allow rules', () => {
    const closing = plans.map(({ firewall }) => firewall.filter(({ access }) => access === FirewallAccess.DENY));
    const kinds = new Set(closing.map((rules) => rules.map(({ id, kind, transport, ports, source, destination }) => (
      [id, kind, transport, ports, ...prefixesOf(source), ...prefixesOf(destination)].join(' '))).join('\n')));
    expect([...kinds]).toEqual([[
      'external-in-deny-all', 'external-out-deny-all', 'internal-in-deny-all', 'internal-out-deny-all',
    ].map((id) => `${id} ${FirewallRuleKind.DENY} * * ${FirewallEndKind.ANY} ${FirewallEndKind.ANY}`).join('\n')]);
    const misplaced = CHOICES.filter((_choice, index) => {
      const { firewall } = plans[index]!;
      const allowed = firewall.filter(({ access }) => access === FirewallAccess.ALLOW).map(({ priority }) => priority);
      const denied = closing[index]!.map(({ priority }) => priority);
      return allowed.length === 0 || Math.min(...allowed) < 100 || Math.max(...allowed) >= Math.min(...denied)
        || Math.max(...denied) > 4096;
    });
    expect(misplaced).toEqual([]);
  });

  test('allows only what the tables and the platform require, and denies only with the closing rules', () => {
    expect(all.filter(({ access }) => access === FirewallAccess.ALLOW).every(({ kind }) => ALLOWED.includes(kind))).toBe(true);
    expect(all.filter(({ kind }) => ALLOWED.includes(kind)).every(({ access }) => access === FirewallAccess.ALLOW)).toBe(true);
  });

  test('allows inbound traffic from the Internet only on the external side', () => {
    const allowed = all.filter(({ access }) => access === FirewallAccess.ALLOW);
    const inbound = allowed.filter(({ side, direction }) => side === EdgeSide.EXTERNAL && direction === TrafficDirection.INBOUND);
    expect(inbound).not.toHaveLength(0);
    expect(new Set(inbound.map(({ source }) => source.kind))).toEqual(new Set([FirewallEndKind.INTERNET]));
    const internal = allowed.filter(({ side }) => side === EdgeSide.INTERNAL);
    expect(internal).not.toHaveLength(0);
    expect(new Set(internal.flatMap(({ source, destination }) => [source.kind, destination.kind])))
      .toEqual(new Set([FirewallEndKind.ADDRESSES]));
  });

  test('opens no port to or from everything', () => {
    const ends = all.filter(({ access }) => access === FirewallAccess.ALLOW)
      .flatMap(({ source, destination }) => [source, destination]);
    expect(ends.filter(({ kind, prefixes }) => kind === FirewallEndKind.ANY || prefixes.some((prefix) => !/^[\d.]+/.test(prefix))))
      .toEqual([]);
  });

  test('lists addresses only at ends of that kind', () => {
    const ends = all.flatMap(({ source, destination }) => [source, destination]);
    expect(ends.filter(({ kind, prefixes }) => (kind === FirewallEndKind.ADDRESSES) !== (prefixes.length > 0))).toEqual([]);
  });
});

test('the order of the rules is by side, direction and priority', () => {
  const key = (rule: FirewallRulePlan): string => `${rule.side} ${rule.direction} ${String(rule.priority).padStart(4, '0')}`;
  const keys = contosoPlan({ xmpp: { fqdn: 'xmpp.contoso.com', domains: ['contoso.com'] } }).firewall.map(key);
  expect(keys).toEqual([...keys].sort());
});

describe('partner products determine the media range', () => {
  const OUTBOUND_TCP = ['outbound TCP'];
  const BOTH_WAYS = ['inbound TCP', 'inbound UDP', 'outbound TCP', 'outbound UDP'];

  test.each<[string, PartnerProduct[] | undefined, string[]]>([
    ['OCS 2007', [OCS_2007], BOTH_WAYS],
    ['OCS 2007 R2', [OCS_2007_R2], OUTBOUND_TCP],
    ['Lync Server 2010', [LYNC_SERVER_2010], OUTBOUND_TCP],
    ['Lync Server 2013', [LYNC_SERVER_2013], OUTBOUND_TCP],
    ['the default', undefined, OUTBOUND_TCP],
    ['OCS 2007 beside newer ones', [LYNC_SERVER_2013, OCS_2007], BOTH_WAYS],
    ['none', [], []],
  ])('%s', (_name, partnerProducts, expected) => {
    expect(mediaRange(contosoPlan({ federation: { partnerProducts, discoverableDomains: [] } }))).toEqual(expected);
  });

  test('nothing is open without federation, or without audio and video', () => {
    expect(mediaRange(contosoPlan({ federation: undefined }))).toEqual([]);
    expect(mediaRange(contosoPlan({
      features: [REMOTE_USER_ACCESS, WEB_CONFERENCING],
      federation: { partnerProducts: [OCS_2007], discoverableDomains: [] },
      zones: contosoRequest().zones,
    }))).toEqual([]);
  });

  test('Messenger clients require it outbound on TCP, but other public services do not', () => {
    const alone = { federation: undefined };
    expect(mediaRange(contosoPlan({ ...alone, publicIm: [WINDOWS_LIVE_MESSENGER] }))).toEqual(OUTBOUND_TCP);
    expect(mediaRange(contosoPlan({ ...alone, publicIm: [AOL, YAHOO] }))).toEqual([]);
  });

  test('the rules are for the A/V Edge, regardless of the source that a page prints', () => {
    for (const [topology, make] of Object.entries(PLANNED_TOPOLOGIES)) {
      const media = addressesOf(topology)[EdgeService.AUDIO_VIDEO];
      const plan = contosoPlan({ topology: make() });
      expect(ruleWithId(plan, 'external-out-50000-59999-tcp-av-edge').source.prefixes).toEqual(media);
    }
  });

  function mediaRange(plan: EdgePlan): string[] {
    return plan.firewall.filter(({ ports }) => ports === '50000-59999')
      .map(({ direction, transport }) => `${direction} ${transport}`).sort();
  }
});

describe('outbound STUN on UDP', () => {
  const id = 'external-out-3478-udp-av-edge';
  const has = (overrides: Partial<EdgePlanRequest>): boolean =>
    contosoPlan(overrides).firewall.some((rule) => rule.id === id);

  test.each([
    [OCS_2007, false], [OCS_2007_R2, true], [LYNC_SERVER_2010, true], [LYNC_SERVER_2013, true],
  ])('to partners with %s: %s', (product, expected) => {
    expect(has({ federation: { partnerProducts: [product], discoverableDomains: ['contoso.com'] } })).toBe(expected);
  });

  test('to the A/V Edges of other pools of the organization', () => {
    expect(has({ federation: undefined })).toBe(false);
    expect(has({ federation: undefined, hasOtherEdgePools: true })).toBe(true);
    expect(has({ federation: undefined, hasOtherEdgePools: true, features: [REMOTE_USER_ACCESS] })).toBe(false);
  });
});

describe('access to the internal side', () => {
  const NETWORKS = ['10.200.0.0/16', '192.168.10.0/24'];
  const LYNC_SERVERS = ['10.200.0.7', '192.168.10.90', '192.168.10.91', '192.168.10.95'];
  const internal = { ...contosoRequest().internal, networks: [...NETWORKS].reverse() };
  const xmpp = { fqdn: 'xmpp.contoso.com', domains: ['contoso.com'] };
  const open = contosoPlan({ internal, xmpp });
  const narrowed = contosoPlan({ internal: { ...internal, lyncServers: ['192.168.10.95', '10.200.0.7'] }, xmpp });

  test('without a list of Lync servers every rule is open to the internal networks', () => {
    expect(remotes(open)).toEqual(Object.fromEntries(Object.keys(remotes(open)).map((id) => [id, NETWORKS])));
  });

  test('with a list, the rules are restricted where the tables allow it, including the next hop, but not for clients', () => {
    expect(remotes(narrowed)).toEqual({
      'internal-in-5061-tcp-access-edge': LYNC_SERVERS,
      'internal-out-5061-tcp-access-edge': LYNC_SERVERS,
      'internal-in-5062-tcp-av-authentication': LYNC_SERVERS,
      'internal-in-8057-tcp-web-conferencing-edge': LYNC_SERVERS,
      'internal-in-4443-tcp-cms-replication': LYNC_SERVERS,
      'internal-in-23456-tcp-xmpp-proxy': LYNC_SERVERS,
      'internal-in-3478-udp-av-edge': NETWORKS,
      'internal-in-443-tcp-av-edge': NETWORKS,
      'internal-in-50001-tcp-centralized-logging': NETWORKS,
      'internal-in-50002-tcp-centralized-logging': NETWORKS,
      'internal-in-50003-tcp-centralized-logging': NETWORKS,
    });
    expect(ruleWithId(narrowed, 'internal-in-5061-tcp-access-edge').source.name).toBe('Lync servers');
    expect(ruleWithId(narrowed, 'internal-in-3478-udp-av-edge').source.name).toBe('internal networks');
  });

  test('the other end has the internal addresses of every server', () => {
    const local = open.firewall.filter((rule) => rule.side === EdgeSide.INTERNAL && rule.access === FirewallAccess.ALLOW)
      .map((rule) => (rule.direction === TrafficDirection.INBOUND ? rule.destination : rule.source).prefixes);
    expect(local.every((prefixes) => prefixes.join() === '172.25.33.10,172.25.33.11')).toBe(true);
  });

  test('a next hop in the list is not repeated', () => {
    const plan = contosoPlan({ internal: { ...internal, lyncServers: ['192.168.10.91'] } });
    expect(ruleWithId(plan, 'internal-in-5061-tcp-access-edge').source.prefixes).toEqual(['192.168.10.90', '192.168.10.91']);
  });

  function remotes(plan: EdgePlan): Record<string, string[]> {
    return Object.fromEntries(plan.firewall
      .filter((rule) => rule.side === EdgeSide.INTERNAL && rule.kind === FirewallRuleKind.PLANNING)
      .map((rule) => [rule.id, (rule.direction === TrafficDirection.INBOUND ? rule.source : rule.destination).prefixes]));
  }
});

describe('name resolution', () => {
  const ids = ['external-out-53-tcp-access-edge', 'external-out-53-udp-access-edge'];

  test('goes to the Internet, or only to the perimeter DNS servers if there are any', () => {
    const internal = { ...contosoRequest().internal, perimeterDnsServers: ['10.45.20.5', '10.45.20.4'] };
    const [open, narrowed] = [contosoPlan(), contosoPlan({ internal })];
    for (const id of ids) {
      expect(ruleWithId(open, id).destination.kind).toBe(FirewallEndKind.INTERNET);
      expect(ruleWithId(narrowed, id).destination)
        .toEqual({ kind: FirewallEndKind.ADDRESSES, name: 'perimeter DNS servers', prefixes: ['10.45.20.4', '10.45.20.5'] });
    }
    expect(ruleWithId(narrowed, 'external-out-80-tcp-access-edge').destination.kind).toBe(FirewallEndKind.INTERNET);
  });
});

describe('client ports', () => {
  const CLIENT_RULES = /^external-in-\d+-tcp-(access-edge|web-conferencing-edge|av-edge)$/;
  const clientPorts = (plan: EdgePlan): Record<string, [string, string]> => Object.fromEntries(plan.firewall
    .filter(({ id, ports }) => CLIENT_RULES.test(id) && ports !== '50000-59999')
    .map((rule) => [`${rule.service} ${rule.ports}`, [rule.protocols.join(', '), rule.destination.prefixes.join()]]));

  test('are 443 with an address for each service', () => {
    expect(clientPorts(contosoPlan())).toEqual({
      'access-edge 443': ['SIP/TLS', '10.45.16.10,10.45.16.11'],
      'access-edge 5061': ['SIP/MTLS', '10.45.16.10,10.45.16.11'],
      'web-conferencing 443': ['PSOM/TLS', '10.45.16.20,10.45.16.21'],
      'audio-video 443': ['STUN/MSTURN', '10.45.16.30,10.45.16.31'],
    });
  });

  test('are 5061, 444 and 443 on a shared address, where federation and clients share the rule for 5061', () => {
    const topology = EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true });
    const plan = contosoPlan({ topology });
    const shared = '10.45.16.10,10.45.16.11';
    expect(clientPorts(plan)).toEqual({
      'access-edge 5061': ['SIP/MTLS, SIP/TLS', shared],
      'web-conferencing 444': ['PSOM/TLS', shared],
      'audio-video 443': ['STUN/MSTURN', shared],
    });
    expect(ruleWithId(plan, 'external-in-5061-tcp-access-edge').tableRows).toHaveLength(2);
  });

  test('can be changed, and keep the priority of the documented port', () => {
    const moved = contosoPlan({
      accessEdge: { fqdn: 'sip.contoso.com', port: 8443 },
      webConferencing: { fqdn: 'webcon.contoso.com', port: 8444 },
      audioVideo: { fqdn: 'av.contoso.com', port: 8445 },
    });
    const priorities = (plan: EdgePlan, ports: readonly string[]): number[] => [
      `external-in-${ports[0]}-tcp-access-edge`,
      `external-in-${ports[1]}-tcp-web-conferencing-edge`,
      `external-in-${ports[2]}-tcp-av-edge`,
    ].map((id) => ruleWithId(plan, id).priority);
    expect(priorities(moved, ['8443', '8444', '8445'])).toEqual(priorities(contosoPlan(), ['443', '443', '443']));
    expect(moved.services.map(({ port }) => port)).toEqual([8443, 8444, 8445]);
    // The A/V Edges of others listen on 443 still: only what arrives here has moved.
    expect(ruleWithId(moved, 'external-out-443-tcp-av-edge').ports).toBe('443');
  });

  test('can be any available port, and rules never conflict', () => {
    const refused = [22, 3389, 5985, 5986];
    const port = fc.oneof(fc.constantFrom(53, 80, 443, 1688, 3478, 5061), fc.integer({ min: 1, max: 49_999 }))
      .filter((candidate) => !refused.includes(candidate));
    fc.assert(fc.property(port, port, port, (accessEdge, webConferencing, audioVideo) => {
      const { firewall } = contosoPlan({
        accessEdge: { fqdn: 'sip.contoso.com', port: accessEdge },
        webConferencing: { fqdn: 'webcon.contoso.com', port: webConferencing },
        audioVideo: { fqdn: 'av.contoso.com', port: audioVideo },
      });
      const slots = new Set(firewall.map((rule) => `${rule.side}/${rule.direction}/${rule.priority}`));
      expect(slots.size).toBe(firewall.length);
      expect(new Set(firewall.map(({ id }) => id)).size).toBe(firewall.length);
    }));
  });
});

describe('platform rules', () => {
  test('do not exist unless they are requested', () => {
    expect(contosoPlan().firewall.filter(({ kind }) => kind === FirewallRuleKind.PLATFORM)).toEqual([]);
  });

  test('are Windows activation from the primary external address, and Remote Desktop from the bastion host', () => {
    const plan = contosoPlan({
      windowsActivationServers: ['40.83.235.53', '20.118.99.224'],
      network: { ...contosoRequest().network, bastionSubnet: '172.25.40.0/26' },
    });
    expect(plan.firewall.filter(({ kind }) => kind === FirewallRuleKind.PLATFORM)).toMatchObject([
      {
        id: 'external-out-1688-tcp-windows-activation',
        source: { prefixes: ['10.45.16.10', '10.45.16.11'] },
        destination: { prefixes: ['20.118.99.224', '40.83.235.53'] },
        tableRows: [],
      },
      {
        id: 'internal-in-3389-tcp-remote-desktop',
        source: { prefixes: ['172.25.40.0/26'] },
        destination: { prefixes: ['172.25.33.10', '172.25.33.11'] },
        tableRows: [],
      },
    ]);
  });
});

/**
 * Whether the planning data asks for a row, written down from its README and the three decisions that are our own: rows
 * of the public IM table need a service of their kind, rows of the A/V Edge need audio/video, and outbound STUN is for
 * partners with Lync Server 2013 too.
 */
function isNeeded(row: PortDataRow, choice: Choice): boolean {
  const av = choice.features.includes(AUDIO_VIDEO);
  const messenger = choice.publicIm.includes(WINDOWS_LIVE_MESSENGER);
  if (ourService(row.role) === EdgeService.AUDIO_VIDEO && !av) return false;
  if (row.table === 'public-im') {
    if (row.conditions.includes('public-im-windows-live')) return messenger;
    if (choice.publicIm.length === 0) return false;
  }
  const partnersOfRow = new Set(row.conditions.filter((condition) => condition.startsWith('partner-')));
  if (row.ports === '3478') partnersOfRow.add('partner-lync2013');
  const partnerWords: Readonly<Record<string, string>> = {
    [OCS_2007]: 'partner-ocs2007',
    [OCS_2007_R2]: 'partner-ocs2007r2',
    [LYNC_SERVER_2010]: 'partner-lync2010',
    [LYNC_SERVER_2013]: 'partner-lync2013',
  };
  const inUse: Readonly<Record<string, boolean>> = {
    'core-sip': true,
    'management-cms': true,
    'management-cls': true,
    'certificate-validation': true,
    'name-resolution': true,
    'remote-user': choice.features.includes(REMOTE_USER_ACCESS),
    'web-conferencing': choice.features.includes(WEB_CONFERENCING),
    av,
    'desktop-sharing': av,
    'file-transfer': av,
    federation: choice.partners !== undefined,
    'av-federation': av && (choice.partners ?? []).some((partner) => partnersOfRow.has(String(partnerWords[partner]))),
    'multiple-edge-pools': av && choice.hasOtherEdgePools,
    'public-im': choice.publicIm.length > 0,
    'public-im-windows-live': messenger,
    xmpp: choice.xmpp,
  };
  return row.conditions.some((condition) => {
    if (condition.startsWith('partner-')) return false;
    const used = inUse[condition];
    if (used === undefined) throw new Error(`row ${row.id} has the condition ${condition}, which this test does not know`);
    return used;
  });
}

/** What the only rule for a row lets through, in the words of {@link plannedTraffic}. */
function wantedTraffic(row: PortDataRow, addresses: ServiceAddresses): string {
  const [side, service] = [ourSide(row.interface), ourService(row.role)];
  const isInside = side === EdgeSide.INTERNAL;
  return [
    FirewallAccess.ALLOW, side, service, row.direction, row.transport, row.ports,
    addresses[isInside ? EdgeService.EDGE_INTERNAL : service]?.join() ?? 'nowhere', isInside ? '192.168.10.0/24' : 'internet',
  ].join(' ');
}

/** What a rule lets through, the Edge Server's end first. */
function plannedTraffic({ access, side, service, direction, transport, ports, source, destination }: FirewallRulePlan): string {
  const ends = direction === TrafficDirection.INBOUND ? [destination, source] : [source, destination];
  return [access, side, service, direction, transport, ports, ...ends.map((end) => prefixesOf(end).join())].join(' ');
}

type ServiceAddresses = Readonly<Partial<Record<EdgeService, readonly string[]>>>;

/** The printed addresses of the services; the XMPP proxy shares the Access Edge's. */
function addressesOf(topology: string): ServiceAddresses {
  const network = topology.endsWith('-public') ? '131.107.155' : '10.45.16';
  const members = topology.startsWith('scaled') ? [0, 1] : [0];
  const numbered = (subnet: string, first: number): string[] => members.map((member) => `${subnet}.${first + member}`);
  return {
    [EdgeService.ACCESS_EDGE]: numbered(network, 10),
    [EdgeService.XMPP_PROXY]: numbered(network, 10),
    [EdgeService.WEB_CONFERENCING]: numbered(network, 20),
    [EdgeService.AUDIO_VIDEO]: numbered(network, 30),
    [EdgeService.EDGE_INTERNAL]: numbered('172.25.33', 10),
  };
}

function requestOf({ features, partners, xmpp, publicIm, hasOtherEdgePools }: Choice): Partial<EdgePlanRequest> {
  return {
    features,
    federation: partners === undefined ? undefined : { partnerProducts: partners, discoverableDomains: ['contoso.com'] },
    xmpp: xmpp ? { fqdn: 'xmpp.contoso.com', domains: ['contoso.com'] } : undefined,
    publicIm,
    hasOtherEdgePools,
    automaticSignInDomains: features.includes(REMOTE_USER_ACCESS) ? ['contoso.com'] : [],
    zones: [],
    recordsByOthers: true,
  };
}

function asksForSomething({ features, partners, xmpp, publicIm }: Choice): boolean {
  return features.length > 0 || partners !== undefined || xmpp || publicIm.length > 0;
}

function repeated(texts: readonly string[]): readonly string[] {
  return new Set(texts).size === texts.length ? [] : texts.filter((text, index) => texts.indexOf(text) !== index);
}

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);
}
