import {
  DnsZone, EdgeFeature, EdgePool, type EdgePoolProps, FederationSrvRecord, PublicImProvider, ResourceNaming, XmppPartner,
} from 'cdktf-lync-edge';
import { contosoPool, contosoPoolProps, fabrikamPoolProps } from '../../support/edge-pool';
import { complaintOf, fileOf, newApp, newStack } from '../../support/synth';

const KNOWS_OTHERS = { hasOtherEdgePools: true };

/** What sets a third pool apart from the two usual ones. */
const THIRD: Partial<EdgePoolProps> = {
  sipDomains: ['adatum.com'],
  accessEdge: { fqdn: 'sip.adatum.com' },
  webConferencing: { fqdn: 'webcon.adatum.com' },
  audioVideo: { fqdn: 'av.adatum.com' },
  internal: { fqdn: 'thirdedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.30.0/24'] },
  zones: [],
};

/** Props without a word about federation. */
function withoutFederation(props: EdgePoolProps): EdgePoolProps {
  const { federation: _federation, ...others } = props;
  return { ...others, ...KNOWS_OTHERS };
}

/** What the pools have to say at synth. Synthesizing an app ends with the first stack that has a complaint. */
const problemsOf = (...pools: EdgePool[]): string[] =>
  pools.flatMap((pool) => pool.node.validate().map((text) => `[${pool.node.path}] ${text}`));

describe('two pools that both federate', () => {
  const stack = newStack();
  contosoPool(stack, {}, 'West');
  contosoPool(stack, fabrikamPoolProps(), 'East');
  const complaint = complaintOf(stack);

  test('are not synthesized, and each is told of the other', () => {
    expect(complaint).toContain('[stack/West] invalid federation');
    expect(complaint).toContain('[stack/East] invalid federation');
    expect(complaint).toContain('in addition to stack/East');
    expect(complaint).toContain('in addition to stack/West');
    expect(complaint).toContain('lync-server-2013-define-your-edge-topology.md');
    expect(complaint).toContain('fix:');
  });
});

describe('two pools that both federate, in two stacks', () => {
  const app = newApp();
  contosoPool(newStack('west', app));
  contosoPool(newStack('east', app), fabrikamPoolProps());

  test('are not synthesized, with both paths', () => {
    expect(complaintOf(app)).toMatch(/\[west\/Edge\] invalid federation\n.*in addition to east\/Edge/);
  });
});

describe('a pool that becomes a route later', () => {
  test.each<[string, (pool: EdgePool) => void]>([
    ['by a record', (pool) => new FederationSrvRecord(pool, 'Record', { pool, sipDomain: 'fabrikam.com' })],
    ['by a domain that it publishes', (pool) => pool.addDiscoverableDomain('fabrikam.com')],
    ['by public IM', (pool) => pool.addPublicIm(PublicImProvider.SKYPE)],
    ['by a blocked domain', (pool) => pool.addBlockedDomain('northwindtraders.com')],
  ])('is one route too many as well: %s', (_name, federate) => {
    const stack = newStack();
    contosoPool(stack);
    const second = new EdgePool(stack, 'Second', withoutFederation(fabrikamPoolProps()));
    federate(second);
    const complaint = complaintOf(stack);
    expect(complaint).toContain('[stack/Edge] invalid federation');
    expect(complaint).toContain('[stack/Second] invalid federation');
  });
});

describe('what the rules said', () => {
  const app = newApp();
  const stack = newStack('stack', app);
  const first = new EdgePool(stack, 'First', withoutFederation(contosoPoolProps()));
  const second = new EdgePool(stack, 'Second', withoutFederation(fabrikamPoolProps()));

  test('does not outlive a change of a plan, nor a further pool', () => {
    expect(problemsOf(first, second)).toEqual([]);
    first.addDiscoverableDomain('contoso.com');
    expect(problemsOf(first, second)).toEqual([]);
    second.addDiscoverableDomain('fabrikam.com');
    expect(problemsOf(first, second)).toHaveLength(2);
    const third = contosoPool(newStack('third', app), fabrikamPoolProps(THIRD));
    expect(problemsOf(first)).toEqual([expect.stringContaining('in addition to stack/Second and third/Edge')]);
    expect(problemsOf(third)).toEqual([expect.stringContaining('in addition to stack/First and stack/Second')]);
  });
});

describe('one route among two pools', () => {
  test('is synthesized, whichever of the two it is', () => {
    for (const [west, east] of [
      [contosoPoolProps(KNOWS_OTHERS), withoutFederation(fabrikamPoolProps())],
      [withoutFederation(contosoPoolProps()), fabrikamPoolProps(KNOWS_OTHERS)],
    ] as const) {
      const stack = newStack();
      new EdgePool(stack, 'West', west);
      new EdgePool(stack, 'East', east);
      expect(fileOf(stack)).toContain('_sipfederationtls._tcp');
    }
  });
});

