import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { EdgeFeature } from '../../lib/request/edge-feature';
import type { EdgeServerRequest } from '../../lib/request/edge-server-request';
import type { DnsZoneRequest, EdgePlanRequest, InternalSideRequest } from '../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { contosoPlan, contosoRequest, refusalOf } from '../support/plan-request';

interface Refused {
  readonly property: string;
  readonly given: string;
  readonly expected: RegExp;
  readonly fix: RegExp;
}

type Case = readonly [name: string, input: Partial<EdgePlanRequest>, refused: Refused];

const { REMOTE_USER_ACCESS, WEB_CONFERENCING, AUDIO_VIDEO } = EdgeFeature;

const base = contosoRequest();
const internal = (changes: Partial<InternalSideRequest>): Partial<EdgePlanRequest> => (
  { internal: { ...base.internal, ...changes } });
const servers = (...given: EdgeServerRequest[]): Partial<EdgePlanRequest> => ({ servers: given });
const accessEdge = (fqdn: string): Partial<EdgePlanRequest> => ({ accessEdge: { fqdn } });
const BY_OTHERS = { zones: [], recordsByOthers: true };
const XMPP = { fqdn: 'xmpp.contoso.com', domains: ['contoso.com'] };

const SHARED = { topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }) };
/** What Topology Builder asks for with a single FQDN: one name on three ports. */
const sharedPorts = (access?: number, web?: number): Partial<EdgePlanRequest> => {
  const fqdn = 'sip.contoso.com';
  return {
    ...SHARED, accessEdge: { fqdn, ...(access && { port: access }) }, webConferencing: { fqdn, ...(web && { port: web }) },
  };
};
const ports = (access?: number, web?: number, media?: number): Partial<EdgePlanRequest> => ({
  accessEdge: { fqdn: 'sip.contoso.com', ...(access && { port: access }) },
  webConferencing: { fqdn: 'webcon.contoso.com', ...(web && { port: web }) },
  audioVideo: { fqdn: 'av.contoso.com', ...(media && { port: media }) },
});

