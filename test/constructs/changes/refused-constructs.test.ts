import { App, type TerraformStack } from 'cdktf';
import {
  AdministratorPassword, type AzurePublicZone, DnsZone, EdgeCertificate, EdgeNetwork, EdgePool, type EdgePoolProps,
  EdgeResourceKind, EdgeSide, EdgeTopology, FederationSrvRecord, ResourceNaming, ReverseProxy, ReverseProxyNetwork, type ReverseProxyProps,
  XmppPartner, XmppProxyRule,
} from 'cdktf-lync-edge';
import { contosoPool, contosoPoolProps, fabrikamPoolProps } from '../../support/edge-pool';
import { FailingZone } from '../../support/failing-zone';
import { contosoGateway, contosoProxyProps } from '../../support/reverse-proxy-construct';
import { hostRecord } from '../../support/record-sets';
import { stateOf } from '../../support/stack-state';
import { complaintOf, newStack, Synthesized } from '../../support/synth';

const VAULT = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-keys/providers/Microsoft.KeyVault/vaults/kv-edge';

/** A naming that fails for one kind of resource. */
class FailingNaming extends ResourceNaming {
  public constructor(private readonly kind: EdgeResourceKind, private readonly failsFor: string) {
    super();
  }

  public override resourceName(kind: EdgeResourceKind, owner: string, part: string): string {
    if (kind === this.kind && part.includes(this.failsFor)) throw new Error('the naming failed');
    return super.resourceName(kind, owner, part);
  }
}

const contosoZone = (): AzurePublicZone =>
  DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns', createZone: true });

const BASTION_POOL = 'a naming that fails for the bastion host';

const REFUSED_POOLS: Readonly<Record<string, Partial<EdgePoolProps>>> = {
  'a SIP domain that is none': { sipDomains: ['contoso_com..'] },
  'zones that are no list': { zones: 5 as unknown as [] },
  'a naming that fails for a server': { naming: new FailingNaming(EdgeResourceKind.NETWORK_INTERFACE, 'internal') },
  'a naming that fails for the firewall inside': { naming: new FailingNaming(EdgeResourceKind.NETWORK_SECURITY_GROUP, 'internal') },
  [BASTION_POOL]: { naming: new FailingNaming(EdgeResourceKind.BASTION, '') },
  'a naming that fails for the second certificate': {
    naming: new FailingNaming(EdgeResourceKind.CERTIFICATE, 'internal'),
    certificates: {
      external: EdgeCertificate.selfSigned({ keyVaultId: VAULT }), internal: EdgeCertificate.selfSigned({ keyVaultId: VAULT }),
    },
  },
  'a naming that fails for the load balancer inside': {
    naming: new FailingNaming(EdgeResourceKind.LOAD_BALANCER, 'internal'),
    topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
  },
};

test.each(Object.entries(REFUSED_POOLS))(
  'a pool that is refused for %s leaves nothing, and its second attempt has the same id, network and zones', (name, wrong) => {
    const newNetwork = (): EdgeNetwork => EdgeNetwork.create({
      location: 'westeurope', addressSpace: '10.45.0.0/16', ...(name === BASTION_POOL ? { bastionSubnet: '10.45.3.0/26' } : {}),
    });
    const [stack, network, zone] = [newStack(), newNetwork(), contosoZone()];
    const before = stateOf(stack);
    expect(() => contosoPool(stack, { network, zones: [zone], ...wrong })).toThrow();
    expect(stateOf(stack)).toBe(before);
    expect(zone.resource).toBeUndefined();
    const { naming: _naming, sipDomains: _domains, zones: _zones, ...right } = wrong;
    contosoPool(stack, { ...right, network, zones: [zone] });
    const other = newStack();
    contosoPool(other, { ...right, network: newNetwork(), zones: [contosoZone()] });
    expect(Synthesized.of(stack).text).toBe(Synthesized.of(other).text);
  },
);

describe('a pool that is refused at its records', () => {
  const occupied = (): TerraformStack => {
    const stack = newStack();
    DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' })
      .publish(stack, hostRecord('webcon.contoso.com', ['131.107.155.99']));
    return stack;
  };

  test('leaves nothing in the tree, and not even the variable of its password', () => {
    const stack = occupied();
    const before = stateOf(stack);
    expect(() => contosoPool(stack)).toThrow('webcon.contoso.com');
    expect(stateOf(stack)).toBe(before);
  });

  test('keeps the variable of its password, if another pool has it', () => {
    const stack = occupied();
    contosoPool(stack, fabrikamPoolProps(), 'East');
    const before = stateOf(stack);
    expect(() => contosoPool(stack)).toThrow('webcon.contoso.com');
    expect(stateOf(stack)).toBe(before);
    expect(stack.node.tryFindChild('AdministratorPassword-edge_administrator_password')).toBeDefined();
  });

  test('leaves a secret of a Key Vault behind as little', () => {
    const stack = occupied();
    const before = stateOf(stack);
    const administratorPassword = AdministratorPassword.keyVaultSecret({ keyVaultId: VAULT, secretName: 'edge' });
    expect(() => contosoPool(stack, { administratorPassword })).toThrow('webcon.contoso.com');
    expect(stateOf(stack)).toBe(before);
  });

  test('is no second federation route of the app', () => {
    const stack = occupied();
    expect(() => contosoPool(stack)).toThrow('webcon.contoso.com');
    contosoPool(stack, fabrikamPoolProps({ hasOtherEdgePools: true }), 'East');
    expect(() => complaintOf(stack)).toThrow('synthesized without a complaint');
  });

  test('in the middle of them leaves no record and no zone', () => {
    const stack = newStack();
    const zone = new FailingZone('contoso.com', 'webcon', true);
    const before = stateOf(stack);
    const props = contosoPoolProps({ zones: [zone] });
    expect(() => new EdgePool(stack, 'Edge', props)).toThrow('the back end failed');
    expect(stateOf(stack)).toBe(before);
    expect(zone.resource).toBeUndefined();
    zone.repair();
    new EdgePool(stack, 'Edge', props);
    const other = newStack();
    contosoPool(other, { zones: [new FailingZone('contoso.com', '\0', true)] });
    expect(Synthesized.of(stack).text).toBe(Synthesized.of(other).text);
  });

  test('can be made in another stack of the app', () => {
    const west = newStack('west');
    const zone = new FailingZone('contoso.com', 'webcon');
    expect(() => contosoPool(west, { zones: [zone] })).toThrow('the back end failed');
    zone.repair();
    const east = newStack('east', App.of(west));
    expect(() => contosoPool(east, { zones: [zone] })).not.toThrow();
  });
});

