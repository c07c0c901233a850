import { TerraformVariable } from 'cdktf';
import {
  DnsZone, EdgeLoadBalancer, EdgeNetwork, EdgePool, EdgeSide, EdgeTopology, ReverseProxy, ReverseProxyHost, SimpleUrls,
  WebServicesPool, XmppPartner,
} from 'cdktf-lync-edge';
import { CheckedDeployment, type Warning } from './dns-checks-support';
import { Bind, requireTools } from './rfc2136-support';
import { ordinaryPool, publicZone, synthesizePool, synthesizeStack } from './support/edge-stack';
import { describeOffline, describeValidation } from './support/providers';
import { Workspace } from './support/workspace';

/** What Terraform says of a check. */
const FAILED = 'Check block assertion failed';
const UNKNOWN = 'Check block assertion known after apply';

const summaries = (warnings: readonly Warning[]): string[] => [...new Set(warnings.map(({ summary }) => summary))];

/** A pool with IPv6 and a reverse proxy in one zone of a name server; somebody else has the alias. */
function dualStackDeployment(bind: Bind, checks: boolean): string {
  return synthesizeStack((stack) => {
    const secret = new TerraformVariable(stack, 'dns_key_secret', { type: 'string', sensitive: true });
    const zone = DnsZone.rfc2136({
      zoneName: 'contoso.com', server: '127.0.0.1', port: bind.port, keyName: 'lab-edge.', keySecret: secret.stringValue,
    });
    const pool = new EdgePool(stack, 'Edge', {
      ...ordinaryPool(),
      // In Azure, an adapter can have only one IPv6 address.
      topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
      webConferencing: undefined,
      audioVideo: undefined,
      internal: { fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24', 'fd00:192:168::/48'] },
      network: EdgeNetwork.create({
        location: 'westeurope', addressSpace: '10.45.0.0/16', ipv6AddressSpace: 'fd00:10:45::/48',
        externalIpv6Subnet: 'fd00:10:45:16::/64', internalIpv6Subnet: 'fd00:10:45:33::/64',
      }),
      zones: [zone],
    });
    const proxy = new ReverseProxy(stack, 'Proxy', {
      sipDomains: ['contoso.com'],
      host: ReverseProxyHost.appliance({ publicAddresses: ['131.107.155.50', '131.107.155.60'], internalAddresses: ['10.45.20.5'] }),
      pools: [WebServicesPool.frontEndPool({
        fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.95'],
      })],
      simpleUrls: SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
      lyncdiscoverCname: 'webext.contoso.com',
      internalRecords: false,
      zones: [zone],
    });
    if (checks) {
      pool.addDnsChecks();
      proxy.addDnsChecks();
    }
    pool.addXmppPartner(XmppPartner.googleTalk());
  });
}

describeValidation('checks of DNS records', () => {
  test.each<[string, () => string]>([
    ['a pool that DNS balances', () => synthesizePool(() => ({}), (pool) => {
      pool.addDnsChecks();
      pool.addDnsChecks(EdgeSide.INTERNAL);
    })],
    ['a pool behind Azure load balancers', () => synthesizePool(
      () => ({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) }), (pool) => { pool.addDnsChecks(EdgeSide.EXTERNAL); },
    )],
    ['a pool behind appliances', () => synthesizePool(() => ({
      topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
      loadBalancer: EdgeLoadBalancer.externalAppliance({
        accessEdgeAddress: '131.107.155.20', webConferencingAddress: '131.107.155.21', audioVideoAddress: '131.107.155.22',
        internalAddress: '10.45.1.50',
      }),
    }), (pool) => { pool.addDnsChecks(); })],
    ['a single server whose records others create', () => synthesizePool(
      () => ({ topology: EdgeTopology.singleNat(), zones: [] }), (pool) => { pool.addDnsChecks(); },
    )],
    ['two pools with zones of their own', () => synthesizeStack((stack) => {
      new EdgePool(stack, 'Edge', { ...ordinaryPool(), hasOtherEdgePools: true }).addDnsChecks();
      new EdgePool(stack, 'edge-2', {
        ...ordinaryPool(),
        federation: undefined,
        hasOtherEdgePools: true,
        sipDomains: ['fabrikam.com'],
        accessEdge: { fqdn: 'sip.fabrikam.com' },
        webConferencing: { fqdn: 'webcon.fabrikam.com' },
        audioVideo: { fqdn: 'av.fabrikam.com' },
        internal: { ...ordinaryPool().internal, fqdn: 'fab-edge.contoso.net' },
        network: EdgeNetwork.create({ location: 'westeurope', addressSpace: '10.47.0.0/16' }),
        zones: [publicZone('fabrikam.com')],
      }).addDnsChecks();
    })],
  ])('of %s pass terraform validate', async (_, synthesize) => {
    const workspace = new Workspace('dns-checks', synthesize());
    await workspace.init();
    expect(await workspace.validate()).toEqual([]);
  });
});

