import fc from 'fast-check';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { anyText } from '../../support/any-text';
import { contosoPlan } from '../../support/plan-request';
import { powerShellProblems } from '../../support/powershell/parser';
import { readPowerShell } from '../../support/powershell/parser';
import { HOSTILE_REMARKS, planWithoutFederation, planWithRemark, richPlan } from '../settings-plans';
import { PLANS, readScripts, SCRIPTS, settingsOf } from './planned-scripts';

const MESSENGER = PublicImProvider.WINDOWS_LIVE_MESSENGER;
const read = readScripts();

describe('the grammar of PowerShell', () => {
  test('understands every script', () => {
    expect(powerShellProblems(SCRIPTS)).toEqual(SCRIPTS.map(() => []));
  });

  test('understands any comment, even if the file is read in another encoding', () => {
    const remarks = [...HOSTILE_REMARKS, ...fc.sample(anyText({ maxLength: 40 }), { numRuns: 10, seed: 1 })];
    const scripts = remarks.map((remark) => settingsOf(planWithRemark(remark)));
    expect(powerShellProblems(scripts)).toEqual(scripts.map(() => []));
    const commands = readPowerShell(scripts).map((script) => script.commands.map(({ text }) => text));
    for (const [index, script] of scripts.entries()) {
      expect(script).toMatch(/^[\n\x20-\x7e]*$/);
      expect(commands[index]).toEqual(commands[0]);
    }
  });
});

