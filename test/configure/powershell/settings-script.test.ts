import fc from 'fast-check';
import { LyncSettings } from '../../../lib/configure/lync-settings';
import { settingsScript } from '../../../lib/configure/powershell/settings-script';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { readPlanning } from '../../support/planning';
import { anyText } from '../../support/any-text';
import { contosoPlan } from '../../support/plan-request';
import { powerShellProblems } from '../../support/powershell';
import { type PowerShellContents, readPowerShell } from '../read-powershell';
import { HOSTILE_REMARKS, planWithoutFederation, planWithRemark, richPlan } from '../settings-plans';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';

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
  externalAccessPolicy: { 'New-CsExternalAccessPolicy': [], 'Set-CsExternalAccessPolicy': [] },
  allowedDomains: { 'New-CsAllowedDomain': [], 'Set-CsAllowedDomain': [] },
  blockedDomains: { 'New-CsBlockedDomain': [] },
  hostingProviders: { 'New-CsHostingProvider': [], 'Set-CsHostingProvider': ['ProxyFqdn'] },
  publicProviders: { 'New-CsPublicProvider': [] },
  xmppPartners: { 'New-CsXmppAllowedPartner': [], 'Set-CsXmppAllowedPartner': [] },
  pushNotification: { 'Set-CsPushNotificationConfiguration': [] },
  mediaConfiguration: { 'Set-CsMediaConfiguration': [] },
  site: { 'Set-CsSite': [] },
};

const POWERSHELL = [
  'ForEach-Object', 'Get-Command', 'New-Object', 'Out-Null', 'Select-Object', 'Sort-Object', 'Where-Object', 'Write-Warning',
];

const MESSENGER = PublicImProvider.WINDOWS_LIVE_MESSENGER;
const PLANS = {
  rich: richPlan(),
  'without federation': planWithoutFederation(),
  'with federation alone': contosoPlan(),
  'with Windows Live Messenger': richPlan({ publicIm: [MESSENGER], planningDate: '2013-01-15' }),
  'with a user policy': contosoPlan({ externalAccessPolicy: 'Sales people' }),
};
const SCRIPTS = Object.values(PLANS).map(settingsScript);
const contents = new Map(readPowerShell(SCRIPTS).map((read, index) => [Object.keys(PLANS)[index]!, read]));
const read = (name: keyof typeof PLANS): PowerShellContents => contents.get(name)!;
const lyncCommands = (script: PowerShellContents) => script.commands.filter(({ name }) => /-Cs/.test(name));

describe('the grammar of PowerShell', () => {
  test('understands every script', () => {
    expect(powerShellProblems(SCRIPTS)).toEqual(SCRIPTS.map(() => []));
  });

  test('understands any remark, and so does whoever reads the file in another encoding', () => {
    const remarks = [...HOSTILE_REMARKS, ...fc.sample(anyText({ maxLength: 40 }), { numRuns: 10, seed: 1 })];
    const scripts = remarks.map((remark) => settingsScript(planWithRemark(remark)));
    expect(powerShellProblems(scripts)).toEqual(scripts.map(() => []));
    const commands = readPowerShell(scripts).map((script) => script.commands.map(({ text }) => text));
    for (const [index, script] of scripts.entries()) {
      expect(script).toMatch(/^[\n\x20-\x7e]*$/);
      expect(commands[index]).toEqual(commands[0]);
    }
  });
});

