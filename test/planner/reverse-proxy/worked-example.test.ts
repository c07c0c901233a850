import { DnsRecordType } from '../../../lib/values/vocabulary/dns';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { AutodiscoverPublishing, SimpleUrlKind } from '../../../lib/values/vocabulary/reverse-proxy';
import { DnsAddressOwner } from '../../../lib/plan/network/dns-plan';
import { SimpleUrls } from '../../../lib/request/reverse-proxy/simple-urls';
import { WebServicesPool } from '../../../lib/request/reverse-proxy/web-services-pool';
import { readPlanning } from '../../support/planning';
import { director, frontEndPool, proxyPlan } from '../../support/reverse-proxy';

interface Example {
  readonly dnsRecords: readonly { readonly name: string; readonly type: string; readonly location: string }[];
  readonly certificate: { readonly subject: string; readonly sans: readonly string[]; readonly optionalSans: readonly string[] };
  readonly portMap: readonly { readonly outside: number; readonly inside: number }[];
}

interface NamingOption {
  readonly option: number;
  readonly meet: readonly string[];
  readonly dialin: string;
  readonly admin: string;
}

describe('the documentation\'s example of a reverse proxy', () => {
  const example = readPlanning('examples')['reverseProxy'] as Example;
  const plan = proxyPlan();
  const outside = plan.dnsRecords.filter(({ side }) => side === EdgeSide.EXTERNAL);

  test('has the external records, which all point to the listener', () => {
    expect(outside.map(({ name, type, side }) => ({ name, type, location: side, target: 'listener' })).sort(byName))
      .toEqual([...example.dnsRecords].sort(byName));
    const listener = {
      owner: DnsAddressOwner.REVERSE_PROXY, name: 'reverse proxy', service: EdgeService.WEB_SERVICES, address: '131.107.155.40',
    };
    for (const { addresses } of outside) expect(addresses).toEqual([listener]);
  });

  test('has the certificate', () => {
    expect(plan.listenerCertificate.subject).toBe(example.certificate.subject);
    expect(plan.listenerCertificate.sans).toEqual([...example.certificate.sans].sort());
    expect(plan.listenerCertificate.eku).toEqual(['serverAuth']);
  });

  test('has the documented wildcard instead of simple URLs and lyncdiscover, if requested', () => {
    expect(proxyPlan({ wildcardNames: true }).listenerCertificate.sans)
      .toEqual([...example.certificate.optionalSans, 'officewebapps01.contoso.com', 'webdirext.contoso.com', 'webext.contoso.com']);
  });

  test('bridges the documented ports', () => {
    const bridges = proxyPlan({ autodiscover: AutodiscoverPublishing.HTTPS_AND_HTTP }).publishing
      .filter(({ host }) => host === 'lyncdiscover.contoso.com')
      .flatMap((rule) => rule.bridges.map(({ listenPort, targetPort }) => ({ outside: listenPort, inside: targetPort })));
    expect(bridges).toEqual(example.portMap);
  });
});



describe('the documentation\'s Directors', () => {
  interface DirectorExample { readonly hosts: Readonly<Record<string, string>> }
  const examples = readPlanning('examples')['directors'] as Readonly<Record<string, DirectorExample>>;
  const named = { externalWebFqdn: 'webdirexternal.contoso.com' };
  const pool = { ...named, fqdn: 'dirpool01.contoso.net' };
  const PLACES: Readonly<Record<string, string>> = {
    '192.168.10.80': 'Director', '192.168.10.81': 'Director pool', '192.168.10.82': 'HLB VIP',
  };

  test.each<[string, WebServicesPool]>([
    ['director-single', director(named)],
    ['director-dns-and-hlb', WebServicesPool.directorPool({ ...pool, webAddresses: ['192.168.10.82'], sipAddresses: ['192.168.10.81'] })],
    ['director-hlb', WebServicesPool.directorPool({ ...pool, webAddresses: ['192.168.10.82'] })],
  ])('%s: the internal names point to the documented targets', (topology, each) => {
    const plan = proxyPlan({ pools: [frontEndPool(), each] });
    const inside = Object.fromEntries(plan.dnsRecords.filter(({ side, type }) => side === EdgeSide.INTERNAL && type === DnsRecordType.A)
      .map(({ name, addresses }) => [name, PLACES[String(addresses[0]?.address)]]));
    const { hosts } = examples[topology]!;
    // The Director's own names are registered by itself, when it joins the domain or by whoever runs the internal zone.
    const expected = Object.fromEntries(Object.entries(hosts).filter(([name]) => name.endsWith('contoso.com')));
    expect(inside).toMatchObject(expected);
    expect(plan.dnsRecords.flatMap(({ tableRows }) => tableRows)
      .filter((row) => row.startsWith('director-')).every((row) => row.startsWith(`${topology}/`))).toBe(true);
  });
});

describe('the documentation\'s simple URLs', () => {
  const options = (readPlanning('web-services') as unknown as { simpleUrls: { namingOptions: readonly NamingOption[] } })
    .simpleUrls.namingOptions;
  const paths = { 'contoso.com': 'contosoSIPdomain', 'fabrikam.com': 'fabrikamSIPdomain' };
  const naming = new Map([
    [1, SimpleUrls.hostPerUrl({ domain: 'contoso.com' })],
    [2, SimpleUrls.hostPerSipDomain({ domain: 'contoso.com' })],
    [3, SimpleUrls.sharedHost({ host: 'lync.contoso.com', paths })],
  ]);

  test.each(options)('option $option', (option) => {
    const { simpleUrls } = proxyPlan({
      sipDomains: ['contoso.com', 'fabrikam.com'], simpleUrls: naming.get(option.option)!, recordsByOthers: true,
    });
    const of = (kind: SimpleUrlKind): readonly string[] => simpleUrls.filter((each) => each.kind === kind).map(({ url }) => url);
    expect(of(SimpleUrlKind.MEET)).toEqual(option.meet);
    expect(of(SimpleUrlKind.DIAL_IN)).toEqual([option.dialin]);
    expect(of(SimpleUrlKind.ADMIN)).toEqual([option.admin]);
  });
});

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