describe('XMPP in two stacks', () => {
  const xmpp = { partners: [XmppPartner.googleTalk()] };
  const inTwoStacks = (west: EdgePoolProps, east: EdgePoolProps): [EdgePool, EdgePool] => {
    const app = newApp();
    return [new EdgePool(newStack('west', app), 'Edge', west), new EdgePool(newStack('east', app), 'Edge', east)];
  };

  test('of two pools is one route too many', () => {
    const [west, east] = inTwoStacks(
      contosoPoolProps({ ...KNOWS_OTHERS, xmpp }), { ...withoutFederation(fabrikamPoolProps()), xmpp: {} },
    );
    expect(problemsOf(west, east)).toEqual([
      expect.stringMatching(/^\[west\/Edge\] invalid xmpp\n.*in addition to east\/Edge/),
      expect.stringMatching(/^\[east\/Edge\] invalid xmpp\n.*in addition to west\/Edge/),
    ]);
    expect(complaintOf(west)).toContain('invalid xmpp');
  });

  test('of a pool that gets its first partner later is one as well', () => {
    const [west, east] = inTwoStacks(
      contosoPoolProps({ ...KNOWS_OTHERS, xmpp }), withoutFederation(fabrikamPoolProps()),
    );
    expect(problemsOf(west, east)).toEqual([]);
    east.addXmppPartner(XmppPartner.federated('chat.litwareinc.com'));
    expect(problemsOf(west, east)).toHaveLength(2);
  });

  test('beside SIP federation of another pool is fine: the two routes need not be one', () => {
    const [west] = inTwoStacks(contosoPoolProps(KNOWS_OTHERS), { ...withoutFederation(fabrikamPoolProps()), xmpp });
    expect(() => fileOf(west.node.scope as ReturnType<typeof newStack>)).not.toThrow();
  });
});

describe('names of pools in two stacks', () => {
  /** Azure's names start with those of the pool, so that pools with one internal name need other names in Azure. */
  class EasternNaming extends ResourceNaming {
    public override resourceName(...[kind, owner, part]: Parameters<ResourceNaming['resourceName']>): string {
      return super.resourceName(kind, `east-${owner}`, part);
    }
  }

  test.each<[string, Partial<EdgePoolProps>, string]>([
    ['inside', {
      internal: { fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.20.0/24'] },
      naming: new EasternNaming(),
    }, 'the internal name lsedge.contoso.net'],
    ['outside', {
      sipDomains: ['contoso.com', 'fabrikam.com'],
      webConferencing: { fqdn: 'webcon.contoso.com' },
      zones: [DnsZone.azure({ zoneName: 'fabrikam.com', resourceGroupName: 'rg-dns' })],
    }, 'the external name webcon.contoso.com'],
  ])('must differ %s, and each pool is told', (_name, overrides, given) => {
    const app = newApp();
    const west = contosoPool(newStack('west', app));
    const east = new EdgePool(newStack('east', app), 'Edge', { ...withoutFederation(fabrikamPoolProps()), ...overrides });
    const refused = `invalid name of the Edge pool\n  given:    ${given}, shared with`;
    expect(problemsOf(west, east)).toEqual([
      expect.stringContaining(`[west/Edge] ${refused} east/Edge`), expect.stringContaining(`[east/Edge] ${refused} west/Edge`),
    ]);
    expect(complaintOf(app)).toContain('lync-server-2013-edge-server-disaster-recovery.md');
  });
});

describe('a pool that does not know of the other one', () => {
  const unaware = (): EdgePoolProps => ({ ...withoutFederation(fabrikamPoolProps()), hasOtherEdgePools: false });

  test('is told that media between the two does not get out of it', () => {
    const stack = newStack();
    contosoPool(stack);
    new EdgePool(stack, 'East', unaware());
    const complaint = complaintOf(stack);
    expect(complaint).toContain('[stack/East] invalid hasOtherEdgePools');
    expect(complaint).not.toContain('[stack/Edge]');
  });

  test('need not, when it has no media', () => {
    const stack = newStack();
    contosoPool(stack);
    new EdgePool(stack, 'East', { ...unaware(), features: [EdgeFeature.REMOTE_USER_ACCESS, EdgeFeature.WEB_CONFERENCING] });
    expect(() => fileOf(stack)).not.toThrow();
  });
});

describe('one pool in each of two apps', () => {
  test('know nothing of each other, with the same names and both federating by SIP and XMPP', () => {
    for (const id of ['one', 'two']) {
      const stack = newStack(id);
      new EdgePool(stack, 'Edge', contosoPoolProps({ xmpp: {} }));
      expect(() => fileOf(stack)).not.toThrow();
    }
  });
});
