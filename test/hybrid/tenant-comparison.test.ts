import { hybrid, TextReport } from 'cdktf-lync-edge';
import { PartnerProduct, VerificationLevel } from '../../lib/values/vocabulary/federation';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { FederationRequest } from '../../lib/request/federation-request';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { type ContosoOverrides, contosoPlan, refusalOf } from '../support/plan-request';

const { TenantComparison, TenantSetting } = hybrid;
const allowed = (domain: string): FederatedPartner => FederatedPartner.allowedDomain(domain, { product: PartnerProduct.LYNC_SERVER_2013 });

function hybridPlan(federation: FederationRequest = {}, overrides: ContosoOverrides = {}): EdgePlan {
  const partners = [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true), ...federation.partners ?? [allowed('litware.example'), allowed('tailspin.example')]];
  return contosoPlan({ ...overrides, federation: { discoverableDomains: ['contoso.com'], blockedDomains: ['bad.example'], ...federation, partners } });
}

const SAME: hybrid.FederationSettings = {
  openFederation: false, federatedUsers: true, sharedAddressSpace: true,
  allowedDomains: ['litware.example', 'tailspin.example'], blockedDomains: ['bad.example'],
};

const OF_SERVERS: hybrid.OnPremisesSettings = {
  hostingProvider: true, verificationLevel: VerificationLevel.USE_SOURCE_VERIFICATION, outsideUsers: true, dnsSrvRouting: true,
};

const compared = (onPremises: hybrid.OnPremisesSettings, tenant: hybrid.FederationSettings, plan = hybridPlan()): hybrid.TenantComparison =>
  TenantComparison.of(plan, { onPremises: { ...SAME, ...OF_SERVERS, ...onPremises }, tenant: { ...SAME, ...tenant } });

test('both sides as planned have no differences', () => {
  const { differences, notCompared, tables } = compared({}, {});
  expect([differences, notCompared]).toEqual([[], []]);
  expect(tables.summary).toBe('0 differences');
  expect(TextReport.of(tables).text).toContain('none');
});

test('upper case, a trailing dot and another order are no differences', () => {
  expect(compared({ allowedDomains: ['TAILSPIN.example.', 'litware.example'] }, { blockedDomains: ['BAD.EXAMPLE'] }).differences).toEqual([]);
});

test.each([
  ['Lync Server alone lacks', { allowedDomains: ['litware.example'] }, {}, 'run lync-settings.ps1 of this plan'],
  ['the tenant alone lacks', {}, { allowedDomains: ['litware.example'] }, 'run tenant-settings.ps1 of this plan'],
  ['both lack', { allowedDomains: ['litware.example'] }, { allowedDomains: ['litware.example'] }, 'run lync-settings.ps1 and tenant-settings.ps1 of this plan'],
])('an allowed domain that %s is set by the script', (_name, onPremises, tenant, fix) => {
  expect(compared(onPremises, tenant).differences).toMatchObject([
    { id: 'allowed-domains/tailspin.example', setting: TenantSetting.ALLOWED_DOMAINS, domain: 'tailspin.example', plan: true, fix },
  ]);
});

test('a partner that the tenant blocks is not allowed before somebody decides', () => {
  const blocking = { allowedDomains: ['litware.example'], blockedDomains: ['bad.example', 'tailspin.example'] };
  expect(compared({}, blocking).differences.map(({ id, fix }) => [id, fix])).toEqual([
    ['allowed-domains/tailspin.example', 'decide first whether it stays blocked, see blocked domains; if not, run tenant-settings.ps1 of this plan after that'],
    ['blocked-domains/tailspin.example', expect.stringContaining('BlockedDomains @{ Remove =')],
  ]);
});

test('a domain that is on a list of one side alone is removed there, or planned', () => {
  const more = { allowedDomains: ['litware.example', 'tailspin.example', 'new.example'] };
  expect(compared(more, {}).differences).toEqual([{
    id: 'allowed-domains/new.example', setting: 'allowed-domains', domain: 'new.example', plan: false, onPremises: true, tenant: false,
    fix: 'remove it with Remove-CsAllowedDomain -Identity new.example; or add it to the plan, and run its scripts',
  }]);
  expect(compared({}, more).differences[0]?.fix).toContain('AllowedDomainsAsAList @{ Remove = ... } for new.example;');
  const blocked = { blockedDomains: ['bad.example', 'worse.example'] };
  expect(compared(blocked, blocked).differences[0]?.fix).toBe('remove it with Remove-CsBlockedDomain -Identity worse.example and '
    + 'Set-CsTenantFederationConfiguration -BlockedDomains @{ Remove = (New-CsEdgeDomainPattern -Domain worse.example) }; or add it to the '
    + 'plan, and run its scripts');
});

