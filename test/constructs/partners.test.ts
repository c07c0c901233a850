import {
  FederatedPartner, FederationSrvRecord, FindingSeverity, MobileClient, PartnerProduct, PlanFile, PublicImProvider,
  XmppPartner, XmppProxyRule, type EdgePool, type EdgePoolProps,
} from 'cdktf-lync-edge';
import type { TerraformStack } from 'cdktf';
import fc from 'fast-check';
import { contosoPool } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import { complaintOf, fileOf, newStack, Synthesized } from '../support/synth';

const LITWARE = FederatedPartner.allowedServer('litware.com', {
  edgeFqdn: 'sip.litware.com', product: PartnerProduct.OCS_2007_R2,
});
const FABRIKAM = FederatedPartner.allowedDomain('fabrikam.com', { product: PartnerProduct.OCS_2007 });
const ONLINE = FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365);
const JABBER = XmppPartner.federated('jabber.example', { additionalDomains: ['chat.jabber.example'] });

/** Something that a pool can get as a property, by a method, or by a construct. */
interface Addition {
  readonly name: string;
  readonly asProperty: (props: PropsToExtend) => PropsToExtend;
  readonly otherwise: (pool: EdgePool, stack: TerraformStack) => void;
}

type PropsToExtend = Required<Pick<EdgePoolProps, 'federation' | 'publicIm' | 'xmpp'>>;

const partner = (added: FederatedPartner): Addition => ({
  name: added.name,
  asProperty: (props) => ({
    ...props, federation: { ...props.federation, partners: [...props.federation.partners ?? [], added] },
  }),
  otherwise: (pool) => pool.addPartner(added),
});

const provider = (added: PublicImProvider): Addition => ({
  name: added.key,
  asProperty: (props) => ({ ...props, publicIm: [...props.publicIm, added] }),
  otherwise: (pool) => pool.addPublicIm(added),
});

const xmppPartner = (added: XmppPartner, byConstruct: boolean): Addition => ({
  name: added.domain,
  asProperty: (props) => ({ ...props, xmpp: { ...props.xmpp, partners: [...props.xmpp.partners ?? [], added] } }),
  otherwise: (pool, stack) => {
    if (byConstruct) new XmppProxyRule(stack, added.domain, { pool, partner: added });
    else pool.addXmppPartner(added);
  },
});

const discoverable = (domain: string, byConstruct: boolean): Addition => ({
  name: domain,
  asProperty: (props) => ({
    ...props,
    federation: { ...props.federation, discoverableDomains: [...props.federation.discoverableDomains ?? [], domain] },
  }),
  otherwise: (pool, stack) => {
    if (byConstruct) new FederationSrvRecord(stack, domain, { pool, sipDomain: domain });
    else pool.addDiscoverableDomain(domain);
  },
});

const blocked = (domain: string): Addition => ({
  name: domain,
  asProperty: (props) => ({
    ...props, federation: { ...props.federation, blockedDomains: [...props.federation.blockedDomains ?? [], domain] },
  }),
  otherwise: (pool) => pool.addBlockedDomain(domain),
});

const ADDITIONS: readonly Addition[] = [
  partner(LITWARE), partner(FABRIKAM), partner(ONLINE), blocked('spam.example'),
  provider(PublicImProvider.AOL), provider(PublicImProvider.WINDOWS_LIVE_MESSENGER),
  xmppPartner(XmppPartner.googleTalk(), true), xmppPartner(JABBER, false),
  discoverable('contoso.com', true), discoverable('contoso.org', false),
];

/** Acknowledges every error that would fail the synthesis. */
function acknowledgeErrors(pool: EdgePool): void {
  const rules = new Set(pool.plan.findings.filter(({ severity }) => severity === FindingSeverity.ERROR).map(({ ruleId }) => ruleId));
  for (const rule of [...rules].sort()) pool.acknowledge(rule, 'not part of this test');
}

/** The plan and the file of a pool that gets some additions as properties and the others afterwards. */
function outcome(byProperty: readonly Addition[], afterwards: readonly Addition[]): { readonly plan: string; readonly file: string } {
  const stack = newStack();
  const props = byProperty.reduce<PropsToExtend>((given, addition) => addition.asProperty(given), {
    federation: { discoverableDomains: [] }, publicIm: [], xmpp: {},
  });
  const pool = contosoPool(stack, { sipDomains: ['contoso.com', 'contoso.org'], ...props });
  for (const addition of afterwards) addition.otherwise(pool, stack);
  acknowledgeErrors(pool);
  return { plan: PlanFile.ofEdge(pool.plan).text, file: fileOf(stack) };
}