describe('the data of the plan in the script', () => {
  const { data } = read('rich');

  test('the Access Edge', () => {
    expect(data['accessEdge']).toEqual([{
      AllowOutsideUsers: '$true', AllowFederatedUsers: '$true', EnablePartnerDiscovery: '$true',
    }]);
  });

  test('allowed domains: with the only server and the comment, without discovered partners', () => {
    expect(data['allowedDomains']).toEqual([
      { Identity: '\'litwareinc.com\'', ProxyFqdn: '\'sip.litwareinc.com\'' },
      { Identity: '\'northwindtraders.com\'', Comment: '\'asked by Purchasing\'' },
      { Identity: '\'push.lync.com\'', Comment: '\'push notification\'' },
    ]);
  });

  test('blocked domains', () => {
    expect(data['blockedDomains']).toEqual([{ Identity: '\'adatum.com\'' }, { Identity: '\'wingtiptoys.com\'' }]);
  });

  test('hosting providers, with the two parameters that must be set together', () => {
    expect(data['hostingProviders']).toEqual([{
      Identity: '\'LyncOnline\'', ProxyFqdn: '\'sipfed.online.lync.com\'', Enabled: '$true',
      EnabledSharedAddressSpace: '$true', HostsOCSUsers: '$true', IsLocal: '$false',
      VerificationLevel: '\'UseSourceVerification\'',
      AutodiscoverUrl: '\'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root\'',
    }]);
  });

  test('Skype is added, AOL and Yahoo! are looked up', () => {
    expect(data['publicProviders']).toEqual([{
      Identity: '\'Skype\'', ProxyFqdn: '\'federation.messenger.msn.com\'', Enabled: '$true',
      VerificationLevel: '\'UseSourceVerification\'',
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
    const names = (plan: ReturnType<typeof richPlan>) => settingsOf(plan).includes('Provider = \'Windows Live Messenger\'');
    expect(names(PLANS['with Windows Live Messenger'])).toBe(true);
    expect(names(richPlan({ publicIm: [MESSENGER, PublicImProvider.SKYPE] }))).toBe(false);
  });

  test('XMPP partners, in the terms of the cmdlets', () => {
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

  test('media encryption is only changed for Windows Live Messenger with audio and video', () => {
    expect(read('with Windows Live Messenger').data['mediaConfiguration'])
      .toEqual([{ EncryptionLevel: '\'SupportEncryption\'' }]);
    expect(data['mediaConfiguration']).toEqual([{}]);
    expect(settingsOf(richPlan({ publicIm: [MESSENGER], features: [EdgeFeature.REMOTE_USER_ACCESS] })))
      .toContain('$mediaConfiguration = @{}\n');
  });

  test('the routes of the site, if there are any', () => {
    const route = '\'EdgeServer:lsedge.contoso.net\'';
    const site = (plan: ReturnType<typeof richPlan>) => /^\$sites = @\(\s*(.*?)\s*\)$/m.exec(settingsOf(plan))?.[1];
    const organization = { siteName: 'Redmond' };
    expect(data['sites']).toEqual([{ Identity: '\'Redmond\'', FederationRoute: route, XmppFederationRoute: route }]);
    expect(site(contosoPlan({ organization }))).toBe(`@{ Identity = 'Redmond'; FederationRoute = ${route} }`);
    expect(site(planWithoutFederation({ organization, xmpp: {}, recordsByOthers: true })))
      .toBe(`@{ Identity = 'Redmond'; XmppFederationRoute = ${route} }`);
    expect(site(planWithoutFederation({ organization }))).toBe('');
    expect(site(contosoPlan())).toBe('');
  });

  test('the external access policy by its name', () => {
    const [policy] = read('with a user policy').data['externalAccessPolicies']!;
    expect(policy).toMatchObject({ Identity: '\'Sales people\'', EnableFederationAccess: '$true', EnableXmppAccess: '$false' });
  });
});

describe('without federation', () => {
  const { data } = read('without federation');

  test('turns it off', () => {
    expect(data['accessEdge']).toEqual([{
      AllowOutsideUsers: '$true', AllowFederatedUsers: '$false', EnablePartnerDiscovery: '$false',
    }]);
    expect(data['externalAccessPolicies']).toMatchObject([{
      Identity: '\'Global\'', EnableFederationAccess: '$false', EnablePublicCloudAccess: '$false', EnableXmppAccess: '$false',
    }]);
  });

  test('still reports what is in Lync', () => {
    expect(data['allowedDomains']).toEqual([]);
    expect(read('without federation').commands.filter(({ name }) => name === 'Write-Unplanned')).toHaveLength(5);
  });
});

describe('order', () => {
  const script = settingsOf(PLANS.rich);

  test('param comes first, after comments', () => {
    expect(script.split('\n').find((line) => !line.startsWith('#'))).toBe('[CmdletBinding(SupportsShouldProcess = $true)]');
  });

  test('problems that must be resolved stop the script before its first change', () => {
    const stop = script.indexOf('throw (@(\'Nothing was changed.');
    expect(stop).toBeGreaterThan(script.lastIndexOf('$problems +='));
    expect(stop).toBeLessThan(script.search(/^ *(?:New|Set)-Cs/m));
  });

  test('domains are blocked before anything is allowed', () => {
    expect(script.indexOf('New-CsBlockedDomain @')).toBeLessThan(script.indexOf('Set-CsAccessEdgeConfiguration @'));
  });
});

describe('the text', () => {
  test('is the same every time, and ends with a line break', () => {
    expect(settingsOf(richPlan())).toBe(settingsOf(PLANS.rich));
    expect(settingsOf(PLANS.rich)).toMatch(/[^\n]\n$/);
  });

  test('gets one line of data for a partner, and the same logic', () => {
    const linesOf = (count: number): number => settingsOf(contosoPlan({
      federation: {
        discoverableDomains: ['contoso.com'],
        partners: Array.from({ length: count }, (_, index) =>
          FederatedPartner.allowedDomain(`partner${index}.com`, { product: PartnerProduct.LYNC_SERVER_2013 })),
      },
    })).split('\n').length;
    expect(linesOf(10_000) - linesOf(1)).toBe(9_999);
  });

  test('an empty comment counts as no comment', () => {
    expect(settingsOf(planWithRemark(''))).toContain('    @{ Identity = \'litwareinc.com\' }\n');
  });
});
