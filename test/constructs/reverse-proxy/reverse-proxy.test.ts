import { TerraformVariable } from 'cdktf';
import {
  AutodiscoverPublishing, DnsZone, EdgeCertificate, GatewayCapacity, ResourceNaming, ReverseProxy,
  ReverseProxyHost, ReverseProxyNetwork, type ReverseProxyProps, SimpleUrls, WebServicesPool,
} from 'cdktf-lync-edge';
import { ReverseProxyGateway } from '../../../lib/constructs/reverse-proxy/reverse-proxy-gateway';
import { EdgeNames } from '../../../lib/constructs/naming/edge-context';
import { VAULT } from '../../support/edge-certificates';
import { contosoNetwork, contosoPool } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { contosoGateway, contosoProxy, contosoProxyProps, IDENTITY } from '../../support/reverse-proxy-construct';
import { type Attributes, complaintOf, fileOf, newStack, Synthesized } from '../../support/synth';

const GATEWAY = 'azurerm_application_gateway';

/** Entries of one set of the gateway, by name. */
function partsOf(synthesized: Synthesized, set: string): Readonly<Record<string, Attributes>> {
  const entries = (synthesized.one(GATEWAY)[set] ?? []) as readonly Attributes[];
  return Object.fromEntries(entries.map((entry) => [String(entry['name']), entry]));
}

const synthesized = (overrides: Partial<ReverseProxyProps> = {}): Synthesized =>
  Synthesized.from((stack) => contosoProxy(stack, overrides));