test('settings that are off, or on, on one side', () => {
  const { differences } = compared({ openFederation: true, federatedUsers: false }, { sharedAddressSpace: false });
  expect(differences.map(({ id, plan, onPremises, tenant }) => [id, plan, onPremises, tenant])).toEqual([
    ['open-federation', false, true, false], ['federated-users', true, false, true], ['shared-address-space', true, true, false],
  ]);
  expect(differences[0]?.fix).toContain('which cuts off partners on no list');
});

test('settings that Lync Server alone has', () => {
  const { differences, notCompared } = compared({
    hostingProvider: false, verificationLevel: VerificationLevel.ALWAYS_VERIFIABLE, outsideUsers: false, dnsSrvRouting: false,
  }, {});
  expect(differences.map(({ id, fix }) => [id, fix])).toEqual(['hosting-provider', 'verification-level', 'outside-users', 'dns-srv-routing']
    .map((id) => [id, 'run lync-settings.ps1 of this plan']));
  expect(differences.every((each) => !('tenant' in each))).toBe(true);
  expect(notCompared).toEqual([]);
});

test('a provider that is missing has no verification level to compare', () => {
  const { verificationLevel: _, ...others } = OF_SERVERS;
  const tenant = { ...SAME };
  expect(TenantComparison.of(hybridPlan(), { onPremises: { ...SAME, ...others, hostingProvider: false }, tenant }).notCompared).toEqual([]);
  expect(TenantComparison.of(hybridPlan(), { onPremises: { ...SAME, ...others }, tenant }).notCompared).toEqual(['verification level of Lync Server']);
});

describe('with partner discovery', () => {
  const plan = hybridPlan({ partnerDiscovery: true });

  test('an open tenant has no allow list', () => {
    const open = { openFederation: true };
    expect(compared(open, { ...open, allowedDomains: [] }, plan).differences).toEqual([]);
    expect(TenantComparison.of(plan, { onPremises: { ...SAME, ...OF_SERVERS, ...open }, tenant: { ...open, federatedUsers: true, sharedAddressSpace: true, blockedDomains: ['bad.example'] } }))
      .toMatchObject({ differences: [], notCompared: [] });
  });

  test('a tenant with an allow list is not what is planned', () => {
    expect(compared({ openFederation: true }, {}, plan).differences).toMatchObject([
      { id: 'open-federation', plan: true, onPremises: true, tenant: false, fix: expect.stringContaining('accepts partners on no list') as string },
    ]);
  });
});

test('what was not read is not compared, and told', () => {
  const { differences, notCompared, tables } = TenantComparison.of(hybridPlan(), { onPremises: {}, tenant: { blockedDomains: [] } });
  expect(differences).toMatchObject([{ id: 'blocked-domains/bad.example', plan: true, tenant: false }]);
  expect(differences[0]).not.toHaveProperty('onPremises');
  expect(notCompared).toHaveLength(13);
  expect(TextReport.of(tables).text).toMatch(/Not compared, because it was not read: open federation of Lync\s+Server/);
});

test('own domains and the push notification clearing house are on the list of Lync Server alone', () => {
  const list = [...SAME.allowedDomains ?? [], 'contoso.com', 'fabrikam.com', 'push.lync.com'];
  expect(compared({ allowedDomains: list }, {}).differences).toEqual([]);
});

test('the plans of several pools are merged', () => {
  const second = hybridPlan({ partners: [allowed('new.example')] }, {
    internal: { fqdn: 'edge2.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'] },
  });
  const { differences } = TenantComparison.ofOrganization([second, hybridPlan()], { onPremises: SAME, tenant: SAME });
  expect(differences.map(({ id }) => id)).toEqual(['allowed-domains/new.example']);
});

test('the result cannot be changed, and is the same for any order', () => {
  const reversed = (settings: hybrid.FederationSettings): hybrid.FederationSettings => ({ ...settings, allowedDomains: ['z.example', 'a.example'], blockedDomains: [] });
  const sorted = (settings: hybrid.FederationSettings): hybrid.FederationSettings => ({ ...settings, allowedDomains: ['a.example', 'z.example'], blockedDomains: [] });
  const one = compared(reversed({}), sorted({}));
  expect(one.differences).toEqual(compared(sorted({}), reversed({})).differences);
  expect(() => one.differences.pop()).toThrow(TypeError);
});

test.each([
  ['a domain that is none', { allowedDomains: ['a b'] }, 'onPremises.allowedDomains[0]'],
  ['a wildcard', { blockedDomains: ['*.example'] }, 'onPremises.blockedDomains[0]'],
  ['a text', { openFederation: 'true' }, 'onPremises.openFederation'],
  ['an unknown setting', { allowPublicUsers: true }, 'onPremises.allowPublicUsers'],
])('%s is refused', (_name, onPremises, property) => {
  expect(refusalOf(() => compared(onPremises as hybrid.FederationSettings, {}))).toMatchObject({ property });
});

test('a plan that is not hybrid is refused', () => {
  expect(refusalOf(() => compared({}, {}, contosoPlan()))).toMatchObject({ property: 'plan', expected: 'a hybrid deployment' });
});
