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

/** One thing that can be asked of a pool as a property, by a method, or by a construct. */
interface Wish {
  readonly name: string;
  readonly asProperty: (props: Wishes) => Wishes;
  readonly otherwise: (pool: EdgePool, stack: TerraformStack) => void;
}

type Wishes = Required<Pick<EdgePoolProps, 'federation' | 'publicIm' | 'xmpp'>>;

const partner = (wished: FederatedPartner): Wish => ({
  name: wished.name,
  asProperty: (props) => ({
    ...props, federation: { ...props.federation, partners: [...props.federation.partners ?? [], wished] },
  }),
  otherwise: (pool) => pool.addPartner(wished),
});

const provider = (wished: PublicImProvider): Wish => ({
  name: wished.key,
  asProperty: (props) => ({ ...props, publicIm: [...props.publicIm, wished] }),
  otherwise: (pool) => pool.addPublicIm(wished),
});

const xmppPartner = (wished: XmppPartner, byConstruct: boolean): Wish => ({
  name: wished.domain,
  asProperty: (props) => ({ ...props, xmpp: { ...props.xmpp, partners: [...props.xmpp.partners ?? [], wished] } }),
  otherwise: (pool, stack) => {
    if (byConstruct) new XmppProxyRule(stack, wished.domain, { pool, partner: wished });
    else pool.addXmppPartner(wished);
  },
});

const discoverable = (domain: string, byConstruct: boolean): Wish => ({
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

const blocked = (domain: string): Wish => ({
  name: domain,
  asProperty: (props) => ({
    ...props, federation: { ...props.federation, blockedDomains: [...props.federation.blockedDomains ?? [], domain] },
  }),
  otherwise: (pool) => pool.addBlockedDomain(domain),
});

const WISHES: readonly Wish[] = [
  partner(LITWARE), partner(FABRIKAM), partner(ONLINE), blocked('spam.example'),
  provider(PublicImProvider.AOL), provider(PublicImProvider.WINDOWS_LIVE_MESSENGER),
  xmppPartner(XmppPartner.googleTalk(), true), xmppPartner(JABBER, false),
  discoverable('contoso.com', true), discoverable('contoso.org', false),
];

/** Acknowledges whatever fails the synthesis. */
function acknowledgeErrors(pool: EdgePool): void {
  const rules = new Set(pool.plan.findings.filter(({ severity }) => severity === FindingSeverity.ERROR).map(({ ruleId }) => ruleId));
  for (const rule of [...rules].sort()) pool.acknowledge(rule, 'not the matter of this test');
}

/** The plan and the file of a pool that is asked for some things by property and for the others afterwards. */
function outcome(byProperty: readonly Wish[], afterwards: readonly Wish[]): { readonly plan: string; readonly file: string } {
  const stack = newStack();
  const props = byProperty.reduce<Wishes>((given, wish) => wish.asProperty(given), {
    federation: { discoverableDomains: [] }, publicIm: [], xmpp: {},
  });
  const pool = contosoPool(stack, { sipDomains: ['contoso.com', 'contoso.org'], ...props });
  for (const wish of afterwards) wish.otherwise(pool, stack);
  acknowledgeErrors(pool);
  return { plan: PlanFile.ofEdge(pool.plan).text, file: fileOf(stack) };
}

describe('whatever is asked of a pool', () => {
  const expected = outcome(WISHES, []);

  test('the wishes of this test show in the plan', () => {
    for (const { name } of WISHES) expect(expected.plan).toContain(name);
  });

  test('gives the same plan and the same file by property and by method, in any order', () => {
    const choice = fc.tuple(fc.shuffledSubarray([...WISHES], { minLength: WISHES.length }), fc.nat({ max: WISHES.length }));
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
  ])('federates with %s, and is announced to nobody', (_, add) => {
    const pool = withoutFederation();
    expect(pool.plan.conditions).not.toContain('federation');
    add(pool);
    expect(pool.plan.conditions).toContain('federation');
    expect(pool.plan.federation?.discoverableDomains).toEqual([]);
    expect(pool.externalFirewall.ruleResource('external-in-5061-tcp-access-edge')).toBeDefined();
  });

  test('becomes the federation route by a public IM provider', () => {
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

  test('opens the media range both ways, TCP and UDP, at once', () => {
    expect(range()).toBe(1);
    pool.addPartner(FABRIKAM);
    expect(range()).toBe(4);
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

describe('an addition that is not acceptable', () => {
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
  ])('%s is refused at the pool, and leaves the plan as it was', (_, add, property, given) => {
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

  test('opens 5269 both ways outside and 23456 from the gateway inside', () => {
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

  test('is refused with its own path for a domain that a partner has', () => {
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

  test('has the record of its domain while nobody is to discover it', () => {
    expect(srvNames()).toEqual(['_sipfederationtls._tcp.contoso.com']);
    expect(pool.plan.accessEdgeConfiguration.enablePartnerDiscovery).toBe(false);
  });

  test('has the clearing house as a partner', () => {
    expect(pool.plan.federation?.partners.map(({ domain }) => domain)).toEqual(['push.lync.com']);
    expect(pool.plan.federation?.hostingProviders).toMatchObject([{ name: 'LyncOnline', proxyFqdn: 'sipfed.online.lync.com' }]);
  });

  test('keeps the clearing house once when the user names it too', () => {
    pool.addPartner(ONLINE);
    expect(pool.plan.federation?.hostingProviders).toHaveLength(1);
  });
});