describe('a reverse proxy on an Application Gateway', () => {
  const stack = newStack();
  const proxy = contosoProxy(stack);
  const result = Synthesized.of(stack);
  const gateway = result.one(GATEWAY);

  test('has a listener for each published host, with one certificate, and none without a host', () => {
    const listeners = Object.values(partsOf(result, 'http_listener'));
    expect(listeners.map(({ host_name: host }) => host)).toEqual(proxy.plan.publishing.map(({ host }) => host));
    for (const listener of listeners) {
      expect(listener).toMatchObject({ protocol: 'Https', frontend_port_name: 'port-443', ssl_certificate_name: 'listener' });
      expect(listener).not.toHaveProperty('require_sni');
    }
    expect(gateway['ssl_certificate']).toEqual([
      { name: 'listener', key_vault_secret_id: 'https://kv-contoso.vault.azure.net/secrets/webext' },
    ]);
    expect(gateway['identity']).toEqual({ type: 'UserAssigned', identity_ids: [IDENTITY] });
  });

  test('keeps the host header, connects to 4443 separately for each client, and has the documented timeout', () => {
    const settings = partsOf(result, 'backend_http_settings');
    expect(Object.keys(settings)).toEqual([
      'https-443-officewebapps01.contoso.com', 'https-4443-dir01.contoso.net', 'https-4443-pool01.contoso.net',
    ]);
    for (const each of Object.values(settings)) {
      expect(each).toMatchObject({
        protocol: 'Https', request_timeout: 960, cookie_based_affinity: 'Disabled', dedicated_backend_connection_enabled: true,
      });
      expect(each).not.toHaveProperty('host_name');
      expect(each).not.toHaveProperty('pick_host_name_from_backend_address');
    }
    expect(settings['https-443-officewebapps01.contoso.com']!['port']).toBe(443);
    expect(settings['https-4443-dir01.contoso.net']!['port']).toBe(4443);
    expect(gateway['enable_http2']).toBe(false);
  });

  test('monitors each pool as documented', () => {
    expect(partsOf(result, 'probe')['https-4443-pool01.contoso.net']).toMatchObject({
      protocol: 'Https', host: 'webext.contoso.com', path: '/autodiscover/autodiscoverservice.svc/root', match: { status_code: ['200'] },
    });
  });

  test('has rules from listener to pool, each with a unique priority', () => {
    const rules = partsOf(result, 'request_routing_rule');
    expect(rules['https-meet.contoso.com']).toMatchObject({
      rule_type: 'Basic', http_listener_name: 'https-meet.contoso.com', backend_address_pool_name: 'dir01.contoso.net',
      backend_http_settings_name: 'https-4443-dir01.contoso.net',
    });
    const priorities = Object.values(rules).map(({ priority }) => priority);
    expect(new Set(priorities).size).toBe(6);
    expect(partsOf(result, 'backend_address_pool')['pool01.contoso.net']).toMatchObject({ ip_addresses: ['192.168.10.95'] });
  });

  test('every name that one part refers to exists', () => {
    const names = (set: string): string[] => Object.keys(partsOf(result, set));
    for (const rule of Object.values(partsOf(result, 'request_routing_rule'))) {
      expect(names('http_listener')).toContain(rule['http_listener_name']);
      expect(names('backend_address_pool')).toContain(rule['backend_address_pool_name']);
      expect(names('backend_http_settings')).toContain(rule['backend_http_settings_name']);
    }
    for (const each of Object.values(partsOf(result, 'backend_http_settings'))) expect(names('probe')).toContain(each['probe_name']);
  });

  test('is the v2 tier, autoscales, accepts TLS 1.2 and later, and has no web application firewall', () => {
    expect(gateway['sku']).toEqual({ name: 'Standard_v2', tier: 'Standard_v2' });
    expect(gateway['autoscale_configuration']).toEqual({ min_capacity: 2, max_capacity: 10 });
    expect(gateway['ssl_policy']).toEqual({ policy_type: 'Predefined', policy_name: 'AppGwSslPolicy20220101' });
    expect(gateway).not.toHaveProperty('firewall_policy_id');
    expect(gateway['name']).toBe('agw-proxy');
  });

  test('stands in a subnet of its own, whose firewall is there first', () => {
    expect(result.names('azurerm_subnet')).toEqual(['snet-proxy-gateway']);
    expect(result.names('azurerm_network_security_rule')).toEqual([
      'in-443-tcp-web-services', 'in-65200-65535-tcp-gateway-manager', 'in-any-load-balancer', 'in-deny-all',
      'out-443-tcp-office-web-apps', 'out-4443-tcp-web-services',
    ]);
    expect(result.one('azurerm_network_security_rule', { name: 'in-65200-65535-tcp-gateway-manager' })).toMatchObject({
      source_address_prefix: 'GatewayManager', destination_port_range: '65200-65535', protocol: 'Tcp', access: 'Allow',
    });
    expect(gateway['depends_on']).toHaveLength(7);
  });

  test('publishes the gateway\'s address externally, and the pools\' addresses internally', () => {
    const address = Synthesized.reference(proxy.gateway!.publicIp, 'ip_address');
    expect(result.names('azurerm_dns_a_record')).toEqual(['dialin', 'lyncdiscover', 'meet', 'officewebapps01', 'webdirext', 'webext']);
    for (const record of result.all('azurerm_dns_a_record')) expect(record['records']).toEqual([address]);
    expect(result.one('azurerm_private_dns_a_record', { name: 'lyncdiscoverinternal' })['records']).toEqual(['192.168.10.80']);
    expect(result.names('azurerm_private_dns_srv_record')).toEqual(['_sipinternaltls._tcp']);
  });

  test('creates no key, and has no secret in the file', () => {
    expect(result.types).not.toContain('azurerm_key_vault_certificate');
    expect(result.text).not.toMatch(/PRIVATE KEY|pfx|"password"/i);
  });
});

describe('a certificate that is created with the gateway', () => {
  const made = (certificate: EdgeCertificate): ReverseProxyHost => contosoGateway({ listenerCertificate: undefined, certificate });

  test('has the names of the plan, and the gateway uses its latest version', () => {
    const stack = newStack();
    const proxy = contosoProxy(stack, { host: made(EdgeCertificate.fromIssuer({ keyVaultId: VAULT, issuerName: 'DigiCert' })) });
    const synthesizedStack = Synthesized.of(stack);
    const certificate = synthesizedStack.one('azurerm_key_vault_certificate', { key_vault_id: VAULT });
    const text = JSON.stringify(certificate);
    for (const name of proxy.plan.listenerCertificate.sans) expect(text).toContain(`"${name}"`);
    expect(text).toContain('"DigiCert"');
    expect(proxy.plan.listenerCertificate.source).toMatchObject({ kind: 'issuer', issuerName: 'DigiCert' });
    expect(JSON.stringify(synthesizedStack.one('azurerm_application_gateway'))).toMatch(
      /"key_vault_secret_id":"\$\{azurerm_key_vault_certificate\.\w+\.versionless_secret_id\}"/);
    expect(synthesizedStack.text).not.toMatch(/PRIVATE KEY|"contents"/);
  });

  test('is not created if it exists: it is used from its vault', () => {
    const stack = newStack();
    contosoProxy(stack, { host: made(EdgeCertificate.existing({
      keyVaultId: VAULT, certificateId: 'https://kv-edge.vault.azure.net/certificates/webext',
    })) });
    expect(Synthesized.of(stack).all('azurerm_key_vault_certificate')).toEqual([]);
    expect(Synthesized.of(stack).text).toContain('https://kv-edge.vault.azure.net/secrets/webext');
  });

  test('is refused while it is not signed, and in addition to an existing one', () => {
    expect(refusalOf(() => made(EdgeCertificate.signedElsewhere({ keyVaultId: VAULT })))).toMatchObject({
      property: 'host.certificate', fix: expect.stringContaining('signed') as string,
    });
    expect(refusalOf(() => contosoGateway({ certificate: EdgeCertificate.selfSigned({ keyVaultId: VAULT }) })).property)
      .toBe('host.listenerCertificate');
    expect(refusalOf(() => contosoGateway({ listenerCertificate: undefined })).given).toBe('neither it nor certificate');
  });
});

