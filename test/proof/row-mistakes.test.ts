import fc from 'fast-check';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FirewallProof } from '../../lib/proof/firewall-proof';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';
import { dualStackPlan } from '../support/dual-stack';
import { type CsvFirewallRow, firewallCsv, firewallRowsOf, readRows } from '../support/firewall-csv';
import { contosoPlan } from '../support/plan-request';
import { type CrossingPacket, isTold, planPermits, rowsPermit } from '../support/proof/row-oracle';

const SIDES = Object.values(EdgeSide);
const local = ({ direction }: CsvFirewallRow): 'source' | 'destination' => (direction === 'inbound' ? 'destination' : 'source');

const CASES: readonly (readonly [string, EdgePlan])[] = [
  ['public addresses behind NAT', contosoPlan({
    servers: [1, 2].map((number) => ({ number, accessEdgePublicAddress: `203.0.113.${number}`, audioVideoPublicAddress: `203.0.113.${20 + number}` })), recordsByOthers: true,
  })],
  ['IPv6 too', dualStackPlan({ recordsByOthers: true })],
  ['XMPP', contosoPlan({ xmpp: { partners: [XmppPartner.federated('jabber.example')] }, recordsByOthers: true })],
];
const REMOTES = [
  ...['8.8.8.8', '131.107.3.3', '2600:1::1'].map((remote) => ({ remote, isInternet: true })),
  ...['10.99.0.5', '192.168.10.50', '192.168.10.90', 'fd00:192:168::5', '172.16.0.1'].map((remote) => ({ remote, isInternet: false })),
];
const PORTS = [53, 80, 442, 443, 444, 3478, 4443, 5061, 5062, 5269, 8057, 23456, 49999, 50000, 50001, 59999, 60000];

function packetsOf(plan: EdgePlan, side: EdgeSide): CrossingPacket[] {
  const own = plan.servers.flatMap(({ external, internal }) => (side === EdgeSide.INTERNAL
    ? [{ local: internal.address }, ...(internal.ipv6Address === undefined ? [] : [{ local: internal.ipv6Address }])]
    : external.addresses.flatMap(({ address, publicAddress, ipv6Address }) => [
      { local: address, ...(publicAddress === undefined ? {} : { publicLocal: publicAddress }) }, ...(ipv6Address === undefined ? [] : [{ local: ipv6Address }]),
    ])));
  return own.flatMap((end) => REMOTES.filter(({ remote }) => remote.includes(':') === end.local.includes(':')).flatMap((other) => PORTS.flatMap((port) => (
    (['TCP', 'UDP', 'ICMP'] as const).flatMap((protocol) => Object.values(TrafficDirection).map((direction) => ({ direction, protocol, port, ...end, ...other })))))));
}

const change = fc.record({
  at: fc.nat({ max: 40 }),
  kind: fc.constantFrom('drop', 'deny', 'open port', 'open remote', 'open local', 'private remote', 'no direction', 'move up', 'one address', 'network'),
});

function changed(rows: readonly CsvFirewallRow[], { at, kind }: { readonly at: number; readonly kind: string }, plan: EdgePlan, side: EdgeSide): CsvFirewallRow[] {
  const index = at % rows.length;
  const each = rows[index]!;
  const own = local(each);
  const other = own === 'source' ? 'destination' : 'source';
  const replaced = (by: Partial<CsvFirewallRow>): CsvFirewallRow[] => rows.map((unchanged) => (unchanged === each ? { ...each, ...by } : unchanged));
  switch (kind) {
    case 'drop': return rows.filter((kept) => kept !== each);
    case 'deny': return replaced({ action: each.action === 'deny' ? 'allow' : 'deny' });
    case 'open port': return replaced({ port: 'any' });
    case 'open remote': return replaced({ [other]: 'any' });
    case 'open local': return replaced({ [own]: 'any' });
    case 'private remote': return replaced({ [other]: '10.0.0.0/8 131.107.0.0/16 2600::/12' });
    case 'no direction': return replaced({ direction: '' });
    case 'move up': return [each, ...rows.filter((kept) => kept !== each)];
    case 'one address': return replaced({ [own]: each[own].split(' ')[0] });
    default: return replaced({ [own]: plan.servers[0]![side].subnet });
  }
}

test.each(CASES)('rows with mistakes differ where the verdict says, and nowhere else: %s', (_, plan) => {
  let differing = 0;
  fc.assert(fc.property(fc.constantFrom(...SIDES), fc.array(change, { minLength: 1, maxLength: 4 }), (side, changes) => {
    const rows = changes.reduce((before, each) => changed(before, each, plan, side), firewallRowsOf(plan, side, { hasPublicAddresses: true }));
    if (rows.length === 0) return;
    const { missing, extra, isProved } = FirewallProof.ofFirewallRows(plan, side, readRows(firewallCsv('rows.csv', rows)));
    if (!isProved) differing += 1;
    for (const packet of packetsOf(plan, side)) {
      const [wanted, passes] = [planPermits(plan, side, packet), rowsPermit(rows, side, packet)];
      const told = [missing.some((box) => isTold(box, packet)), extra.some((box) => isTold(box, packet))];
      if (told[0] !== (wanted && !passes) || told[1] !== (!wanted && passes)) expect({ packet, wanted, passes, rows }).toEqual({ told });
    }
  }), { numRuns: 15 });
  expect(differing).toBeGreaterThan(5);
});
