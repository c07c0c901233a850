import fc from 'fast-check';
import type { EdgePlanRequest } from 'cdktf-lync-edge';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgeAddressKind } from '../../lib/plan/network/firewall-plan';
import { planEdge } from '../../lib/planner/index';
import { differenceLines } from '../../lib/proof/difference-lines';
import { FirewallProof } from '../../lib/proof/firewall-proof';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { ProvedDocument } from '../../lib/values/firewall-verdict';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { edgeRequests } from '../fuzz/generated/edge-request';
import { built } from '../fuzz/generated/recipe';
import { dualStackPlan } from '../support/dual-stack';
import { type CsvFirewallRow, firewallCsv, firewallRowsOf, readRows } from '../support/firewall-csv';
import { contosoPlan, PLANNED_TOPOLOGIES, refusalOf } from '../support/plan-request';

const SIDES = Object.values(EdgeSide);

const PUBLIC = [1, 2].map((number) => ({
  number, accessEdgePublicAddress: `203.0.113.${number}`, webConferencingPublicAddress: `203.0.113.${10 + number}`, audioVideoPublicAddress: `203.0.113.${20 + number}`,
}));

/** Plans of every kind that differs for a firewall. */
const PLANS: Readonly<Record<string, EdgePlan>> = {
  ...Object.fromEntries(Object.entries(PLANNED_TOPOLOGIES).map(([key, topology]) => [key, contosoPlan({ topology: topology(), recordsByOthers: true })])),
  'public addresses behind NAT': contosoPlan({ servers: PUBLIC, recordsByOthers: true }),
  'one external address': contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }), recordsByOthers: true }),
  'hardware balancing and one external address': contosoPlan({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2, singleExternalAddress: true }), recordsByOthers: true }),
  'IPv6 too': dualStackPlan({ recordsByOthers: true }),
  'XMPP': contosoPlan({ xmpp: { partners: [XmppPartner.federated('jabber.example')] }, recordsByOthers: true }),
  'XMPP and hardware balancing': contosoPlan({
    topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }), xmpp: { partners: [XmppPartner.federated('jabber.example')] }, recordsByOthers: true,
  }),
};

/** What an appliance forwards traffic with, and monitors from. */
const APPLIANCE = contosoPlan({
  topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }), recordsByOthers: true,
  loadBalancer: { sourceAddresses: ['131.107.155.9'], monitorAddresses: ['131.107.155.9'] },
});

function proofOf(plan: EdgePlan, side: EdgeSide, rows: readonly CsvFirewallRow[]): FirewallProof {
  return FirewallProof.ofFirewallRows(plan, side, readRows(firewallCsv(`${side}.csv`, rows)));
}

/** The plan of a recipe; undefined for one that is refused. */
function planOf(recipe: unknown): EdgePlan | undefined {
  try {
    return planEdge(built(recipe) as EdgePlanRequest);
  } catch (error) {
    if (error instanceof EdgeValidationError) return undefined;
    throw error;
  }
}

function row(change: Partial<CsvFirewallRow>): CsvFirewallRow {
  return { name: 'new', direction: '', action: 'allow', protocol: 'TCP', source: 'any', destination: 'any', port: 'any', ...change };
}

test('the rows that a plan needs are proved, whatever the plan', () => {
  const kinds = new Set<string>();
  fc.assert(fc.property(edgeRequests, fc.boolean(), fc.boolean(), (recipe, hasPublicAddresses, hasNoDirections) => {
    const plan = planOf(recipe);
    if (plan === undefined) return;
    for (const side of SIDES) {
      const proof = proofOf(plan, side, firewallRowsOf(plan, side, { hasPublicAddresses, hasNoDirections }));
      expect(differenceLines(proof)).toEqual([]);
      expect(proof.boxes).toBeGreaterThan(0);
    }
    kinds.add(`${plan.platform}, ${plan.loadBalancers.length > 0 ? 'balanced' : 'not balanced'}`);
    if (plan.servers.some(({ external }) => external.addresses.some(({ address, publicAddress }) => ![address, undefined].includes(publicAddress)))) kinds.add('NAT');
    if (plan.firewall.some(({ source }) => source.isIpv6 === true)) kinds.add('IPv6');
  }), { numRuns: 300 });
  expect([...kinds].sort()).toEqual(['IPv6', 'NAT', 'azure, balanced', 'azure, not balanced', 'on-premises, balanced', 'on-premises, not balanced']);
});