describe('other gateway settings', () => {
  test('port 80 forwards Autodiscover and redirects the rest', () => {
    const result = synthesized({ autodiscover: AutodiscoverPublishing.HTTPS_AND_HTTP, redirectHttp: true });
    expect(partsOf(result, 'request_routing_rule')['http-lyncdiscover.contoso.com']).toMatchObject({
      backend_http_settings_name: 'http-8080-dir01.contoso.net',
    });
    expect(partsOf(result, 'backend_http_settings')['http-8080-dir01.contoso.net']).toMatchObject({ protocol: 'Http', port: 8080 });
    expect(partsOf(result, 'redirect_configuration')['http-meet.contoso.com']).toMatchObject({
      redirect_type: 'Permanent', target_listener_name: 'https-meet.contoso.com', include_path: true, include_query_string: true,
    });
    expect(partsOf(result, 'frontend_port')).toHaveProperty(['port-80']);
    expect(partsOf(result, 'http_listener')['http-meet.contoso.com']).not.toHaveProperty('ssl_certificate_name');
  });

  test('a fixed number of instances, zones, a firewall policy, private authorities, and shared connections', () => {
    const policy = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network'
      + '/applicationGatewayWebApplicationFirewallPolicies/waf';
    const root = `MI${'B'.repeat(80)}`;
    const result = Synthesized.from((stack) => {
      contosoProxy(stack, {
        host: contosoGateway({
          capacity: GatewayCapacity.fixed(3), zones: ['2', '1'], firewallPolicyId: policy, dedicatedConnections: false,
          rootCertificates: { 'contoso-root': root, 'contoso-issuing': 'https://kv-contoso.vault.azure.net/secrets/issuing' },
        }),
      }).acknowledge('gateway-connection-not-dedicated', 'a lab without NTLM');
    });
    const gateway = result.one(GATEWAY);
    expect(gateway).toMatchObject({
      sku: { name: 'WAF_v2', tier: 'WAF_v2', capacity: 3 }, zones: ['1', '2'], firewall_policy_id: policy, enable_http2: true,
      trusted_root_certificate: [
        { name: 'contoso-issuing', key_vault_secret_id: 'https://kv-contoso.vault.azure.net/secrets/issuing' },
        { name: 'contoso-root', data: root },
      ],
    });
    expect(gateway).not.toHaveProperty('autoscale_configuration');
    expect(result.one('azurerm_public_ip')['zones']).toEqual(['1', '2']);
    for (const each of Object.values(partsOf(result, 'backend_http_settings'))) {
      expect(each['trusted_root_certificate_names']).toEqual(['contoso-issuing', 'contoso-root']);
      expect(each).not.toHaveProperty('dedicated_backend_connection_enabled');
    }
  });

  test('cookie affinity while Lync 2010 is in use', () => {
    const settings = partsOf(synthesized({ lync2010Remains: true }), 'backend_http_settings');
    expect(settings['https-4443-pool01.contoso.net']).toMatchObject({
      cookie_based_affinity: 'Enabled', affinity_cookie_name: 'MS-WSMAN',
    });
    expect(settings['https-443-officewebapps01.contoso.com']!['cookie_based_affinity']).toBe('Disabled');
  });

  test('a new subnet in an existing network, or an existing subnet', () => {
    const place = { location: 'westeurope', resourceGroupName: 'rg-proxy' };
    const inside = synthesized({
      host: contosoGateway({
        network: ReverseProxyNetwork.inExistingVirtualNetwork({
          ...place, virtualNetworkName: 'vnet-hub', virtualNetworkResourceGroupName: 'rg-hub', subnet: '10.45.40.0/24',
        }),
      }),
    });
    expect(inside.one('azurerm_subnet')).toMatchObject({
      resource_group_name: 'rg-hub', virtual_network_name: 'vnet-hub', address_prefixes: ['10.45.40.0/24'],
    });
    const id = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-hub/providers/Microsoft.Network'
      + '/virtualNetworks/vnet-hub/subnets/snet-gateway';
    const existing = synthesized({
      host: contosoGateway({
        network: ReverseProxyNetwork.fromExistingSubnet({ ...place, subnet: { id, addressPrefix: '10.45.40.0/24' } }),
      }),
    });
    expect(existing.types).not.toContain('azurerm_subnet');
    expect(existing.one(GATEWAY)['gateway_ip_configuration']).toEqual([{ name: 'gateway', subnet_id: id }]);
    expect(existing.one('azurerm_subnet_network_security_group_association')['subnet_id']).toBe(id);
  });

  test('custom names, and tags on resources that support them', () => {
    class Naming extends ResourceNaming {
      public override resourceName(kind: string, owner: string, part: string): string {
        return `contoso-${kind}-${owner}${part}`;
      }
    }
    const result = synthesized({ naming: new Naming(), tags: { owner: 'uc' } });
    expect(result.one(GATEWAY)).toMatchObject({ name: 'contoso-agw-proxy', tags: { owner: 'uc' } });
    expect(result.one('azurerm_public_ip')['tags']).toEqual({ owner: 'uc' });
  });

  test('a very long host name has a unique name in the gateway', () => {
    const label = 'a'.repeat(55);
    const of = (last: string): WebServicesPool => WebServicesPool.standardEditionServer({
      fqdn: `se${last}.contoso.net`, externalWebFqdn: `${label}.${label}${last}.contoso.com`, webAddresses: [`192.168.30.${last}`],
    });
    const result = synthesized({ pools: [of('1'), of('2')], designatedPool: 'se1.contoso.net' });
    const names = Object.keys(partsOf(result, 'http_listener'));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(80);
  });
});

