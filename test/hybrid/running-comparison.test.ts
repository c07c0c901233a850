import { hybrid, TextReport } from 'cdktf-lync-edge';
import { EdgeImport } from '../../lib/imports/edge-import';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { planEdge } from '../../lib/planner/index';
import type { RunningEdge } from '../../lib/running/model/running-edge';
import type { RunningHostingProvider } from '../../lib/running/model/running-partners';
import { RunningRoutingMethod, type RunningSettings } from '../../lib/running/model/running-settings';
import { RunningEdgeReader } from '../../lib/running/running-edge-reader';
import { VerificationLevel } from '../../lib/values/vocabulary/federation';
import { contosoExports } from '../running/samples/contoso';
import { refusalOf } from '../support/plan-request';

const { TenantComparison, HybridMove } = hybrid;
const RUNNING = RunningEdgeReader.read(contosoExports());
const PLANS = EdgeImport.of(RUNNING).pools.map(({ request }) => planEdge(request!));
const ROUTE = PLANS.find(({ federation }) => federation !== undefined)!;

const compared = (running: RunningEdge, plans: EdgePlan[] = PLANS): hybrid.TenantComparison => TenantComparison.ofRunning(plans, running);
const idsOf = (running: RunningEdge): string[] => compared(running).differences.map(({ id }) => id);
const withSettings = (settings: Partial<RunningSettings>): RunningEdge => ({ ...AGREED, settings: { ...AGREED.settings, ...settings } });
const withTenant = (tenant: Partial<RunningEdge['tenant']>): RunningEdge => ({ ...AGREED, tenant: { ...AGREED.tenant!, ...tenant } });
const withProvider = (change: Partial<RunningHostingProvider>): RunningEdge => withSettings({
  hostingProviders: RUNNING.settings.hostingProviders!.map((provider) => ({ ...provider, ...change })),
});
function without<Value extends object>(value: Value, ...names: (keyof Value)[]): Value {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name as keyof Value))) as Value;
}

/** The tenant has the partner too that it lacks in the exports. */
const AGREED: RunningEdge = {
  ...RUNNING, tenant: { ...RUNNING.tenant!, allowedDomains: RUNNING.settings.allowedDomains!.map(({ domain }) => domain) },
};