describeOffline('a first deployment with checks', () => {
  test('waits with them for the records, and no failed check fails it', async () => {
    const workspace = new Workspace('dns-checks', synthesizePool(() => ({}), (pool) => { pool.addDnsChecks(); }));
    await workspace.init();
    const { output: planned } = await workspace.terraform(['plan', '-input=false', '-no-color']);
    expect(planned).toContain(UNKNOWN);
    expect(planned).not.toContain(FAILED);
    // The data sources of the stand-in make their addresses up: no check is met.
    const { output: applied } = await workspace.terraform(['apply', '-input=false', '-no-color', '-auto-approve']);
    expect(applied).toContain(FAILED);
    expect(applied).toContain('Apply complete!');
    const text = applied.replace(/\s+/g, ' ');
    const [row, address] = ['\\(planning row [\\w/-]+\\)', '203\\.0\\.113\\.\\d+'];
    expect(text).toMatch(new RegExp(`sip\\.contoso\\.com must resolve to ${address}, ${address} ${row}, but resolves to ${address}\\.`));
    expect(text).toMatch(new RegExp(
      `_sip\\._tls\\.contoso\\.com must have the SRV record 0 0 443 sip\\.contoso\\.com ${row}, but has no SRV record\\.`,
    ));
  });
});

describeOffline('checks that ask a name server', () => {
  let bind: Bind;
  let deployment: CheckedDeployment;

  beforeAll(async () => {
    requireTools();
    bind = await Bind.start();
    deployment = new CheckedDeployment(dualStackDeployment(bind, true), bind);
    deployment.tamper('add lyncdiscover.contoso.com 300 CNAME webext.contoso.com.');
    await deployment.init();
  });

  afterAll(() => bind.stop());

  /** Names of checks that are not met, with what they say. */
  const failures = async (): Promise<Record<string, readonly string[]>> =>
    Object.fromEntries(Object.entries(await deployment.results())
      .filter(([, { status }]) => status !== 'pass').map(([name, { messages }]) => [name, messages]));

  test('are unknown in the first plan, except for the record of somebody else, and are met when it is applied', async () => {
    expect(summaries(await deployment.plan())).toEqual([UNKNOWN]);
    const planned = await deployment.results();
    expect(planned['proxy-dns-cname-lyncdiscover-contoso-com']).toEqual({ status: 'pass', messages: [] });
    expect(planned['edge-dns-aaaa-sip-contoso-com']?.status).toBe('unknown');
    expect(await deployment.apply()).toEqual([]);
  });

  test('are all met afterwards, for A, AAAA, CNAME and SRV records', async () => {
    expect(await deployment.plan()).toEqual([]);
    const results = await deployment.results();
    expect(Object.values(results).map(({ status }) => status)).toEqual(Object.keys(results).map(() => 'pass'));
    expect(Object.keys(results)).toEqual(expect.arrayContaining([
      'edge-dns-a-sip-contoso-com', 'edge-dns-aaaa-sip-contoso-com', 'edge-dns-srv-_sip-_tls-contoso-com',
      'edge-dns-srv-_xmpp--server-_tcp-contoso-com', 'proxy-dns-a-meet-contoso-com', 'proxy-dns-cname-lyncdiscover-contoso-com',
    ]));
  });

  test('plan to read their data sources again, which Terraform counts as changes', async () => {
    expect(await deployment.planExitCode()).toBe(2);
  });

  test('say what they expect and what they find when a record has changed', async () => {
    deployment.tamper(
      'delete meet.contoso.com A', 'add meet.contoso.com 300 A 203.0.113.9', 'add meet.contoso.com 300 A 131.107.155.60',
      'delete _sip._tls.contoso.com SRV', 'add _sip._tls.contoso.com 300 SRV 0 0 443 sip.contoso.com.',
      // Another case is no other name.
      'delete _sipfederationtls._tcp.contoso.com SRV', 'add _sipfederationtls._tcp.contoso.com 300 SRV 0 0 5061 SIP.Contoso.com.',
      'delete lyncdiscover.contoso.com CNAME', 'add lyncdiscover.contoso.com 300 CNAME meet.contoso.com.',
      'delete sip.contoso.com AAAA',
    );
    const warnings = await deployment.plan();
    expect(summaries(warnings)).toEqual([FAILED]);
    const found = await failures();
    expect(warnings.map(({ detail }) => detail).sort()).toEqual(Object.values(found).flat().sort());
    // Without the planning rows, which the plan tells.
    const said = Object.fromEntries(Object.entries(found).map(([name, messages]) =>
      [name, messages.map((message) => message.replace(/ \(planning rows? [\w/, -]+\),/, ' (…),'))]));
    expect(said).toEqual({
      'proxy-dns-a-meet-contoso-com': [
        'meet.contoso.com must resolve to 131.107.155.50, 131.107.155.60 (…), but resolves to 131.107.155.60, 203.0.113.9.',
      ],
      'edge-dns-srv-_sip-_tls-contoso-com': [
        '_sip._tls.contoso.com must have the SRV record 0 0 5061 sip.contoso.com (…), but has 0 0 443 sip.contoso.com.',
      ],
      'proxy-dns-cname-lyncdiscover-contoso-com': [
        'lyncdiscover.contoso.com must be an alias of webext.contoso.com (…), but is an alias of meet.contoso.com.',
      ],
      'edge-dns-aaaa-sip-contoso-com': [
        expect.stringMatching(/^sip\.contoso\.com must resolve to 2001:db8:\S+, 2001:db8:\S+ \(…\), but resolves to no IPv6 address\.$/),
      ],
    });
  });

  test('are a warning, and no error, when a name is gone', async () => {
    deployment.tamper(
      'delete meet.contoso.com A', 'add meet.contoso.com 300 A 131.107.155.60', 'add meet.contoso.com 300 A 131.107.155.50',
      'delete dialin.contoso.com A',
    );
    const warnings = await deployment.plan();
    expect(warnings.map(({ detail }) => detail)).toContainEqual(expect.stringContaining('lookup dialin.contoso.com: no such host'));
    const results = await deployment.results();
    expect(results['proxy-dns-a-dialin-contoso-com']?.status).not.toBe('pass');
    expect(results['proxy-dns-a-meet-contoso-com']).toEqual({ status: 'pass', messages: [] });
  });

  test('leave nothing behind when they are no longer asked for', async () => {
    expect(await deployment.stateAddresses()).toContain('data.dns_a_record_set.edge-dns-a-sip-contoso-com');
    deployment.write(dualStackDeployment(bind, false));
    expect(await deployment.planExitCode()).toBe(0);
    expect(await deployment.apply()).toEqual([]);
    expect((await deployment.stateAddresses()).filter((address) => address.startsWith('data.dns_'))).toEqual([]);
  });

  test('do not stand in the way of a removal', async () => {
    deployment.write(dualStackDeployment(bind, true));
    await deployment.apply();
    await deployment.destroy();
    expect(await deployment.stateAddresses()).toEqual([]);
  });
});
