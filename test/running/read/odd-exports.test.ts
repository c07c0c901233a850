import { RunningEdgeReader } from '../../../lib/running/running-edge-reader';
import type { RunningEdge } from '../../../lib/running/model/running-edge';
import type { UnreadValue } from '../../../lib/running/model/unread-value';
import { contosoExports } from '../samples/contoso';
import { POOLS } from '../samples/organization';
import { edgeServerFile, frontEndFile, scriptDocument, type ScriptFile, tenantFile } from '../samples/script-files';
import { publishedTopology } from '../samples/topology-xml';
import { problemsOf } from '../support/problems-of';

const [pool] = POOLS;
const server = edgeServerFile(pool!, pool!.servers[0]!);
const [external, internal] = server.parts['certificates']!;

const withParts = (parts: ScriptFile['parts'], file: ScriptFile = server): RunningEdge =>
  RunningEdgeReader.read([scriptDocument('export.json', { ...file, parts: { ...file.parts, ...parts } })]);
const told = ({ unread }: RunningEdge, what: string): UnreadValue | undefined => unread.find((value) => value.what.includes(what));

describe('an Edge Server is read with', () => {
  test('lines of the hosts file that Windows passes over, which are told', () => {
    const edge = withParts({ hosts: [
      { Address: 'see', Names: ['the', 'wiki'] }, { Address: '10.0.0.7', Names: 'Pool01.contoso.net.' }, { Address: 'fe80::1%12', Names: ['a'] },
    ] });
    expect(edge.servers[0]?.hosts).toEqual([{ address: '10.0.0.7', fqdn: 'pool01.contoso.net' }, { address: 'fe80::1', fqdn: 'a' }]);
    expect(told(edge, 'the line of "see" in the hosts file of EDGE01')?.reason).toBe('it does not begin with an IP address');
  });

  test('a certificate that has alternative names alone', () => {
    expect(withParts({ certificates: [{ ...external, Subject: '' }] }).servers[0]?.certificates).toMatchObject([{ subject: '' }]);
  });

  test('a use without a certificate, and dates of none', () => {
    const certificateUses = [{ Thumbprint: null, Use: 'XmppServer' }, { Thumbprint: external!['Thumbprint'], Use: 'Internal', EffectiveDate: '0001-01-01T00:00:00Z' }];
    const edge = withParts({ certificateUses });
    expect(edge.servers[0]?.certificates?.flatMap(({ assignedTypes }) => assignedTypes)).toEqual(['Internal']);
    expect(told(edge, 'effective date')).toBeUndefined();
  });

  test('an effective date in the language of the server, which is told', () => {
    const certificateUses = [{ Thumbprint: external!['Thumbprint'], Use: 'Internal', EffectiveDate: '01.12.2026 08:00:00' }];
    expect(told(withParts({ certificateUses }), 'effective date')?.reason).toBe('"01.12.2026 08:00:00" is not a date as ISO 8601');
  });

  test('the certificate that is in use until a staged one is', () => {
    const certificateUses = [{
      Thumbprint: external!['Thumbprint'], PreviousThumbprint: internal!['Thumbprint'], Use: 'AudioVideoAuthentication', EffectiveDate: '2026-11-20T00:00:00Z',
    }];
    const byThumbprint = new Map(withParts({ certificateUses }).servers[0]?.certificates?.map((certificate) => [certificate.thumbprint, certificate]));
    expect(byThumbprint.get(external!['Thumbprint'] as string)).toMatchObject({ effectiveDate: '2026-11-20T00:00:00Z', assignedTypes: ['AudioVideoAuthentication'] });
    expect(byThumbprint.get(internal!['Thumbprint'] as string)).toMatchObject({ assignedTypes: ['AudioVideoAuthentication'] });
    expect(byThumbprint.get(internal!['Thumbprint'] as string)?.effectiveDate).toBeUndefined();
  });

  test('addresses and routes as Windows Server 2008 R2 tells them', () => {
    const [edge] = withParts({
      addresses: [{ InterfaceIndex: 4, InterfaceAlias: 'LAN-Verbindung', IPAddress: '10.45.16.11', PrefixLength: 24, PrefixOrigin: 'Manual' }],
      tcpListeners: [{ LocalAddress: 'fe80::1%12', LocalPort: 443 }], udpListeners: [],
    }).servers;
    expect(edge?.adapters).toMatchObject([{ name: 'LAN-Verbindung', addresses: [{ address: '10.45.16.11', prefixLength: 24 }], dhcp: false }]);
    expect(edge?.listeners).toEqual([{ transport: 'TCP', address: 'fe80::1', port: 443 }]);
  });
});

describe('a Front End Server is read with', () => {
  const file = frontEndFile();

  test('ports that are not used, as 0', () => {
    const edgeServices = [{ Identity: 'EdgeServer:a.contoso.net.', PoolFqdn: 'A.contoso.net.', XmppListeningPort: 0, AccessEdgeClientPort: '0443' }];
    const [service] = withParts({ edgeServices }, file).topology?.edgeServices ?? [];
    expect(service).toMatchObject({ poolFqdn: 'a.contoso.net', ports: [{ use: 'sip-clients', port: 443 }] });
  });

  test('simple URLs in any case', () => {
    const simpleUrls = [{ Component: 'meet', Domain: 'Contoso.com', ActiveUrl: 'https://meet.contoso.com' }, { Component: 'PersistentChat', ActiveUrl: 'https://a' }];
    expect(withParts({ simpleUrls }, file).topology?.webNames.simpleUrls).toEqual([{ kind: 'meet', sipDomain: 'contoso.com', url: 'https://meet.contoso.com' }]);
  });

  test('its topology document missing, which is told', () => {
    expect(told(withParts({}, file), 'topology document')?.reason).toBe('export.json was written with topology.xml, which is not among the files');
  });

  test('a part that is null as one that was not read', () => {
    expect(told(withParts({ blockedDomains: null as never }, file), 'blocked domains')?.reason).toBe('the file does not have it');
  });
});

