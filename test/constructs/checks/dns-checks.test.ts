import { DnsProvider } from '@cdktf/provider-dns/lib/provider';
import { TerraformVariable, Testing, type TerraformStack } from 'cdktf';
import {
  DnsZone, EdgeLoadBalancer, EdgeNetwork, EdgePool, EdgeService, EdgeSide, EdgeTopology, FederationSrvRecord, ReverseProxyHost,
  XmppPartner, XmppProxyRule,
} from 'cdktf-lync-edge';
import { Construct } from 'constructs';
import { BOTH_NETWORKS } from '../../support/dual-stack';
import { contosoPool, contosoPoolProps, fabrikamPoolProps } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { contosoProxy } from '../../support/reverse-proxy-construct';
import { stateOf } from '../../support/stack-state';
import { fileOf, newApp, newStack, Synthesized } from '../../support/synth';
import { assertionOf, checksOf, fileOfStack } from './checks-of';

const azureZone = (zoneName: string): ReturnType<typeof DnsZone.azure> => DnsZone.azure({ zoneName, resourceGroupName: 'rg-dns' });

/** `azurerm_public_ip.id.ip_address`, as in an expression. */
const inExpression = (reference: string): string => reference.slice(2, -1);

/** The check of a host record that the stack of the pool creates. */
const addrs = (name: string): string => `data.dns_a_record_set.${name}.addrs`;

