import { TerraformResource, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import {
  DnsZone, type EdgeDnsZone, EdgeFeature, EdgePool, type EdgePoolProps, EdgeService, EdgeSide, EdgeTopology,
  EdgeValidationError, PartnerProduct, PublicImProvider,
} from 'cdktf-lync-edge';
import { contosoNetwork, contosoPool, contosoPoolProps, fabrikamPoolProps } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { fileOf, newStack, Synthesized } from '../../support/synth';

describe('the documented pool', () => {
  const stack = newStack();
  const pool = contosoPool(stack);
  const synthesized = Synthesized.of(stack);

  test('makes nothing that nobody asked for: no output, no data source, one variable', () => {
    expect(synthesized.json.output).toBeUndefined();
    expect(synthesized.json.data).toBeUndefined();
    expect(Object.keys(synthesized.json.variable!)).toEqual(['edge_administrator_password']);
  });

  test('publishes the Access Edge, the Web Conferencing Edge and the A/V Edge with the address of each server', () => {
    const services = [
      ['sip', EdgeService.ACCESS_EDGE], ['webcon', EdgeService.WEB_CONFERENCING], ['av', EdgeService.AUDIO_VIDEO],
    ] as const;
    for (const [name, service] of services) {
      expect(synthesized.one('azurerm_dns_a_record', { name })).toEqual({
        name, zone_name: 'contoso.com', resource_group_name: 'rg-dns', ttl: 3600,
        records: pool.servers.map((server) => Synthesized.reference(server.publicIp(service), 'ip_address')),
      });
    }
    expect(synthesized.all('azurerm_dns_a_record')).toHaveLength(3);
  });

  test('lets clients and partners find it: sign-in on 443, federation on 5061', () => {
    const recordOf = (name: string): unknown => synthesized.one('azurerm_dns_srv_record', { name })['record'];
    expect(recordOf('_sip._tls')).toEqual([{ priority: 0, weight: 0, port: 443, target: 'sip.contoso.com' }]);
    expect(recordOf('_sipfederationtls._tcp')).toEqual([{ priority: 0, weight: 0, port: 5061, target: 'sip.contoso.com' }]);
    expect(synthesized.all('azurerm_dns_srv_record')).toHaveLength(2);
  });

  test('lists, and does not make, the internal records that no zone holds', () => {
    const internal = pool.plan.dnsRecords.filter(({ side }) => side === EdgeSide.INTERNAL);
    expect(internal.map(({ name, zone }) => [name, zone])).toEqual([
      ['lsedge.contoso.net', undefined], ['lsedge01.contoso.net', undefined], ['lsedge02.contoso.net', undefined],
    ]);
  });

  test('gives each resource out', () => {
    expect(pool.servers.map(({ computerName }) => computerName)).toEqual(['lsedge01', 'lsedge02']);
    const ways: readonly TerraformResource[] = [
      pool.externalFirewall.networkSecurityGroup, pool.externalFirewall.association, pool.internalFirewall.networkSecurityGroup,
      ...pool.servers.flatMap((server) => [
        server.virtualMachine, server.externalInterface, server.internalInterface, server.startScript,
        server.publicIp(EdgeService.ACCESS_EDGE),
      ]),
    ];
    for (const resource of ways) {
      resource.addOverride('timeouts.create', '1h');
      expect(Synthesized.of(stack).attributesOf(resource)).toMatchObject({ timeouts: { create: '1h' } });
    }
  });
});

describe('the password', () => {
  test('is in no file: what stands there is a reference', () => {
    const stack = newStack();
    contosoPool(stack);
    const file = fileOf(stack);
    const written = [...file.matchAll(/"(\w*password\w*)":\s*("[^"]*")/gi)].map(([, key, value]) => [key, value]);
    expect(written).toHaveLength(2);
    for (const entry of written) expect(entry).toEqual(['admin_password', '"${var.edge_administrator_password}"']);
  });
});

describe('zones of the pool', () => {
  const synthesized = Synthesized.from((stack) => contosoPool(stack, {
    recordsByOthers: false,
    recordTtlSeconds: 300,
    zones: [
      DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns', createZone: true }),
      DnsZone.azurePrivate({ zoneName: 'contoso.net', resourceGroupName: 'rg-dns' }),
    ],
  }));

  test('take the external names outside and the internal ones inside', () => {
    expect(synthesized.names('azurerm_dns_a_record')).toEqual(['av', 'sip', 'webcon']);
    expect(synthesized.one('azurerm_private_dns_a_record', { name: 'lsedge' })).toEqual({
      name: 'lsedge', zone_name: 'contoso.net', resource_group_name: 'rg-dns', ttl: 300, records: ['10.45.33.10', '10.45.33.11'],
    });
    expect(synthesized.names('azurerm_private_dns_a_record')).toEqual(['lsedge', 'lsedge01', 'lsedge02']);
    expect(synthesized.one('azurerm_private_dns_a_record', { name: 'lsedge02' })).toMatchObject({ records: ['10.45.33.11'] });
  });

  test('give each record the TTL of the pool', () => {
    for (const type of ['azurerm_dns_a_record', 'azurerm_dns_srv_record']) {
      for (const record of synthesized.all(type)) expect(record['ttl']).toBe(300);
    }
  });
});

describe('tags', () => {
  const tags = { environment: 'lab', 'cost-center': '4711' };
  const stack = newStack();
  contosoPool(stack, {
    tags,
    network: contosoNetwork({ bastionSubnet: '10.45.255.0/26' }),
    virtualMachine: { dataDiskSizeGb: 64, nightlyShutdown: { time: '1900', timeZone: 'UTC' } },
    zones: [DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns', createZone: true })],
  });
  const synthesized = Synthesized.of(stack);
  const resources = stack.node.findAll().filter((each) => each instanceof TerraformResource);
  const taggable = (resource: TerraformResource): boolean => 'tagsInput' in resource;
  const ofDns = (resource: TerraformResource): boolean => resource.terraformResourceType.startsWith('azurerm_dns_');

  test('are on every resource of the pool whose type takes tags', () => {
    const tagged = resources.filter((resource) => taggable(resource) && !ofDns(resource));
    expect(new Set(tagged.map(({ terraformResourceType: type }) => type)).size).toBe(12);
    for (const resource of tagged) expect(synthesized.attributesOf(resource)['tags']).toEqual(tags);
  });

  test('are on no other: zones and records are not the pool\'s', () => {
    const others = resources.filter((resource) => !taggable(resource) || ofDns(resource));
    expect(others.length).toBeGreaterThan(30);
    for (const resource of others) expect(synthesized.attributesOf(resource)).not.toHaveProperty('tags');
  });

  test('are text for Terraform, names as well as values', () => {
    const stack = newStack();
    const pool = contosoPool(stack, { tags: { 'a${b}': '${path.root}' } });
    expect(Synthesized.soFar(stack).attributesOf(pool.servers[0]!.virtualMachine)['tags']).toEqual({ 'a$${b}': '$${path.root}' });
  });
});

describe('two pools in one stack', () => {
  const stack = newStack();
  const first = contosoPool(stack, { tags: { pool: 'one' } });
  const { federation: _federation, ...others } = fabrikamPoolProps();
  const second = new EdgePool(stack, 'Second', others);
  const synthesized = Synthesized.of(stack);

  test('have servers, groups and records of their own, under names of their own', () => {
    for (const type of ['azurerm_windows_virtual_machine', 'azurerm_network_interface', 'azurerm_public_ip',
      'azurerm_network_security_group', 'azurerm_availability_set', 'azurerm_resource_group']) {
      const names = synthesized.names(type);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(synthesized.names('azurerm_windows_virtual_machine')).toEqual(['fabedge01', 'fabedge02', 'lsedge01', 'lsedge02']);
    expect(synthesized.all('azurerm_dns_a_record')).toHaveLength(6);
  });

  test('share the variable and nothing else', () => {
    expect(Object.keys(synthesized.json.variable!)).toEqual(['edge_administrator_password']);
    expect(synthesized.attributesOf(second.servers[0]!.virtualMachine)).not.toHaveProperty('tags');
    expect(second.plan.conditions).not.toContain('federation');
    expect(first.plan.conditions).toContain('federation');
  });
});

describe('the order of lists', () => {
  const zones = (): EdgeDnsZone[] => ['contoso.com', 'fabrikam.com', 'adatum.com']
    .map((zoneName) => DnsZone.azure({ zoneName, resourceGroupName: 'rg-dns' }));
  const full = (turn: <Value>(list: Value[]) => Value[]): EdgePoolProps => contosoPoolProps({
    sipDomains: turn(['contoso.com', 'fabrikam.com', 'adatum.com']),
    zones: turn(zones()),
    features: turn(Object.values(EdgeFeature)),
    automaticSignInDomains: turn(['contoso.com', 'fabrikam.com']),
    federation: {
      discoverableDomains: turn(['contoso.com', 'adatum.com']),
      partnerProducts: turn([PartnerProduct.LYNC_SERVER_2010, PartnerProduct.LYNC_SERVER_2013]),
    },
    xmpp: { fqdn: 'xmpp.contoso.com', domains: turn(['contoso.com', 'fabrikam.com']) },
    publicIm: turn([PublicImProvider.AOL, PublicImProvider.YAHOO]),
    internal: {
      fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net',
      nextHopAddresses: turn(['192.168.10.90', '192.168.10.91']),
      networks: turn(['192.168.10.0/24', '192.168.40.0/22', '172.16.0.0/16']),
      lyncServers: turn(['192.168.10.95', '192.168.10.96']),
    },
    servers: turn([{ number: 1, computerName: 'EDGE-A' }, { number: 2, computerName: 'EDGE-B' }]),
    windowsActivationServers: turn(['20.118.99.224', '23.102.135.246']),
  });
  const file = (props: EdgePoolProps): string => {
    const stack = newStack();
    new EdgePool(stack, 'Edge', props).acknowledge('public-im-dns-failover', 'not the matter of this test');
    return fileOf(stack);
  };
  const listed = file(full((list) => list));

  test('changes no byte of the file', () => {
    expect(file(full((list) => [...list].reverse()))).toBe(listed);
    expect(file(full((list) => [...list.slice(1), list[0]!]))).toBe(listed);
  });

  test('and the same props give the same bytes again', () => {
    expect(file(full((list) => list))).toBe(listed);
  });
});

describe('what is refused, at the pool\'s path', () => {
  const { internal } = contosoPoolProps();

  test.each<[string, Partial<EdgePoolProps>, string]>([
    ['no SIP domain', { sipDomains: [] }, 'sipDomains'],
    ['a SIP domain twice', { sipDomains: ['contoso.com', 'Contoso.com'] }, 'sipDomains[1]'],
    ['an Access Edge outside the SIP domains', { accessEdge: { fqdn: 'sip.litware.com' } }, 'accessEdge.fqdn'],
    ['a name that is none', { webConferencing: { fqdn: 'web con.contoso.com' } }, 'webConferencing.fqdn'],
    ['one name for two services', { audioVideo: { fqdn: 'sip.contoso.com' } }, 'audioVideo.fqdn'],
    ['a port that is none', { accessEdge: { fqdn: 'sip.contoso.com', port: 70000 } }, 'accessEdge.port'],
    ['a TTL of 0', { recordTtlSeconds: 0 }, 'recordTtlSeconds'],
    ['a TTL beyond 31 bits', { recordTtlSeconds: 2 ** 31 }, 'recordTtlSeconds'],
    ['no internal network', { internal: { ...internal, networks: [] } }, 'internal.networks'],
    ['the external subnet inside', {
      internal: { ...internal, nextHopAddresses: [], networks: ['10.45.0.0/16'] },
    }, 'internal.networks'],
    ['a next hop outside the internal networks', {
      internal: { ...internal, nextHopAddresses: ['10.9.9.9'] },
    }, 'internal.nextHopAddresses'],
    ['a third server of two', { servers: [{ number: 3 }] }, 'servers.number'],
    ['a computer name of 16 characters', { servers: [{ number: 1, computerName: 'lync-edge-server' }] }, 'servers[number 1].computerName'],
    ['an address that Azure keeps', { servers: [{ number: 1, internalAddress: '10.45.33.3' }] }, 'servers[number 1].internalAddress'],
    ['an activation server by name', { windowsActivationServers: ['kms.core.windows.net'] }, 'windowsActivationServers[0]'],
    ['a zone that holds nothing', { zones: [DnsZone.azure({ zoneName: 'litware.com', resourceGroupName: 'rg' })] }, 'zones[0]'],
    ['a record without a zone', { zones: [], recordsByOthers: false }, 'zones'],
    ['a tag name with a slash', { tags: { 'cost/center': '4711' } }, 'tags'],
    ['a tag value of 257 bytes', { tags: { note: 'x'.repeat(257) } }, 'tags["note"]'],
    ['51 tags', { tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`tag${index}`, ''])) }, 'tags'],
    ['a tag twice', { tags: { owner: 'a', Owner: 'b' } }, 'tags'],
  ])('%s', (_, overrides, property) => {
    const refusal = refusalOf(() => contosoPool(newStack(), overrides));
    expect(refusal).toBeInstanceOf(EdgeValidationError);
    expect(refusal.property).toBe(property);
    expect(refusal.constructPath).toBe('stack/Edge');
    expect(refusal.message).toMatch(/^stack\/Edge: /);
    expect(refusal.fix).not.toBe('');
  });
});

describe('Terraform tokens', () => {
  const text = (scope: Construct): string => new TerraformVariable(scope, 'given', { type: 'string' }).stringValue;
  const { internal } = contosoPoolProps();

  test.each<[string, (token: string, scope: Construct) => Partial<EdgePoolProps>]>([
    ['sipDomains[0]', (token) => ({ sipDomains: [token] })],
    ['accessEdge.fqdn', (token) => ({ accessEdge: { fqdn: token } })],
    ['audioVideo.fqdn', (token) => ({ audioVideo: { fqdn: `av.${token}` } })],
    ['internal.fqdn', (token) => ({ internal: { ...internal, fqdn: token } })],
    ['internal.networks[0]', (token) => ({ internal: { ...internal, networks: [token] } })],
    ['internal.nextHopAddresses[1]', (token) => ({ internal: { ...internal, nextHopAddresses: ['192.168.10.90', token] } })],
    ['federation.discoverableDomains[0]', (token) => ({ federation: { discoverableDomains: [token] } })],
    ['xmpp.fqdn', (token) => ({ xmpp: { fqdn: token } })],
    ['servers[0].computerName', (token) => ({ servers: [{ number: 1, computerName: token }] })],
    ['windowsActivationServers[0]', (token) => ({ windowsActivationServers: [token] })],
    ['recordTtlSeconds', (_, scope) => ({
      recordTtlSeconds: new TerraformVariable(scope, 'ttl', { type: 'number' }).numberValue,
    })],
    ['internal.networks', (_, scope) => ({
      internal: { ...internal, networks: new TerraformVariable(scope, 'networks', { type: 'list(string)' }).listValue },
    })],
  ])('are refused in %s, which the plan is computed from', (property, overrides) => {
    const stack = newStack();
    const refusal = refusalOf(() => contosoPool(stack, overrides(text(stack), stack)));
    expect(refusal.property).toBe(property);
    expect(refusal.constructPath).toBe('stack/Edge');
    expect(refusal.given).toContain('token');
    expect(refusal.message).not.toContain('TfToken');
  });

  test('go through in tags and resource groups', () => {
    const stack = newStack();
    const given = text(stack);
    contosoPool(stack, {
      tags: { owner: given },
      network: contosoNetwork({ location: given, existingResourceGroupName: given }),
      zones: [DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: given })],
    });
    const synthesized = Synthesized.of(stack);
    expect(synthesized.one('azurerm_virtual_network')).toMatchObject({
      location: '${var.given}', resource_group_name: '${var.given}', tags: { owner: '${var.given}' },
    });
    for (const record of synthesized.all('azurerm_dns_a_record')) expect(record['resource_group_name']).toBe('${var.given}');
    expect(synthesized.text).not.toContain('TfToken');
  });
});

describe('the plan of a pool', () => {
  test('says that the cloud assigns the public addresses, whatever the topology', () => {
    const { plan } = contosoPool(newStack(), { topology: EdgeTopology.singleNat() });
    expect(plan.translation).toBe('cloud');
    expect(plan.virtualMachineSize).toBe('Standard_D8s_v5');
  });
});

describe('a pool that serves nobody', () => {
  test('is refused', () => {
    const { federation: _federation, ...props } = contosoPoolProps({ features: [] });
    expect(refusalOf(() => new EdgePool(newStack(), 'Edge', props)).property).toBe('features');
  });
});
