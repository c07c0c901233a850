import { CollectionScripts } from '../../../lib/running/collect/collection-scripts';
import { EDGE_SERVER_PARTS } from '../../../lib/running/collect/edge-server-parts';
import { FRONT_END_PARTS } from '../../../lib/running/collect/front-end-parts';
import { TENANT_PARTS } from '../../../lib/running/collect/tenant-parts';
import { type PowerShellContents, powerShellProblems, readPowerShell } from '../../support/powershell/parser';
import { problemsOf } from '../support/problems-of';

const { documents } = CollectionScripts.of({ edgeServers: ['edge01', 'EDGE02'] });
const read = readPowerShell(documents.map(({ text }) => text));
const scripts = documents.map(({ fileName, text }, index): [string, string, PowerShellContents] => [fileName, text, read[index]!]);

/** Everything that the scripts may call: nothing that changes the computer but the folder and the files of the script itself. */
const READING = [
  'ConvertTo-Json', 'ForEach-Object', 'Get-ChildItem', 'Get-Command', 'Get-Date', 'Get-ItemProperty', 'Get-Process', 'Join-Path',
  'New-Object', 'Test-Path', 'Where-Object', 'Write-Warning', 'Get-CimInstance', 'Get-DnsClientServerAddress', 'Get-NetIPAddress',
  'Get-NetRoute', 'Get-NetTCPConnection', 'Get-NetUDPEndpoint',
];

/** Cmdlets of the products and of the Teams module, with the parameters that their documentation has. */
const PRODUCT_CMDLETS: Readonly<Record<string, readonly string[]>> = {
  'Get-CsAVEdgeConfiguration': [],
  'Get-CsAccessEdgeConfiguration': [],
  'Get-CsAllowedDomain': [],
  'Get-CsBlockedDomain': [],
  'Get-CsCertificate': [],
  'Get-CsExternalAccessPolicy': [],
  'Get-CsHostingProvider': [],
  'Get-CsMediaConfiguration': [],
  'Get-CsOnlineSipDomain': [],
  'Get-CsPool': [],
  'Get-CsPublicProvider': [],
  'Get-CsPushNotificationConfiguration': [],
  'Get-CsServerPatchVersion': [],
  'Get-CsService': ['EdgeServer', 'WebServer'],
  'Get-CsSimpleUrlConfiguration': [],
  'Get-CsSipDomain': [],
  'Get-CsSite': [],
  'Get-CsTenantFederationConfiguration': [],
  'Get-CsTopology': ['AsXml'],
  'Get-CsXmppAllowedPartner': [],
};

test('there is one script for a Front End Server, one for each Edge Server, and one for the tenant', () => {
  expect(documents.map(({ fileName }) => fileName)).toEqual([
    'collect-front-end.ps1', 'collect-edge-server-EDGE01.ps1', 'collect-edge-server-EDGE02.ps1', 'collect-tenant.ps1',
  ]);
  expect(CollectionScripts.of().documents.map(({ fileName }) => fileName))
    .toEqual(['collect-front-end.ps1', 'collect-edge-server.ps1', 'collect-tenant.ps1']);
});

describe.each(scripts)('%s', (_, text, { commands, functions, used, assigned }) => {
  test('is well-formed PowerShell, in ASCII, in short lines', () => {
    expect(powerShellProblems([text])).toEqual([[]]);
    expect(text).toMatch(/^[\n\x20-\x7e]*\n$/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(140);
  });

  test('only reads', () => {
    for (const { name, parameters } of commands) {
      const known = PRODUCT_CMDLETS[name];
      if (known === undefined) expect([...functions, ...READING, '&']).toContain(name.startsWith('&') ? '&' : name);
      else expect([...known, 'ErrorAction']).toEqual(expect.arrayContaining([...parameters]));
    }
  });

  test('gives every variable a value before it is read', () => {
    const ofPowerShell = ['_', 'env:computername', 'env:systemroot', 'executioncontext', 'false', 'matches', 'null', 'true'];
    expect(used.filter((name) => !assigned.includes(name) && !ofPowerShell.includes(name))).toEqual([]);
  });

  test('uses nothing that Windows PowerShell 3.0 does not have', () => {
    expect(text).not.toMatch(/\bclass\b|Compress-Archive|::new\(|\?\?|&&|\|\||-AsArray|ForEach-Object -Parallel|Get-ComputerInfo/);
  });

  test('stops at an error of every command that reads a part, and goes on with the next part', () => {
    const reads = commands.filter(({ name }) => /^Get-(?:Cs|Net|Cim|Dns)/.test(name));
    expect(reads.length).toBeGreaterThan(1);
    for (const { parameters } of reads) expect(parameters).toContain('ErrorAction');
  });

  test('takes no text apart that is in the language of Windows', () => {
    expect(text).not.toMatch(/Format-List|Format-Table|Out-String|\.Format\(\$|ipconfig|netstat|netsh|route print|certutil|ToShortDate/i);
  });
});

test('each script lists at its top what it reads, part by part, and what it leaves out', () => {
  const parts = [FRONT_END_PARTS, EDGE_SERVER_PARTS, EDGE_SERVER_PARTS, TENANT_PARTS];
  documents.forEach(({ text }, index) => {
    const top = text.slice(0, text.indexOf('[CmdletBinding()]'));
    expect([...top.matchAll(/^# - (.*)$/gm)].map(([, title]) => title)).toEqual(parts[index]!.map(({ title }) => title));
    expect(top).toContain('# It leaves out: ');
    expect([...text.matchAll(/^Add-Part '(\w+)' '([\w-]+)' \{$/gm)].map(([, name, command]) => [name, command]))
      .toEqual(parts[index]!.map(({ name, command }) => [name, command]));
  });
});

test('secrets and people are not read', () => {
  for (const { text } of documents) {
    expect(text).not.toMatch(/Get-CsUser|SipAddress\b|Export\(|ExportPkcs12|SharedSecret|Credential|RegisteredUser|Owner\b|RemoteAddress/);
  }
  const [frontEnd] = documents;
  expect(frontEnd!.text.match(/'(?:Comment|Description)'/g)).toHaveLength(3);
  for (const { text } of readPowerShell([frontEnd!.text])[0]!.commands.filter(({ name }) => name === 'Get-CommentNames')) {
    expect(text).toMatch(/^Get-CommentNames @\('(?:Comment|Description)'\)/);
  }
});

test('a script for one server refuses to run on another', () => {
  expect(documents[1]!.text).toContain(`if ($env:COMPUTERNAME -ne 'EDGE01') {`);
  expect(CollectionScripts.of().documents[1]!.text).not.toContain('This script is for');
});

test.each([
  ['edge01.contoso.net', 'use the name without its domain: "edge01"'],
  ['edge 01', 'correct the name'],
  [`e'; Remove-Item C:\\ #`, 'correct the name'],
  ['-edge', 'correct the name'],
  ['', 'correct the name'],
  ['12345', 'correct the name'],
  ['a-name-of-sixteen', 'correct the name'],
])('the name %j is refused', (name, fix) => {
  expect(problemsOf(() => CollectionScripts.of({ edgeServers: [name] }))).toMatchObject([{ property: 'edgeServers[0]', fix }]);
});

test('a name that is given twice is refused, whatever its case', () => {
  expect(problemsOf(() => CollectionScripts.of({ edgeServers: ['edge01', 'EDGE01'] })))
    .toMatchObject([{ property: 'edgeServers[1]', expected: 'each name once' }]);
});