describe.each(Object.entries(PLANS))('of a plan with %s', (_, plan) => {
  describe.each(SIDES)('on the %s side', (side) => {
    const rows = firewallRowsOf(plan, side);
    const allowing = rows.slice(0, -1);
    /** The rows with others in place of one. */
    const replaced = (name: string, ...others: CsvFirewallRow[]): CsvFirewallRow[] => rows.flatMap((each) => (each.name === name ? others : [each]));

    test('exactly the rows are proved, also without directions and the last row', () => {
      for (const written of [rows, allowing, firewallRowsOf(plan, side, { hasNoDirections: true }), firewallRowsOf(plan, side, { hasPublicAddresses: true })]) {
        expect(differenceLines(proofOf(plan, side, written))).toEqual([]);
      }
      expect(proofOf(plan, side, rows)).toMatchObject({ isProved: true, comparedWith: ProvedDocument.FIREWALL_ROWS, subject: 'lsedge.contoso.net' });
    });

    test('each row that is dropped is missing, and nothing else', () => {
      for (const { name } of allowing) {
        const { missing, extra } = proofOf(plan, side, replaced(name));
        expect(extra).toEqual([]);
        expect(new Set(missing.map(({ planRules, securityRules }) => [...planRules, ...securityRules].join()))).toEqual(new Set([`${side}-${name},others (line ${rows.length})`]));
      }
    });

    test('each row that is denied before is missing, and the row that does it is named; a denial after it changes nothing', () => {
      for (const each of allowing) {
        const denial = { ...each, name: 'denial', action: 'deny' };
        const { missing, extra } = proofOf(plan, side, replaced(each.name, denial, each));
        expect(extra).toEqual([]);
        expect(new Set(missing.map(({ planRules }) => planRules.join()))).toEqual(new Set([`${side}-${each.name}`]));
        expect(missing[0]?.securityRules[0]).toMatch(/^denial \(line \d+\)$/);
        expect(proofOf(plan, side, replaced(each.name, each, denial)).isProved).toBe(true);
      }
    });

    test('each row that is wider is extra, and is named', () => {
      for (const each of allowing) {
        for (const wider of [{ port: 'any' }, { port: `${each.port} 2` }, { protocol: 'any', port: 'any' }]) {
          const { missing, extra } = proofOf(plan, side, replaced(each.name, { ...each, ...wider }));
          expect(missing).toEqual([]);
          expect(new Set(extra.map(({ securityRules }) => securityRules.join()))).toEqual(new Set([`${each.name} (line ${rows.indexOf(each) + 2})`]));
        }
      }
    });

    test('rows about other hosts make no difference, wherever they are', () => {
      const others = [row({ direction: 'inbound', destination: '198.51.100.7' }), row({ source: '10.200.0.0/16', destination: '10.201.0.9' }), row({ action: 'deny', source: '10.201.0.0/24', destination: '198.51.100.7' })];
      expect(proofOf(plan, side, [...others, ...rows]).isProved).toBe(true);
      expect(proofOf(plan, side, [...rows.slice(0, 3), ...others, ...rows.slice(3), ...others]).isProved).toBe(true);
    });

    test('rows between addresses of the subnet make no difference: the firewall does not see these packets', () => {
      const { subnet } = plan.servers[0]![side];
      expect(proofOf(plan, side, [row({ source: subnet, destination: subnet, protocol: 'any' }), ...rows]).isProved).toBe(true);
    });

    test('with everything open, the row is named in few lines', () => {
      const open = proofOf(plan, side, [row({ protocol: 'any' })]);
      expect(open.missing).toEqual([]);
      const lines = differenceLines(open);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^extra: .* \(such as .*, let through by new \(line 2\)$/);
      expect(lines[0]?.length).toBeLessThan(700);
    });
  });
});

