import { readPlanning } from '../../support/planning';
import type { PowerShellContents } from '../../support/powershell/parser';
import { PLAN_NAMES, PLANS, readScripts, settingsOf } from './planned-scripts';

/** Parameters that the reference marks for Lync Server 2013, or that a page of its library shows. */
const CMDLETS: Readonly<Record<string, readonly string[]>> = {
  'Get-CsAccessEdgeConfiguration': [],
  'Get-CsAllowedDomain': [],
  'Get-CsBlockedDomain': [],
  'Get-CsExternalAccessPolicy': [],
  'Get-CsHostingProvider': [],
  'Get-CsMediaConfiguration': ['Identity'],
  'Get-CsPublicProvider': [],
  'Get-CsPushNotificationConfiguration': ['Identity'],
  'Get-CsService': ['EdgeServer'],
  'Get-CsSite': [],
  'Get-CsXmppAllowedPartner': [],
  // The parameter set of DNS SRV routing, which has no Identity.
  'Set-CsAccessEdgeConfiguration': ['AllowFederatedUsers', 'AllowOutsideUsers', 'EnablePartnerDiscovery', 'UseDnsSrvRouting'],
  'New-CsAllowedDomain': ['Comment', 'Identity', 'ProxyFqdn'],
  'Set-CsAllowedDomain': ['Comment', 'Identity', 'ProxyFqdn'],
  'New-CsBlockedDomain': ['Comment', 'Identity'],
  'New-CsHostingProvider': [
    'AutodiscoverUrl', 'Enabled', 'EnabledSharedAddressSpace', 'HostsOCSUsers', 'Identity', 'IsLocal', 'ProxyFqdn',
    'VerificationLevel',
  ],
  'Set-CsHostingProvider': [
    'AutodiscoverUrl', 'Enabled', 'EnabledSharedAddressSpace', 'HostsOCSUsers', 'Identity', 'IsLocal', 'VerificationLevel',
  ],
  'New-CsPublicProvider': [
    'Enabled', 'IconUrl', 'Identity', 'NameDecorationExcludedDomainList', 'NameDecorationRoutingDomain', 'ProxyFqdn',
    'VerificationLevel',
  ],
  'Set-CsPublicProvider': ['Enabled', 'Identity', 'VerificationLevel'],
  'New-CsXmppAllowedPartner': [
    'AdditionalDomains', 'Description', 'EnableKeepAlive', 'Identity', 'PartnerType', 'SaslNegotiation',
    'SupportDialbackNegotiation', 'TlsNegotiation',
  ],
  'Set-CsXmppAllowedPartner': [
    'AdditionalDomains', 'Description', 'EnableKeepAlive', 'Identity', 'PartnerType', 'SaslNegotiation',
    'SupportDialbackNegotiation', 'TlsNegotiation',
  ],
  'Set-CsPushNotificationConfiguration': [
    'EnableApplePushNotificationService', 'EnableMicrosoftPushNotificationService', 'Identity',
  ],
  'Set-CsMediaConfiguration': ['EncryptionLevel', 'Identity'],
  'New-CsExternalAccessPolicy': [
    'EnableFederationAccess', 'EnableOutsideAccess', 'EnablePublicCloudAccess', 'EnablePublicCloudAudioVideoAccess',
    'EnableXmppAccess', 'Identity',
  ],
  'Set-CsExternalAccessPolicy': [
    'EnableFederationAccess', 'EnableOutsideAccess', 'EnablePublicCloudAccess', 'EnablePublicCloudAudioVideoAccess',
    'EnableXmppAccess', 'Identity',
  ],
  'Set-CsSite': ['FederationRoute', 'Identity', 'XmppFederationRoute'],
};

/** Which data reaches which cmdlets, and what of it they are not given. */
const DATA: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  accessEdge: { 'Set-CsAccessEdgeConfiguration': [] },
  externalAccessPolicies: { 'New-CsExternalAccessPolicy': [], 'Set-CsExternalAccessPolicy': [] },
  allowedDomains: { 'New-CsAllowedDomain': [], 'Set-CsAllowedDomain': [] },
  blockedDomains: { 'New-CsBlockedDomain': [] },
  hostingProviders: { 'New-CsHostingProvider': [], 'Set-CsHostingProvider': ['ProxyFqdn'] },
  publicProviders: { 'New-CsPublicProvider': [] },
  xmppPartners: { 'New-CsXmppAllowedPartner': [], 'Set-CsXmppAllowedPartner': [] },
  pushNotification: { 'Set-CsPushNotificationConfiguration': [] },
  mediaConfiguration: { 'Set-CsMediaConfiguration': [] },
  sites: { 'Set-CsSite': [] },
};