describe('the checks of a pool', () => {
  test('are made only when they are asked for, and then nothing else changes', () => {
    const plain = newStack();
    contosoPool(plain);
    const checked = newStack();
    contosoPool(checked).addDnsChecks();
    const { check, ...rest } = JSON.parse(fileOf(checked)) as { check: object; terraform: { required_providers: { dns?: unknown } } };
    expect(Object.keys(check)).not.toHaveLength(0);
    expect(rest.terraform.required_providers.dns).toEqual({ source: 'dns', version: expect.stringMatching(/^\d/) as string });
    delete rest.terraform.required_providers.dns;
    const before = JSON.parse(fileOf(plain)) as Record<string, unknown>;
    expect(before).not.toHaveProperty('check');
    expect(rest).toEqual(before);
  });

  test('are one for each external record, whoever creates it', () => {
    const stack = newStack();
    const pool = contosoPool(stack, { zones: [], recordsByOthers: true });
    pool.addDnsChecks();
    const looked = Object.values(checksOf(stack)).flatMap(({ data }) => Object.values(data).flatMap((byName) =>
      Object.values(byName).map(({ host, service }) => host ?? service)));
    expect(looked.sort()).toEqual(pool.plan.dnsRecords.filter(({ side }) => side === EdgeSide.EXTERNAL).map(({ name }) => name).sort());
    expect(looked).toContain('sip.contoso.com');
    expect(looked).toContain('_sipfederationtls._tcp.contoso.com');
  });

  test('of a single server compare with its address, and wait for the record', () => {
    const stack = newStack();
    const pool = contosoPool(stack, { topology: EdgeTopology.singleNat() });
    pool.addDnsChecks();
    const name = 'edge-dns-a-webcon-contoso-com';
    const address = inExpression(Synthesized.reference(pool.servers[0]!.publicIp(EdgeService.WEB_CONFERENCING), 'ip_address'));
    const records = Object.keys(Synthesized.of(stack).json.resource!['azurerm_dns_a_record']!);
    const record = `azurerm_dns_a_record.${records.find((id) => id.includes('A-webcon'))!}`;
    const [row] = pool.plan.dnsRecords.find((each) => each.id === 'external/A/webcon.contoso.com')!.tableRows;
    expect(checksOf(stack)[name]).toEqual({
      data: { dns_a_record_set: { [name]: { host: 'webcon.contoso.com', depends_on: [record] } } },
      assert: [{
        condition: `\${toset(${addrs(name)}) == toset([${address}])}`,
        error_message: `webcon.contoso.com must resolve to \${join(", ", sort([${address}]))} (planning row ${row}), `
          + `but resolves to \${coalesce(join(", ", sort(${addrs(name)})), "no IPv4 address")}.`,
      }],
    });
  });

  test('of servers that DNS balances compare with the addresses of all that are not drained', () => {
    const stack = newStack();
    const pool = contosoPool(stack, { topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) });
    pool.addDnsChecks();
    pool.drain(2);
    const name = 'edge-dns-a-sip-contoso-com';
    const addresses = [0, 2].map((index) =>
      inExpression(Synthesized.reference(pool.servers[index]!.publicIp(EdgeService.ACCESS_EDGE), 'ip_address')));
    expect(assertionOf(checksOf(stack), name).condition).toBe(`\${toset(${addrs(name)}) == toset([${addresses.join(', ')}])}`);
  });

  test('behind Azure load balancers compare with the virtual addresses', () => {
    const stack = newStack();
    const pool = contosoPool(stack, { topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) });
    pool.addDnsChecks();
    const ofBalancer = String(Object.keys(Synthesized.of(stack).json.resource!['azurerm_public_ip']!)
      .find((id) => id.includes('LoadBalancer') && id.includes('av-edge')));
    const { condition } = assertionOf(checksOf(stack), 'edge-dns-a-av-contoso-com');
    expect(condition).toContain(`== toset([azurerm_public_ip.${ofBalancer}.ip_address])`);
  });

  test('behind appliances compare with the given addresses', () => {
    const stack = newStack();
    contosoPool(stack, {
      topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
      loadBalancer: EdgeLoadBalancer.externalAppliance({
        accessEdgeAddress: '131.107.155.20', webConferencingAddress: '131.107.155.21', audioVideoAddress: '131.107.155.22',
        internalAddress: '10.45.33.50',
      }),
    }).addDnsChecks();
    const { condition, error_message: message } = assertionOf(checksOf(stack), 'edge-dns-a-sip-contoso-com');
    expect(condition).toContain('== toset(["131.107.155.20"])');
    expect(message).toMatch(/^sip\.contoso\.com must resolve to 131\.107\.155\.20 \(planning row [\w/-]+\), but resolves to \$\{/);
  });

  test('with IPv6 compare AAAA records in their canonical form', () => {
    const stack = newStack();
    const pool = contosoPool(stack, {
      topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
      internal: { ...contosoPoolProps().internal, networks: [...BOTH_NETWORKS] },
      network: EdgeNetwork.create({
        location: 'westeurope', addressSpace: '10.45.0.0/16', ipv6AddressSpace: 'fd00:10:45::/48',
        externalIpv6Subnet: 'fd00:10:45:1::/64', internalIpv6Subnet: 'fd00:10:45:2::/64',
      }),
    });
    pool.addDnsChecks();
    const name = 'edge-dns-aaaa-sip-contoso-com';
    const addresses = pool.servers.map((server) =>
      `cidrhost("\${${inExpression(Synthesized.reference(server.publicIpv6(EdgeService.ACCESS_EDGE), 'ip_address'))}}/128", 0)`);
    const checks = checksOf(stack);
    expect(assertionOf(checks, name)).toEqual({
      condition: `\${toset(data.dns_aaaa_record_set.${name}.addrs) == toset([${addresses.join(', ')}])}`,
      error_message: expect.stringContaining('"no IPv6 address")}.') as string,
    });
    expect(Object.keys(checks)).toContain('edge-dns-a-sip-contoso-com');
  });

  test('of a service compare priority, weight, port and target, without regard to case and the last dot', () => {
    const stack = newStack();
    contosoPool(stack).addDnsChecks();
    const name = 'edge-dns-srv-_sip-_tls-contoso-com';
    const check = checksOf(stack)[name]!;
    expect(check.data['dns_srv_record_set']![name]).toMatchObject({ service: '_sip._tls.contoso.com' });
    expect(check.assert[0].condition).toBe(
      `\${toset([for record in data.dns_srv_record_set.${name}.srv : `
      + '"${record.priority} ${record.weight} ${record.port} ${lower(trimsuffix(record.target, "."))}"]) '
      + '== toset(["0 0 443 sip.contoso.com"])}',
    );
    expect(check.assert[0].error_message)
      .toMatch(/^_sip\._tls\.contoso\.com must have the SRV record 0 0 443 sip\.contoso\.com \(planning row \S+\), but has \$\{/);
  });

  test('name all planning rows of a record, in alphabetical order', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    pool.addDnsChecks();
    const { tableRows } = pool.plan.dnsRecords.find(({ name }) => name === '_sipfederationtls._tcp.contoso.com')!;
    expect(tableRows.length).toBeGreaterThan(1);
    expect(assertionOf(checksOf(stack), 'edge-dns-srv-_sipfederationtls-_tcp-contoso-com').error_message)
      .toContain(`(planning rows ${[...tableRows].sort().join(', ')})`);
  });

  test('are the same whether partners and records come before or after them', () => {
    const build = (checksFirst: boolean): string => {
      const stack = newStack();
      const pool = contosoPool(stack, {
        sipDomains: ['contoso.com', 'fabrikam.com'], federation: undefined,
        zones: [azureZone('contoso.com'), azureZone('fabrikam.com')],
      });
      if (checksFirst) pool.addDnsChecks();
      new XmppProxyRule(stack, 'Google', { pool, partner: XmppPartner.googleTalk() });
      new FederationSrvRecord(stack, 'Federation', { pool, sipDomain: 'fabrikam.com' });
      pool.drain(2);
      if (!checksFirst) pool.addDnsChecks();
      return Testing.synth(stack);
    };
    expect(build(true)).toBe(build(false));
    expect(Object.keys((JSON.parse(build(true)) as { check: object }).check)).toEqual(expect.arrayContaining([
      'edge-dns-srv-_xmpp--server-_tcp-contoso-com', 'edge-dns-srv-_sipfederationtls-_tcp-fabrikam-com',
    ]));
  });

  test('of other records stay as they are when one is added', () => {
    const build = (sipDomains: string[]): ReturnType<typeof checksOf> => {
      const stack = newStack();
      contosoPool(stack, {
        sipDomains, automaticSignInDomains: ['contoso.com'], federation: { discoverableDomains: sipDomains },
        zones: [], recordsByOthers: true,
      }).addDnsChecks();
      return checksOf(stack);
    };
    const before = build(['contoso.com']);
    const after = build(['contoso.com', 'fabrikam.com']);
    const { 'edge-dns-srv-_sipfederationtls-_tcp-fabrikam-com': service, 'edge-dns-a-sip-fabrikam-com': host, ...others } = after;
    expect([service, host]).not.toContain(undefined);
    expect(others).toEqual(before);
  });

  test('are of internal records only when they are asked for', () => {
    const namesFor = (...sides: EdgeSide[]): string[] => {
      const stack = newStack();
      const pool = contosoPool(stack);
      for (const side of sides) pool.addDnsChecks(side);
      return Object.keys(checksOf(stack));
    };
    const external = namesFor(EdgeSide.EXTERNAL);
    const internal = namesFor(EdgeSide.INTERNAL);
    expect(external.join()).not.toContain('contoso-net');
    expect(internal).toContain('edge-dns-internal-a-lsedge-contoso-net');
    expect(internal.every((name) => name.startsWith('edge-dns-internal-'))).toBe(true);
    expect(namesFor(EdgeSide.INTERNAL, EdgeSide.EXTERNAL).sort()).toEqual([...external, ...internal].sort());
  });
});

