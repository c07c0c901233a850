import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { factsByFile } from '../guide/sourced-rows';
import { readPlanning } from '../support/planning';

const ROOT = resolve(__dirname, '../..');

/** Rows that are no fact of the guide by themselves: the file that has what they say, and a text in it. */
const IN_FILES: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'se-release': ['lib/guide/products/products.ts', "released: '2025-07-01'"],
  'build-2025-08': ['lib/guide/hybrid/hybrid-requirements.ts', '7.0.2046.553'],
  'build-read': ['lib/running/collect/edge-server-parts.ts', 'Get-CsServerPatchVersion'],
  'skype-consumer': ['lib/guide/federation/public-im-providers.ts', "serviceEnd: '2025-05-05'"],
  'se-banner': ['lib/guide/products/products.ts', 'The Subscription Edition has no separate planning pages'],
  'edge-page': ['lib/guide/product-rows.ts', 'edge-environmental-requirements.md'],
  'ext-cert': ['lib/guide/certificates/skype-for-business.ts', 'SKYPE_FOR_BUSINESS_CERTIFICATES'],
  'pool-key': ['lib/rules/certificates/certificate-key-not-shared.ts', 'sharedAcrossPool'],
  'ports-ext': ['lib/guide/ports/skype-for-business.ts', 'SKYPE_FOR_BUSINESS_PORTS'],
  'ports-int': ['lib/guide/ports/skype-for-business.ts', 'SKYPE_FOR_BUSINESS_PORTS'],
  'os-2019': ['lib/guide/products/products.ts', "windowsVersions: ['Windows Server 2016', 'Windows Server 2019']"],
  'os-se': ['lib/rules/lifecycle/product-windows-unconfirmed.ts', 'windowsFrom'],
  'tls-2015': ['lib/plan/product/product-tls.ts', 'UP_TO_1_2'],
  'tls-2019': ['lib/plan/product/product-tls.ts', 'UP_TO_1_3'],
  'tls-disable': ['lib/guide/products/products.ts', "legacyTlsBuild: '6.0.9319.548'"],
  'mtls-sip': ['lib/values/vocabulary/traffic.ts', 'SIP_MTLS'],
  'hosting-provider': ['lib/request/partners/federated-partner.ts', 'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root'],
  'hosting-provider-parameters': ['lib/rules/federation/provider-proxy-shared.ts', 'provider-proxy-shared'],
  'hybrid-row14': ['lib/guide/hybrid/microsoft-365-networks.ts', 'no list of the addresses that Microsoft connects from is published'],
  'no-5061-in-service': ['lib/guide/hybrid/microsoft-365-networks.ts', 'it has no TCP 5061'],
  'br-clientauth': ['lib/guide/certificates/client-authentication.ts', 'the CA/Browser Forum still allows it'],
  'chrome-superseded': ['lib/guide/certificates/client-authentication.ts', 'version 1.8 of the Chrome root program, which moved the date'],
  'ms-eku-mtls': ['lib/rules/certificates/certificate-client-usage-ending.ts', 'Microsoft requires no more, except for AOL'],
  'ms-eku-internal': ['lib/guide/certificates/certificate-row.ts', "purpose: 'edge-internal'"],
  'ms-eku-external': ['lib/guide/certificates/skype-for-business.ts', 'withoutClientUsage'],
  'ms-eku-aol': ['lib/guide/certificates/certificate-row.ts', 'PlanningCondition.PUBLIC_IM_AOL'],
  'ms-cmdlet-clienteku': ['lib/verify/causes/conversations/planned-certificate.ts', '-ClientEKU'],
  'crl-risk': ['lib/rules/certificates/certificate-crl-missing.ts', 'certificates for a few days may come without one'],
  'partner-expressway-fix': ['lib/guide/federation/partner-stacks.ts', 'X15.4 or later'],
  'ballot': ['lib/planner/certificates/certificate-source.ts', 'SC-081'],
  'import': ['lib/configure/rotation-script/assignment.ts', 'Import-CsCertificate'],
  'assign': ['lib/configure/rotation-script/assignment.ts', 'Set-CsCertificate -Type'],
  'types': ['lib/running/read/edge-server/exported-certificates.ts', 'AudioVideoAuthentication'],
  'roll': ['lib/configure/rotation-script/assignment.ts', '-Roll -EffectiveDate'],
  'restart': ['lib/configure/rotation-script/outcome.ts', 'Stop-CsWindowsService'],
  'scope': ['lib/configure/certificate-rotation-script.ts', 'server'],
  'get-cstopology': ['lib/running/collect/front-end-parts.ts', 'Get-CsTopology'],
  'se-help': ['docs/running-edge.md', 'Subscription Edition'],
  'ns-published': ['lib/running/read/topology/xml-topology.ts', 'Topology'],
  'ns-tbxml': ['lib/running/read/topology/xml-topology.ts', 'TopologyBuilder'],
  'sip-domains': ['lib/running/read/topology/xml-topology.ts', 'InternalDomain'],
  'cluster': ['lib/running/read/topology/xml-topology.ts', 'Cluster'],
  'netinterface': ['lib/running/read/topology/read-topology.ts', 'NetInterface'],
  'edge-service': ['lib/running/read/topology/xml-topology.ts', 'RoleName'],
  'edge-ports': ['lib/running/read/topology/edge-ports.ts', 'MediaRelayEdge'],
};