test('the partner that the tenant lacks is found, and nothing else', () => {
  const { differences, notCompared, tables } = compared(RUNNING);
  expect(notCompared).toEqual([]);
  expect(differences).toEqual([{
    id: 'allowed-domains/partner38.example', setting: 'allowed-domains', domain: 'partner38.example', plan: true, onPremises: true, tenant: false,
    fix: 'run tenant-settings.ps1 of this plan',
  }]);
  for (const line of TextReport.of(tables).text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('of several providers that lead to the tenant, those that are on count', () => {
  const [own] = RUNNING.settings.hostingProviders!;
  const others = (...changes: Partial<RunningHostingProvider>[]): RunningEdge => withSettings({ hostingProviders: changes.map((change) => ({ ...own!, ...change })) });
  const other = VerificationLevel.ALWAYS_VERIFIABLE;
  expect(own?.verificationLevel).not.toBe(other);
  expect(compared(others({ enabled: false, verificationLevel: other }, {}))).toMatchObject({ differences: [], notCompared: [] });
  expect(compared(others({}, { verificationLevel: other }))).toMatchObject({ differences: [], notCompared: ['verification level of Lync Server'] });
});

test('where both sides agree, nothing is found', () => expect(compared(AGREED)).toMatchObject({ differences: [], notCompared: [] }));

test.each<[string, RunningEdge, string[]]>([
  ['the tenant does not share the address space', withTenant({ sharedSipAddressSpace: false }), ['shared-address-space']],
  ['the tenant is open', withTenant({ allowsAllKnownDomains: true, allowedDomains: [] }), ['open-federation']],
  ['the tenant has no federation', withTenant({ allowFederatedUsers: false }), ['federated-users']],
  ['the tenant blocks nobody', withTenant({ blockedDomains: [] }), ['blocked-domains/spam.example']],
  ['the provider is turned off', withProvider({ enabled: false }), ['shared-address-space', 'hosting-provider']],
  ['the provider does not share', withProvider({ sharedAddressSpace: false }), ['shared-address-space']],
  ['the provider homes nobody', withProvider({ hostsLyncUsers: false }), ['hosting-provider']],
  ['another level', withProvider({ verificationLevel: VerificationLevel.ALWAYS_UNVERIFIABLE }), ['verification-level']],
  ['no provider', withSettings({ hostingProviders: [] }), ['shared-address-space', 'hosting-provider']],
  ['partner discovery', withSettings({ accessEdge: { ...AGREED.settings.accessEdge!, enablePartnerDiscovery: true } }), ['open-federation']],
  ['no users outside', withSettings({ accessEdge: { ...AGREED.settings.accessEdge!, allowOutsideUsers: false } }), ['outside-users']],
  ['a default route', withSettings({ accessEdge: { ...AGREED.settings.accessEdge!, routingMethod: RunningRoutingMethod.DEFAULT_ROUTE } }), ['dns-srv-routing']],
])('%s is found', (_what, running, ids) => expect(idsOf(running)).toEqual(ids));

describe('what was not read', () => {
  test('is told, and counts as equal nowhere', () => {
    const { differences, notCompared } = compared({ ...without(AGREED, 'tenant'), settings: {} });
    expect(differences).toEqual([]);
    expect(notCompared).toHaveLength(14);
    expect(notCompared).toContain('shared address space of the tenant');
  });

  test.each<[string, RunningEdge, string[]]>([
    ['the flag of a provider', withSettings({ hostingProviders: AGREED.settings.hostingProviders!.map((each) => without(each, 'enabled')) }),
      ['shared address space of Lync Server', 'hosting provider of Lync Server']],
    ['the routing', withSettings({ accessEdge: without(AGREED.settings.accessEdge!, 'routingMethod') }), ['routing by SRV records of Lync Server']],
    ['whether the tenant is open', { ...AGREED, tenant: without(AGREED.tenant!, 'allowsAllKnownDomains', 'allowedDomains') },
      ['open federation of the tenant', 'allowed domains of the tenant']],
  ])('%s', (_what, running, notCompared) => expect(compared(running)).toMatchObject({ differences: [], notCompared }));

  test('an entry that is not a domain is told, and never becomes part of a command', () => {
    const { differences, notCompared } = compared(withSettings({
      blockedDomains: [...AGREED.settings.blockedDomains!, { domain: 'a;Remove-Item', source: { file: 'x', place: 'y' } }],
    }));
    expect(differences).toEqual([]);
    expect(notCompared).toEqual(['"a;remove-item" in the blocked domains of Lync Server, which is not a domain']);
  });
});

test('the longest lists on both sides: differences only', () => {
  const domains = Array.from({ length: 4000 }, (_domain, index) => `d${index}.example`);
  const source = { file: 'front-end.json', place: 'settings' };
  const federation = { ...ROUTE.federation!, partners: domains.map((domain) => ({ ...ROUTE.federation!.partners[0]!, domain })) };
  const running = {
    ...AGREED, settings: { ...AGREED.settings, allowedDomains: domains.map((domain) => ({ domain, source })) },
    tenant: { ...AGREED.tenant!, allowedDomains: domains.slice(1) },
  };
  expect(compared(running, [{ ...ROUTE, federation }]).differences.map(({ id }) => id)).toEqual(['allowed-domains/d0.example']);
});

test('the move works from an imported plan, with several SIP domains', () => {
  const { stages, steps } = HybridMove.of(ROUTE);
  expect(stages[2]!.records.filter(({ data }) => data.length > 0)).toHaveLength(8);
  expect(steps.find(({ id }) => id === 'retire-edge')!.actions.at(-1)).toContain('every other Edge pool');
});

test('what is not from a reader, not hybrid, or planned twice is refused', () => {
  expect(refusalOf(() => TenantComparison.ofRunning(PLANS, {} as never)).property).toMatch(/^running/);
  expect(refusalOf(() => TenantComparison.ofRunning([], RUNNING))).toMatchObject({ property: 'plans' });
  expect(refusalOf(() => TenantComparison.ofRunning(PLANS.filter(({ federation }) => federation === undefined), RUNNING))).toMatchObject({ expected: 'a hybrid deployment' });
  expect(refusalOf(() => TenantComparison.ofRunning([...PLANS, PLANS[0]!], RUNNING))).toMatchObject({ property: 'plans[2]' });
});
