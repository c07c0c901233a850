import { EdgePool, FederatedPartner, FirewallProof, PartnerProduct, PlanTables, PublicImProvider, TextReport } from 'cdktf-lync-edge';
import type { FirewallRulePlan } from '../../../lib/plan/network/firewall-plan';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { contosoPoolProps } from '../../support/edge-pool';
import { type ContosoOverrides, contosoPlan, PLANNED_TOPOLOGIES, refusalOf, ruleWithId } from '../../support/plan-request';
import { LYNC_2013, SFB_SE } from '../../support/products';
import { fileOf, newStack } from '../../support/synth';

const NETWORKS = ['52.122.0.0/15', '52.112.0.0/14'];
const TENANT = FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true);
const HOSTED = FederatedPartner.allowedDomain('cloud.example', { product: PartnerProduct.OFFICE_365 });
const OWN = FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.LYNC_SERVER_2013 });
const OUTBOUND = 'external-out-5061-tcp-access-edge';

const federation = (changes: FederationRequest = {}): FederationRequest => ({
  discoverableDomains: ['contoso.com'], partners: [TENANT, HOSTED], microsoft365Networks: { listDate: '2026-08-14', networks: NETWORKS }, ...changes,
});
const narrowed = (changes: FederationRequest = {}, overrides: ContosoOverrides = {}): EdgePlan => contosoPlan({ ...overrides, federation: federation(changes) });
const open = (overrides: ContosoOverrides = {}): EdgePlan => contosoPlan({ ...overrides, federation: { discoverableDomains: ['contoso.com'], partners: [TENANT, HOSTED] } });

describe.each([LYNC_2013, SFB_SE])('with $displayName', (product) => {
  test.each(Object.entries(PLANNED_TOPOLOGIES))('outbound federation alone leads to the networks: %s', (_name, topology) => {
    const [with365, without] = [narrowed({}, { product, topology: topology() }), open({ product, topology: topology() })];
    expect(ruleWithId(with365, OUTBOUND).destination).toEqual({ kind: 'addresses', name: 'Microsoft 365', prefixes: ['52.112.0.0/14', '52.122.0.0/15'] });
    const others = ({ firewall }: EdgePlan): FirewallRulePlan[] => firewall.filter(({ id }) => id !== OUTBOUND);
    expect(others(with365)).toEqual(others(without));
    expect(ruleWithId(with365, 'external-in-5061-tcp-access-edge').source.kind).toBe('internet');
    expect(with365.mediaPolicies).toEqual(without.mediaPolicies);
  });
});

test('is never the default', () => expect(ruleWithId(open(), OUTBOUND).destination.kind).toBe('internet'));

test('the plan and its report say from which list', () => {
  const plan = narrowed();
  expect(plan.federation?.microsoft365Networks).toEqual({ listDate: '2026-08-14', networks: ['52.112.0.0/14', '52.122.0.0/15'] });
  const { text } = TextReport.of(PlanTables.ofEdge(plan));
  expect(text).toMatch(/Outbound federation narrowed to +52\.112\.0\.0\/14/);
  expect(text).toMatch(/Day of that list +2026-08-14/);
});

test.each([
  ['partner discovery', { partnerDiscovery: true }, {}],
  ['a partner with servers of its own', { partners: [TENANT, OWN] }, {}],
  ['another hosting provider', { partners: [FederatedPartner.hostingProvider('Other', { proxyFqdn: 'sip.host.example', product: PartnerProduct.OFFICE_365 })] }, {}],
  ['other products', { partnerProducts: [PartnerProduct.LYNC_SERVER_2013] }, {}],
  ['public IM', {}, { publicIm: [PublicImProvider.SKYPE], planningDate: '2014-01-01' }],
])('%s is refused: no list is published', (_name, changes, overrides) => {
  expect(refusalOf(() => narrowed(changes, overrides))).toMatchObject({
    property: 'federation.microsoft365Networks', expected: 'no partner outside of Microsoft 365: addresses of other partners are on no published list',
  });
});

test.each([
  ['no network', [], 'federation.microsoft365Networks.networks'],
  ['IPv6 alone', ['2603:1027::/48'], 'federation.microsoft365Networks.networks'],
  ['the whole Internet', ['0.0.0.0/0'], 'federation.microsoft365Networks.networks[0]'],
  ['a private network', ['10.0.0.0/8'], 'federation.microsoft365Networks.networks[0]'],
  ['overlapping networks', ['52.112.0.0/14', '52.113.0.0/16'], 'federation.microsoft365Networks.networks'],
  ['what is no network', ['sipfed.online.lync.com'], 'federation.microsoft365Networks.networks[0]'],
])('%s is refused', (_name, networks, property) => {
  expect(refusalOf(() => narrowed({ microsoft365Networks: { listDate: '2026-08-14', networks } }))).toMatchObject({ property });
});

test('a day that does not exist is refused', () => {
  expect(refusalOf(() => narrowed({ microsoft365Networks: { listDate: '2026-02-30', networks: NETWORKS } }))).toMatchObject({ property: 'federation.microsoft365Networks.listDate' });
});

describe('in a pool', () => {
  const stack = newStack();
  const pool = new EdgePool(stack, 'Edge', contosoPoolProps({ federation: { partners: [TENANT], microsoft365Networks: { listDate: '2026-08-14', networks: NETWORKS } } }));

  test('a partner with servers of its own is refused when it is added, and nothing changes', () => {
    expect(refusalOf(() => pool.addPartner(OWN))).toMatchObject({ property: 'federation.microsoft365Networks' });
    pool.addPartner(HOSTED);
    expect(pool.plan.federation?.partners.map(({ domain }) => domain)).toEqual(['cloud.example']);
  });

  test('the security groups permit exactly that', () => {
    const proof = FirewallProof.ofSynthesized(pool.plan, fileOf(stack));
    expect(proof.isProved).toBe(true);
    expect(FirewallProof.ofSynthesized({ ...pool.plan, firewall: contosoPlan().firewall }, fileOf(stack)).isProved).toBe(false);
  });
});
