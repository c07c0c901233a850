import { hybrid, LyncSettingsScript } from 'cdktf-lync-edge';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { factOfToday } from '../../support/facts-of-today';
import { type ContosoOverrides, contosoPlan, refusalOf } from '../../support/plan-request';
import { powerShellProblems, readPowerShell } from '../../support/powershell/parser';
import { SFB_SE } from '../../support/products';
import { richPlan } from '../settings-plans';

const { TenantSettingsScript } = hybrid;
const TENANT = FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true);
const allowed = (domain: string): FederatedPartner => FederatedPartner.allowedDomain(domain, { product: PartnerProduct.LYNC_SERVER_2013 });

const hybridPlan = (federation: FederationRequest, overrides: ContosoOverrides = {}): EdgePlan => contosoPlan({
  product: SFB_SE, ...overrides, federation: { discoverableDomains: ['contoso.com'], ...federation, partners: [TENANT, ...federation.partners ?? []] },
});
const CLOSED = hybridPlan({
  partners: [
    allowed('litware.example'), allowed('fabrikam.example'),
    FederatedPartner.allowedServer('tailspin.example', { product: PartnerProduct.LYNC_SERVER_2013, edgeFqdn: 'sip.tailspin.example' }),
    FederatedPartner.allowedDomain('contoso.com', { product: PartnerProduct.OFFICE_365, sharedAddressSpace: true }),
  ],
  blockedDomains: ['bad.example'],
});
const OPEN = richPlan();
const EMPTY = hybridPlan({});
const SCRIPTS = [CLOSED, OPEN, EMPTY].map((plan) => TenantSettingsScript.of(plan).text);
const [closed, open, empty] = readPowerShell(SCRIPTS) as [ReturnType<typeof readPowerShell>[number], ReturnType<typeof readPowerShell>[number], ReturnType<typeof readPowerShell>[number]];

/** Cmdlets of the module, with parameters as its reference documents them. */
const CMDLETS: Readonly<Record<string, readonly string[]>> = {
  'Get-CsTenantFederationConfiguration': [],
  'Set-CsTenantFederationConfiguration': ['AllowedDomains', 'AllowedDomainsAsAList', 'BlockedDomains', 'Confirm'],
  'New-CsEdgeAllowAllKnownDomains': [],
  'New-CsEdgeDomainPattern': ['Domain'],
};

test('the grammar of PowerShell understands every script, which is ASCII and ends with a line break', () => {
  expect(powerShellProblems(SCRIPTS)).toEqual(SCRIPTS.map(() => []));
  for (const script of SCRIPTS) expect(script).toMatch(/^[\n\x20-\x7e]*[^\n]\n$/);
});

test('the tenant shares the address space, and lets its users communicate with others', () => {
  expect(closed.data['tenant']).toEqual([{ AllowFederatedUsers: '$true', SharedSipAddressSpace: '$true' }]);
  const { values } = factOfToday('hybrid', 'tenant-shared');
  expect(values).toMatchObject({ cmdlet: 'Set-CsTenantFederationConfiguration', SharedSipAddressSpace: true });
  expect(factOfToday('hybrid', 'tenant-match').values['rules']).toContain('AllowFederatedUsers=true');
});

test('without partner discovery it has the allow list, without own domains and without what only servers need', () => {
  expect(closed.data['federation']).toEqual([{ AllowsAllKnownDomains: '$false' }]);
  expect(closed.data['allowedDomains']).toEqual(['fabrikam.example', 'litware.example', 'tailspin.example'].map((domain) => ({ Domain: `'${domain}'` })));
  expect(closed.data['blockedDomains']).toEqual([{ Domain: '\'bad.example\'' }]);
  expect(empty.data['allowedDomains']).toEqual([]);
});

test('with partner discovery it allows all known domains', () => {
  expect(open.data['federation']).toEqual([{ AllowsAllKnownDomains: '$true' }]);
  expect(open.data['allowedDomains']).toEqual([{ Domain: '\'litwareinc.com\'' }, { Domain: '\'northwindtraders.com\'' }]);
});

test('both scripts of a plan block the same domains', () => {
  const [servers] = readPowerShell([LyncSettingsScript.of(OPEN).text]);
  const names = (entries: readonly Readonly<Record<string, string>>[] | undefined): (string | undefined)[] => (entries ?? []).map(({ Identity, Domain }) => Identity ?? Domain);
  expect(names(open.data['blockedDomains'])).toEqual(names(servers?.data['blockedDomains']));
});

