import type { TerraformStack } from 'cdktf';
import {
  DnsZone, type EdgeDnsZone, EdgePool, type EdgePoolProps, EdgeTopology, FederatedPartner, FederationSrvRecord,
  PartnerProduct, PublicImProvider, XmppPartner, XmppProxyRule,
} from 'cdktf-lync-edge';
import { Construct, type IConstruct } from 'constructs';
import { contosoPoolProps } from '../../support/edge-pool';
import { FailingZone } from '../../support/failing-zone';
import { refusalOf } from '../../support/plan-request';
import { hostRecord, serviceRecord } from '../../support/record-sets';
import { stateOf } from '../../support/stack-state';
import { newStack, Synthesized } from '../../support/synth';

const FEDERATION = '_sipfederationtls._tcp';

interface Scene {
  readonly stack: TerraformStack;
  readonly pool: EdgePool;
  readonly contoso: EdgeDnsZone;
  readonly fabrikam: EdgeDnsZone;
}

/** A pool for two SIP domains that does not federate unless it is told to. */
function scene(overrides: Partial<EdgePoolProps> = {}, zones?: readonly [EdgeDnsZone, EdgeDnsZone]): Scene {
  const stack = newStack();
  const [contoso, fabrikam] = zones ?? [
    DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }),
    DnsZone.azure({ zoneName: 'fabrikam.com', resourceGroupName: 'rg-dns' }),
  ];
  const { federation: _federation, ...props } = contosoPoolProps();
  const pool = new EdgePool(stack, 'Edge', {
    ...props, sipDomains: ['contoso.com', 'fabrikam.com'], zones: [contoso, fabrikam], ...overrides,
  });
  return { stack, pool, contoso, fabrikam };
}

/** Another construct has a record under the name that the pool would publish. */
function occupy({ stack, fabrikam }: Scene, name: string): void {
  fabrikam.publish(new Construct(stack, 'Other'), serviceRecord(name, 'other.fabrikam.com'));
}

function occupied(name: string, overrides: Partial<EdgePoolProps> = {}): Scene {
  const made = scene(overrides);
  occupy(made, name);
  return made;
}

const { OCS_2007_R2, LYNC_SERVER_2010 } = PartnerProduct;
const SCALED_PUBLIC = EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 });

interface Change {
  readonly make: () => Scene;
  readonly refused: (made: Scene) => unknown;
  readonly corrected: (made: Scene) => unknown;
}