describe('an addition to a pool', () => {
  const expected = outcome(ADDITIONS, []);

  test('every addition shows in the plan', () => {
    for (const { name } of ADDITIONS) expect(expected.plan).toContain(name);
  });

  test('gives the same plan and the same file by property and by method, in any order', () => {
    const choice = fc.tuple(fc.shuffledSubarray([...ADDITIONS], { minLength: ADDITIONS.length }), fc.nat({ max: ADDITIONS.length }));
    fc.assert(fc.property(choice, ([order, asked]) => {
      const actual = outcome(order.slice(0, asked), order.slice(asked));
      expect(actual.plan).toBe(expected.plan);
      expect(actual.file).toBe(expected.file);
    }), { numRuns: 12 });
  });
});

describe('a pool without federation', () => {
  const withoutFederation = (): EdgePool => contosoPool(newStack(), { federation: undefined });

  test.each<[string, (pool: EdgePool) => void]>([
    ['a partner', (pool) => pool.addPartner(LITWARE)],
    ['a blocked domain', (pool) => pool.addBlockedDomain('spam.example')],
  ])('federates with %s, and is not discoverable', (_, add) => {
    const pool = withoutFederation();
    expect(pool.plan.conditions).not.toContain('federation');
    add(pool);
    expect(pool.plan.conditions).toContain('federation');
    expect(pool.plan.federation?.discoverableDomains).toEqual([]);
    expect(pool.externalFirewall.ruleResource('external-in-5061-tcp-access-edge')).toBeDefined();
  });

  test('becomes the federation route with a public IM provider', () => {
    const pool = withoutFederation();
    pool.addPublicIm(PublicImProvider.AOL);
    expect(pool.externalFirewall.ruleResource('external-out-5061-tcp-access-edge')).toBeDefined();
  });
});

describe('a partner on OCS 2007', () => {
  const stack = newStack();
  const pool = contosoPool(stack);
  const range = (): number => Synthesized.soFar(stack).all('azurerm_network_security_rule')
    .filter((rule) => rule['destination_port_range'] === '50000-59999').length;

  test('opens the media range in both directions, TCP and UDP, immediately', () => {
    expect(range()).toBe(1);
    pool.addPartner(FABRIKAM);
    expect(range()).toBe(4);
  });

  test('of unknown product does so too, and fails nothing', () => {
    const other = newStack();
    const unknown = contosoPool(other);
    unknown.addPartner(FederatedPartner.allowedDomain('unknown.example', { product: PartnerProduct.UNKNOWN }));
    expect(fileOf(other).match(/"destination_port_range": "50000-59999"/g)).toHaveLength(4);
    expect(unknown.plan.findings).toContainEqual(expect.objectContaining({
      ruleId: 'partner-product-unknown', subject: 'unknown.example', severity: 'advice',
    }));
  });

  test('fails the synthesis behind DNS load balancing, with the partner\'s name, until it is acknowledged', () => {
    expect(complaintOf(stack)).toContain('ocs-dns-failover: fabrikam.com');
    pool.acknowledge('ocs-dns-failover', 'fabrikam moves to Lync in March');
    expect(fileOf(stack)).toContain('50000-59999');
    expect(pool.plan.findings).toContainEqual(expect.objectContaining({
      ruleId: 'ocs-dns-failover', subject: 'fabrikam.com', acknowledgement: 'fabrikam moves to Lync in March',
    }));
  });
});