describe('a reverse proxy on an appliance', () => {
  const host = ReverseProxyHost.appliance({ publicAddresses: ['131.107.155.40'], internalAddresses: ['172.25.33.40'] });

  test('creates only records', () => {
    const result = synthesized({ host });
    expect(result.types).toEqual(['azurerm_dns_a_record', 'azurerm_private_dns_a_record', 'azurerm_private_dns_srv_record']);
    for (const record of result.all('azurerm_dns_a_record')) expect(record['records']).toEqual(['131.107.155.40']);
  });
});

test('a gateway is not created for an appliance', () => {
  const stack = newStack();
  const host = ReverseProxyHost.appliance({ publicAddresses: ['131.107.155.40'], internalAddresses: ['172.25.33.40'] });
  const proxy = contosoProxy(stack, { host });
  expect(proxy.gateway).toBeUndefined();
  const props = { plan: proxy.plan, host, names: new EdgeNames(new ResourceNaming(), 'webext'), tags: undefined };
  expect(refusalOf(() => new ReverseProxyGateway(stack, 'Gateway', props)).property).toBe('host');
});

describe('with an Edge', () => {
  test('it uses the SIP domains and the next hop of the Edge', () => {
    const stack = newStack();
    const edge = contosoPool(stack, { sipDomains: ['contoso.com', 'fabrikam.com'], recordsByOthers: true });
    const { sipDomains: _sipDomains, ...props } = contosoProxyProps({ edge, recordsByOthers: true });
    const { plan } = new ReverseProxy(stack, 'Proxy', props);
    expect(plan.sipDomains).toEqual(['contoso.com', 'fabrikam.com']);
    expect(plan.edgeNextHop).toBe('pool01.contoso.net');
  });

  test('it reads the current plan of the Edge', () => {
    const stack = newStack();
    const edge = contosoPool(stack, { sipDomains: ['contoso.com', 'fabrikam.com'], automaticSignInDomains: [], recordsByOthers: true });
    const proxy = contosoProxy(stack, { edge, sipDomains: ['contoso.com', 'fabrikam.com'], recordsByOthers: true });
    edge.addDiscoverableDomain('fabrikam.com');
    expect(edge.plan.dnsRecords.map(({ id }) => id)).toContain('external/A/sip.fabrikam.com');
    expect(proxy.plan.splitNames.map(({ name }) => name)).toContain('sip.fabrikam.com');
  });

  test('it is in the network of the Edge', () => {
    const stack = newStack();
    contosoPool(stack, { network: contosoNetwork() });
    const network = ReverseProxyNetwork.inExistingVirtualNetwork({
      location: 'westeurope', resourceGroupName: 'rg-lsedge', virtualNetworkName: 'vnet-lsedge', subnet: '10.45.40.0/24',
    });
    expect(() => contosoProxy(stack, { host: contosoGateway({ network }) })).not.toThrow();
  });
});

