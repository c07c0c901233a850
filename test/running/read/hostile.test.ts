import { RunningEdgeReader } from '../../../lib/running/running-edge-reader';
import type { IPlanDocument } from '../../../lib/values/plan-document';
import { contosoExports } from '../samples/contoso';
import { POOLS } from '../samples/organization';
import { edgeServerFile, frontEndFile, scriptDocument, type ScriptFile, tenantFile } from '../samples/script-files';
import { builderTopology, publishedTopology } from '../samples/topology-xml';
import { problemsOf } from '../support/problems-of';

const problems = (...documents: IPlanDocument[]) => problemsOf(() => RunningEdgeReader.read(documents));
const frontEnd = (parts: ScriptFile['parts']): IPlanDocument =>
  scriptDocument('front-end.json', { ...frontEndFile(), parts: { ...frontEndFile().parts, ...parts } });
const xml = (text: string): IPlanDocument => ({ fileName: 'topology.xml', text });

describe('JSON', () => {
  test('that was cut off is told with its end', () => {
    const { text } = scriptDocument('front-end.json', frontEndFile());
    const [problem] = problems({ fileName: 'front-end.json', text: text.slice(0, 5000) });
    expect(problem).toMatchObject({ property: 'front-end.json', fix: 'copy or collect it again: it may have been cut off' });
    expect(problem?.given).toContain('invalid JSON that ends in');
  });

  test.each([
    ['of something else', '{ "planKind": "edge" }', 'JSON: an object with planKind'],
    ['that is a list', '[1, 2]', 'JSON: a list of 2 values'],
    ['of another format', '{ "format": "other" }', 'JSON: "other"'],
  ])('%s is refused', (_, text, given) => {
    expect(problems({ fileName: 'a.json', text })).toMatchObject([{ property: 'a.json', given, fix: 'remove the file from the folder' }]);
  });

  test('of another version of the format is refused', () => {
    expect(problems(scriptDocument('tenant.json', { ...tenantFile(), formatVersion: 2 })))
      .toMatchObject([{ property: 'tenant.json: formatVersion', given: '2' }]);
  });

  test('of an unknown kind is refused', () => {
    expect(problems(scriptDocument('a.json', { ...tenantFile(), kind: 'front-office' })))
      .toMatchObject([{ property: 'a.json: kind', expected: 'one of front-end, edge-server, tenant' }]);
  });

  test('with wrong types is told property by property, at most twenty times', () => {
    const read = problems(frontEnd({
      allowedDomains: Array.from({ length: 30 }, () => ({ Identity: 7, Domain: ['a'], ProxyFqdn: { a: 1 } })),
      sipDomains: [{ Name: 'contoso.com', IsDefault: 'wahr' }],
    }));
    expect(read).toHaveLength(20);
    expect(read[0]).toMatchObject({ property: 'front-end.json: parts.allowedDomains[0].Domain', given: 'a list of 1 value' });
    expect(problems(frontEnd({ sipDomains: [{ Name: 'contoso.com', IsDefault: 'wahr' }] })))
      .toMatchObject([{ property: 'front-end.json: parts.sipDomains[0].IsDefault', given: '"wahr"', expected: 'true or false' }]);
  });

  test.each([
    ['VerificationLevel', 'Immer', 'one of AlwaysVerifiable, AlwaysUnverifiable, UseSourceVerification'],
    ['ProxyFqdn', 'sip.a.example/x', 'a name, such as contoso.com'],
    ['ProxyFqdn', 'sip.a.example\u001b[31m', 'text of at most 1024 characters, without control characters'],
    ['ProxyFqdn', '\u202ecod.example', 'text of at most 1024 characters, without control characters'],
    ['ProxyFqdn', 'a'.repeat(2000), 'text of at most 1024 characters, without control characters'],
  ])('with the %s %j is refused', (name, value, expected) => {
    expect(problems(frontEnd({ allowedDomains: [{ Domain: 'a.example', [name]: value }] })))
      .toMatchObject([{ property: `front-end.json: parts.allowedDomains[0].${name}`, expected }]);
  });

  test.each([
    ['a single object in place of a list', { Domain: 'a.example' }],
    ['the object that Windows PowerShell wraps around lists', { value: [{ Domain: 'a.example' }], Count: 1 }],
  ])('with %s is read', (_, part) => {
    const { parts, ...file } = frontEndFile();
    const text = JSON.stringify({ ...file, parts: { ...parts, allowedDomains: part } });
    expect(RunningEdgeReader.read([{ fileName: 'front-end.json', text }]).settings.allowedDomains).toMatchObject([{ domain: 'a.example' }]);
  });

  test('with a byte order mark, and properties that change prototypes, is read as if they were not there', () => {
    const { text } = scriptDocument('front-end.json', frontEndFile());
    const hostile = `\uFEFF${text.replace('"parts": {', '"__proto__": { "kind": "tenant" }, "constructor": 1, "parts": { "__proto__": [{ "Domain": 1 }],')}`;
    expect(RunningEdgeReader.read([{ fileName: 'front-end.json', text: hostile }]))
      .toEqual(RunningEdgeReader.read([{ fileName: 'front-end.json', text }]));
    expect(({} as Record<string, unknown>)['Domain']).toBeUndefined();
  });

  test('with comments in several lines keeps them in one, without control characters', () => {
    const { settings } = RunningEdgeReader.read([frontEnd({ allowedDomains: [{ Domain: 'a.example', Comment: ' first\r\n\u001b[31msecond \u202e ' }] })]);
    expect(settings.allowedDomains?.[0]?.comment).toBe('first [31msecond');
  });

  test('with a part of too many entries is refused', () => {
    const blockedDomains = Array.from({ length: 20_001 }, (_, index) => ({ Domain: `d${index}.example` }));
    expect(problems(frontEnd({ blockedDomains }))).toMatchObject([{ property: 'front-end.json: parts.blockedDomains', given: '20001 entries' }]);
  });

  test('without a part tells what is missing', () => {
    const { parts, ...file } = frontEndFile();
    const { avEdge, ...others } = parts;
    expect(avEdge).toBeDefined();
    const notRead = [{ part: 'media', command: 'x', reason: 'failed', detail: 'UnauthorizedAccessException' }];
    const { media, ...most } = others;
    expect(media).toBeDefined();
    expect(RunningEdgeReader.read([scriptDocument('front-end.json', { ...file, parts: most, notRead })]).unread).toEqual(expect.arrayContaining([
      { what: 'A/V Edge configuration', usualPlace: 'Get-CsAVEdgeConfiguration', reason: 'the file does not have it', file: 'front-end.json' },
      {
        what: 'media encryption', usualPlace: 'Get-CsMediaConfiguration',
        reason: 'Get-CsMediaConfiguration failed on FE11 (UnauthorizedAccessException)', file: 'front-end.json',
      },
    ]));
  });
});

