import { RunningEdgeReader } from '../../../lib/running/running-edge-reader';
import { RunningPortUse } from '../../../lib/running/model/running-edge-service';
import { RUNNING_EDGE_SHAPE, type RunningEdge } from '../../../lib/running/model/running-edge';
import { accept } from '../../../lib/values/boundary/accept';
import { ProductKey } from '../../../lib/values/vocabulary/product-key';
import { contosoExports } from '../samples/contoso';
import { COLLECTED_AT, EXPIRES_SOON, OBSOLETE_PARTNER, PARTNERS, POOLS, WRONG_SRV } from '../samples/organization';
import { edgeServerFile, frontEndFile, scriptDocument } from '../samples/script-files';
import { builderTopology, publishedTopology } from '../samples/topology-xml';
import { productOf } from '../../../lib/request/stored/keys';

const edge = RunningEdgeReader.read(contosoExports());
const readOf = (...names: string[]): RunningEdge => RunningEdgeReader.read(contosoExports().filter(({ fileName }) => names.includes(fileName)));

test('the topology is read, with what the sites route', () => {
  expect(edge.topology).toMatchObject({
    product: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019,
    sipDomains: ['contoso.com', 'fabrikam.com'],
    defaultSipDomain: 'contoso.com',
    sites: [{ name: 'Dublin', federationRoute: 'lsedge.contoso.net' }, { name: 'Redmond', federationRoute: 'lsedge.contoso.net' }],
    webNames: { webServices: [{ externalFqdn: 'webext1.contoso.com' }, { externalFqdn: 'webext2.contoso.com' }] },
  });
  expect(edge.topology?.edgeServices.map(({ poolFqdn, nextHop, externalNames }) => ({ poolFqdn, nextHop, names: externalNames.map(({ fqdn }) => fqdn) })))
    .toEqual([...POOLS].reverse().map(({ fqdn, nextHop, access, conferencing, audioVideo }) => ({
      poolFqdn: fqdn, nextHop, names: [access, conferencing, audioVideo],
    })));
});

test('every partner is read, with the entry of the one that moved', () => {
  expect(edge.settings.allowedDomains?.map(({ domain }) => domain)).toEqual(PARTNERS.map(({ domain }) => domain));
  expect(edge.settings.allowedDomains).toHaveLength(40);
  expect(edge.settings.allowedDomains?.[0]).toMatchObject(OBSOLETE_PARTNER);
  expect(edge.records.filter(({ name }) => name.endsWith(OBSOLETE_PARTNER.domain)))
    .toMatchObject([{ value: 'sipfed.online.lync.com', priority: 100, weight: 1, port: 5061, ttlSeconds: 3600 }]);
});

test('the tenant lacks one of them', () => {
  const onPremises = edge.settings.allowedDomains?.map(({ domain }) => domain) ?? [];
  expect(onPremises.filter((domain) => !edge.tenant?.allowedDomains?.includes(domain))).toEqual(['partner38.example']);
  expect(edge.tenant).toMatchObject({ sharedSipAddressSpace: true, allowsAllKnownDomains: false });
});

test('the wrong record is read as it is', () => {
  expect(edge.records.filter(({ name }) => name === WRONG_SRV.owner)).toMatchObject([{ value: WRONG_SRV.target, port: 5061, side: 'external' }]);
});

test('each server has its adapters, and its certificates with what they are assigned to', () => {
  expect(edge.servers.map(({ computerName, fqdn, productBuild }) => [computerName, fqdn, productBuild])).toEqual(
    ['01', '02', '11'].map((number) => [`EDGE${number}`, `edge${number}.contoso.net`, '7.0.2046.569']));
  const soon = edge.servers.filter(({ certificates }) => certificates?.some(({ notAfter }) => notAfter === EXPIRES_SOON));
  expect(soon.map(({ computerName }) => computerName)).toEqual(['EDGE01', 'EDGE02']);
  expect((Date.parse(EXPIRES_SOON) - Date.parse(edge.collectedAt ?? '')) / 86_400_000).toBe(30);
});

test('rows of each firewall keep their order', () => {
  const [outside, inside] = ['perimeter-external.csv', 'core-internal.csv'].map((file) => edge.firewallRows.filter((row) => row.source.file === file));
  expect([outside?.length, inside?.length, edge.firewallRows.length]).toEqual([24, 7, 31]);
  expect(outside?.[0]).toMatchObject({
    name: 'edge01 SIP', side: 'external', direction: 'inbound', allows: true, transport: 'TCP', sources: [], destinations: ['10.45.16.11'],
    destinationPorts: [{ first: 443, last: 443 }, { first: 5061, last: 5061 }],
  });
  expect(outside?.at(-1)).toMatchObject({ allows: false, transport: '*', destinations: [], destinationPorts: [] });
  expect(inside?.[0]).toMatchObject({ name: 'to lsedge', side: 'internal', allows: true, sources: ['192.168.10.0/24'], source: { place: 'line 2' } });
  expect(inside?.[0]).not.toHaveProperty('direction');
});

