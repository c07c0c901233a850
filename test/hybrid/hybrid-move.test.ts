import { hybrid, TextReport } from 'cdktf-lync-edge';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { MobileClient } from '../../lib/values/vocabulary/mobile-push';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { factOfToday } from '../support/facts-of-today';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';

const { HybridMove, HybridStage } = hybrid;
const TENANT = FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true);
const PARTNERS = [
  FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.LYNC_SERVER_2013 }),
  FederatedPartner.allowedServer('tailspin.example', { product: PartnerProduct.LYNC_SERVER_2013, edgeFqdn: 'sip.tailspin.example' }),
  FederatedPartner.allowedDomain('cloud.example', { product: PartnerProduct.OFFICE_365 }),
];
const both = { discoverableDomains: ['contoso.com', 'fabrikam.com'], blockedDomains: ['bad.example'] };
const plan = contosoPlan({ recordsByOthers: true, automaticSignInDomains: ['contoso.com', 'fabrikam.com'], federation: { ...both, partners: [TENANT, ...PARTNERS] } });
const move = HybridMove.of(plan);
const [today, between, after] = move.stages as [hybrid.HybridStagePlan, hybrid.HybridStagePlan, hybrid.HybridStagePlan];
const recordsOf = (stage: hybrid.HybridStagePlan): Record<string, string[]> => Object.fromEntries(stage.records.map(({ name, data }) => [name, data]));
const valueOf = (stage: hybrid.HybridStagePlan, id: string): string | undefined => stage.settings.find((setting) => setting.id === id)?.value;
const step = (id: string, of = move): hybrid.HybridStep => of.steps.find((candidate) => candidate.id === id)!;

describe('the stages', () => {
  test('are three, with the same names and settings', () => {
    expect(move.stages.map(({ stage }) => stage)).toEqual(Object.values(HybridStage));
    for (const { records, settings } of move.stages) {
      expect(records.map(({ name }) => name)).toEqual(today.records.map(({ name }) => name));
      expect(settings.map(({ id }) => id)).toEqual(today.settings.map(({ id }) => id));
    }
  });

  test('in hybrid, every record leads on premises, as today', () => {
    expect(between.records).toEqual(today.records);
    expect(recordsOf(between)).toMatchObject({
      '_sipfederationtls._tcp.contoso.com': ['SRV 0 0 5061 sip.contoso.com'], '_sip._tls.fabrikam.com': ['SRV 0 0 443 sip.fabrikam.com'],
    });
    expect(JSON.stringify(between.records)).not.toContain('online.lync.com');
  });

  test('afterwards, each SIP domain has the records of the planning data, and nothing else is left', () => {
    const { records } = factOfToday('hybrid', 'dns-after').values as { records: { type: string; name: string; target: string; priority?: number; weight?: number; port?: number; ttl: number }[] };
    const expected = ['contoso.com', 'fabrikam.com'].flatMap((domain) => records.map(({ type, name, target, priority, weight, port, ttl }) => ({
      name: `${name}.${domain}`, ttl, data: [`${type} ${port === undefined ? target : `${String(priority)} ${String(weight)} ${port} ${target}`}`],
    })));
    const kept = after.records.filter(({ data }) => data.length > 0).map(({ name, data, ttlSeconds }) => ({ name, ttl: ttlSeconds, data }));
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
    expect([...kept].sort(byName)).toEqual([...expected].sort(byName));
    expect(after.records.filter(({ data }) => data.length === 0).map(({ name }) => name)).toEqual(['av.contoso.com', 'webcon.contoso.com']);
  });

  test('a record that every SIP domain needs, but that no plan has, is told as missing', () => {
    const missing = today.records.filter(({ isMissing }) => isMissing).map(({ name }) => name);
    expect(missing).toEqual(['lyncdiscover.contoso.com', 'lyncdiscover.fabrikam.com']);
    expect(step('keep-records').actions.join()).toContain('lyncdiscover.contoso.com');
    const narrow = HybridMove.of(contosoPlan({ federation: { discoverableDomains: ['contoso.com'], partners: [TENANT] } }));
    expect(narrow.stages[1]?.records.find(({ name }) => name === '_sipfederationtls._tcp.fabrikam.com')).toMatchObject({ isMissing: true });
  });

  test('with the plan of the reverse proxy, its records are known', () => {
    const reverseProxy = proxyPlan();
    const external = reverseProxy.dnsRecords.filter(({ side }) => side === EdgeSide.EXTERNAL).map(({ name }) => name);
    const known = HybridMove.of(plan, { reverseProxy });
    expect(known.stages[0]?.records.filter(({ isMissing }) => isMissing).map(({ name }) => name)).not.toContain('lyncdiscover.contoso.com');
    expect(known.stages[0]?.records.map(({ name }) => name)).toEqual(expect.arrayContaining(external));
    const meet = external.find((name) => name.startsWith('meet.'))!;
    expect(known.stages[2]?.records.find(({ name }) => name === meet)).toMatchObject({ data: [] });
  });

  test('the tenant shares the address space in hybrid alone, as the provider is on in hybrid', () => {
    expect(move.stages.map((stage) => valueOf(stage, 'tenant/shared-address-space'))).toEqual(['off', 'on', 'off']);
    expect(valueOf(between, 'lync-server/hosting-provider')).toContain('shares the address space');
    expect(valueOf(after, 'lync-server/hosting-provider')).toBe('off');
    expect(valueOf(after, 'edge-pool/servers')).toBe('gone');
    expect(valueOf(between, 'tenant/allowed-domains')).toBe('3 domains');
    expect(valueOf(between, 'tenant/blocked-domains')).toBe('1 domain');
  });
});