describe('cmdlets and parameters', () => {
  test.each(Object.keys(PLANS) as (keyof typeof PLANS)[])('%s: are those of Lync Server 2013', (name) => {
    for (const { name: cmdlet, parameters } of lyncCommands(read(name))) {
      expect(Object.keys(CMDLETS)).toContain(cmdlet);
      const known = [...CMDLETS[cmdlet]!, ...(cmdlet.startsWith('Get-') ? [] : ['Confirm'])];
      expect(known).toEqual(expect.arrayContaining([...parameters]));
    }
  });

  test.each(Object.keys(PLANS) as (keyof typeof PLANS)[])('%s: its data has no other parameters', (name) => {
    for (const [variable, cmdlets] of Object.entries(DATA)) {
      for (const entry of read(name).data[variable]!) {
        for (const [cmdlet, withheld] of Object.entries(cmdlets)) {
          const given = Object.keys(entry).filter((parameter) => !withheld.includes(parameter));
          expect(CMDLETS[cmdlet]).toEqual(expect.arrayContaining(given));
        }
      }
    }
  });

  test('every one of the list is used, so that the list stays true', () => {
    const used = new Set(lyncCommands(read('rich')).map(({ name }) => name));
    expect([...used].sort()).toEqual(Object.keys(CMDLETS).sort());
  });

  test('beyond them the script calls its own functions and few of PowerShell', () => {
    const { commands, functions } = read('rich');
    const others = new Set(commands.map(({ name }) => name).filter((name) => !/-Cs/.test(name)));
    expect([...others].sort()).toEqual([...functions, ...POWERSHELL].sort());
  });

  test('every variable that is read has been given a value', () => {
    const { used, assigned } = read('rich');
    const unknown = used.filter((variable) => !assigned.includes(variable));
    expect(unknown.sort()).toEqual(['_', 'false', 'null', 'pscmdlet', 'true']);
  });

  test('what is changed stands under the script\'s own question, and does not ask again', () => {
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

  test('no VerificationLevel on allowed domains, which later products have', () => {
    for (const entry of read('rich').data['allowedDomains']!) expect(entry).not.toHaveProperty('VerificationLevel');
  });
});

describe('cmdlets in the planning data', () => {
  // Read by the script, and in the reference only.
  const REFERENCE_ONLY = ['Get-CsMediaConfiguration', 'Get-CsPushNotificationConfiguration', 'Get-CsService', 'Get-CsSite'];
  const known = (readPlanning('federation')['cmdlets'] as { name: string }[]).map(({ name }) => name);

  test('all but some that read are there', () => {
    expect(Object.keys(CMDLETS).filter((name) => !known.includes(name)).sort()).toEqual(REFERENCE_ONLY);
  });

  test('those that the messages advise are there', () => {
    const advised = [...settingsScript(PLANS.rich).matchAll(/\b(?:Remove|New)-Cs\w+/g)].map(([name]) => name);
    expect(advised).toContain('Remove-CsPublicProvider');
    expect(known).toEqual(expect.arrayContaining(advised));
  });
});

describe('what the script carries of the plan', () => {
  const { data } = read('rich');

  test('the Access Edge', () => {
    expect(data['access-edge']).toEqual([{
      AllowOutsideUsers: '$true', AllowFederatedUsers: '$true', EnablePartnerDiscovery: '$true',
    }]);
  });

  test('allowed domains: with the only server and the comment; discovered ones are not entered', () => {
    expect(data['allowedDomains']).toEqual([
      { Identity: '\'litwareinc.com\'', ProxyFqdn: '\'sip.litwareinc.com\'' },
      { Identity: '\'northwindtraders.com\'', Comment: '\'asked by Purchasing\'' },
      { Identity: '\'push.lync.com\'', Comment: '\'push notification\'' },
    ]);
  });

  test('blocked domains', () => {
    expect(data['blockedDomains']).toEqual([{ Identity: '\'adatum.com\'' }, { Identity: '\'wingtiptoys.com\'' }]);
  });

  test('hosting providers, with the two parameters that belong together', () => {
    expect(data['hostingProviders']).toEqual([{
      Identity: '\'LyncOnline\'', ProxyFqdn: '\'sipfed.online.lync.com\'', Enabled: '$true',
      EnabledSharedAddressSpace: '$true', HostsOCSUsers: '$true', IsLocal: '$false',
      VerificationLevel: '\'UseSourceVerification\'',
      AutodiscoverUrl: '\'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root\'',
    }]);
  });

  test('Skype is entered, AOL and Yahoo! are looked up', () => {
    expect(data['publicProviders']).toEqual([{
      Identity: '\'Skype\'', ProxyFqdn: '\'federation.messenger.msn.com\'', Enabled: '$true', VerificationLevel: '2',
      NameDecorationRoutingDomain: '\'msn.com\'',
      NameDecorationExcludedDomainList: '\'msn.com,outlook.com,live.com,hotmail.com\'',
      IconUrl: '\'https://images.edge.messenger.live.com/Messenger_16x16.png\'',
    }]);
    expect(data['preconfiguredProviders']).toEqual([
      { Provider: '\'AOL\'', KnownAs: '@(\'AIM\', \'AOL\', \'America Online\')' },
      { Provider: '\'Yahoo!\'', KnownAs: '@(\'Yahoo!\', \'Yahoo\')' },
    ]);
  });

  test('Windows Live Messenger is looked up, unless Skype has its proxy', () => {
    const names = (plan: ReturnType<typeof richPlan>) => settingsScript(plan).includes('Provider = \'Windows Live Messenger\'');
    expect(names(PLANS['with Windows Live Messenger'])).toBe(true);
    expect(names(richPlan({ publicIm: [MESSENGER, PublicImProvider.SKYPE] }))).toBe(false);
  });

  test('XMPP partners, in the words of the cmdlets', () => {
    expect(data['xmppPartners']).toEqual([
      {
        Identity: '\'gmail.com\'', PartnerType: '\'PublicUnverified\'', TlsNegotiation: '\'NotSupported\'',
        SaslNegotiation: '\'NotSupported\'', SupportDialbackNegotiation: '$true', EnableKeepAlive: '$false',
      },
      {
        Identity: '\'woodgrovebank.com\'', AdditionalDomains: '@(\'corp.woodgrovebank.com\', \'it.woodgrovebank.com\')',
        PartnerType: '\'Federated\'', TlsNegotiation: '\'Optional\'', SaslNegotiation: '\'Required\'',
        SupportDialbackNegotiation: '$false', EnableKeepAlive: '$true', Description: '\'the bank\'',
      },
    ]);
  });

  test('push notification', () => {
    expect(data['pushNotification']).toEqual([{
      EnableApplePushNotificationService: '$true', EnableMicrosoftPushNotificationService: '$false',
    }]);
    expect(read('with federation alone').data['pushNotification']).toEqual([{}]);
  });

  test('media encryption gives way to Windows Live Messenger with audio and video only', () => {
    expect(read('with Windows Live Messenger').data['mediaConfiguration']).toEqual([{ EncryptionLevel: '\'SupportEncryption\'' }]);
    expect(data['mediaConfiguration']).toEqual([{}]);
    expect(settingsScript(richPlan({ publicIm: [MESSENGER], features: [EdgeFeature.REMOTE_USER_ACCESS] }))).toContain('$mediaConfiguration = @{}\n');
  });

  test('the routes of the site, as far as there are any', () => {
    const route = '\'EdgeServer:lsedge.contoso.net\'';
    const site = (plan: ReturnType<typeof richPlan>) => /^\$site = (.*)$/m.exec(settingsScript(plan))?.[1];
    const organization = { siteName: 'Redmond' };
    expect(data['site']).toEqual([{ Identity: '\'Redmond\'', FederationRoute: route, XmppFederationRoute: route }]);
    expect(site(contosoPlan({ organization }))).toBe(`@{ Identity = 'Redmond'; FederationRoute = ${route} }`);
    expect(site(planWithoutFederation({ organization, xmpp: {}, recordsByOthers: true })))
      .toBe(`@{ Identity = 'Redmond'; XmppFederationRoute = ${route} }`);
    expect(site(planWithoutFederation({ organization }))).toBe('@{}');
    expect(site(contosoPlan())).toBe('@{}');
  });

  test('the external access policy by its name', () => {
    const [policy] = read('with a user policy').data['externalAccessPolicy']!;
    expect(policy).toMatchObject({ Identity: '\'Sales people\'', EnableFederationAccess: '$true', EnableXmppAccess: '$false' });
  });
});

describe('without federation', () => {
  const { data } = read('without federation');

  test('switches it off', () => {
    expect(data['access-edge']).toEqual([{
      AllowOutsideUsers: '$true', AllowFederatedUsers: '$false', EnablePartnerDiscovery: '$false',
    }]);
    expect(data['externalAccessPolicy']).toMatchObject([{
      Identity: '\'Global\'', EnableFederationAccess: '$false', EnablePublicCloudAccess: '$false', EnableXmppAccess: '$false',
    }]);
  });

  test('still names what is in Lync', () => {
    expect(data['allowedDomains']).toEqual([]);
    expect(read('without federation').commands.filter(({ name }) => name === 'Write-Unplanned')).toHaveLength(5);
  });
});

describe('order', () => {
  const script = settingsScript(PLANS.rich);

  test('param comes first, after comments', () => {
    expect(script.split('\n').find((line) => !line.startsWith('#'))).toBe('[CmdletBinding(SupportsShouldProcess = $true)]');
  });

  test('what a person has to settle stops the script before its first change', () => {
    const stop = script.indexOf('throw (@(\'Nothing was changed.');
    expect(stop).toBeGreaterThan(script.lastIndexOf('$problems +='));
    expect(stop).toBeLessThan(script.search(/^ *(?:New|Set)-Cs/m));
  });

  test('domains are blocked before anyone is let in', () => {
    expect(script.indexOf('New-CsBlockedDomain @')).toBeLessThan(script.indexOf('Set-CsAccessEdgeConfiguration @'));
  });
});

describe('the text', () => {
  test('is the same every time, and ends with a line end', () => {
    expect(settingsScript(richPlan())).toBe(settingsScript(PLANS.rich));
    expect(settingsScript(PLANS.rich)).toMatch(/[^\n]\n$/);
  });

  test('is what LyncSettings gives', () => {
    expect(LyncSettings.asPowerShell(PLANS.rich)).toBe(settingsScript(PLANS.rich));
  });

  test('grows by a line of data for a partner, and the logic stays', () => {
    const linesOf = (count: number): number => settingsScript(contosoPlan({
      federation: {
        discoverableDomains: ['contoso.com'],
        partners: Array.from({ length: count }, (_, index) =>
          FederatedPartner.allowedDomain(`partner${index}.com`, { product: PartnerProduct.LYNC_SERVER_2013 })),
      },
    })).split('\n').length;
    expect(linesOf(10_000) - linesOf(1)).toBe(9_999);
  });

  test('an empty comment is none', () => {
    expect(settingsScript(planWithRemark(''))).toContain('    @{ Identity = \'litwareinc.com\' }\n');
  });
});
