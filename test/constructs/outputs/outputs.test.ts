import { TerraformOutput, type TerraformStack } from 'cdktf';
import {
  type AzurePublicZone, DnsZone, EdgeCertificate, EdgeLoadBalancer, EdgeNetwork, type EdgePool, type EdgePoolProps, EdgeService, EdgeSide, EdgeTopology,
  FederatedPartner, FederationSrvRecord, PartnerProduct, ReverseProxyHost, XmppPartner,
} from 'cdktf-lync-edge';
import { Construct } from 'constructs';
import { BOTH_NETWORKS } from '../../support/dual-stack';
import { VAULT } from '../../support/edge-certificates';
import { contosoPool, contosoPoolProps } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { contosoGateway, contosoProxy } from '../../support/reverse-proxy-construct';
import { stateOf } from '../../support/stack-state';
import { newStack, Synthesized } from '../../support/synth';

type Outputs = Readonly<Record<string, unknown>>;

/** Values of the outputs of a stack, by name. */
function outputsOf(stack: TerraformStack): Outputs {
  const { output = {} } = Synthesized.of(stack).json;
  return Object.fromEntries(Object.entries(output).map(([name, { value }]) => [name, value]));
}

/** Outputs of a pool with these properties. */
function poolOutputs(overrides: Partial<EdgePoolProps> = {}): { readonly pool: EdgePool; readonly outputs: Outputs } {
  const stack = newStack();
  const pool = contosoPool(stack, overrides);
  pool.addOutputs();
  return { pool, outputs: outputsOf(stack) };
}

/** The provider has the name servers as a set. */
const nameServersOf = ({ resource }: AzurePublicZone): string =>
  `\${tolist(azurerm_dns_zone.${resource!.friendlyUniqueId}.name_servers)}`;

const created = (zoneName: string): AzurePublicZone => DnsZone.azure({ zoneName, resourceGroupName: 'rg-dns', createZone: true });