describe('the checks of a reverse proxy', () => {
  test('compare with the address of its gateway', () => {
    const stack = newStack();
    const proxy = contosoProxy(stack);
    proxy.addDnsChecks();
    const checks = checksOf(stack);
    expect(Object.keys(checks)).toContain('proxy-dns-a-webext-contoso-com');
    expect(assertionOf(checks, 'proxy-dns-a-meet-contoso-com').condition)
      .toContain(`== toset([${inExpression(Synthesized.reference(proxy.gateway!.publicIp, 'ip_address'))}])`);
  });

  test('compare with all addresses of an appliance, sorted', () => {
    const stack = newStack();
    contosoProxy(stack, {
      host: ReverseProxyHost.appliance({ publicAddresses: ['131.107.155.60', '131.107.155.50'], internalAddresses: ['10.45.20.5'] }),
    }).addDnsChecks();
    const { condition, error_message: message } = assertionOf(checksOf(stack), 'proxy-dns-a-dialin-contoso-com');
    expect(condition).toContain('== toset(["131.107.155.50", "131.107.155.60"])');
    expect(message).toMatch(/^dialin\.contoso\.com must resolve to 131\.107\.155\.50, 131\.107\.155\.60 \(/);
  });

  test('compare an alias, which no zone of the stack holds, with its target', () => {
    const stack = newStack();
    contosoProxy(stack, { lyncdiscoverCname: 'webext.contoso.com' }).addDnsChecks();
    const name = 'proxy-dns-cname-lyncdiscover-contoso-com';
    const check = checksOf(stack)[name]!;
    expect(check.data).toEqual({ dns_cname_record_set: { [name]: { host: 'lyncdiscover.contoso.com' } } });
    expect(check.assert[0].condition).toBe(
      `\${toset([for alias in [lower(trimsuffix(data.dns_cname_record_set.${name}.cname, "."))] : alias `
      + 'if alias != "lyncdiscover.contoso.com"]) == toset(["webext.contoso.com"])}',
    );
    expect(check.assert[0].error_message).toMatch(/^lyncdiscover\.contoso\.com must be an alias of webext\.contoso\.com \(planning rows? /);
  });

  test('on both sides have the internal record of a name that both sides have', () => {
    const stack = newStack();
    const proxy = contosoProxy(stack);
    proxy.addDnsChecks();
    proxy.addDnsChecks(EdgeSide.INTERNAL);
    const names = Object.keys(checksOf(stack));
    expect(names).toContain('proxy-dns-internal-a-meet-contoso-com');
    expect(names).not.toContain('proxy-dns-a-meet-contoso-com');
    expect(names).toContain('proxy-dns-a-lyncdiscover-contoso-com');
  });
});

describe('several checked constructs in a stack', () => {
  test('have their own checks, and require the provider once', () => {
    const stack = newStack();
    contosoPool(stack).addDnsChecks();
    new EdgePool(new Construct(stack, 'Site-2'), 'Edge', fabrikamPoolProps({
      network: EdgeNetwork.create({ location: 'westeurope', addressSpace: '10.47.0.0/16' }), recordsByOthers: true,
    })).addDnsChecks();
    contosoProxy(stack).addDnsChecks();
    const { check = {}, terraform, provider } = fileOfStack(stack);
    const sources = Object.values(check).flatMap(({ data }) => Object.values(data).flatMap((byName) => Object.keys(byName)));
    expect(new Set(sources).size).toBe(Object.keys(check).length);
    expect(Object.keys(check)).toEqual(expect.arrayContaining(
      ['edge-dns-a-sip-contoso-com', 'site_2_edge-dns-a-sip-fabrikam-com', 'proxy-dns-a-webext-contoso-com'],
    ));
    expect(Object.keys(terraform.required_providers)).toEqual(['azurerm', 'dns']);
    expect(provider).not.toHaveProperty('dns');
  });

  test('are refused if the names of their checks would be the same, and nothing is left', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    contosoProxy(stack, { zones: [], recordsByOthers: true }, 'EDGE').addDnsChecks();
    const before = stateOf(stack, pool);
    expect(refusalOf(() => pool.addDnsChecks())).toMatchObject({
      constructPath: 'stack/Edge', property: 'id', given: 'the checks "edge-dns-...", which stack/EDGE has too',
    });
    expect(stateOf(stack, pool)).toBe(before);
  });

  test('in several stacks can have checks of the same names', () => {
    const app = newApp();
    const stacks = ['west', 'east'].map((id) => newStack(id, app));
    for (const stack of stacks) {
      contosoPool(stack, {
        zones: [], recordsByOthers: true, internal: { ...contosoPoolProps().internal, fqdn: `${stack.node.id}.contoso.net` },
      }).addDnsChecks();
    }
    const [west, east] = stacks.map((stack) => Object.keys(checksOf(stack)));
    expect(west).toEqual(east);
  });
});

describe('the dns provider of a stack with checks', () => {
  const secretOf = (stack: TerraformStack): string => new TerraformVariable(stack, 'key', { type: 'string', sensitive: true }).stringValue;

  test('keeps the configurations of RFC 2136 zones, and gets no other', () => {
    const providersWith = (checks: boolean): unknown => {
      const stack = newStack();
      const zone = DnsZone.rfc2136({ zoneName: 'contoso.com', server: 'ns1.contoso.com', keyName: 'edge.', keySecret: secretOf(stack) });
      const pool = contosoPool(stack, { zones: [zone] });
      if (checks) pool.addDnsChecks();
      const { provider, terraform } = fileOfStack(stack);
      return { provider, terraform };
    };
    expect(providersWith(true)).toEqual(providersWith(false));
  });

  test('waits for records in RFC 2136 zones', () => {
    const stack = newStack();
    const zone = DnsZone.rfc2136({ zoneName: 'contoso.com', server: 'ns1.contoso.com', keyName: 'edge.', keySecret: secretOf(stack) });
    contosoPool(stack, { zones: [zone] }).addDnsChecks();
    const name = 'edge-dns-srv-_sip-_tls-contoso-com';
    expect(checksOf(stack)[name]!.data['dns_srv_record_set']![name]!.depends_on)
      .toEqual([expect.stringMatching(/^dns_srv_record_set\.dns-contosocom-external_SRV-/)]);
  });

  test.each([true, false])('keeps the configuration that the program has (before the checks: %s)', (isFirst) => {
    const stack = newStack();
    const own = (): unknown => new DnsProvider(stack, 'dns', { update: [{ server: 'ns1.contoso.com' }] });
    const pool = contosoPool(stack);
    if (isFirst) own();
    pool.addDnsChecks();
    if (!isFirst) own();
    expect(fileOfStack(stack).provider['dns']).toEqual([{ update: [{ server: 'ns1.contoso.com' }] }]);
  });
});

describe('asking for checks', () => {
  test('again has no effect', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    pool.addDnsChecks();
    const before = [stateOf(stack, pool), Object.keys(checksOf(stack))];
    const again = newStack();
    const other = contosoPool(again);
    other.addDnsChecks();
    other.addDnsChecks();
    expect([stateOf(again, other), Object.keys(checksOf(again))]).toEqual(before);
  });

  test('of a side that does not exist is refused, and nothing is left', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    const before = stateOf(stack, pool);
    const side: unknown = 'externl';
    expect(refusalOf(() => pool.addDnsChecks(side as EdgeSide))).toMatchObject({
      constructPath: 'stack/Edge', property: 'side', fix: 'did you mean EdgeSide.EXTERNAL?',
    });
    expect(stateOf(stack, pool)).toBe(before);
  });

  test('of an id without letters and digits is refused', () => {
    const pool = contosoPool(newStack(), {}, '边缘');
    expect(refusalOf(() => pool.addDnsChecks())).toMatchObject({ property: 'id', given: '"边缘"' });
  });

  test.each<[string, string, (stack: TerraformStack) => unknown]>([
    ['a synthesis', 'synthesized', (stack) => Testing.synth(stack)],
    ['node.lock()', 'locked', (stack) => { stack.node.lock(); }],
  ])('after %s is refused, and nothing changes', (_, state, close) => {
    const stack = newStack();
    const pool = contosoPool(stack);
    const proxy = contosoProxy(stack);
    close(stack);
    const before = stateOf(stack, pool, proxy);
    for (const construct of [pool, proxy]) {
      expect(refusalOf(() => construct.addDnsChecks())).toMatchObject({
        constructPath: construct.node.path, property: 'change', given: `a change after the stack "stack" was ${state}`,
      });
    }
    expect(stateOf(stack, pool, proxy)).toBe(before);
  });

  test('is refused when the stack is synthesized as HCL, which has no place for them in cdktf', () => {
    const stack = newStack();
    contosoPool(stack).addDnsChecks();
    expect(refusalOf(() => Testing.synthHcl(stack))).toMatchObject({ property: 'hclOutput', given: 'a synthesis of HCL' });
  });

  test('is refused where the program has a construct in the place of the checks', () => {
    const pool = contosoPool(newStack());
    new Construct(pool, 'DnsChecks');
    expect(refusalOf(() => pool.addDnsChecks())).toMatchObject({ constructPath: 'stack/Edge', property: 'id' });
  });

  test('of a pool whose constructor has thrown leaves its name free', () => {
    const stack = newStack();
    expect(() => contosoPool(stack, { sipDomains: [] })).toThrow();
    contosoPool(stack).addDnsChecks();
    expect(Object.keys(checksOf(stack))).toContain('edge-dns-a-sip-contoso-com');
  });
});
