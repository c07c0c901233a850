import { PlanFile } from '../../../lib/plan/stored/plan-file';
import { planReverseProxy } from '../../../lib/planner/reverse-proxy';
import { DnsRecordType } from '../../../lib/values/vocabulary/dns';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { AutodiscoverPublishing } from '../../../lib/values/vocabulary/reverse-proxy';
import { DnsAddressOwner, type DnsRecordPlan } from '../../../lib/plan/network/dns-plan';
import { FirewallAccess, FirewallRuleKind, type FirewallRulePlan } from '../../../lib/plan/network/firewall-plan';
import * as fc from 'fast-check';
import type { ReverseProxyRequest } from '../../../lib/request/reverse-proxy/reverse-proxy-request';
import { SimpleUrls } from '../../../lib/request/reverse-proxy/simple-urls';
import { WebServicesPool } from '../../../lib/request/reverse-proxy/web-services-pool';
import { routingPriorities } from '../../../lib/planner/reverse-proxy/routing-priorities';
import { contosoPlan, prefixesOf } from '../../support/plan-request';
import { director, frontEndPool, gatewayPlan, proxyPlan, proxyRequest } from '../../support/reverse-proxy';

const { HTTP, HTTPS_AND_HTTP } = AutodiscoverPublishing;

const SECOND = WebServicesPool.standardEditionServer({
  fqdn: 'se01.contoso.net', externalWebFqdn: 'web2.contoso.com', webAddresses: ['192.168.20.10'],
});