test('a tenant whose allow list cannot be told apart says so', () => {
  const file = tenantFile();
  const edge = withParts({ federation: [{ ...file.parts['federation']![0], HasAllowList: null }] }, file);
  expect(edge.tenant?.allowsAllKnownDomains).toBeUndefined();
  expect(told(edge, 'allowed domains of the tenant')).toBeDefined();
});

test.each([
  ['no parts', { parts: undefined }, 'export.json: parts'], ['a list of parts', { parts: [1] }, 'export.json: parts'],
  ['no name of its computer', { computerName: '' }, 'export.json: computerName'],
])('an export with %s is refused', (_, change, property) => {
  expect(problemsOf(() => RunningEdgeReader.read([scriptDocument('export.json', { ...server, ...change } as ScriptFile)]))[0]).toMatchObject({ property });
});

describe('two files about the same', () => {
  const edge = (document: string, file = frontEndFile()): RunningEdge =>
    RunningEdgeReader.read([{ fileName: 'topology.xml', text: document }, scriptDocument('front-end.json', file)]);
  const contradictions = ({ unread }: RunningEdge): [string, string][] =>
    unread.filter(({ reason }) => reason.endsWith('is used')).map(({ what, reason }) => [what, reason]);

  test('that agree are told nothing of', () => {
    expect(contradictions(edge(publishedTopology()))).toEqual([]);
  });

  test.each([
    ['next hop of lsedge.contoso.net', (file: ScriptFile) => { file.parts['edgeServices']![0]!['Registrar'] = 'Registrar:old.contoso.net'; },
      'topology.xml has pool01.contoso.net, and front-end.json has old.contoso.net: topology.xml is used'],
    ['external name of access-edge of lsedge.contoso.net', (file: ScriptFile) => { file.parts['edgeServices']![0]!['AccessEdgeExternalFqdn'] = 'access.contoso.com'; },
      'topology.xml has sip.contoso.com, and front-end.json has access.contoso.com: topology.xml is used'],
    ['ports of lsedge.contoso.net', (file: ScriptFile) => { file.parts['edgeServices']![0]!['MediaComunicationPortCount'] = 5000; },
      'topology.xml has external audio-video media-range 50000-59999, and front-end.json has external audio-video media-range 50000-54999: topology.xml is used'],
    ['SIP domains', (file: ScriptFile) => { file.parts['sipDomains']!.push({ Name: 'new.example', IsDefault: false }); },
      'topology.xml has none of these, and front-end.json has new.example: topology.xml is used'],
    ['default SIP domain', (file: ScriptFile) => { file.parts['sipDomains']!.forEach((domain) => { domain['IsDefault'] = domain['Name'] === 'fabrikam.com'; }); },
      'topology.xml has contoso.com, and front-end.json has fabrikam.com: topology.xml is used'],
    ['computers of lsedge.contoso.net', (file: ScriptFile) => { file.parts['pools']![0]!['Computers'] = ['edge01.contoso.net']; },
      'topology.xml has edge02.contoso.net, and front-end.json has none of these: topology.xml is used'],
    ['external name of the web services of pool01.contoso.net', (file: ScriptFile) => { file.parts['webServices']![0]!['ExternalFqdn'] = 'old.contoso.com'; },
      'topology.xml has webext1.contoso.com, and front-end.json has old.contoso.com: topology.xml is used'],
  ])('and contradict in the %s are told both values', (what, change, reason) => {
    const file = frontEndFile();
    change(file);
    expect(contradictions(edge(publishedTopology(), file))).toEqual([[what, reason]]);
  });

  test('a server that no Edge pool has is told, whatever its name was cut to', () => {
    const other = { ...server, computerName: 'FABRIKAM-EDGE', parts: { ...server.parts, computer: [{ ComputerName: 'FABRIKAM-EDGE', HostName: 'fabrikam-edge' }] } };
    const read = RunningEdgeReader.read([...contosoExports(), scriptDocument('other.json', other)]);
    expect(read.unread).toContainEqual(expect.objectContaining({ what: 'Edge pool of FABRIKAM-EDGE', file: 'other.json' }));
    const long = publishedTopology().replaceAll('edge01.contoso.net', 'edge-of-redmond-number-1.contoso.net');
    const cut = { ...server, computerName: 'EDGE-OF-REDMOND', parts: { ...server.parts, computer: [{ ComputerName: 'EDGE-OF-REDMOND' }] } };
    const { unread } = RunningEdgeReader.read([{ fileName: 'topology.xml', text: long }, scriptDocument('cut.json', cut)]);
    expect(unread.filter(({ what }) => /number-1|EDGE-OF-REDMOND$/.test(what)).map(({ what }) => what)).toEqual([]);
  });
});