test('a file of an earlier collection is told', () => {
  const since = (day: string): RunningEdge['unread'] => RunningEdgeReader.read(contosoExports().map((each) => (
    each.fileName === 'edge-server-EDGE02.json' ? { ...each, text: each.text.replace(COLLECTED_AT, `${day}T23:00:00Z`) } : each))).unread;
  expect(since('2026-11-01')).toEqual([]);
  expect(since('2026-10-31')).toEqual([{
    what: 'what has changed since 2026-10-31', usualPlace: 'its script, run again', reason: 'the file was written on 2026-10-31, and the newest one on 2026-11-02',
    file: 'edge-server-EDGE02.json',
  }]);
});

test('nothing is missing, XMPP partners either: the product has none', () => {
  expect(edge.unread).toEqual([]);
  expect(edge.settings.xmppPartners).toEqual([]);
});

test.each(Object.values(ProductKey).map((key) => [key, productOf(key)] as const))('XMPP partners that were not read are missing where the product has XMPP: %s', (_key, { displayName, hasXmpp }) => {
  const { unread } = RunningEdgeReader.read(contosoExports().map(({ fileName, text }) => (
    { fileName, text: text.replaceAll('Skype for Business Server 2019, Core Components', `${displayName}, Core Components`) })));
  expect(unread).toEqual(hasXmpp ? [
    { what: 'XMPP partners', usualPlace: 'Get-CsXmppAllowedPartner', reason: 'FE11 does not have Get-CsXmppAllowedPartner', file: 'front-end.json' },
  ] : []);
});

test('the value is what its declaration says, frozen, and the same for any order of the files', () => {
  expect(accept(RUNNING_EDGE_SHAPE, edge)).toEqual(edge);
  expect(Object.isFrozen(edge.settings.allowedDomains?.[0])).toBe(true);
  expect(JSON.stringify(RunningEdgeReader.read(contosoExports().reverse()))).toBe(JSON.stringify(edge));
  expect(edge.collectedAt).toBe(COLLECTED_AT);
});

test('a file of Topology Builder tells the same as the published topology', () => {
  const plain = (text: string): unknown => {
    const { topology } = RunningEdgeReader.read([{ fileName: 'a.tbxml', text }, scriptDocument('front-end.json', frontEndFile())]);
    return { ...topology, edgeServices: topology?.edgeServices.map((service) => ({ ...service, source: undefined })) };
  };
  expect(plain(builderTopology())).toEqual(plain(publishedTopology()));
});

test('without a document, the topology comes from the cmdlets, and lacks the addresses', () => {
  const { topology, unread } = readOf('front-end.json');
  expect(topology?.edgeServices.map(({ poolFqdn, nextHop }) => [poolFqdn, nextHop])).toEqual(
    edge.topology?.edgeServices.map(({ poolFqdn, nextHop }) => [poolFqdn, nextHop]));
  expect(topology?.edgeServices[0]?.ports).toEqual(edge.topology?.edgeServices[0]?.ports
    .filter(({ use }) => use !== RunningPortUse.OTHER)
    .map(({ service, use, side, port, count }) => ({ service, use, side, port, count })));
  expect(unread.map(({ what }) => what)).toEqual(expect.arrayContaining([
    'addresses of edge01.contoso.net in the topology', 'Edge Server edge01.contoso.net',
  ]));
});

test('without anything but a zone, everything else is told as missing', () => {
  const { topology, servers, unread } = readOf('contoso.com.external.zone');
  expect({ topology, servers }).toEqual({ topology: undefined, servers: [] });
  expect(unread.map(({ what }) => what)).toEqual(['product', 'settings of the organization', 'topology']);
});

test('a build that 2019 and Subscription Edition share is told to be unconfirmed', () => {
  const [pool] = POOLS;
  const { parts, ...file } = edgeServerFile(pool!, pool!.servers[0]!);
  const { patchVersions, ...others } = parts;
  expect(patchVersions).toBeDefined();
  const read = RunningEdgeReader.read([
    { fileName: 'topology.xml', text: publishedTopology() },
    scriptDocument('edge.json', { ...file, parts: { ...others, serviceVersions: [{ Service: 'RTCSRV', Version: '7.0.2046.879' }] } }),
  ]);
  expect(read.topology?.product).toBe(ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE);
  expect(read.unread).toContainEqual(expect.objectContaining({ what: 'whether the product is 2019 or Subscription Edition' }));
});