describe('publishing', () => {
  const ruleOf = (host: string, overrides: Partial<ReverseProxyRequest> = {}) =>
    proxyPlan(overrides).publishing.find((rule) => rule.host === host)!;

  test('every pool has its own web services; simple URLs and Autodiscover point to the Director', () => {
    const plan = proxyPlan({ pools: [frontEndPool(), director(), SECOND] });
    expect(Object.fromEntries(plan.publishing.map(({ host, target }) => [host, target]))).toEqual({
      'dialin.contoso.com': 'dir01.contoso.net',
      'lyncdiscover.contoso.com': 'dir01.contoso.net',
      'meet.contoso.com': 'dir01.contoso.net',
      'officewebapps01.contoso.com': 'officewebapps01.contoso.com',
      'web2.contoso.com': 'se01.contoso.net',
      'webdirext.contoso.com': 'dir01.contoso.net',
      'webext.contoso.com': 'pool01.contoso.net',
    });
  });

  test('without a Director they point to the only pool, the next hop of the Edge, or the designated pool', () => {
    const pools = [SECOND, frontEndPool()];
    expect(proxyPlan({ pools: [frontEndPool()] }).designatedPool).toBe('pool01.contoso.net');
    expect(proxyPlan({ pools, edge: contosoPlan() }).designatedPool).toBe('pool01.contoso.net');
    expect(proxyPlan({ pools, designatedPool: 'SE01.contoso.net' }).designatedPool).toBe('se01.contoso.net');
  });

  test('the host header is kept, all paths are forwarded, and the pool authenticates users', () => {
    for (const rule of proxyPlan().publishing) {
      expect(rule).toMatchObject({ paths: '/*', originalHostHeader: true, passThroughAuthentication: true, affinity: 'none' });
    }
  });

  test('443 becomes 4443, and 443 on Office Web Apps; 80 is closed', () => {
    expect(ruleOf('meet.contoso.com').bridges).toEqual([{ listenPort: 443, protocol: 'HTTPS', action: 'forward', targetPort: 4443 }]);
    expect(ruleOf('officewebapps01.contoso.com').bridges[0]!.targetPort).toBe(443);
  });

  test('visitors on 80 are redirected if wanted, and Autodiscover over HTTP is forwarded to 8080', () => {
    const http = (host: string, overrides: Partial<ReverseProxyRequest>) =>
      ruleOf(host, overrides).bridges.filter(({ listenPort }) => listenPort === 80);
    expect(http('meet.contoso.com', { redirectHttp: true })).toEqual([{ listenPort: 80, protocol: 'HTTP', action: 'redirect' }]);
    expect(http('meet.contoso.com', { autodiscover: HTTP })).toEqual([]);
    expect(http('lyncdiscover.contoso.com', { autodiscover: HTTPS_AND_HTTP, redirectHttp: true }))
      .toEqual([{ listenPort: 80, protocol: 'HTTP', action: 'forward', targetPort: 8080 }]);
    expect(ruleOf('lyncdiscover.contoso.com', { autodiscover: HTTP }).bridges.map(({ listenPort }) => listenPort)).toEqual([80]);
  });

  test.each<[number, Partial<ReverseProxyRequest>]>([
    [960, {}], [200, { mobileClients: false }], [1800, { requestTimeoutSeconds: 1800 }],
  ])('the proxy waits %i seconds', (seconds, overrides) => {
    expect(new Set(proxyPlan(overrides).publishing.map(({ timeoutSeconds }) => timeoutSeconds))).toEqual(new Set([seconds]));
  });

  test('only Lync 2010 needs a cookie, and Office Web Apps never do', () => {
    const rules = proxyPlan({ lync2010Remains: true }).publishing;
    for (const { host, affinity, affinityCookie } of rules) {
      expect([affinity, affinityCookie]).toEqual(host.startsWith('officewebapps') ? ['none', undefined] : ['cookie', 'MS-WSMAN']);
    }
  });

  test('a host that several simple URLs share is published once', () => {
    const { publishing } = proxyPlan({ simpleUrls: SimpleUrls.hostPerSipDomain({ domain: 'contoso.com' }) });
    expect(publishing.filter(({ host }) => host === 'lync.contoso.com').map(({ publishes }) => publishes)).toEqual([['Meet', 'Dial-in']]);
  });

  test('the Admin URL is internal only', () => {
    const plan = proxyPlan();
    expect(plan.publishing.map(({ host }) => host)).not.toContain('admin.contoso.com');
    expect(plan.listenerCertificate.sans).not.toContain('admin.contoso.com');
    expect(plan.dnsRecords.filter(({ name }) => name === 'admin.contoso.com').map(({ side }) => side)).toEqual([EdgeSide.INTERNAL]);
  });

  test('a pool\'s certificate must contain every name that points to it', () => {
    expect(Object.fromEntries(proxyPlan().pools.map(({ fqdn, certificateNames }) => [fqdn, certificateNames]))).toEqual({
      'dir01.contoso.net': ['dialin.contoso.com', 'lyncdiscover.contoso.com', 'meet.contoso.com', 'webdirext.contoso.com'],
      'pool01.contoso.net': ['webext.contoso.com'],
    });
  });
});

describe('the certificate of the listener', () => {
  test('does not contain lyncdiscover if it is published only on 80', () => {
    const { sans, tableRows } = proxyPlan({ autodiscover: HTTP }).listenerCertificate;
    expect(sans).not.toContain('lyncdiscover.contoso.com');
    expect(tableRows).not.toContain('autodiscover/reverseProxy/1');
    expect(proxyPlan({ autodiscover: HTTPS_AND_HTTP }).listenerCertificate.sans).toContain('lyncdiscover.contoso.com');
  });

  test('is named after the Front End pool that handles the simple URLs, or else after the first one', () => {
    const pools = [frontEndPool(), SECOND];
    expect(proxyPlan({ pools, designatedPool: 'se01.contoso.net' }).listenerCertificate.subject).toBe('web2.contoso.com');
    expect(proxyPlan({ pools: [director()] }).listenerCertificate.subject).toBe('webdirext.contoso.com');
  });

  test('keeps names that a wildcard must not replace, or does not cover', () => {
    const { sans } = proxyPlan({
      wildcardNames: true,
      simpleUrls: SimpleUrls.of({ meet: { 'contoso.com': 'https://meet.emea.contoso.com' }, dialin: 'https://dialin.contoso.com' }),
    }).listenerCertificate;
    expect(sans).toEqual([
      '*.contoso.com', 'meet.emea.contoso.com', 'officewebapps01.contoso.com', 'webdirext.contoso.com', 'webext.contoso.com',
    ]);
  });
});