describe('files of an Edge Server', () => {
  const [pool] = POOLS;
  const file = edgeServerFile(pool!, pool!.servers[0]!);
  const withParts = (parts: ScriptFile['parts']): IPlanDocument => scriptDocument('edge.json', { ...file, parts: { ...file.parts, ...parts } });

  test.each([
    ['addresses', { InterfaceIndex: 4, IPAddress: '10.45.16.300', PrefixLength: 24 }, 'IPAddress'],
    ['addresses', { InterfaceIndex: 4, IPAddress: '10.45.16.1', PrefixLength: 240 }, 'PrefixLength'],
    ['routes', { DestinationPrefix: '10.0.0.0/33', NextHop: '10.0.0.1', InterfaceIndex: 1 }, 'DestinationPrefix'],
    ['tcpListeners', { LocalAddress: '0.0.0.0', LocalPort: 70_000 }, 'LocalPort'],
    ['certificates', { ...file.parts['certificates']![0], NotAfter: '01.12.2026 08:00:00' }, 'NotAfter'],
    ['certificates', { ...file.parts['certificates']![0], SubjectAlternativeName: 'MIIB' }, 'SubjectAlternativeName'],
    ['tlsVersions', { Version: 'TLS 1.2', Side: 'Serveur', Enabled: true }, 'Side'],
  ])('%s: %j is told', (part, entry, property) => {
    expect(problems(withParts({ [part]: [entry] }))[0]).toMatchObject({ property: `edge.json: parts.${part}[0].${property}` });
  });

  test('a date as ConvertTo-Json writes it is read', () => {
    const [first, second] = file.parts['certificates']!;
    const certificates = [{ ...first, NotAfter: '/Date(1796198400000)/' }, { ...second, NotAfter: { value: '/Date(1796198400000)/', DisplayHint: 2, DateTime: 'Dienstag' } }];
    const { servers } = RunningEdgeReader.read([withParts({ certificates })]);
    expect(servers[0]?.certificates?.map(({ notAfter }) => notAfter)).toEqual(['2026-12-02T08:00:00Z', '2026-12-02T08:00:00Z']);
  });

  test('a certificate that is staged says from when', () => {
    const [external] = file.parts['certificates']!;
    const certificateUses = [{ Thumbprint: external!['Thumbprint'], Use: 'AudioVideoAuthentication', EffectiveDate: '2026-11-20T00:00:00Z' }];
    const { servers, unread } = RunningEdgeReader.read([withParts({ certificateUses, certificates: [external!] })]);
    expect(servers[0]?.certificates).toMatchObject([{ effectiveDate: '2026-11-20T00:00:00Z', holders: ['av-authentication'] }]);
    expect(unread.some(({ what }) => what.startsWith('certificate '))).toBe(false);
  });

  test('a certificate that is assigned but not there is told', () => {
    const { unread } = RunningEdgeReader.read([withParts({ certificates: [] })]);
    expect(unread.filter(({ what }) => what.startsWith('certificate '))).toHaveLength(2);
  });
});