describe('the outputs of a pool', () => {
  test('are made only when they are asked for', () => {
    const stack = newStack();
    contosoPool(stack, { zones: [DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns', createZone: true })] });
    expect(outputsOf(stack)).toEqual({});
  });

  test('have the public address of each service of each server, and nothing that the pool does not have', () => {
    const { pool, outputs } = poolOutputs();
    const addresses = Object.fromEntries(pool.servers.flatMap((server) => ([
      [EdgeService.ACCESS_EDGE, 'access-edge'], [EdgeService.WEB_CONFERENCING, 'web-conferencing-edge'],
      [EdgeService.AUDIO_VIDEO, 'av-edge'],
    ] as const).map(([service, slug]) =>
      [`${server.computerName} ${slug}`, Synthesized.reference(server.publicIp(service), 'ip_address')])));
    expect(Object.keys(addresses)).toHaveLength(6);
    expect(outputs).toEqual({ edge_public_addresses: addresses });
  });

  test('name every service of an address that all of them share', () => {
    const { outputs } = poolOutputs({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) });
    const addresses = outputs['edge_public_addresses'] as Record<string, string>;
    expect(Object.keys(addresses).map((key) => key.split(' ')[1])).toEqual(['access-edge', 'av-edge', 'web-conferencing-edge']);
    expect(new Set(Object.values(addresses)).size).toBe(1);
  });

  test('have the IPv6 addresses of a pool with IPv6', () => {
    const { pool, outputs } = poolOutputs({
      topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
      internal: { ...contosoPoolProps().internal, networks: [...BOTH_NETWORKS] },
      network: EdgeNetwork.create({
        location: 'westeurope', addressSpace: '10.45.0.0/16', ipv6AddressSpace: 'fd00:10:45::/48',
        externalIpv6Subnet: 'fd00:10:45:1::/64', internalIpv6Subnet: 'fd00:10:45:2::/64',
      }),
    });
    const [first] = pool.servers;
    const addresses = outputs['edge_public_ipv6_addresses'] as Record<string, string>;
    expect(Object.keys(addresses)).toEqual(Object.keys(outputs['edge_public_addresses'] as object));
    expect(addresses[`${first!.computerName} av-edge`])
      .toBe(Synthesized.reference(first!.publicIpv6(EdgeService.AUDIO_VIDEO), 'ip_address'));
  });

  test('have the virtual addresses of Azure load balancers on both sides', () => {
    const { pool, outputs } = poolOutputs({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) });
    const internal = pool.plan.loadBalancers.find(({ side }) => side === EdgeSide.INTERNAL)!.virtualAddresses[0]!.address;
    const reference = (service: EdgeService): string =>
      Synthesized.reference(pool.externalLoadBalancer!.publicIp(service)!, 'ip_address');
    expect(internal).toMatch(/^10\.45\.33\./);
    expect(outputs['edge_virtual_addresses']).toEqual({
      'access-edge': reference(EdgeService.ACCESS_EDGE),
      'av-edge': reference(EdgeService.AUDIO_VIDEO),
      'edge-internal': internal,
      'web-conferencing-edge': reference(EdgeService.WEB_CONFERENCING),
    });
  });

  test('have no virtual addresses of an appliance, which has them already', () => {
    const { outputs } = poolOutputs({
      topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
      loadBalancer: EdgeLoadBalancer.externalAppliance({
        accessEdgeAddress: '131.107.155.4', webConferencingAddress: '131.107.155.5', audioVideoAddress: '131.107.155.6',
        internalAddress: '10.45.33.60', sourceAddresses: ['10.45.33.61'],
      }),
    });
    expect(Object.keys(outputs)).toEqual(['edge_public_addresses']);
  });

  test('have the name servers of created public zones, and not those of existing and private ones', () => {
    const zone = DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns', createZone: true });
    const { outputs } = poolOutputs({
      sipDomains: ['contoso.com', 'fabrikam.com'],
      zones: [
        zone, DnsZone.azure({ zoneName: 'fabrikam.com', resourceGroupName: 'rg-dns' }),
        DnsZone.azurePrivate({ zoneName: 'contoso.net', resourceGroupName: 'rg-dns', createZone: true }),
      ],
    });
    expect(outputs['edge_name_servers']).toEqual({ 'contoso.com': nameServersOf(zone) });
  });

  test('have the name servers of a zone that another object for it has created', () => {
    const stack = newStack();
    new FederationSrvRecord(stack, 'Record', {
      zone: created('contoso.com'), sipDomain: 'contoso.com', accessEdgeFqdn: 'sip.contoso.com',
    });
    const pool = contosoPool(stack, { federation: undefined, zones: [created('contoso.com')] });
    pool.addOutputs();
    expect(outputsOf(stack)['edge_name_servers'])
      .toEqual({ 'contoso.com': expect.stringMatching(/^\$\{tolist\(azurerm_dns_zone\..*\.name_servers\)\}$/) as string });
  });

  test('have the names of created certificates, and nothing secret', () => {
    const { outputs } = poolOutputs({
      certificates: {
        external: EdgeCertificate.signedElsewhere({ keyVaultId: VAULT }),
        internal: EdgeCertificate.existing({ keyVaultId: VAULT, certificateId: 'https://kv-edge.vault.azure.net/certificates/edge' }),
      },
    });
    expect(outputs['edge_certificate_names'])
      .toEqual({ external: expect.stringMatching(/^\$\{azurerm_key_vault_certificate\.[^.]*\.name\}$/) as string });
    expect(JSON.stringify(outputs)).not.toMatch(/password|secret/i);
  });

  test('are the same after a second call', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    pool.addOutputs();
    const before = stateOf(stack, pool);
    pool.addOutputs();
    expect(stateOf(stack, pool)).toBe(before);
    expect(Object.keys(outputsOf(stack))).toEqual(['edge_public_addresses']);
  });

  test('do not depend on whether partners and records come before or after them', () => {
    const build = (outputsFirst: boolean): Outputs => {
      const stack = newStack();
      const pool = contosoPool(stack, {
        sipDomains: ['contoso.com', 'fabrikam.com'], federation: undefined, zones: [created('contoso.com'), created('fabrikam.com')],
        topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
      });
      if (outputsFirst) pool.addOutputs();
      pool.addPartner(FederatedPartner.allowedDomain('litware.com', { product: PartnerProduct.LYNC_SERVER_2013 }));
      pool.addXmppPartner(XmppPartner.googleTalk());
      pool.addDiscoverableDomain('fabrikam.com');
      pool.drain(2);
      if (!outputsFirst) pool.addOutputs();
      return outputsOf(stack);
    };
    expect(build(true)).toEqual(build(false));
  });

  test('have maps in alphabetical order, and a description', () => {
    const stack = newStack();
    contosoPool(stack).addOutputs();
    const { value, description } = Synthesized.of(stack).json.output!['edge_public_addresses']!;
    const keys = Object.keys(value as object);
    expect(keys).toEqual([...keys].sort());
    expect(description).toBe('Public IPv4 addresses, by server and service');
  });
});

