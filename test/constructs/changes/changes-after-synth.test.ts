import { App, type IAspect, Aspects, TerraformStack, Testing } from 'cdktf';
import {
  DnsZone, EdgePool, FederatedPartner, FederationSrvRecord, PartnerProduct, PublicImProvider, type ReverseProxy,
  XmppPartner, XmppProxyRule,
} from 'cdktf-lync-edge';
import type { IConstruct } from 'constructs';
import { contosoPool, contosoPoolProps } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { contosoProxy } from '../../support/reverse-proxy-construct';
import { hostRecord } from '../../support/record-sets';
import { stateOf } from '../../support/stack-state';
import { complaintOf, fileOf, newApp, newStack } from '../../support/synth';

interface Scene {
  readonly stack: TerraformStack;
  readonly pool: EdgePool;
  readonly proxy: ReverseProxy;
}

function scene(): Scene {
  const stack = newStack();
  const pool = contosoPool(stack, { virtualMachine: { size: 'Standard_D4s_v5' } });
  return { stack, pool, proxy: contosoProxy(stack) };
}

const litware = FederatedPartner.allowedDomain('litware.com', { product: PartnerProduct.LYNC_SERVER_2010 });

const CHANGES: Readonly<Record<string, (made: Scene) => unknown>> = {
  'a partner': ({ pool }) => pool.addPartner(litware),
  'a blocked domain': ({ pool }) => pool.addBlockedDomain('spam.example'),
  'a discoverable domain': ({ pool }) => pool.addDiscoverableDomain('contoso.com'),
  'a public IM provider': ({ pool }) => pool.addPublicIm(PublicImProvider.SKYPE),
  'an XMPP partner': ({ pool }) => pool.addXmppPartner(XmppPartner.googleTalk()),
  'a drained server': ({ pool }) => pool.drain(2),
  'an acknowledgement of the pool': ({ pool }) => pool.acknowledge('hardware-below-guide', 'a lab'),
  'an acknowledgement of the proxy': ({ proxy }) => proxy.acknowledge('gateway-connection-dedicated', 'measured'),
  'outputs of the pool': ({ pool }) => pool.addOutputs(),
  'outputs of the proxy': ({ proxy }) => proxy.addOutputs(),
  'a federation record': ({ stack, pool }) => new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'contoso.com' }),
  'a federation record alone': ({ stack }) => new FederationSrvRecord(stack, 'Record', {
    zone: DnsZone.azure({ zoneName: 'fabrikam.com', resourceGroupName: 'rg-dns' }),
    sipDomain: 'fabrikam.com', accessEdgeFqdn: 'sip.fabrikam.com',
  }),
  'an XMPP proxy rule': ({ stack, pool }) => new XmppProxyRule(stack, 'Rule', { pool, partner: XmppPartner.googleTalk() }),
  'a record set': ({ stack }) => DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' })
    .publish(stack, hostRecord('www.contoso.com')),
  'a pool': ({ stack }) => contosoPool(stack, {}, 'Later'),
  'a reverse proxy': ({ stack }) => contosoProxy(stack, {}, 'Later'),
};

describe.each<[string, (stack: TerraformStack) => void]>([
  ['app.synth()', (stack) => App.of(stack).synth()],
  ['Testing.synth()', (stack) => void Testing.synth(stack)],
  ['Testing.synthHcl()', (stack) => void Testing.synthHcl(stack)],
])('after %s', (_, synthesize) => {
  const made = scene();
  synthesize(made.stack);
  const before = stateOf(made.stack, made.pool, made.proxy);

  test.each(Object.entries(CHANGES))('%s is refused, and changes nothing', (_name, change) => {
    const refusal = refusalOf(() => change(made));
    expect(refusal).toMatchObject({ property: 'change', given: 'a change after the stack "stack" was synthesized' });
    expect(refusal.constructPath).toMatch(/^stack/);
    expect(stateOf(made.stack, made.pool, made.proxy)).toBe(before);
  });

  test('the plan is read, and the file is written again, as before', () => {
    expect(made.pool.plan.servers).toHaveLength(2);
    expect(fileOf(made.stack)).toBe(fileOf(made.stack));
  });
});

describe('a change is accepted', () => {
  test('after a synthesis that has failed: nothing was written', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    pool.addPartner(FederatedPartner.allowedDomain('litware.com', { product: PartnerProduct.OCS_2007_R2 }));
    expect(complaintOf(stack)).toContain('ocs-dns-failover: litware.com');
    pool.acknowledge('ocs-dns-failover', 'they move in March');
    expect(fileOf(stack)).toContain('azurerm_network_security_rule');
  });

  test('of a stack while another one is synthesized already', () => {
    const app = newApp();
    const [west, east] = [newStack('west', app), newStack('east', app)];
    const pool = contosoPool(west);
    Testing.synth(east);
    pool.addXmppPartner(XmppPartner.googleTalk());
    expect(fileOf(west)).toContain('5269');
  });

  test('by an aspect, which is in time for the file', () => {
    class Federating implements IAspect {
      public visit(node: IConstruct): void {
        if (node instanceof EdgePool) node.addXmppPartner(XmppPartner.googleTalk());
      }
    }
    const stack = newStack();
    contosoPool(stack);
    Aspects.of(stack).add(new Federating());
    expect(fileOf(stack)).toContain('5269');
  });
});

test('a change in a locked tree is refused, and changes nothing', () => {
  const stack = newStack();
  const pool = contosoPool(stack);
  const before = stateOf(stack, pool);
  stack.node.lock();
  expect(refusalOf(() => pool.addXmppPartner(XmppPartner.googleTalk()))).toMatchObject({
    constructPath: 'stack/Edge', property: 'change', given: 'a change after the stack "stack" was locked',
  });
  expect(stateOf(stack, pool)).toBe(before);
});

describe('a pool of another app', () => {
  const elsewhere = newStack('elsewhere');
  const pool = new EdgePool(elsewhere, 'Edge', contosoPoolProps({ federation: {} }));
  const before = stateOf(elsewhere, pool);

  test.each<[string, (stack: TerraformStack) => unknown]>([
    ['a federation record', (stack) => new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'contoso.com' })],
    ['an XMPP proxy rule', (stack) => new XmppProxyRule(stack, 'Rule', { pool, partner: XmppPartner.googleTalk() })],
  ])('is not changed by %s', (_, change) => {
    const stack = newStack();
    const own = stateOf(stack);
    expect(refusalOf(() => change(stack))).toMatchObject({
      constructPath: expect.stringMatching(/^stack\/R/) as string, property: 'pool', given: '"elsewhere/Edge" of another app',
    });
    expect(stateOf(stack)).toBe(own);
    expect(stateOf(elsewhere, pool)).toBe(before);
  });

  test('is changed from another stack of its own app', () => {
    const stack = newStack('records', App.of(elsewhere));
    new XmppProxyRule(stack, 'Rule', { pool, partner: XmppPartner.googleTalk() });
    expect(pool.plan.xmpp?.partners).toHaveLength(1);
  });
});

test('what notices a synthesis writes nothing', () => {
  const stack = newStack();
  contosoPool(stack);
  expect(fileOf(stack)).not.toContain('Synthesis');
});