test('the move from a plan that is not hybrid yet is the same', () => {
  const before = HybridMove.of(contosoPlan({ recordsByOthers: true, automaticSignInDomains: ['contoso.com', 'fabrikam.com'], federation: { ...both, partners: PARTNERS } }));
  expect(before.steps).toEqual(move.steps);
  expect(before.stages.slice(1)).toEqual(move.stages.slice(1));
  expect(valueOf(before.stages[0]!, 'lync-server/hosting-provider')).toBe('none');
  const hosted = HybridMove.of(contosoPlan({ federation: { ...both, discoverableDomains: ['contoso.com'], partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365)] } }));
  expect(valueOf(hosted.stages[0]!, 'lync-server/hosting-provider')).toBe('on, for other organizations');
});

describe('the steps', () => {
  const ids = move.steps.map(({ id }) => id);

  test('are in the documented order', () => {
    expect(ids).toEqual([
      'keep-records', 'configure-servers', 'configure-tenant', 'compare-lists', 'move-users', 'inform-partners', 'shorten-ttl', 'change-records',
      'unshare-tenant', 'disable-providers', 'teams-only', 'retire-edge',
    ]);
    expect(move.steps.map(({ number }) => number)).toEqual(ids.map((_id, index) => index + 1));
  });

  test('have the commands of the pages', () => {
    const { commands } = factOfToday('hybrid', 'hybrid-off').values;
    expect([...step('unshare-tenant').actions, ...step('disable-providers').actions]).toEqual(commands);
    expect(step('teams-only').actions).toEqual([factOfToday('hybrid', 'dns-after-block').values['cmdlet']]);
  });

  test('each says what must be true before it', () => {
    for (const { before, actions, page } of move.steps) {
      expect(before.length * actions.length).toBeGreaterThan(0);
      expect(page).toMatch(/^[a-z0-9.-]+\.md$/);
    }
    expect(step('change-records').before).toContain('nobody is homed on the servers');
    expect(step('retire-edge').before[0]).toMatch(/^the old TTL has passed since the records changed \(3600 seconds, or the TTL of the records that are in no plan if it is longer\)/);
    expect(step('shorten-ttl').actions.at(-1)).toBe('in no plan: lyncdiscover.contoso.com, lyncdiscover.fabrikam.com');
    expect(step('configure-servers').before.at(-1)).toContain('clients inside resolve webcon.contoso.com');
  });

  test('partners with servers of their own are told, first those with a fixed Access Edge', () => {
    const { actions } = step('inform-partners');
    expect(actions[0]).toBe('remove the proxy FQDN from their entries of contoso.com, fabrikam.com');
    expect(actions[1]).toContain('sipfed.online.lync.com');
    expect(actions[2]).toMatch(/tailspin\.example$/);
    expect(actions[3]).toMatch(/litware\.example$/);
    expect(actions.join()).not.toContain('cloud.example');
    const open = HybridMove.of(contosoPlan({ federation: { discoverableDomains: ['contoso.com'], partnerDiscovery: true, partners: [TENANT] } }));
    expect(step('inform-partners', open).actions.at(-1)).toContain('cannot be named');
  });

  test('what ends with the Edge is said before users move', () => {
    const rich = contosoPlan({
      recordsByOthers: true, federation: { discoverableDomains: ['contoso.com'], partners: [TENANT] },
      xmpp: { domains: ['contoso.com'], partners: [XmppPartner.googleTalk()] }, mobilePush: { clients: [MobileClient.LYNC_2013_APPLE], domains: ['contoso.com'] },
    });
    expect(step('move-users', HybridMove.of(rich)).before).toContain('users know that contact with XMPP partners ends with the Edge');
    expect(step('move-users').before).toEqual(['both sides accept the same partners']);
  });
});

test('a TTL that no plan has is never taken for none', () => {
  const { dnsRecords: _, ...rest } = contosoPlan({ federation: { discoverableDomains: ['contoso.com'], partners: [TENANT] } });
  const { actions } = step('shorten-ttl', HybridMove.of({ ...rest, dnsRecords: [] }));
  expect(actions[0]).toContain(': wait the TTL of the records that are in no plan');
});

test('the other Edge pools are retired too', () => {
  const one = HybridMove.of(contosoPlan({ hasOtherEdgePools: true, federation: { discoverableDomains: ['contoso.com'], partners: [TENANT] } }));
  expect(step('retire-edge', one).actions.at(-1)).toContain('every other Edge pool of the organization');
  expect(step('retire-edge').actions.join()).not.toContain('other Edge pool');
});

test('a plan with more records than a call has arguments is no problem', () => {
  const [record] = plan.dnsRecords;
  const many = Array.from({ length: 150_000 }, (_record, index) => ({ ...record!, name: `n${index % 7}.contoso.com` }));
  expect(HybridMove.of({ ...plan, dnsRecords: many }).stages[0]?.records.length).toBeGreaterThan(6);
});

test('reads as tables', () => {
  const { text } = TextReport.of(move.tables);
  expect(move.tables.subject).toBe('move of lsedge.contoso.net to Microsoft 365');
  for (const words of ['External records', 'Steps in order', '12 Remove the Edge pool', 'DNS administrators']) expect(text).toContain(words);
  expect(TextReport.of(HybridMove.of(plan).tables).text).toBe(text);
});

test('cannot be changed', () => expect(() => move.steps.pop()).toThrow(TypeError));

test('a plan without federation, and what is no plan, are refused', () => {
  expect(refusalOf(() => HybridMove.of(contosoPlan({ federation: undefined })))).toMatchObject({ property: 'plan', given: 'a plan without federation' });
  expect(refusalOf(() => HybridMove.of(plan, { reverseProxy: plan as never }))).toMatchObject({ property: expect.stringContaining('reverseProxy') as string });
});