describe('findings during synthesis', () => {
  test('an error fails it until it is acknowledged', () => {
    const of = (acknowledge: boolean): ReturnType<typeof newStack> => {
      const stack = newStack();
      const proxy = contosoProxy(stack, { host: contosoGateway({ dedicatedConnections: false }) });
      if (acknowledge) proxy.acknowledge('gateway-connection-not-dedicated', 'nobody signs in by NTLM');
      return stack;
    };
    expect(complaintOf(of(false))).toContain('gateway-connection-not-dedicated');
    expect(fileOf(of(true))).toContain(GATEWAY);
  });

  test('an acknowledgement without a finding fails it, and an invalid one is refused and not kept', () => {
    const stack = newStack();
    const proxy = contosoProxy(stack);
    expect(refusalOf(() => proxy.acknowledge('simple-url-prefx', 'x')).constructPath).toBe('stack/Proxy');
    expect(refusalOf(() => proxy.acknowledge('gateway-old-tls', ' ')).property).toContain('reason');
    expect(refusalOf(() => proxy.acknowledge('simple-url-prefix', 'gone')).property).toBe('ruleId');
    proxy.acknowledge('simple-url-prefix', 'gone', 'meet.contoso.com');
    expect(complaintOf(stack)).toContain('unmatched-acknowledgement');
  });

  test('a warning is shown', () => {
    const stack = newStack();
    const proxy = contosoProxy(stack, { requestTimeoutSeconds: 240 });
    expect(fileOf(stack)).toContain('"request_timeout": 240');
    expect(proxy.node.metadata.map(({ data }) => String(data)).join('\n')).toContain('proxy-timeout-too-short');
  });
});

describe('the order of lists', () => {
  const file = (overrides: Partial<ReverseProxyProps>): string => {
    const stack = newStack();
    contosoProxy(stack, { recordsByOthers: true, ...overrides });
    return fileOf(stack);
  };
  const domains = ['contoso.com', 'fabrikam.com', 'litware.com'];

  test('does not change the file', () => {
    const { pools } = contosoProxyProps();
    expect(file({ sipDomains: [...domains].reverse(), pools: [...pools].reverse() })).toBe(file({ sipDomains: domains }));
  });
});