const POWERSHELL = [
  'ForEach-Object', 'Get-Command', 'New-Object', 'Out-Null', 'Select-Object', 'Sort-Object', 'Where-Object', 'Write-Warning',
];

const read = readScripts();
const lyncCommands = (script: PowerShellContents) => script.commands.filter(({ name }) => /-Cs/.test(name));

describe('cmdlets and parameters', () => {
  test.each(PLAN_NAMES)('%s: exist in Lync Server 2013', (name) => {
    for (const { name: cmdlet, parameters } of lyncCommands(read(name))) {
      expect(Object.keys(CMDLETS)).toContain(cmdlet);
      const known = [...CMDLETS[cmdlet]!, ...(cmdlet.startsWith('Get-') ? [] : ['Confirm'])];
      expect(known).toEqual(expect.arrayContaining([...parameters]));
    }
  });

  test.each(PLAN_NAMES)('%s: its data has no other parameters', (name) => {
    for (const [variable, cmdlets] of Object.entries(DATA)) {
      for (const entry of read(name).data[variable]!) {
        for (const [cmdlet, withheld] of Object.entries(cmdlets)) {
          const given = Object.keys(entry).filter((parameter) => !withheld.includes(parameter));
          expect(CMDLETS[cmdlet]).toEqual(expect.arrayContaining(given));
        }
      }
    }
  });

  test('every entry of the list is used, so that the list stays correct', () => {
    const used = new Set(lyncCommands(read('rich')).map(({ name }) => name));
    expect([...used].sort()).toEqual(Object.keys(CMDLETS).sort());
  });

  test('otherwise, the script calls only its own functions and a few of PowerShell', () => {
    const { commands, functions } = read('rich');
    const others = new Set(commands.map(({ name }) => name).filter((name) => !/-Cs/.test(name)));
    expect([...others].sort()).toEqual([...functions, ...POWERSHELL].sort());
  });

  test('every variable that is read has a value', () => {
    const { used, assigned } = read('rich');
    const unknown = used.filter((variable) => !assigned.includes(variable));
    expect(unknown.sort()).toEqual(['_', 'false', 'pscmdlet', 'true']);
  });

  test('every change is confirmed by the script itself, and does not prompt again', () => {
    const changes = lyncCommands(read('rich')).filter(({ name }) => !name.startsWith('Get-'));
    expect(changes.length).toBeGreaterThan(12);
    for (const { guards, text } of changes) {
      expect(guards).toContain('Confirm-Change');
      expect(text).toContain('-Confirm:$false');
    }
  });

  test('nothing is removed', () => {
    const verbs = lyncCommands(read('rich')).map(({ name }) => name.split('-')[0]);
    expect([...new Set(verbs)].sort()).toEqual(['Get', 'New', 'Set']);
  });

  test('no VerificationLevel on allowed domains, which only later products have', () => {
    for (const entry of read('rich').data['allowedDomains']!) expect(entry).not.toHaveProperty('VerificationLevel');
  });
});

describe('cmdlets in the planning data', () => {
  // Read by the script, and in the reference only.
  const REFERENCE_ONLY = ['Get-CsMediaConfiguration', 'Get-CsPushNotificationConfiguration', 'Get-CsService', 'Get-CsSite'];
  const known = (readPlanning('federation')['cmdlets'] as { name: string }[]).map(({ name }) => name);

  test('include all except some that only read', () => {
    expect(Object.keys(CMDLETS).filter((name) => !known.includes(name)).sort()).toEqual(REFERENCE_ONLY);
  });

  test('include those that the messages recommend', () => {
    const advised = [...settingsOf(PLANS.rich).matchAll(/\b(?:Remove|New)-Cs\w+/g)].map(([name]) => name);
    expect(advised).toContain('Remove-CsPublicProvider');
    expect(known).toEqual(expect.arrayContaining(advised));
  });
});