describe('records', () => {
  const withZones = (overrides: Partial<ReverseProxyRequest>) => proxyPlan({ recordsByOthers: true, ...overrides }).dnsRecords;

  test('lyncdiscover is only external and lyncdiscoverinternal only internal, in every SIP domain', () => {
    const names = withZones({ sipDomains: ['contoso.com', 'fabrikam.com'] }).map(({ id }) => id)
      .filter((id) => id.includes('lyncdiscover'));
    expect(names).toEqual([
      'external/A/lyncdiscover.contoso.com', 'external/A/lyncdiscover.fabrikam.com',
      'internal/A/lyncdiscoverinternal.contoso.com', 'internal/A/lyncdiscoverinternal.fabrikam.com',
    ]);
  });

  test('internal web names point to the load balancer of the Front End pool, and sip to its members', () => {
    const inside = Object.fromEntries(withZones({ pools: [frontEndPool()] })
      .filter(({ side, type }) => side === EdgeSide.INTERNAL && type === DnsRecordType.A)
      .map(({ name, addresses }) => [name, addresses.map(({ address }) => address)]));
    expect(inside).toEqual({
      'admin.contoso.com': ['192.168.10.95'],
      'dialin.contoso.com': ['192.168.10.95'],
      'lyncdiscoverinternal.contoso.com': ['192.168.10.95'],
      'meet.contoso.com': ['192.168.10.95'],
      'sip.contoso.com': ['192.168.10.90', '192.168.10.91'],
    });
  });

  test('addresses have their owners: the listener externally, pools internally', () => {
    const owners = (records: readonly DnsRecordPlan[], wanted: EdgeSide): readonly string[] => [...new Set(records
      .filter(({ side }) => side === wanted)
      .flatMap(({ addresses }) => addresses.map(({ owner, name }) => `${owner} ${name}`)))].sort();
    const records = withZones({});
    expect(owners(records, EdgeSide.EXTERNAL)).toEqual([`${DnsAddressOwner.REVERSE_PROXY} reverse proxy`]);
    expect(owners(records, EdgeSide.INTERNAL)).toEqual([`${DnsAddressOwner.POOL} dir01.contoso.net`]);
  });

  test('a listener whose address the platform assigns has a record without one', () => {
    const meet = gatewayPlan().dnsRecords.find(({ id }) => id === 'external/A/meet.contoso.com');
    expect(meet?.addresses).toEqual([
      { owner: DnsAddressOwner.REVERSE_PROXY, name: 'reverse proxy', service: EdgeService.WEB_SERVICES },
    ]);
  });

  test('a service record points to a host in its own domain: the pool, or else sip', () => {
    const services = withZones({
      sipDomains: ['contoso.com', 'contoso.net'], pools: [frontEndPool()],
      simpleUrls: SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
    }).filter(({ type }) => type === DnsRecordType.SRV);
    expect(services.map(({ name, srv }) => [name, srv])).toEqual([
      ['_sipinternaltls._tcp.contoso.com', { priority: 0, weight: 0, port: 5061, target: 'sip.contoso.com' }],
      ['_sipinternaltls._tcp.contoso.net', { priority: 0, weight: 0, port: 5061, target: 'pool01.contoso.net' }],
    ]);
  });

  test('internal records can be left to others', () => {
    expect(proxyPlan({ internalRecords: false, zones: [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }] }).dnsRecords
      .every(({ side }) => side === EdgeSide.EXTERNAL)).toBe(true);
    expect(withZones({ automaticSignInDomains: [] }).some(({ type }) => type === DnsRecordType.SRV)).toBe(false);
  });

  test('a CNAME replaces the host record, and is left to others', () => {
    const [record] = withZones({ lyncdiscoverCname: 'webext.contoso.com' }).filter(({ id }) => id.includes('/lyncdiscover.'));
    expect(record).toMatchObject({
      id: 'external/CNAME/lyncdiscover.contoso.com', cname: 'webext.contoso.com',
      tableRows: ['autodiscover/external/1', 'mobility/external/1'],
    });
    expect(record).not.toHaveProperty('zone');
  });

  test('names that resolve differently inside and outside are listed, including those of the Edge', () => {
    const edge = contosoPlan();
    expect(proxyPlan({ edge }).splitNames).toEqual([
      { name: 'dialin.contoso.com', inside: 'dir01.contoso.net', outside: 'reverse proxy' },
      { name: 'meet.contoso.com', inside: 'dir01.contoso.net', outside: 'reverse proxy' },
      { name: 'sip.contoso.com', inside: 'dir01.contoso.net', outside: 'the Edge' },
      { name: 'webdirext.contoso.com', inside: 'dir01.contoso.net', outside: 'reverse proxy' },
    ]);
    expect(proxyPlan().splitNames.map(({ name }) => name)).not.toContain('sip.contoso.com');
  });

  test('external names that are missing in an internal zone', () => {
    expect(proxyPlan().hiddenNames).toEqual([
      { name: 'officewebapps01.contoso.com', zone: 'contoso.com' }, { name: 'webext.contoso.com', zone: 'contoso.com' },
    ]);
    expect(proxyPlan({ zones: [], recordsByOthers: true }).hiddenNames).toEqual([]);
  });
});

