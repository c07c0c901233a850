import { CollectionScripts } from '../../../lib/running/collect/collection-scripts';
import { EDGE_SERVER_PARTS } from '../../../lib/running/collect/edge-server-parts';
import { FRONT_END_PARTS } from '../../../lib/running/collect/front-end-parts';
import { TENANT_PARTS } from '../../../lib/running/collect/tenant-parts';
import { type PowerShellContents, powerShellProblems, readPowerShell } from '../../support/powershell/parser';
import { problemsOf } from '../support/problems-of';

const { documents } = CollectionScripts.of({ edgeServers: ['edge01', 'EDGE02'] });
const read = readPowerShell(documents.map(({ text }) => text));
const scripts = documents.map(({ fileName, text }, index): [string, string, PowerShellContents] => [fileName, text, read[index]!]);

/**
 * Everything that the scripts may call, with the parameters that Windows PowerShell 3.0 and Windows Server 2012 have: nothing that
 * changes the computer.
 */
const READING: Readonly<Record<string, readonly string[]>> = {
  '&': [],
  'ConvertTo-Json': ['InputObject', 'Depth'],
  'ForEach-Object': [],
  'Get-ChildItem': ['LiteralPath'],
  'Get-CimInstance': ['Filter'],
  'Get-Command': [],
  'Get-Date': [],
  'Get-DnsClientServerAddress': [],
  'Get-ItemProperty': ['LiteralPath'],
  'Get-NetIPAddress': [],
  'Get-NetRoute': ['PolicyStore'],
  'Get-NetTCPConnection': ['State'],
  'Get-NetUDPEndpoint': [],
  'Get-Process': [],
  'New-Object': [],
  // Of the scope of the script.
  'Set-StrictMode': ['Off'],
  'Test-Path': ['LiteralPath'],
  'Where-Object': [],
  'Write-Warning': [],
};

/** Methods of .NET Framework 4.0 that the scripts may call. Those that write are looked at one by one. */
const READING_METHODS = [
  '.Add', '.Contains', '.ContainsKey', '.GetActiveTcpListeners', '.GetActiveUdpListeners', '.GetType',
  '.GetUnresolvedProviderPathFromPSPath', '.ToString', '.ToUniversalTime', '[Convert]::ToBase64String', '[Convert]::ToString',
  '[Diagnostics.FileVersionInfo]::GetVersionInfo', '[IO.File]::ReadAllLines', '[IO.Path]::Combine',
  '[Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties',
];
const WRITING_METHODS = ['[IO.Directory]::CreateDirectory', '[IO.File]::Delete', '[IO.File]::Move', '[IO.File]::WriteAllText'];

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

describe.each(scripts)('%s', (_, text, { commands, functions, functionParameters, methods, redirections, used, assigned }) => {
  test('is well-formed PowerShell, in ASCII, in short lines', () => {
    expect(powerShellProblems([text])).toEqual([[]]);
    expect(text).toMatch(/^[\n\x20-\x7e]*\n$/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(140);
  });

  test('calls commands that only read, with parameters that they have', () => {
    for (const { name, parameters } of commands) {
      const known = PRODUCT_CMDLETS[name] ?? READING[name.startsWith('&') ? '&' : name] ?? functionParameters[name];
      expect([name, known]).toEqual([name, expect.anything()]);
      expect([...known!, 'ErrorAction']).toEqual(expect.arrayContaining([...parameters]));
    }
  });

  test('calls methods that only read, and writes into its folder alone', () => {
    expect(methods.filter((method) => !READING_METHODS.includes(method) && !WRITING_METHODS.includes(method))).toEqual([]);
    const inFolder = String.raw`\[IO\.Path\]::Combine\(\$OutputFolder, [^)]*\)`;
    const written = new RegExp(`^(?:\\$OutputFolder\\)|\\$path\\)|\\$path, |"\\$path\\.unfinished", |${inFolder}[,)])`);
    const calls = [...text.matchAll(/\[IO\.(?:File|Directory)\]::(?!ReadAllLines)\w+\((.*)/g)].map(([, given]) => given);
    expect(calls.length).toBeGreaterThan(4);
    for (const given of calls) expect(given).toMatch(written);
    expect(text.match(/\$path = \[IO\.Path\]::Combine\(\$OutputFolder, \$Name\)/g)).toHaveLength(1);
    expect(redirections).toEqual([]);
  });

  test('uses every function that it has', () => {
    const called = new Set(commands.map(({ name }) => name));
    expect(functions.filter((name) => !called.has(name))).toEqual([]);
  });

  test('gives every variable a value before it is read', () => {
    const ofPowerShell = ['_', 'env:computername', 'env:systemroot', 'executioncontext', 'false', 'matches', 'null', 'true'];
    expect(used.filter((name) => !assigned.includes(name) && !ofPowerShell.includes(name))).toEqual([]);
  });

  test('uses nothing that Windows PowerShell 3.0 does not have, and does not run on an older one', () => {
    expect(text.split('\n')[0]).toBe('#requires -Version 3.0');
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

test('whatever ran before is not taken for what an interrupted run wrote', () => {
  for (const { text } of documents) {
    const own = text.includes("'topology.xml'") ? ['$fileName', "'topology.xml'"] : ['$fileName'];
    const removed = [...text.matchAll(/^\[IO\.File\]::Delete\(\[IO\.Path\]::Combine\(\$OutputFolder, (.*)\)\)$/gm)].map(([, name]) => name);
    expect(removed).toEqual(own);
    expect(text).toContain(`[IO.File]::WriteAllText([IO.Path]::Combine($OutputFolder, "$fileName.unfinished"), '')`);
  }
});

test('a window without the commands of the product or the tenant is told of before anything is written', () => {
  for (const [fileName, command] of [['collect-front-end.ps1', 'Get-CsTopology'], ['collect-tenant.ps1', 'Get-CsTenantFederationConfiguration']] as const) {
    const { text } = documents.find((document) => document.fileName === fileName)!;
    const check = text.indexOf(`if (-not (Get-Command ${command} -ErrorAction SilentlyContinue)) {`);
    expect(check).toBeGreaterThan(0);
    expect(check).toBeLessThan(text.indexOf('[IO.Directory]::CreateDirectory'));
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
