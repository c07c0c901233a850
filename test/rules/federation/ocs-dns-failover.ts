import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { ocsDnsFailover } from '../../../lib/rules/federation/ocs-dns-failover';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { planWithPartners, SFB_2015 } from '../../support/products';

const { LCS_2005_SP1, OCS_2007, OCS_2007_R2, LYNC_SERVER_2010 } = PartnerProduct;

const check = (topology: string): ReturnType<typeof ocsDnsFailover.check> => ocsDnsFailover.check(contosoPlan({
  topology: PLANNED_TOPOLOGIES[topology]!(),
  federation: {
    discoverableDomains: ['contoso.com'],
    partners: [
      FederatedPartner.allowedDomain('lcs.example', { product: LCS_2005_SP1 }),
      FederatedPartner.allowedDomain('ocs.example', { product: OCS_2007 }),
      FederatedPartner.allowedServer('r2.example', { product: OCS_2007_R2, edgeFqdn: 'sip.r2.example' }),
      FederatedPartner.allowedDomain('lync.example', { product: LYNC_SERVER_2010 }),
    ],
  },
}));

test.each(['scaled-dns-private-nat', 'scaled-dns-public'])(
  'with %s, the partners that do not know DNS load balancing are named with their product', (topology) => {
    expect(check(topology)).toMatchObject([
      { subject: 'lcs.example', message: expect.stringContaining('Live Communications Server 2005 SP1') as string },
      { subject: 'ocs.example', message: expect.stringMatching(/^Office Communications Server 2007 does/) as string },
      { subject: 'r2.example', message: expect.stringContaining('Server 2007 R2 does not support') as string },
    ]);
  });

test.each(['single-private-nat', 'single-public', 'scaled-hlb-public'])('%s does not rely on it', (topology) => {
  expect(check(topology)).toEqual([]);
});

test('reports nothing without partners', () => expect(ocsDnsFailover.check(contosoPlan())).toEqual([]));
test('without federation neither', () => {
  expect(ocsDnsFailover.check(contosoPlan({ federation: undefined }))).toEqual([]);
});

test('the successors of Lync Server 2013 offer no load balancing for such partners', () => {
  expect(ocsDnsFailover.check(planWithPartners(SFB_2015, [OCS_2007_R2]))).toEqual([]);
});

describe('partners that are given only as products', () => {
  const discovered = { discoverableDomains: ['contoso.com'], partnerDiscovery: true, partnerProducts: [LYNC_SERVER_2010, OCS_2007_R2, LCS_2005_SP1, OCS_2007_R2] };

  test('are found as those given by name, by the names of their products', () => {
    expect(ocsDnsFailover.check(contosoPlan({ federation: discovered })).map(({ subject }) => subject))
      .toEqual(['Live Communications Server 2005 SP1', 'Office Communications Server 2007 R2']);
  });

  test('come after those given by name', () => {
    const partners = [FederatedPartner.allowedDomain('r2.example', { product: OCS_2007_R2 })];
    const { findings } = contosoPlan({ federation: { ...discovered, partners } });
    expect(findings.filter(({ ruleId }) => ruleId === 'ocs-dns-failover').map(({ subject, severity }) => [subject, severity])).toEqual([
      ['r2.example', 'error'], ['Live Communications Server 2005 SP1', 'error'], ['Office Communications Server 2007 R2', 'error'],
    ]);
  });

  test('can be acknowledged by the product', () => {
    const acknowledged = contosoPlan({
      federation: { ...discovered, partnerProducts: [OCS_2007_R2] },
      acknowledgements: [{ ruleId: 'ocs-dns-failover', subject: 'Office Communications Server 2007 R2', reason: 'few of them' }],
    });
    expect(acknowledged.findings.find(({ ruleId }) => ruleId === 'ocs-dns-failover')).toMatchObject({ acknowledgement: 'few of them' });
  });
});