const CHANGES: Readonly<Record<string, Change>> = {
  'a federation record of a pool that does not federate, under an occupied name': {
    make: () => occupied(`${FEDERATION}.fabrikam.com`),
    refused: ({ stack, pool }) => new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'fabrikam.com' }),
    corrected: ({ stack, pool }) => new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'contoso.com' }),
  },
  'a federation record of a pool that federates, under an occupied name': {
    make: () => occupied(`${FEDERATION}.fabrikam.com`, { federation: { discoverableDomains: ['contoso.com'] } }),
    refused: ({ stack, pool }) => new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'fabrikam.com' }),
    corrected: ({ stack, pool }) => new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'contoso.com' }),
  },
  'a federation record alone, under an occupied name': {
    make: () => occupied(`${FEDERATION}.fabrikam.com`),
    refused: ({ stack, fabrikam: zone }) =>
      new FederationSrvRecord(stack, 'Record', { zone, sipDomain: 'fabrikam.com', accessEdgeFqdn: 'sip.fabrikam.com' }),
    corrected: ({ stack, fabrikam: zone }) =>
      new FederationSrvRecord(stack, 'Record', { zone, sipDomain: 'fabrikam.com', accessEdgeFqdn: 'other.fabrikam.com' }),
  },
  'a discoverable domain, under an occupied name': {
    make: () => occupied(`${FEDERATION}.fabrikam.com`),
    refused: ({ pool }) => pool.addDiscoverableDomain('fabrikam.com'),
    corrected: ({ pool }) => pool.addDiscoverableDomain('contoso.com'),
  },
  'a discoverable domain whose record nobody holds': {
    make: () => scene({
      recordsByOthers: false, automaticSignInDomains: ['contoso.com'], federation: { discoverableDomains: ['contoso.com'] },
      zones: [
        DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }),
        DnsZone.azurePrivate({ zoneName: 'contoso.net', resourceGroupName: 'rg-dns' }),
      ],
    }),
    refused: ({ pool }) => pool.addDiscoverableDomain('fabrikam.com'),
    corrected: ({ pool }) => pool.addDiscoverableDomain('contoso.com'),
  },
  'an XMPP proxy rule, with its records under an occupied name': {
    make: () => occupied('_xmpp-server._tcp.fabrikam.com'),
    refused: ({ stack, pool }) => new XmppProxyRule(stack, 'Xmpp', { pool, partner: XmppPartner.googleTalk() }),
    corrected: ({ pool }) => pool.addBlockedDomain('spam.example'),
  },
  'an XMPP partner, with its records under an occupied name': {
    make: () => occupied('_xmpp-server._tcp.fabrikam.com', { federation: {} }),
    refused: ({ pool }) => pool.addXmppPartner(XmppPartner.googleTalk()),
    corrected: ({ pool }) => pool.addPartner(FederatedPartner.allowedDomain('litware.com', { product: LYNC_SERVER_2010 })),
  },
  'an XMPP proxy rule for a domain that a partner has': {
    make: () => scene({ xmpp: { partners: [XmppPartner.googleTalk()] } }),
    refused: ({ stack, pool }) => new XmppProxyRule(stack, 'Xmpp', { pool, partner: XmppPartner.federated('gmail.com') }),
    corrected: ({ stack, pool }) => new XmppProxyRule(stack, 'Xmpp', { pool, partner: XmppPartner.federated('jabber.example') }),
  },
  'a partner that is blocked': {
    make: () => scene({ federation: { blockedDomains: ['litware.com'] } }),
    refused: ({ pool }) => pool.addPartner(FederatedPartner.allowedDomain('litware.com', { product: OCS_2007_R2 })),
    corrected: ({ pool }) => pool.addPartner(FederatedPartner.allowedDomain('adatum.com', { product: OCS_2007_R2 })),
  },
  'a blocked domain of the organization': {
    make: () => scene(),
    refused: ({ pool }) => pool.addBlockedDomain('contoso.com'),
    corrected: ({ pool }) => pool.addBlockedDomain('spam.example'),
  },
  'public IM without a planning date': {
    make: () => {
      const { planningDate: _date, ...props } = contosoPoolProps();
      const stack = newStack();
      const zone = props.zones![0]!;
      return { stack, pool: new EdgePool(stack, 'Edge', { ...props, federation: {} }), contoso: zone, fabrikam: zone };
    },
    refused: ({ pool }) => pool.addPublicIm(PublicImProvider.SKYPE),
    corrected: ({ pool }) => pool.addPartner(FederatedPartner.allowedDomain('adatum.com', { product: OCS_2007_R2 })),
  },
  'draining a server whose address another construct publishes too': {
    make: () => {
      const made = scene({ federation: {} });
      const { stack, pool, contoso } = made;
      const addresses = pool.servers.map((server) => server.publicAddress(pool.plan.services[0]!.service));
      contoso.publish(new Construct(stack, 'Other'), hostRecord('sip.contoso.com', addresses));
      return made;
    },
    refused: ({ pool }) => pool.drain(2),
    corrected: ({ pool }) => pool.addBlockedDomain('spam.example'),
  },
  'draining a server that does not exist': {
    make: () => scene({ topology: SCALED_PUBLIC }),
    refused: ({ pool }) => pool.drain(3),
    corrected: ({ pool }) => pool.drain(2),
  },
  'an acknowledgement of an unknown rule': {
    make: () => scene({ virtualMachine: { size: 'Standard_D4s_v5' } }),
    refused: ({ pool }) => pool.acknowledge('hardware-below-gide', 'a lab'),
    corrected: ({ pool }) => pool.acknowledge('hardware-below-guide', 'a lab'),
  },
  'other data for a record set of the pool': {
    make: () => scene(),
    refused: ({ stack, contoso }) => contoso.publish(stack, hostRecord('sip.contoso.com', ['131.107.155.99'])),
    corrected: ({ stack, contoso }) => contoso.publish(stack, hostRecord('www.contoso.com', ['131.107.155.99'])),
  },
};

describe.each(Object.entries(CHANGES))('%s', (_, { make, refused, corrected }) => {
  test('is refused, and leaves plan, tree and resources as they were', () => {
    const made = make();
    const before = stateOf(made.stack, made.pool);
    refusalOf(() => refused(made));
    expect(stateOf(made.stack, made.pool)).toBe(before);
  });

  test('leaves no trace in the file, and the corrected call works', () => {
    const [tried, untouched] = [make(), make()];
    refusalOf(() => refused(tried));
    corrected(tried);
    corrected(untouched);
    expect(tried.pool.plan).toEqual(untouched.pool.plan);
    expect(Synthesized.of(tried.stack).text).toBe(Synthesized.of(untouched.stack).text);
  });
});