test('a row without direction is for servers too, if it is for anybody', () => {
  const plan = PLANS['single-private-nat']!;
  const other = row({ destination: '198.51.100.7', port: '25' });
  const rows = firewallRowsOf(plan, EdgeSide.EXTERNAL);
  expect(proofOf(plan, EdgeSide.EXTERNAL, [other, ...rows])).toMatchObject({
    missing: [], extra: [{ direction: 'outbound', destinations: ['198.51.100.7'], securityRules: ['new (line 2)'] }],
  });
  expect(proofOf(plan, EdgeSide.EXTERNAL, [{ ...other, direction: 'inbound' }, ...rows]).isProved).toBe(true);
});

describe('who is outside', () => {
  const plan = PLANS['public addresses behind NAT']!;
  const rows = firewallRowsOf(plan, EdgeSide.EXTERNAL);
  const access = rows.find(({ name }) => name === 'in-443-tcp-access-edge')!;
  const withSource = (source: string): CsvFirewallRow[] => rows.map((each) => (each === access ? { ...each, source } : each));

  test.each(['0.0.0.0/0', '0.0.0.0/1 128.0.0.0/1', '0.0.0.0/0 ::/0'])('%s is the Internet', (source) => {
    expect(proofOf(plan, EdgeSide.EXTERNAL, withSource(source)).isProved).toBe(true);
  });

  test('private addresses that are named count', () => {
    const { missing, extra } = proofOf(plan, EdgeSide.EXTERNAL, [row({ source: '10.1.0.0/16', destination: '10.45.16.10', port: '3389' }), ...rows]);
    expect({ missing, extra }).toMatchObject({ missing: [], extra: [{ sources: ['10.1.0.0/16'], securityRules: ['new (line 2)'] }] });
  });

  test('a row against spoofed addresses changes nothing', () => {
    const bogons = row({ action: 'deny', direction: 'inbound', source: '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 127.0.0.0/8', protocol: 'any' });
    expect(proofOf(plan, EdgeSide.EXTERNAL, [bogons, ...rows]).isProved).toBe(true);
  });

  test('a list of blocked addresses is missing, in one line', () => {
    const blocked = Array.from({ length: 3000 }, (_, index) => row({ name: '', action: 'deny', source: `8.${index >> 8}.${index & 255}.9`, protocol: 'any' }));
    const lines = differenceLines(proofOf(plan, EdgeSide.EXTERNAL, [...blocked, ...rows]));
    expect(lines.length).toBeLessThan(40);
    expect(lines[0]).toMatch(/^missing: external inbound TCP 443.* from 8\.0\.0\.9, 8\.0\.1\.9, 8\.0\.2\.9, 8\.0\.3\.9, 8\.0\.4\.9 and 2995 more to .*, stopped by line 2$/);
  });

  test('inside, a row from anybody opens more than the internal networks', () => {
    const inside = firewallRowsOf(plan, EdgeSide.INTERNAL).map((each) => (each.direction === 'inbound' ? { ...each, source: 'any' } : each));
    const { missing, extra } = proofOf(plan, EdgeSide.INTERNAL, inside);
    expect(missing).toEqual([]);
    expect(extra.length).toBeGreaterThan(0);
    expect(extra[0]?.sources).toEqual(['0.0.0.0-172.25.32.255', '172.25.34.0-192.168.9.255', '192.168.11.0-255.255.255.255']);
  });
});