describe('the firewall', () => {
  const brief = ({ id, source, destination }: FirewallRulePlan): readonly unknown[] => [id, prefixesOf(source), prefixesOf(destination)];

  test('of an appliance: 443 inbound, and the bridged ports to the internal network', () => {
    expect(proxyPlan().firewall.map(brief)).toEqual([
      ['external-in-443-tcp-web-services', ['internet'], ['131.107.155.40']],
      ['internal-out-4443-tcp-web-services', ['172.25.33.40'], ['192.168.10.80', '192.168.10.95']],
      ['internal-out-443-tcp-office-web-apps', ['172.25.33.40'], ['192.168.10.100']],
    ]);
  });

  test('80 is open for a redirect or for Autodiscover, and 8080 for Autodiscover to the pool that answers it', () => {
    const ids = (overrides: Partial<ReverseProxyRequest>): string[] => proxyPlan(overrides).firewall.map(({ id }) => id);
    expect(ids({ redirectHttp: true })).toContain('external-in-80-tcp-web-services');
    expect(ids({ redirectHttp: true })).not.toContain('internal-out-8080-tcp-web-services');
    const plan = proxyPlan({ autodiscover: HTTP });
    expect(plan.firewall.find(({ ports }) => ports === '8080')?.destination.prefixes).toEqual(['192.168.10.80']);
    expect(ids({ officeWebApps: proxyRequest().officeWebApps! })).not.toContain('external-in-80-tcp-web-services');
  });

  test('of a gateway: also the rules that Azure requires, and nothing else inbound', () => {
    const rules = gatewayPlan().firewall;
    expect(rules.filter(({ kind }) => kind === FirewallRuleKind.PLATFORM).map(({ id, source }) => [id, prefixesOf(source)])).toEqual([
      ['external-in-65200-65535-tcp-gateway-manager', ['platform-gateway-manager']],
      ['external-in-any-load-balancer', ['platform-load-balancer']],
    ]);
    expect(rules.filter(({ access }) => access === FirewallAccess.DENY).map(({ id }) => id)).toEqual(['external-in-deny-all']);
    expect(rules[0]!.destination.prefixes).toEqual(['10.45.40.0/24']);
    expect(new Set(rules.map(({ direction, priority }) => `${direction}/${priority}`)).size).toBe(rules.length);
  });

  test('the rows of the pages about a Director are covered by the same rules', () => {
    const rule = proxyPlan().firewall.find(({ ports }) => ports === '4443');
    expect(rule?.tableRows).toEqual([
      'reverse-proxy/reverse-proxy-internal/2', 'autodiscover/reverse-proxy-internal/2', 'director-single/director/2',
    ]);
  });
});