describe('a construct of the program with the id of a resource that an addition needs', () => {
  const balanced = (): Scene => scene({ topology: SCALED_PUBLIC });

  const federation = (pool: EdgePool): void => pool.addDiscoverableDomain('fabrikam.com');
  const xmpp = (pool: EdgePool): void => pool.addXmppPartner(XmppPartner.googleTalk());

  test.each<[string, (pool: EdgePool) => IConstruct | undefined, (pool: EdgePool) => void]>([
    ['in-5061-tcp-access-edge', ({ externalFirewall }) => externalFirewall, federation],
    ['in-5269-tcp-health-probe-access-edge', ({ externalFirewall }) => externalFirewall, xmpp],
    ['in-23456-tcp-xmpp-proxy', ({ internalFirewall }) => internalFirewall, xmpp],
    ['Rule-5269-tcp-xmpp-proxy', ({ externalLoadBalancer }) => externalLoadBalancer, xmpp],
    ['Probe-5061-tcp-access-edge', ({ externalLoadBalancer }) => externalLoadBalancer, federation],
  ])('%s: the addition is refused, changes nothing, and works without the construct', (id, scopeIn, add) => {
    const made = balanced();
    const scope = scopeIn(made.pool);
    if (!(scope instanceof Construct)) throw new Error('the scope is not a construct');
    new Construct(scope, id);
    const before = stateOf(made.stack, made.pool);
    const { problems: [problem] } = refusalOf(() => add(made.pool));
    expect(problem).toMatchObject({ property: 'id', given: expect.stringContaining(`"${id}" of a construct`) as string });
    expect(stateOf(made.stack, made.pool)).toBe(before);
    scope.node.tryRemoveChild(id);
    add(made.pool);
    const other = balanced();
    add(other.pool);
    expect(Synthesized.of(made.stack).text).toBe(Synthesized.of(other.stack).text);
  });
});

describe('a back end that fails', () => {
  const failing = (text: string, overrides: Partial<EdgePoolProps> = {}): Scene & { readonly zone: FailingZone } => {
    const zone = new FailingZone('contoso.com', text);
    const fabrikam = DnsZone.azure({ zoneName: 'fabrikam.com', resourceGroupName: 'rg-dns' });
    return { ...scene(overrides, [zone, fabrikam]), zone };
  };

  test.each<[string, string, (made: Scene) => unknown]>([
    ['a discoverable domain', FEDERATION, ({ pool }) => pool.addDiscoverableDomain('contoso.com')],
    ['a federation record', FEDERATION, ({ stack, pool }) =>
      new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'contoso.com' })],
    ['an XMPP partner', '_xmpp-server', ({ pool }) => pool.addXmppPartner(XmppPartner.googleTalk())],
    ['an XMPP proxy rule', 'xmpp.', ({ stack, pool }) =>
      new XmppProxyRule(stack, 'Xmpp', { pool, partner: XmppPartner.googleTalk() })],
  ])('in the middle of %s leaves all as it was, and the next attempt works', (_, text, change) => {
    const made = failing(text);
    const before = stateOf(made.stack, made.pool);
    expect(() => change(made)).toThrow('the back end failed');
    expect(stateOf(made.stack, made.pool)).toBe(before);
    made.zone.repair();
    change(made);
    const other = failing('\0');
    change(other);
    expect(Synthesized.of(made.stack).text).toBe(Synthesized.of(other.stack).text);
  });

  test('when records change gives the records that were there back', () => {
    class FailingSecondTime extends FailingZone {
      private readonly seen = new Set<string>();

      public override createRecordSet(...given: Parameters<FailingZone['createRecordSet']>): IConstruct {
        const [, , { name, addresses }] = given;
        if (name === 'webcon.contoso.com' && addresses.length === 1 && !this.seen.has(name)) {
          this.seen.add(name);
          throw new Error('the back end failed');
        }
        return super.createRecordSet(...given);
      }
    }
    const fabrikam = DnsZone.azure({ zoneName: 'fabrikam.com', resourceGroupName: 'rg-dns' });
    const { stack, pool } = scene({}, [new FailingSecondTime('contoso.com', '\0'), fabrikam]);
    const before = stateOf(stack, pool);
    expect(() => pool.drain(2)).toThrow('the back end failed');
    expect(stateOf(stack, pool)).toBe(before);
    pool.drain(2);
    expect(Synthesized.of(stack).one('azurerm_dns_a_record', { name: 'webcon' })['records']).toHaveLength(1);
  });
});