describe('names of outputs', () => {
  test.each([
    ['Edge', 'edge'], ['EdgePool', 'edge_pool'], ['edge-west.2', 'edge_west_2'], ['_Edge', 'edge'], ['Zürich', 'z_rich'],
  ])('of a pool "%s" begin with "%s", and Terraform accepts them', (id, prefix) => {
    const stack = newStack();
    contosoPool(stack, {}, id).addOutputs();
    const names = Object.keys(outputsOf(stack));
    expect(names).toEqual([`${prefix}_public_addresses`]);
    expect(names[0]).toMatch(/^[a-z_][a-z0-9_]*$/);
  });

  test('have the ids above the pool too, so that several pools of a stack have their own', () => {
    const stack = newStack();
    for (const site of ['west', 'east']) {
      contosoPool(new Construct(stack, site), {
        zones: [], recordsByOthers: true, internal: { ...contosoPoolProps().internal, fqdn: `${site}.contoso.net` },
      }).addOutputs();
    }
    expect(Object.keys(outputsOf(stack)).sort()).toEqual(['east_edge_public_addresses', 'west_edge_public_addresses']);
  });

  test.each<[string, (stack: TerraformStack) => unknown, string]>([
    ['another proxy', (stack) => contosoProxy(stack, { zones: [], recordsByOthers: true }, 'EDGE').addOutputs(), 'stack/EDGE'],
    ['an output of the program', (stack) =>
      new TerraformOutput(stack, 'edge_name_servers', { value: 'mine', staticId: true }), 'stack/edge_name_servers'],
  ])('that %s has are refused, and nothing is left', (_, occupy, user) => {
    const stack = newStack();
    const pool = contosoPool(stack);
    occupy(stack);
    const before = stateOf(stack, pool);
    expect(refusalOf(() => pool.addOutputs())).toMatchObject({
      constructPath: 'stack/Edge', property: 'id', given: `the outputs "edge_...", which ${user} has too`,
    });
    expect(stateOf(stack, pool)).toBe(before);
  });

  test('of an id without letters and digits are refused', () => {
    const stack = newStack();
    const pool = contosoPool(stack, {}, '边缘');
    expect(refusalOf(() => pool.addOutputs())).toMatchObject({ property: 'id', given: '"边缘"' });
  });

  test('are free for the corrected pool when a constructor has thrown', () => {
    const stack = newStack();
    expect(() => contosoPool(stack, { sipDomains: [] })).toThrow();
    contosoPool(stack).addOutputs();
    expect(Object.keys(outputsOf(stack))).toEqual(['edge_public_addresses']);
  });
});

describe('the outputs of a reverse proxy', () => {
  test('have its public address, the name of a created certificate, and the name servers of created zones', () => {
    const stack = newStack();
    const zone = DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns', createZone: true });
    const proxy = contosoProxy(stack, {
      zones: [zone], recordsByOthers: true,
      host: contosoGateway({ listenerCertificate: undefined, certificate: EdgeCertificate.selfSigned({ keyVaultId: VAULT }) }),
    });
    proxy.addOutputs();
    expect(outputsOf(stack)).toEqual({
      proxy_public_addresses: { gateway: Synthesized.reference(proxy.gateway!.publicIp, 'ip_address') },
      proxy_certificate_names: { listener: expect.stringMatching(/^\$\{azurerm_key_vault_certificate\..*\.name\}$/) as string },
      proxy_name_servers: { 'contoso.com': nameServersOf(zone) },
    });
  });

  test('have no certificate that exists already', () => {
    const stack = newStack();
    contosoProxy(stack).addOutputs();
    expect(Object.keys(outputsOf(stack))).toEqual(['proxy_public_addresses']);
  });

  test('on an appliance are none', () => {
    const stack = newStack();
    const host = ReverseProxyHost.appliance({ publicAddresses: ['131.107.155.50'], internalAddresses: ['10.45.20.5'] });
    contosoProxy(stack, { host }).addOutputs();
    expect(outputsOf(stack)).toEqual({});
  });
});