describe('documents', () => {
  test('without one, with one of nothing, and with what is none, it is refused', () => {
    expect(problems()).toMatchObject([{ property: 'documents', given: 'no file' }]);
    expect(problems({ fileName: 'a.json', text: ' \r\n' })).toMatchObject([{ property: 'a.json', fix: 'remove the file, or export it again: it is empty' }]);
    expect(problems({ fileName: 'a.xml', text: '<\0T\0o\0p\0' })).toMatchObject([{ property: 'a.xml', fix: 'save it as text in UTF-8, or remove it if it is not text' }]);
    for (const wrong of [undefined, null, 7, 'text', {}, [7], [{ fileName: 'a' }], [{ fileName: 'a', text: 7 }]]) {
      expect(problemsOf(() => RunningEdgeReader.read(wrong as IPlanDocument[])).length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['a.docx', 'PK\u0003\u0004\0', 'save rules of a firewall as CSV, or remove the file'],
    ['exports.zip', 'PK\u0003\u0004\0', 'unpack it, and pass the folder with its files'],
    ['exports.json', 'PK\u0003\u0004\0', 'unpack it, and pass the folder with its files'],
    ['exports.7z', '7z\ufffd\ufffd', 'unpack it, and pass the folder with its files'],
    ['exports.json', '\u001f\ufffd\u0008\0', 'unpack it, and pass the folder with its files'],
  ])('%s with %j says what to do', (fileName, text, fix) => expect(problems({ fileName, text })).toMatchObject([{ property: fileName, fix }]));

  test('a text that is too long is refused before it is read', () => {
    expect(problems(xml('<'.repeat(32_000_001)))).toMatchObject([{ given: '32000001 characters' }]);
  });

  test('two of one kind are refused, with their names', () => {
    const second = (document: IPlanDocument, fileName: string): IPlanDocument => ({ ...document, fileName });
    const [first] = contosoExports();
    expect(problems(first!, second(first!, 'old.json'))).toMatchObject([{ given: 'several exports of a Front End Server: front-end.json, old.json' }]);
    expect(problems(xml(publishedTopology()), second(xml(builderTopology()), 'a.tbxml'))).toMatchObject([{ expected: 'one topology' }]);
    const server = contosoExports().find(({ fileName }) => fileName.includes('EDGE01'))!;
    expect(problems(server, second(server, 'copy.json'))).toMatchObject([{ given: 'several files of the Edge Server EDGE01: copy.json, edge-server-EDGE01.json' }]);
    expect(problems(first!, first!)[0]).toMatchObject({ given: 'several files named "front-end.json"' });
  });

  test('a name of a file cannot hide what a message says', () => {
    expect(problems({ fileName: 'a\u001b[2K\n.json', text: '{' })[0]?.property).toBe('a [2K .json');
  });
});

describe('XML', () => {
  test.each([
    ['a document type', `<!DOCTYPE Topology [<!ENTITY a "b">]>${publishedTopology()}`, 'a document type (DOCTYPE)'],
    ['an unknown entity', publishedTopology().replace('Redmond', '&secret;'), 'XML that cannot be read (undefined entity.)'],
    ['an entity named as a property of objects', publishedTopology().replace('Redmond', '&toString;'), 'XML that cannot be read (undefined entity.)'],
    ['an end that is missing', publishedTopology().slice(0, 3000), 'XML that cannot be read ('],
    ['too many levels', `<a>${'<b>'.repeat(100)}`, 'elements in 41 levels'],
    ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'XML whose root is html'],
    ['no namespace', '<Topology><Sites/></Topology>', 'XML whose root is Topology'],
    ['a port that is none', publishedTopology().replace('Port="5061"', 'Port="x"'), 'Port of Port: "x"'],
    ['an address that is none', publishedTopology().replace('10.45.32.11', '10.45.32.411'), 'IPAddress: "10.45.32.411"'],
    ['control characters', publishedTopology().replace('sip.contoso.com', 'sip&#x85;.contoso.com'), 'Port with an attribute of control characters'],
  ])('with %s is refused', (_, text, given) => {
    const [problem] = problems(xml(text));
    expect(problem?.property).toMatch(/^topology\.xml/);
    expect(problem?.given).toContain(given);
  });

  test('with prefixes, comments and processing instructions is read the same', () => {
    const text = publishedTopology().replace('<Sites>', '<!-- sites --><?a b?><Sites>');
    expect(RunningEdgeReader.read([xml(text)]).topology?.sites).toEqual(RunningEdgeReader.read([xml(publishedTopology())]).topology?.sites);
  });

  test('without sites, services or domains tells what is missing', () => {
    const text = '<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008" />';
    expect(RunningEdgeReader.read([xml(text)]).unread.map(({ what }) => what)).toEqual([
      'product', 'settings of the organization', 'sites', 'federation route of the sites', 'SIP domains', 'Edge pools', 'simple URLs',
    ]);
  });
});

describe('very long', () => {
  test.each([
    ['lists', '['.repeat(15_000_000)], ['objects', '{"a":'.repeat(5_000_000)], ['lists after text', `{"a":"]\\"]]","b":${'['.repeat(200)}`],
  ])('nesting of %s is refused before it is read', (_, text) => {
    expect(problems({ fileName: 'a.json', text })).toMatchObject([{ property: 'a.json', given: 'JSON in more than 100 levels' }]);
  });

  test.each([
    ['lines of a zone', 'a.zone', `a.example. A 192.0.2.1\nb.example. TXT "${'x'.repeat(3_000_000)}"`, 'a.zone: line 2'],
    ['cells of a firewall', 'a.csv', `action,protocol,source,destination,port\nallow,tcp,any,any,${'1 '.repeat(20_000)}`, 'a.csv: line 2, port'],
    ['zones', 'a.zone', '$TTL 1\n'.repeat(200_001), 'a.zone'],
    ['lists of pools', 'a.xml', publishedTopology().replace('</Clusters>', `${'<Cluster Fqdn="a"><ClusterId SiteId="1" Number="1" /></Cluster>'.repeat(5000)}</Clusters>`), 'a.xml'],
  ])('%s are refused', (_, fileName, text, property) => expect(problems({ fileName, text })[0]).toMatchObject({ property }));

  test('zones within the limit are read', () => {
    expect(RunningEdgeReader.read([{ fileName: 'a.zone', text: 'a.example. A 192.0.2.1\n'.repeat(130_000) }]).records).toHaveLength(130_000);
  });
});