describe('a pool in an existing network', () => {
  const inNetwork = (externalSubnet: string): EdgeNetwork => EdgeNetwork.inExistingVirtualNetwork({
    location: 'westeurope', resourceGroupName: 'rg-edge', virtualNetworkName: 'vnet-hub', externalSubnet,
    internalSubnet: '10.45.33.0/24',
  });
  const subnet = (name: string): string =>
    `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/${name}`;
  const inSubnets = (): EdgeNetwork => EdgeNetwork.fromExistingSubnets({
    location: 'westeurope', resourceGroupName: 'rg-edge',
    externalSubnet: { id: subnet('outside'), addressPrefix: '10.45.16.0/24' },
    internalSubnet: { id: subnet('inside'), addressPrefix: '10.45.33.0/24' },
  });

  test.each([['with new subnets', () => inNetwork('10.45.16.0/24')], ['in existing subnets', inSubnets]])(
    'that is refused %s leaves their ranges to another pool', (_, network) => {
      const stack = newStack();
      const naming = new FailingNaming(EdgeResourceKind.VIRTUAL_MACHINE, '');
      expect(() => contosoPool(stack, { network: network(), naming })).toThrow('the naming failed');
      expect(() => contosoPool(stack, { network: network() }, 'Other')).not.toThrow();
    },
  );

  test('still keeps its ranges from another pool once it is made', () => {
    const stack = newStack();
    contosoPool(stack, { network: inNetwork('10.45.16.0/24') });
    expect(() => contosoPool(stack, fabrikamPoolProps({ network: inNetwork('10.45.17.0/24') }), 'East'))
      .toThrow('stack/Edge uses "10.45.33.0/24"');
  });
});

const REFUSED_PROXIES: Readonly<Record<string, Partial<ReverseProxyProps>>> = {
  'a SIP domain that is none': { sipDomains: ['contoso_com..'] },
  'zones that are no list': { zones: 5 as unknown as [] },
  'a naming that fails for the firewall': { naming: new FailingNaming(EdgeResourceKind.NETWORK_SECURITY_GROUP, 'gateway') },
  'a naming that fails for the gateway': { naming: new FailingNaming(EdgeResourceKind.APPLICATION_GATEWAY, '') },
  'a back end that fails': {
    zones: [new FailingZone('contoso.com', 'meet'), DnsZone.azurePrivate({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' })],
  },
};

test.each(Object.entries(REFUSED_PROXIES))(
  'a reverse proxy that is refused for %s leaves nothing, and its second attempt works with the same network', (_, wrong) => {
    const stack = newStack();
    const network = ReverseProxyNetwork.create({ location: 'westeurope', addressSpace: '10.46.0.0/16' });
    const host = contosoGateway({ network });
    const before = stateOf(stack);
    expect(() => new ReverseProxy(stack, 'Proxy', contosoProxyProps({ host, ...wrong }))).toThrow();
    expect(stateOf(stack)).toBe(before);
    new ReverseProxy(stack, 'Proxy', contosoProxyProps({ host }));
    const other = newStack();
    new ReverseProxy(other, 'Proxy', contosoProxyProps());
    expect(Synthesized.of(stack).text).toBe(Synthesized.of(other).text);
  },
);

describe('a construct of a partner that is refused', () => {
  test('is not in the tree, and its id is free', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    const before = stateOf(stack, pool);
    expect(() => new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'litware.com' })).toThrow('litware.com');
    expect(() => new XmppProxyRule(stack, 'Rule', { pool, partner: XmppPartner.federated('contoso.com') })).toThrow('contoso.com');
    expect(stateOf(stack, pool)).toBe(before);
    new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'contoso.com' });
    new XmppProxyRule(stack, 'Rule', { pool, partner: XmppPartner.federated('jabber.example') });
  });

  test('leaves the construct that has its id alone', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    expect(() => contosoPool(stack)).toThrow('an ID that no other construct');
    expect(stack.node.tryFindChild('Edge')).toBe(pool);
    expect(pool.plan.firewall.every(({ side, id }) =>
      (side === EdgeSide.EXTERNAL ? pool.externalFirewall : pool.internalFirewall).ruleResource(id) !== undefined)).toBe(true);
  });
});