function refuses(cases: readonly Case[]): void {
  test.each(cases)('%s', (_name, input, { property, given, expected, fix }) => {
    const refusal = refusalOf(() => contosoPlan(input));
    expect(refusal).toMatchObject({ property, given });
    expect(refusal.expected).toMatch(expected);
    expect(refusal.fix).toMatch(fix);
    for (const part of [property, given, refusal.expected, refusal.fix]) expect(refusal.message).toContain(part);
    expect(refusal.message).not.toMatch(/undefined|NaN|\[object/);
  });
}

test('the input on which the cases are based is accepted', () => {
  expect(contosoPlan().servers).toHaveLength(2);
});

describe('names', () => {
  refuses([
    ['an XMPP host outside the XMPP domains', { ...BY_OTHERS, xmpp: { ...XMPP, fqdn: 'xmpp.fabrikam.com' } }, {
      property: 'xmpp.fqdn', given: '"xmpp.fabrikam.com"', expected: /directly below.*contoso\.com/,
      fix: /did you mean "xmpp\.contoso\.com"/,
    }],
    ['XMPP for no domain', { ...BY_OTHERS, xmpp: { ...XMPP, domains: [] } }, {
      property: 'xmpp.domains', given: '[]', expected: /at least one SIP domain/, fix: /omit domains/,
    }],
    ['the Edge as its own next hop', internal({ nextHop: 'lsedge.contoso.net' }), {
      property: 'internal.nextHop', given: '"lsedge.contoso.net"', expected: /internal\.fqdn has the same name/, fix: /a separate FQDN/,
    }],
    ['an underscore', accessEdge('sip_edge.contoso.com'), {
      property: 'accessEdge.fqdn', given: '"sip_edge.contoso.com"', expected: /letters, digits and hyphens/,
      fix: /did you mean "sip-edge\.contoso\.com"/,
    }],
    ['letters outside ASCII', { ...accessEdge('sip.m\u00fcnchen.de'), sipDomains: ['contoso.com'] }, {
      property: 'accessEdge.fqdn', given: '"sip.m\u00fcnchen.de"', expected: /ASCII/, fix: /"sip\.xn--mnchen-3ya\.de"/,
    }],
    ['a SIP domain with letters outside ASCII', { sipDomains: ['contoso.com', 'f\u00e4brikam.com'] }, {
      property: 'sipDomains[1]', given: '"f\u00e4brikam.com"', expected: /ASCII/, fix: /xn--/,
    }],
    ['a SIP address in place of a domain', { sipDomains: ['sip:bob@contoso.com'] }, {
      property: 'sipDomains[0]', given: '"sip:bob@contoso.com"', expected: /fully qualified/, fix: /did you mean "contoso\.com"/,
    }],
    ['an Access Edge outside every SIP domain', accessEdge('sip.litware.com'), {
      property: 'accessEdge.fqdn', given: '"sip.litware.com"', expected: /contoso\.com, fabrikam\.com/,
      fix: /did you mean "sip\.contoso\.com"/,
    }],
    ['an Access Edge in a domain that only ends alike', accessEdge('sip.badcontoso.com'), {
      property: 'accessEdge.fqdn', given: '"sip.badcontoso.com"', expected: /one of the SIP domains/, fix: /sip\.contoso\.com/,
    }],
    ['three names on one address', { ...SHARED, webConferencing: { fqdn: 'webcon.contoso.com' }, audioVideo: { fqdn: 'av.contoso.com' } }, {
      property: 'webConferencing.fqdn', given: '"webcon.contoso.com"',
      expected: /"sip\.contoso\.com", the FQDN of the Access Edge.*define-your-edge-topology/, fix: /^omit webConferencing.*omit singleExternalAddress$/,
    }],
    ['an A/V name of its own on one address', { ...SHARED, audioVideo: { fqdn: 'av.contoso.com' } }, {
      property: 'audioVideo.fqdn', given: '"av.contoso.com"', expected: /share one FQDN/, fix: /^omit audioVideo/,
    }],
    ['no name for a service with an address of its own', { webConferencing: undefined }, {
      property: 'webConferencing.fqdn', given: 'nothing', expected: /required/, fix: /set webConferencing\.fqdn/,
    }],
    ['one name for two services', { webConferencing: { fqdn: 'SIP.contoso.com' } }, {
      property: 'webConferencing.fqdn', given: '"sip.contoso.com"', expected: /accessEdge\.fqdn has the same name/, fix: /a separate FQDN/,
    }],
    ['one name for a service and the internal side', internal({ fqdn: 'av.contoso.com' }), {
      property: 'internal.fqdn', given: '"av.contoso.com"', expected: /audioVideo\.fqdn has the same name/, fix: /a separate FQDN/,
    }],
    ['the name that the Access Edge needs in a further SIP domain',
      { ...BY_OTHERS, automaticSignInDomains: undefined, audioVideo: { fqdn: 'sip.fabrikam.com' } }, {
        property: 'audioVideo.fqdn', given: '"sip.fabrikam.com"', expected: /both Access Edge and A\/V Edge/, fix: /another name/,
      }],
    ['an internal FQDN without a domain to be the DNS suffix', internal({ fqdn: 'contoso.net' }), {
      property: 'internal.fqdn', given: '"contoso.net"', expected: /DNS suffix/, fix: /"lsedge\.contoso\.net"/,
    }],
    ['a next hop that is an address', internal({ nextHop: '192.168.10.90' }), {
      property: 'internal.nextHop', given: '"192.168.10.90"', expected: /fully qualified/, fix: /IP address/,
    }],
    ['an XMPP host that is a wildcard', { xmpp: { fqdn: '*.contoso.com' } }, {
      property: 'xmpp.fqdn', given: '"*.contoso.com"', expected: /wildcard/, fix: /host name/,
    }],
  ]);
});

describe('SIP domains', () => {
  refuses([
    ['none', { sipDomains: [] }, { property: 'sipDomains', given: '[]', expected: /at least one/, fix: /SIP addresses/ }],
    ['one twice', { sipDomains: ['contoso.com', 'fabrikam.com', 'contoso.com'] }, {
      property: 'sipDomains[2]', given: '"contoso.com"', expected: /each domain only once.*sipDomains\[0\]/, fix: /one of the two/,
    }],
    ['one twice, in other letter case and with a final dot', { sipDomains: ['Contoso.com', 'fabrikam.com', 'CONTOSO.COM.'] }, {
      property: 'sipDomains[2]', given: '"CONTOSO.COM."', expected: /case-insensitive.*"Contoso\.com"/, fix: /one of the two/,
    }],
    ['sign-in in another domain', { automaticSignInDomains: ['litware.com'] }, {
      property: 'automaticSignInDomains', given: '"litware.com"', expected: /contoso\.com, fabrikam\.com/, fix: /add "litware\.com" to sipDomains/,
    }],
    ['discovery in another domain', { federation: { discoverableDomains: ['contoso.com', 'litware.com'] } }, {
      property: 'federation.discoverableDomains', given: '"litware.com"', expected: /one of the SIP domains/, fix: /sipDomains/,
    }],
    ['discovery in one domain twice', { federation: { discoverableDomains: ['contoso.com', 'contoso.COM'] } }, {
      property: 'federation.discoverableDomains[1]', given: '"contoso.COM"', expected: /each domain only once/, fix: /one of the two/,
    }],
    ['XMPP in another domain', { xmpp: { fqdn: 'xmpp.contoso.com', domains: ['litware.com'] } }, {
      property: 'xmpp.domains', given: '"litware.com"', expected: /one of the SIP domains/, fix: /sipDomains/,
    }],
  ]);
});

describe('features', () => {
  refuses([
    ['none at all', { features: [], automaticSignInDomains: [], federation: undefined, publicIm: [] }, {
      property: 'features', given: '[]', expected: /at least one feature/, fix: /omit features/,
    }],
    ['sign-in records while nobody signs in', { features: [WEB_CONFERENCING], automaticSignInDomains: ['contoso.com'] }, {
      property: 'automaticSignInDomains', given: '[contoso.com]', expected: /without remote user access/, fix: /REMOTE_USER_ACCESS/,
    }],
  ]);

  test.each<[string, Partial<EdgePlanRequest>]>([
    ['federation', { federation: {} }],
    ['XMPP', { federation: undefined, xmpp: XMPP }],
    ['public IM', { federation: undefined, publicIm: [PublicImProvider.SKYPE] }],
  ])('no features are accepted with %s', (_name, used) => {
    const plan = contosoPlan({ ...BY_OTHERS, features: [], automaticSignInDomains: [], ...used });
    expect(plan.conditions).not.toEqual(expect.arrayContaining(['remote-user']));
  });
});

describe('subnets', () => {
  const subnets = (external: string, inside: string): Partial<EdgePlanRequest> => (
    { network: { externalSubnet: external, internalSubnet: inside } });

  refuses([
    ['external and internal the same', subnets('10.45.16.0/24', '10.45.16.0/24'), {
      property: 'network.internalSubnet', given: '"10.45.16.0/24"', expected: /must not be in one network/, fix: /separate subnets/,
    }],
    ['internal inside external', subnets('10.45.16.0/24', '10.45.16.128/25'), {
      property: 'network.internalSubnet', given: '"10.45.16.128/25"', expected: /does not overlap the external one, 10\.45\.16\.0\/24/,
      fix: /separate subnets/,
    }],
    ['external inside internal', subnets('172.25.33.64/26', '172.25.33.0/24'), {
      property: 'network.internalSubnet', given: '"172.25.33.0/24"', expected: /172\.25\.33\.64\/26/, fix: /separate subnets/,
    }],
    ['host bits', subnets('10.45.16.5/24', '172.25.33.0/24'), {
      property: 'network.externalSubnet', given: '"10.45.16.5/24"', expected: /without host bits/, fix: /did you mean "10\.45\.16\.0\/24"/,
    }],
    ['external too small for the servers', subnets('10.45.16.0/29', '172.25.33.0/24'), {
      property: 'network.externalSubnet', given: '"10.45.16.0/29", with 5 usable addresses',
      expected: /^6 usable addresses, 1 more than the subnet has$/, fix: /28 or shorter/,
    }],
    ['internal smaller than a subnet can be', subnets('10.45.16.0/24', '172.25.33.0/31'), {
      property: 'network.internalSubnet', given: '"172.25.33.0/31"', expected: /\/30 or larger/, fix: /at least 4/,
    }],
    ['IPv6', subnets('2001:db8:16::/64', '172.25.33.0/24'), {
      property: 'network.externalSubnet', given: '"2001:db8:16::/64"', expected: /IPv4 network.*call admission control/, fix: /network\.externalIpv6Subnet for dual stack/,
    }],
    ['private without NAT',
      { topology: EdgeTopology.singlePublic(), ...subnets('10.45.16.0/24', '172.25.33.0/24') }, {
        property: 'network.externalSubnet', given: '"10.45.16.0/24"', expected: /public addresses.*single-public has no NAT/, fix: /with NAT/,
      }],
    ['the bastion host on the internal subnet', { network: { ...contosoRequest().network, bastionSubnet: '172.25.33.192/26' } }, {
      property: 'network.bastionSubnet', given: '"172.25.33.192/26"', expected: /does not overlap 172\.25\.33\.0\/24/, fix: /another part/,
    }],
    ['the bastion host on the external subnet', { network: { ...contosoRequest().network, bastionSubnet: '10.45.0.0/16' } }, {
      property: 'network.bastionSubnet', given: '"10.45.0.0/16"', expected: /does not overlap 10\.45\.16\.0\/24/, fix: /another part/,
    }],
  ]);
});

describe('internal networks', () => {
  refuses([
    ['none', internal({ networks: [] }), {
      property: 'internal.networks', given: '[]', expected: /at least one network/, fix: /192\.168\.10\.0\/24/,
    }],
    ['the whole Internet', internal({ networks: ['0.0.0.0/0'] }), {
      property: 'internal.networks', given: '"0.0.0.0/0"', expected: /whole Internet/, fix: /Front End Servers/,
    }],
    ['one that holds the external subnet', internal({ networks: ['192.168.10.0/24', '10.0.0.0/8'] }), {
      property: 'internal.networks', given: '"10.0.0.0/8"', expected: /do not overlap the external subnet 10\.45\.16\.0\/24/, fix: /smaller networks/,
    }],
    ['one inside the external subnet', internal({ networks: ['192.168.10.0/24', '10.45.16.128/25'] }), {
      property: 'internal.networks', given: '"10.45.16.128/25"', expected: /10\.45\.16\.0\/24/, fix: /smaller networks/,
    }],
    ['two that overlap', internal({ networks: ['192.168.10.0/24', '10.9.0.0/16', '192.168.0.0/16'] }), {
      property: 'internal.networks', given: '"192.168.0.0/16" and "192.168.10.0/24"', expected: /do not overlap/,
      fix: /"192\.168\.0\.0\/16" contains "192\.168\.10\.0\/24"/,
    }],
    ['one twice', internal({ networks: ['192.168.10.0/24', '192.168.10.0/24'] }), {
      property: 'internal.networks', given: '"192.168.10.0/24" and "192.168.10.0/24"', expected: /do not overlap/, fix: /remove the smaller network/,
    }],
    ['an address without a prefix length', internal({ networks: ['192.168.10.0/24', '10.9.0.1'] }), {
      property: 'internal.networks[1]', given: '"10.9.0.1"', expected: /address block/, fix: /10\.9\.0\.1\/32/,
    }],
    ['IPv6', internal({ networks: ['192.168.10.0/24', 'fd00::/8'] }), {
      property: 'internal.networks[1]', given: '"fd00::/8"', expected: /IPv4 network/, fix: /set network\.internalIpv6Subnet for dual stack/,
    }],
  ]);
});

describe('internal addresses', () => {
  refuses([
    ['a next hop that no route leads to', internal({ nextHopAddresses: ['192.168.10.90', '192.168.11.90'] }), {
      property: 'internal.nextHopAddresses', given: '"192.168.11.90"', expected: /192\.168\.10\.0\/24/, fix: /internal\.networks/,
    }],
    ['a next hop twice', internal({ nextHopAddresses: ['192.168.10.90', '192.168.10.90'] }), {
      property: 'internal.nextHopAddresses[1]', given: '"192.168.10.90"', expected: /each address only once/, fix: /one of the two/,
    }],
    ['a Lync server that no route leads to', internal({ lyncServers: ['10.9.0.5'] }), {
      property: 'internal.lyncServers', given: '"10.9.0.5"', expected: /routes to these networks only/, fix: /internal\.networks/,
    }],
    ['a Lync server that is a name', internal({ lyncServers: ['fe01.contoso.net'] }), {
      property: 'internal.lyncServers[0]', given: '"fe01.contoso.net"', expected: /address/, fix: /not a name/,
    }],
    ['perimeter DNS that is inside', internal({ perimeterDnsServers: ['10.45.20.4', '192.168.10.5'] }), {
      property: 'internal.perimeterDnsServers', given: '"192.168.10.5"', expected: /perimeter.*192\.168\.10\.0\/24/,
      fix: /hosts file/,
    }],
    ['perimeter DNS in IPv6', internal({ perimeterDnsServers: ['2001:db8::53'] }), {
      property: 'internal.perimeterDnsServers[0]', given: '"2001:db8::53"', expected: /IPv4 address/,
      fix: /set network\.externalIpv6Subnet for dual stack/,
    }],
  ]);
});

describe('servers', () => {
  const of = (count: number): (() => Partial<EdgePlanRequest>) =>
    () => ({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: count }) });

  test.each([
    [0, /2 to 12/], [1, /EdgeTopology\.singleNat\(\)/], [13, /second Edge pool/], [2.5, /whole number/],
  ])('%d in a pool', (count, fix) => {
    const refusal = refusalOf(of(count));
    expect(refusal).toMatchObject({ property: 'topology.servers', given: String(count) });
    expect(refusal.expected).toContain('2 to 12 Edge Servers');
    expect(refusal.fix).toMatch(fix);
  });

  refuses([
    ['number 0', servers({ number: 0 }), {
      property: 'servers.number', given: '0', expected: /from 1 to 2/, fix: /correct the number/,
    }],
    ['number 3 of 2', servers({ number: 3 }), {
      property: 'servers.number', given: '3', expected: /from 1 to 2/, fix: /number of servers/,
    }],
    ['number 1.5', servers({ number: 1.5 }), {
      property: 'servers.number', given: '1.5', expected: /from 1 to 2/, fix: /correct/,
    }],
    ['one number twice', servers({ number: 2 }, { number: 2, computerName: 'EDGE2' }), {
      property: 'servers.number', given: '2', expected: /one entry for each server number/, fix: /combine/,
    }],
    ['an address outside its subnet', servers({ number: 1, accessEdgeAddress: '10.45.17.10' }), {
      property: 'servers[number 1].accessEdgeAddress', given: '"10.45.17.10"', expected: /10\.45\.16\.0\/24/, fix: /10\.45\.16\.2 on/,
    }],
    ['the address of the router', servers({ number: 1, internalAddress: '172.25.33.1' }), {
      property: 'servers[number 1].internalAddress', given: '"172.25.33.1"', expected: /the first two addresses.*the last one/, fix: /172\.25\.33\.2/,
    }],
    ['one address for two services', servers({ number: 1, accessEdgeAddress: '10.45.16.50', audioVideoAddress: '10.45.16.50' }), {
      property: 'servers[number 1].audioVideoAddress', given: '"10.45.16.50"',
      expected: /servers\[number 1\]\.accessEdgeAddress uses this one/, fix: /another address in 10\.45\.16\.0\/24/,
    }],
    ['a public address that is private', servers({ number: 1, accessEdgePublicAddress: '192.168.1.1' }), {
      property: 'servers[number 1].accessEdgePublicAddress', given: '"192.168.1.1"', expected: /a public address/,
      fix: /until it is known/,
    }],
    ['a public address in IPv6, for a record of type A', servers({ number: 1, accessEdgePublicAddress: '2001:db8::10' }), {
      property: 'servers[number 1].accessEdgePublicAddress', given: '"2001:db8::10"', expected: /IPv4 address/,
      fix: /set servers\[number 1\]\.accessEdgePublicIpv6Address for dual stack/,
    }],
    ['one public address for two servers',
      servers({ number: 1, accessEdgePublicAddress: '131.107.155.10' }, { number: 2, audioVideoPublicAddress: '131.107.155.10' }), {
        property: 'servers[number 2]', given: 'public address "131.107.155.10" for lsedge02 A/V Edge',
        expected: /lsedge01 Access Edge uses this one/, fix: /separate public address/,
      }],
    ['another public address where there is no NAT',
      { topology: EdgeTopology.singlePublic(), ...servers({ number: 1, accessEdgePublicAddress: '131.107.155.99' }) }, {
        property: 'servers[number 1].accessEdgePublicAddress', given: '"131.107.155.99"', expected: /131\.107\.155\.10.*no NAT/,
        fix: /omit the public address/,
      }],
    ['a computer name that Windows refuses', servers({ number: 1, computerName: 'edge_01' }), {
      property: 'servers[number 1].computerName', given: '"edge_01"', expected: /15 letters, digits/, fix: /edge-01/,
    }],
    ['an internal FQDN whose host name is too long for numbers', internal({ fqdn: 'edge-pool-dublin.contoso.net' }), {
      property: 'internal.fqdn', given: '"edge-pool-dublin01"', expected: /1 to 15/, fix: /shorten it by 3/,
    }],
    ['the pool\'s own name', servers({ number: 2, computerName: 'LSEDGE' }), {
      property: 'servers[number 2].computerName', given: '"LSEDGE"', expected: /FQDN of the pool, lsedge\.contoso\.net/, fix: /"lsedge02"/,
    }],
    ['another name than the internal FQDN for a single server',
      { topology: EdgeTopology.singleNat(), ...servers({ number: 1, computerName: 'EDGE1' }) }, {
        property: 'servers[number 1].computerName', given: '"EDGE1"', expected: /"lsedge".*lsedge\.contoso\.net/,
        fix: /omit computerName/,
      }],
    ['one computer name twice, in other letter case',
      servers({ number: 1, computerName: 'edge-a' }, { number: 2, computerName: 'EDGE-A' }), {
        property: 'servers[number 2].computerName', given: '"EDGE-A"', expected: /server 1 uses this one/, fix: /different computer name/,
      }],
  ]);
});