/** Rows that nothing here states, and why. */
const NOT_USED: Readonly<Record<string, string>> = {
  'chrome-subca': 'about authorities, whose own dates are used',
  'chrome-phaseout': 'about authorities, whose own dates are used',
  'ca-sectigo-old': 'outdated, as its note says',
  'ms-cms-fabric': 'that nothing was found is no fact',
  'renewals-per-year': 'derived, and a calendar has the real number',
  'id11': 'media is not narrowed, because its rules are for others too',
  'id13-22': 'what is not on a list any more opens nothing',
  'id17': 'irrelevant to an Edge, as the row says',
  'export-csconfiguration': 'a ZIP whose content is not known',
};

interface Row {
  readonly id: string;
  readonly command?: string;
}

const rows = (file: string): Row[] => Object.entries(readPlanning(file) as Record<string, readonly Row[]>)
  .filter(([part]) => part !== 'commands' && part !== 'edgePorts').flatMap(([, each]) => [...each]);
const IDS = ['today', 'today-certificates', 'today-running'].flatMap(rows).map(({ id }) => id);
const COMMANDS = new Map((readPlanning('today-running')['commands'] as readonly Row[]).map(({ id, command = '' }) => [id, command.split(' ')[0] ?? '']));

test('every row about today is a fact of the guide, is in a named file, or is left out for a reason', async () => {
  const facts = new Set([...(await factsByFile()).values()].flat().map(({ id }) => id));
  const collected = ['front-end-parts', 'edge-server-parts'].map((name) => readFileSync(resolve(ROOT, `lib/running/collect/${name}.ts`), 'utf8')).join('\n');
  // Get-CsComputer is not called: the computers of a pool are a property of the pool.
  const isRead = (id: string): boolean => COMMANDS.has(id) && (collected.includes(String(COMMANDS.get(id))) || id === 'get-cscomputer');
  expect(IDS.length).toBeGreaterThan(110);
  for (const id of IDS) {
    const places = [facts.has(id), id in IN_FILES, id in NOT_USED, isRead(id)].filter(Boolean);
    expect([id, places.length]).toEqual([id, 1]);
  }
});

test('what is named has a row', () => {
  expect([...Object.keys(IN_FILES), ...Object.keys(NOT_USED)].filter((id) => !IDS.includes(id))).toEqual([]);
});

test.each(Object.entries(IN_FILES))('%s is in its file', (_id, [file, text]) => {
  expect(existsSync(resolve(ROOT, file))).toBe(true);
  // Not `toContain`, which prints the whole file.
  expect([file, text, readFileSync(resolve(ROOT, file), 'utf8').includes(text)]).toEqual([file, text, true]);
});