describe('bad input is refused with the path of the construct', () => {
  const vault = 'https://kv-contoso.vault.azure.net';

  test.each<[string, () => Partial<ReverseProxyProps>, string, string]>([
    ['a simple URL twice', () => ({
      simpleUrls: SimpleUrls.of({ meet: { 'contoso.com': 'https://x.contoso.com' }, dialin: 'https://X.contoso.com' }),
    }), 'simpleUrls.dialin', 'a different host or path'],
    ['a tag without a name', () => ({ tags: { '': 'x' } }), 'tags', 'owner'],
    ['more hosts than a gateway has', () => ({
      sipDomains: ['contoso.com', ...Array.from({ length: 50 }, (_, index) => `d${index}.example`)], recordsByOthers: true,
    }), 'sipDomains', 'appliance'],
  ])('%s', (_, overrides, property, fix) => {
    const refusal = refusalOf(() => contosoProxy(newStack(), overrides()));
    expect(refusal.property).toBe(property);
    expect(refusal.constructPath).toBe('stack/Proxy');
    expect(refusal.fix).toContain(fix);
  });

  test.each<[string, Parameters<typeof contosoGateway>[0], string, string]>([
    ['a certificate that is a key', { listenerCertificate: `${vault}/keys/webext` }, 'listenerCertificate', '/certificates/webext'],
    ['an identity of another type', { identityId: IDENTITY.replace('userAssignedIdentities', 'identities') }, 'host.identityId', 'userAssignedIdentities'],
    ['a zone that is none', { zones: ['4'] }, 'host.zones[0]', ''],
    ['a firewall policy that is none', { firewallPolicyId: IDENTITY }, 'host.firewallPolicyId', ''],
    ['a TLS policy with old versions', { tlsPolicyName: 'AppGwSslPolicy20170401' }, 'host.tlsPolicyName', 'AppGwSslPolicy20170401S'],
    ['a private key as authority', { rootCertificates: { root: '-----BEGIN PRIVATE KEY-----' } }, 'host.rootCertificates["root"]', 'without its private key'],
    ['an authority with an odd name', { rootCertificates: { 'my root': 'MI' } }, 'host.rootCertificates', 'contoso-root'],
    ['a subnet that is too small', {
      network: ReverseProxyNetwork.create({ location: 'westeurope', addressSpace: '10.46.0.0/16', subnet: '10.46.0.0/28' }),
      capacity: GatewayCapacity.autoscale(2, 20),
    }, 'network.subnet', '/27'],
  ])('%s', (_, changes, property, fix) => {
    const refusal = refusalOf(() => contosoGateway(changes));
    expect(refusal.property).toContain(property);
    expect(`${refusal.fix} ${refusal.expected}`).toContain(fix);
  });

  test('missing props from a program without types', () => {
    const { host: _host, ...props } = contosoProxyProps();
    const refusal = refusalOf(() => Reflect.construct(ReverseProxy, [newStack(), 'Proxy', props]) as unknown);
    expect([refusal.property, refusal.constructPath]).toEqual(['host', 'stack/Proxy']);
  });

  test('networks: ranges outside the space, of IPv6, or shared', () => {
    const space = { location: 'westeurope', addressSpace: '10.46.0.0/16' };
    expect(refusalOf(() => ReverseProxyNetwork.create({ ...space, subnet: '10.47.0.0/24' })).fix).toContain('10.46.0.0/24');
    expect(refusalOf(() => ReverseProxyNetwork.create({ ...space, addressSpace: '2001:db8::/48' })).property).toBe('network.addressSpace');
    const network = ReverseProxyNetwork.create(space);
    const stack = newStack();
    contosoProxy(stack, { host: contosoGateway({ network }) });
    const other = contosoProxyProps({
      host: contosoGateway({ network }), zones: [], recordsByOthers: true,
    });
    expect(refusalOf(() => contosoProxy(stack, other, 'Other')).given).toContain('two reverse proxies share');
  });

  test('a range of the virtual network that is already in use', () => {
    const stack = newStack();
    const of = (subnet: string): Partial<ReverseProxyProps> => ({
      recordsByOthers: true, zones: [], host: contosoGateway({
        network: ReverseProxyNetwork.inExistingVirtualNetwork({
          location: 'westeurope', resourceGroupName: 'rg-hub', virtualNetworkName: 'vnet-hub', subnet,
        }),
      }),
    });
    contosoProxy(stack, of('10.45.40.0/24'));
    expect(refusalOf(() => contosoProxy(stack, of('10.45.40.128/25'), 'Other')).expected).toContain('10.45.40.0/24');
  });

  test('the same record from two proxies with different addresses', () => {
    const stack = newStack();
    const zones = [DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' })];
    const of = (address: string): Partial<ReverseProxyProps> => ({
      zones, internalRecords: false, host: ReverseProxyHost.appliance({ publicAddresses: [address], internalAddresses: ['172.25.33.40'] }),
    });
    contosoProxy(stack, of('131.107.155.40'));
    expect(refusalOf(() => contosoProxy(stack, of('131.107.155.41'), 'Other')).given).toContain('stack/Proxy');
  });

  test('Terraform tokens only where the plan needs the value', () => {
    const stack = newStack();
    const token = new TerraformVariable(stack, 'text', { type: 'string' }).stringValue;
    expect(refusalOf(() => WebServicesPool.frontEndPool({
      fqdn: 'pool01.contoso.net', externalWebFqdn: token, webAddresses: ['192.168.10.95'],
    })).property).toBe('externalWebFqdn');
    expect(refusalOf(() => contosoProxy(stack, { sipDomains: [token] }, 'B')).property).toBe('sipDomains[0]');
    expect(() => contosoProxy(stack, { host: contosoGateway({ listenerCertificate: token, identityId: token }) }, 'C')).not.toThrow();
  });
});