describe('address translation', () => {
  test('on the internal side', () => {
    const refusal = refusalOf(() => EdgeTopology.singleNat({ translatedInterfaces: [EdgeSide.INTERNAL] }));
    expect(refusal).toMatchObject({ property: 'topology.translatedInterfaces', given: '[internal]' });
    expect(refusal.expected).toContain('NAT on the external interface');
    expect(refusal.fix).toContain('omit translatedInterfaces');
  });
});

describe('zones', () => {
  const EXTERNAL = { name: 'contoso.com', side: EdgeSide.EXTERNAL };
  const INTERNAL = { name: 'contoso.net', side: EdgeSide.INTERNAL };
  const zones = (...given: DnsZoneRequest[]): Partial<EdgePlanRequest> => ({ zones: given });

  refuses([
    ['none for the names outside', zones(INTERNAL), {
      property: 'zones', given: 'no external zone', expected: /external zone that holds "\w+\.contoso\.com"/, fix: /"contoso\.com".*recordsByOthers/,
    }],
    ['none for the names inside', zones(EXTERNAL), {
      property: 'zones', given: 'no internal zone', expected: /internal zone that holds "lsedge\.contoso\.net"/, fix: /"contoso\.net"/,
    }],
    ['none for a further SIP domain', { ...zones(EXTERNAL, INTERNAL), automaticSignInDomains: undefined }, {
      property: 'zones', given: 'external zones contoso.com', expected: /"sip\.fabrikam\.com"/, fix: /"fabrikam\.com"/,
    }],
    ['one that holds none of the names', zones(EXTERNAL, INTERNAL, { name: 'litware.com', side: EdgeSide.EXTERNAL }), {
      property: 'zones[2]', given: '"litware.com" (external)', expected: /at least one name/, fix: /remove it/,
    }],
    ['one on the wrong side', zones(EXTERNAL, INTERNAL, { name: 'contoso.com', side: EdgeSide.INTERNAL }), {
      property: 'zones[2]', given: '"contoso.com" (internal)', expected: /at least one name/, fix: /its side/,
    }],
    ['one below another, with none of the names',
      zones(EXTERNAL, INTERNAL, { name: 'emea.contoso.com', side: EdgeSide.EXTERNAL }), {
        property: 'zones[2]', given: '"emea.contoso.com" (external)', expected: /at least one name/, fix: /correct/,
      }],
    ['two that hold the same names', zones(EXTERNAL, INTERNAL, { name: 'CONTOSO.com.', side: EdgeSide.EXTERNAL }), {
      property: 'zones[2]', given: '"contoso.com" (external)', expected: /zones\[0\] is "contoso\.com" too/, fix: /split-brain/,
    }],
    ['one whose name is not a domain', zones(EXTERNAL, INTERNAL, { name: '_tcp.contoso.com', side: EdgeSide.EXTERNAL }), {
      property: 'zones[2]', given: '"_tcp.contoso.com"', expected: /letters, digits and hyphens/, fix: /"contoso\.com"/,
    }],
    ['one of no use even when others create records',
      { ...zones({ name: 'litware.com', side: EdgeSide.EXTERNAL }), recordsByOthers: true }, {
        property: 'zones[0]', given: '"litware.com" (external)', expected: /at least one name/, fix: /remove it/,
      }],
  ]);
});