describe('outside of a load balancer', () => {
  const rows = firewallRowsOf(APPLIANCE, EdgeSide.EXTERNAL);

  test('clients are let in to the virtual addresses, and probes are not the firewall\'s', () => {
    expect(APPLIANCE.firewall.some(({ service, source }) => service === EdgeService.HEALTH_PROBE && source.prefixes.includes('131.107.155.9'))).toBe(true);
    for (const side of SIDES) expect(differenceLines(proofOf(APPLIANCE, side, firewallRowsOf(APPLIANCE, side)))).toEqual([]);
  });

  test('servers that are open beside the virtual address are extra', () => {
    const open = rows.map((each) => (each.name === 'in-5061-tcp-access-edge' ? { ...each, destination: `${each.destination} 131.107.155.10` } : each));
    expect(proofOf(APPLIANCE, EdgeSide.EXTERNAL, open)).toMatchObject({ missing: [], extra: [{ destinations: ['131.107.155.10'], ports: '5061' }] });
  });

  test('servers that are open in its place are extra, and it is missing', () => {
    const open = rows.map((each) => (each.name === 'in-5061-tcp-access-edge' ? { ...each, destination: '131.107.155.10 131.107.155.11' } : each));
    expect(proofOf(APPLIANCE, EdgeSide.EXTERNAL, open)).toMatchObject({
      missing: [{ destinations: ['131.107.155.50'] }], extra: [{ destinations: ['131.107.155.10/31'] }],
    });
  });

  test('outbound, it is enough to let either the virtual address or the servers out', () => {
    const out = rows.find(({ name }) => name === 'out-5061-tcp-access-edge')!;
    const withSource = (...sources: string[]): FirewallProof => proofOf(APPLIANCE, EdgeSide.EXTERNAL, rows.flatMap((each) => (each === out ? sources.map((source) => ({ ...each, source })) : [each])));
    expect(out.source).toBe('131.107.155.50 131.107.155.10 131.107.155.11');
    for (const source of ['131.107.155.50', '131.107.155.10 131.107.155.11', out.source]) expect(differenceLines(withSource(source))).toEqual([]);
    expect(withSource('131.107.155.10')).toMatchObject({ missing: [{ planRules: ['external-out-5061-tcp-access-edge'] }], extra: [] });
    expect(withSource()).toMatchObject({ missing: [{ planRules: ['external-out-5061-tcp-access-edge'] }], extra: [] });
  });
});

test('what another rule needs of the servers alone is missing, although a virtual address is enough for the first', () => {
  const out = APPLIANCE.firewall.find(({ id }) => id === 'external-out-5061-tcp-access-edge')!;
  const plan = { ...APPLIANCE, firewall: [...APPLIANCE.firewall, { ...out, id: 'of-servers', edgeAddresses: [EdgeAddressKind.SERVER] }] };
  const rows = firewallRowsOf(APPLIANCE, EdgeSide.EXTERNAL).map((each) => (each.name === 'out-5061-tcp-access-edge' ? { ...each, source: '131.107.155.50' } : each));
  expect(proofOf(plan, EdgeSide.EXTERNAL, rows)).toMatchObject({ missing: [{ planRules: ['of-servers'], sources: ['131.107.155.10/31'] }], extra: [] });
});

describe('what is refused', () => {
  const plan = PLANS['single-public']!;
  const [first] = readRows(firewallCsv('external.csv', firewallRowsOf(plan, EdgeSide.EXTERNAL)));

  test.each([
    ['no rows', [], 'rows'],
    ['rows of two files', [first, { ...first, source: { file: 'b.csv', place: 'line 2' } }], 'rows'],
    ['rows of the other side', [{ ...first, side: EdgeSide.INTERNAL }], 'rows[0].side'],
    ['addresses that are none', [{ ...first, destinations: ['everybody'] }], 'rows[0].destinations'],
    ['ports that are none', [{ ...first, destinationPorts: [{ first: 9, last: 3 }] }], 'rows[0].destinationPorts'],
    ['ports that are no whole numbers', [{ ...first, destinationPorts: [{ first: 1.5, last: 3 }] }], 'rows[0].destinationPorts'],
    ['what is no row', [{}], 'rows[0].allows'],
  ])('%s', (_, rows, property) => {
    expect(refusalOf(() => FirewallProof.ofFirewallRows(plan, EdgeSide.EXTERNAL, rows as never)).property).toBe(property);
  });
});