test('calls only documented cmdlets with documented parameters', () => {
  const used = new Set<string>();
  for (const script of [closed, open, empty]) {
    for (const { name, parameters } of script.commands.filter((command) => /-Cs/.test(command.name))) {
      expect(CMDLETS[name]).toEqual(expect.arrayContaining([...parameters]));
      used.add(name);
    }
  }
  expect([...used].sort()).toEqual(Object.keys(CMDLETS).sort());
  expect(Object.keys(factOfToday('hybrid', 'tenant-parameters').values)).toEqual(expect.arrayContaining(['AllowedDomains', 'AllowedDomainsAsAList', 'BlockedDomains', 'AllowFederatedUsers']));
});

test('never uses what can no longer be used', () => {
  const { parameter } = factOfToday('lifecycle', 'skype-consumer').values;
  for (const script of SCRIPTS) expect(script).not.toContain(String(parameter));
});

test('every change is confirmed by the script itself, and does not prompt again', () => {
  const changes = closed.commands.filter(({ name }) => name === 'Set-CsTenantFederationConfiguration');
  expect(changes).toHaveLength(5);
  for (const { guards, text } of changes) {
    expect(guards).toContain('Confirm-Change');
    expect(text).toContain('-Confirm:$false');
  }
});

test('every variable that is read has a value, and every command is one of the script, of the module or of PowerShell', () => {
  const unknown = closed.used.filter((variable) => !closed.assigned.includes(variable));
  expect(unknown.sort()).toEqual(['_', 'false', 'null', 'pscmdlet', 'true']);
  const others = closed.commands.map(({ name }) => name).filter((name) => !/-Cs/.test(name) && !closed.functions.includes(name));
  expect([...new Set(others)].sort()).toEqual(['ForEach-Object', 'Get-Command', 'New-Object', 'Sort-Object', 'Where-Object', 'Write-Warning']);
});

test('domains are blocked before any is allowed, and federation is turned on last', () => {
  const positions = ['-BlockedDomains @{ Add = $pattern }', '-AllowedDomainsAsAList $list', '@difference'].map((text) => SCRIPTS[0]!.indexOf(text));
  expect([...positions].sort((a, b) => a - b)).toEqual(positions);
  expect(positions[0]).toBeGreaterThan(0);
});

test('knows the limit of the lists, and that blocked domains are ignored beside an allow list', () => {
  const { AllowedDomains, BlockedDomains } = factOfToday('hybrid', 'tenant-parameters').values;
  expect(AllowedDomains).toContain('up to 4000');
  expect(BlockedDomains).toBe('up to 4000, ignored with an allow list');
  expect(SCRIPTS[0]).toContain('-gt 4000');
  expect(SCRIPTS[0]).toContain('it ignores its blocked domains');
});

describe('of an organization', () => {
  const second = hybridPlan({ partners: [allowed('other.example')], blockedDomains: ['worse.example'] }, {
    hasOtherEdgePools: true, internal: { fqdn: 'edge2.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'] },
  });

  test('has the lists of all pools, in any order', () => {
    const text = TenantSettingsScript.ofOrganization([CLOSED, second]).text;
    const [read] = readPowerShell([text]);
    expect(read?.data['allowedDomains']).toContainEqual({ Domain: '\'other.example\'' });
    expect(read?.data['blockedDomains']).toEqual([{ Domain: '\'bad.example\'' }, { Domain: '\'worse.example\'' }]);
    expect(TenantSettingsScript.ofOrganization([second, CLOSED]).text).toBe(text);
    expect(TenantSettingsScript.ofOrganization([CLOSED]).text).toBe(SCRIPTS[0]);
  });

  test('needs every pool: one of several is refused', () => {
    expect(refusalOf(() => TenantSettingsScript.of(second))).toMatchObject({ property: 'plan', fix: 'use TenantSettingsScript.ofOrganization' });
  });
});

test.each([
  ['without federation', contosoPlan({ federation: undefined })],
  ['with a provider of other organizations', contosoPlan({ federation: { discoverableDomains: [], partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365)] } })],
  ['with a provider of mailboxes', contosoPlan({ federation: { discoverableDomains: [], partners: [FederatedPartner.hostingProvider('Exchange Online', {
    proxyFqdn: 'exap.um.outlook.com', product: PartnerProduct.OFFICE_365, sharedAddressSpace: true, hostsLyncUsers: false,
  })] } })],
])('a plan %s is refused', (_name, plan) => {
  expect(refusalOf(() => TenantSettingsScript.of(plan))).toMatchObject({ property: 'plan', expected: 'a hybrid deployment' });
  expect(refusalOf(() => TenantSettingsScript.ofOrganization([plan]))).toMatchObject({ property: 'plans' });
});