describe('ports', () => {
  refuses([
    ['two services on one port of one address', sharedPorts(undefined, 443), {
      property: 'audioVideo.port', given: '443', expected: /webConferencing uses port 443/, fix: /5061.*444.*443/,
    }],
    ['5061, where federation listens', sharedPorts(4430, 5061), {
      property: 'webConferencing.port', given: '5061', expected: /accessEdge uses port 5061/, fix: /omit the ports/,
    }],
    ...[22, 3389, 5985, 5986].map((port): Case => [
      `${port}, by which Windows is administered`, ports(undefined, port), {
        property: 'webConferencing.port', given: String(port), expected: /open to the Internet/, fix: /omit the port/,
      },
    ]),
    ['a port of the media range', ports(50001), {
      property: 'accessEdge.port', given: '50001', expected: /outside 50000-59999/, fix: /omit the port/,
    }],
    ['5269 on the shared address, with XMPP', { ...sharedPorts(undefined, 5269), xmpp: XMPP }, {
      property: 'webConferencing.port', given: '5269', expected: /XMPP proxy uses port 5269/, fix: /omit the ports/,
    }],
    ['5269 for the Access Edge of the shared address, with XMPP', { ...sharedPorts(5269), xmpp: XMPP }, {
      property: 'accessEdge.port', given: '5269', expected: /XMPP proxy uses port 5269/, fix: /omit the ports/,
    }],
    ['5269 for the Access Edge, whose own address the XMPP proxy shares', { ...ports(5269), xmpp: XMPP }, {
      property: 'accessEdge.port', given: '5269', expected: /XMPP proxy/, fix: /443/,
    }],
    ['0', { webConferencing: { fqdn: 'webcon.contoso.com', port: 0 } }, {
      property: 'webConferencing.port', given: '"0"', expected: /1 to 65535/, fix: /below 1/,
    }],
    ['65536', ports(65536), { property: 'accessEdge.port', given: '"65536"', expected: /1 to 65535/, fix: /above 65535/ }],
    ['443.5', ports(undefined, undefined, 443.5), {
      property: 'audioVideo.port', given: '"443.5"', expected: /whole numbers/, fix: /not a whole number/,
    }],
  ]);

  test('5269 without XMPP, and on another address than the XMPP proxy\'s, is free', () => {
    expect(contosoPlan(sharedPorts(undefined, 5269)).services[1]?.port).toBe(5269);
    expect(contosoPlan(ports(5269)).services[0]?.port).toBe(5269);
    expect(contosoPlan({ ...ports(undefined, 5269, 5061), xmpp: XMPP }).services.map(({ port }) => port)).toEqual([443, 5269, 5061]);
  });
});