describe('an invalid addition', () => {
  const pool = contosoPool(newStack(), { federation: { partners: [LITWARE], blockedDomains: ['spam.example'] } });
  const before = PlanFile.ofEdge(pool.plan).text;

  test.each<[string, () => void, string, RegExp]>([
    ['the same partner', () => pool.addPartner(LITWARE), 'partner', /"litware\.com", which is a partner already/],
    ['the same partner by another spelling', () => pool.addPartner(
      FederatedPartner.allowedDomain('LitWare.COM.', { product: PartnerProduct.LYNC_SERVER_2010 })), 'partner', /litware\.com/],
    ['a blocked domain as partner', () => pool.addPartner(
      FederatedPartner.allowedDomain('spam.example', { product: PartnerProduct.LYNC_SERVER_2010 })), 'partner', /both allowed and blocked/],
    ['a partner as blocked domain', () => pool.addBlockedDomain('litware.com'), 'domain', /both allowed and blocked/],
    ['our own domain as partner', () => pool.addPartner(
      FederatedPartner.allowedDomain('contoso.com', { product: PartnerProduct.LYNC_SERVER_2010 })), 'partner', /one of your SIP domains/],
    ['our own domain as XMPP partner', () => pool.addXmppPartner(XmppPartner.federated('contoso.com')), 'partner', /one of your SIP domains/],
  ])('%s is refused at the pool, and does not change the plan', (_, add, property, given) => {
    expect(refusalOf(add)).toMatchObject({
      constructPath: 'stack/Edge', property, given: expect.stringMatching(given) as string,
    });
    expect(PlanFile.ofEdge(pool.plan).text).toBe(before);
  });
});

describe('an XMPP proxy rule', () => {
  const stack = newStack();
  const pool = contosoPool(stack);
  const rule = new XmppProxyRule(stack, 'GoogleTalk', { pool, partner: XmppPartner.googleTalk() });

  test('opens 5269 in both directions externally, and 23456 from the gateway internally', () => {
    expect(rule.partnerDomain).toBe('gmail.com');
    const synthesized = Synthesized.soFar(stack);
    expect(rule.firewallRules.map((resource) => synthesized.attributesOf(resource)).map((made) =>
      [made['direction'], made['protocol'], made['destination_port_range']].join(' ')).sort())
      .toEqual(['Inbound Tcp 23456', 'Inbound Tcp 5269', 'Outbound Tcp 5269']);
  });

  test('publishes the record of each SIP domain and its host, in the domain of the Access Edge', () => {
    expect(pool.plan.xmpp).toMatchObject({ fqdn: 'xmpp.contoso.com', domains: ['contoso.com'] });
    const synthesized = Synthesized.soFar(stack);
    expect(synthesized.names('azurerm_dns_srv_record')).toContain('_xmpp-server._tcp');
    expect(synthesized.names('azurerm_dns_a_record')).toContain('xmpp');
  });

  test('makes nothing more with a second partner', () => {
    const before = Synthesized.soFar(stack).text;
    new XmppProxyRule(stack, 'Jabber', { pool, partner: JABBER });
    expect(Synthesized.soFar(stack).text).toBe(before);
    expect(pool.plan.xmpp?.partners.map(({ domain }) => domain)).toEqual(['gmail.com', 'jabber.example']);
  });

  test('is refused with its own path for the domain of an existing partner', () => {
    const again = (): XmppProxyRule =>
      new XmppProxyRule(stack, 'Again', { pool, partner: XmppPartner.federated('chat.jabber.example') });
    expect(refusalOf(again).constructPath).toBe('stack/Again');
  });
});

describe('mobile push', () => {
  const pool = contosoPool(newStack(), {
    sipDomains: ['contoso.com', 'contoso.org'],
    federation: { discoverableDomains: [] },
    mobilePush: { clients: [MobileClient.LYNC_2013_WINDOWS_PHONE], domains: ['contoso.com'] },
  });
  const srvNames = (): string[] => pool.plan.dnsRecords
    .filter(({ name }) => name.startsWith('_sipfederationtls.')).map(({ name }) => name);

  test('has the record of its domain although it is not discoverable', () => {
    expect(srvNames()).toEqual(['_sipfederationtls._tcp.contoso.com']);
    expect(pool.plan.accessEdgeConfiguration.enablePartnerDiscovery).toBe(false);
  });

  test('has the clearing house as a partner', () => {
    expect(pool.plan.federation?.partners.map(({ domain }) => domain)).toEqual(['push.lync.com']);
    expect(pool.plan.federation?.hostingProviders).toMatchObject([{ name: 'LyncOnline', proxyFqdn: 'sipfed.online.lync.com' }]);
  });

  test('has the clearing house only once if the user lists it too', () => {
    pool.addPartner(ONLINE);
    expect(pool.plan.federation?.hostingProviders).toHaveLength(1);
  });
});
