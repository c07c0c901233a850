import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { EdgeAddressKind, type FirewallRulePlan } from '../../../lib/plan/network/firewall-plan';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { planningRows } from '../../support/planning';

const KINDS: Readonly<Record<string, EdgeAddressKind | undefined>> = {
  'external': EdgeAddressKind.SERVER, 'internal': EdgeAddressKind.SERVER,
  'external-vip': EdgeAddressKind.VIRTUAL, 'internal-vip': EdgeAddressKind.VIRTUAL,
};

const TABLES = new Map(planningRows('ports').map(({ id, table }) => [id, String(table)]));

function kindsOf({ tableRows }: FirewallRulePlan): EdgeAddressKind[] {
  return [...new Set(tableRows.flatMap((row) => KINDS[TABLES.get(row) ?? ''] ?? []))].sort();
}

test.each(Object.entries(PLANNED_TOPOLOGIES))('%s: rules say whether the tables of their rows are of servers or of virtual addresses', (_, topology) => {
  const { firewall } = contosoPlan({
    topology: topology(),
    recordsByOthers: true,
    features: Object.values(EdgeFeature),
    federation: { partners: [FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.LYNC_SERVER_2013 })] },
    publicIm: [PublicImProvider.AOL],
    xmpp: { partners: [] },
  });
  const expected = Object.fromEntries(firewall.map((rule) => [rule.id, kindsOf(rule)]));
  expect(Object.fromEntries(firewall.map(({ id, edgeAddresses }) => [id, edgeAddresses]))).toEqual(expected);
});

test('rows of both tables that allow the same traffic become one rule of both', () => {
  const { firewall } = contosoPlan({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) });
  const kinds = new Set(firewall.map(({ edgeAddresses }) => edgeAddresses.join('+')));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['server', 'server+virtual', 'virtual']));
});