describe('TTL', () => {
  const ttls: readonly (readonly [number, RegExp])[] = [
    [0, /smallest accepted value is 1$/], [-1, /smallest accepted value is 1$/], [2147483648, /largest/], [59.5, /"60"/],
  ];
  refuses(ttls.map(([ttl, fix]): Case => [`${ttl}`, { recordTtlSeconds: ttl }, {
    property: 'recordTtlSeconds', given: `"${ttl}"`, expected: /1.*2147483647/, fix,
  }]));

  test.each([1, 2147483647])('%i is accepted', (ttl) => {
    expect(contosoPlan({ recordTtlSeconds: ttl }).dnsRecords[0]?.ttlSeconds).toBe(ttl);
  });
});

test('every feature can be used without the others', () => {
  for (const feature of [REMOTE_USER_ACCESS, WEB_CONFERENCING, AUDIO_VIDEO]) {
    const plan = contosoPlan({ ...BY_OTHERS, features: [feature], automaticSignInDomains: undefined, federation: undefined });
    expect(plan.firewall.length).toBeGreaterThan(4);
  }
});

describe('values that can be missing in JavaScript', () => {
  test.each([
    ['internal.networks', { internal: { fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net' } }],
    ['accessEdge.fqdn', { accessEdge: {} }],
    ['sipDomains', { sipDomains: undefined }],
  ])('%s', (property, input) => {
    const refusal = refusalOf(() => contosoPlan(input as unknown as Partial<EdgePlanRequest>));
    expect(refusal).toMatchObject({ property, given: 'nothing', fix: `set ${property}` });
  });
});