describe('the same request results in the same bytes', () => {
  const domains = ['contoso.com', 'fabrikam.com', 'litware.com', 'proseware.com'];
  const pools = [frontEndPool({ webAddresses: ['192.168.10.95', '192.168.10.9'] }), director(), SECOND];
  const zones = [
    { name: 'contoso.com', side: EdgeSide.EXTERNAL }, { name: 'contoso.com', side: EdgeSide.INTERNAL },
    { name: 'litware.com', side: EdgeSide.INTERNAL },
  ];
  const of = (overrides: Partial<ReverseProxyRequest>): string =>
    PlanFile.ofReverseProxy(proxyPlan({ sipDomains: domains, pools, zones, recordsByOthers: true, ...overrides })).text;
  const text = of({});
  const shuffled = <Item>(items: Item[]): fc.Arbitrary<Item[]> => fc.shuffledSubarray(items, { minLength: items.length });

  test('regardless of the order of domains, pools and zones', () => {
    fc.assert(fc.property(shuffled(domains), shuffled(pools), shuffled(zones), (sipDomains, somePools, someZones) => {
      expect(of({ sipDomains, pools: somePools, zones: someZones })).toBe(text);
    }));
  });

  test('regardless of the case of names, and it can be read back unchanged', () => {
    expect(of({ sipDomains: domains.map((domain) => `${domain.toUpperCase()}.`) })).toBe(text);
    const plan = planReverseProxy(proxyRequest());
    expect(JSON.parse(PlanFile.ofReverseProxy(plan).text)).toStrictEqual(plan);
  });

  test('another SIP domain changes nothing existing except the certificate', () => {
    const fewer = proxyPlan({ sipDomains: domains.slice(0, 3), recordsByOthers: true });
    const more = proxyPlan({ sipDomains: domains, recordsByOthers: true });
    const added = (name: string): boolean => name.includes('proseware.com');
    expect(more.publishing.filter(({ host }) => !added(host))).toEqual(fewer.publishing);
    expect(more.dnsRecords.filter(({ id }) => !added(id))).toEqual(fewer.dnsRecords);
    expect(more.firewall).toEqual(fewer.firewall);
    expect(more.listenerCertificate.sans.filter((name) => !added(name))).toEqual(fewer.listenerCertificate.sans);
  });
});

describe('routing priorities', () => {
  const hosts = fc.uniqueArray(fc.domain(), { minLength: 1, maxLength: 200 });

  test('are unique, from 1 to 20000, and do not depend on the order', () => {
    fc.assert(fc.property(hosts, (names) => {
      const priorities = names.map(routingPriorities(names));
      expect(new Set(priorities).size).toBe(names.length);
      for (const priority of priorities) {
        expect(priority).toBeGreaterThanOrEqual(1);
        expect(priority).toBeLessThanOrEqual(20_000);
      }
      expect(names.map(routingPriorities([...names].reverse()))).toEqual(priorities);
    }));
  });

  test('do not change when a name is added, unless two names have the same hash', () => {
    const names = ['https-meet.contoso.com', 'https-dialin.contoso.com'];
    const before = routingPriorities(names);
    const after = routingPriorities([...names, 'https-meet.fabrikam.com']);
    for (const name of names) expect(after(name)).toBe(before(name));
  });
});
