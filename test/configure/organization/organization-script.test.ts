import fc from 'fast-check';
import { LyncSettingsScript } from '../../../lib/configure/lync-settings-script';
import { LyncProduct } from '../../../lib/guide/products/lync-product';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import { contosoPlan, refusalOf } from '../../support/plan-request';
import { powerShellProblems } from '../../support/powershell/parser';
import { readPowerShell } from '../../support/powershell/parser';
import { planWithoutFederation, richPlan } from '../settings-plans';
import { federatingWith, partner, pool, provider } from './organization-pools';

const { LYNC_2010_APPLE, LYNC_2010_WINDOWS_PHONE } = MobileClient;

const scriptOf = (...plans: EdgePlan[]): string => LyncSettingsScript.ofOrganization(plans).text;
const dataOf = (script: string) => readPowerShell([script])[0]!.data;
const refusalFor = (...plans: EdgePlan[]) => refusalOf(() => LyncSettingsScript.ofOrganization(plans));

const eu = pool('eu', {
  ...federatingWith(partner('litware.com')), organization: { siteName: 'Dublin' }, xmpp: { partners: [XmppPartner.googleTalk()] },
});
const us = pool('us', { organization: { siteName: 'Denver' } });

describe('a pool with federation and one without', () => {
  const script = scriptOf(eu, us);
  const data = dataOf(script);

  test('leave federation and XMPP on for the organization', () => {
    expect(data['accessEdge']).toEqual([{
      AllowOutsideUsers: '$true', AllowFederatedUsers: '$true', EnablePartnerDiscovery: '$false',
    }]);
    expect(data['externalAccessPolicies']).toMatchObject([{
      Identity: '\'Global\'', EnableFederationAccess: '$true', EnableXmppAccess: '$true', EnablePublicCloudAccess: '$false',
    }]);
  });

  test('have the partners of the pool with federation, and its routes for its own site alone', () => {
    expect(data['allowedDomains']).toEqual([{ Identity: '\'litware.com\'' }]);
    expect(data['sites']).toEqual([{
      Identity: '\'Dublin\'', FederationRoute: '\'EdgeServer:edge-eu.contoso.net\'',
      XmppFederationRoute: '\'EdgeServer:edge-eu.contoso.net\'',
    }]);
  });

  test('leave nothing undecided, because all pools are known', () => {
    expect(script).not.toContain('The organization has other Edge pools');
    expect(data['leftAlone']).toEqual([{ AccessEdge: '@()', ExternalAccessPolicy: '@()', PushNotification: '@()' }]);
  });
});

describe('the script of one pool of several', () => {
  const script = LyncSettingsScript.of(us).text;
  const { data, commands } = readPowerShell([script])[0]!;

  test('turns nothing off', () => {
    expect(data['accessEdge']).toEqual([{ AllowOutsideUsers: '$true' }]);
    expect(data['externalAccessPolicies']).toEqual([{ Identity: '\'Global\'', EnableOutsideAccess: '$true' }]);
  });

  test('turns off neither push service of which only the other one is needed', () => {
    const plan = pool('us', { ...federatingWith(), mobilePush: { clients: [LYNC_2010_APPLE] } });
    expect(dataOf(LyncSettingsScript.of(plan).text)['pushNotification']).toEqual([{ EnableApplePushNotificationService: '$true' }]);
  });

  test('turns nothing off without audio and video either', () => {
    const plan = pool('us', { features: [EdgeFeature.WEB_CONFERENCING] });
    expect(dataOf(LyncSettingsScript.of(plan).text)['accessEdge']).toEqual([{}]);
  });

  test('says in a comment and at run time what it leaves on', () => {
    expect(script).toContain('# The organization has other Edge pools, which may need what this one does not.');
    expect(data['leftAlone']).toEqual([{
      AccessEdge: '@(\'AllowFederatedUsers\', \'EnablePartnerDiscovery\')',
      ExternalAccessPolicy: '@(\'EnableFederationAccess\', \'EnableXmppAccess\', \'EnablePublicCloudAccess\', '
        + '\'EnablePublicCloudAudioVideoAccess\')',
      PushNotification: '@()',
    }]);
    const told = commands.filter(({ name }) => name === 'Write-LeftAlone').map(({ text }) => text);
    expect(told).toEqual([
      'Write-LeftAlone $currentAccessEdge $leftAlone.AccessEdge \'the Access Edge\'',
      'Write-LeftAlone $currentPolicies[$identity] $leftAlone.ExternalAccessPolicy "the external access policy $identity"',
      'Write-LeftAlone $currentPush $leftAlone.PushNotification \'push notification\'',
    ]);
  });

  test('is the same as for an organization of which only this pool is given', () => {
    for (const plan of [us, eu, richPlan(), planWithoutFederation(), contosoPlan({ externalAccessPolicy: 'Sales people' })]) {
      expect(scriptOf(plan)).toBe(LyncSettingsScript.of(plan).text);
    }
  });
});

describe('what pools need together', () => {
  test('push services, and media with Windows Live Messenger', () => {
    const data = dataOf(scriptOf(
      pool('eu', { ...federatingWith(), mobilePush: { clients: [LYNC_2010_APPLE] } }),
      pool('us', { ...federatingWith(), mobilePush: { clients: [LYNC_2010_WINDOWS_PHONE] } }),
      pool('asia', { publicIm: [PublicImProvider.WINDOWS_LIVE_MESSENGER], features: [EdgeFeature.REMOTE_USER_ACCESS] }),
      pool('africa', { publicIm: [PublicImProvider.WINDOWS_LIVE_MESSENGER] }),
    ));
    expect(data['pushNotification']).toEqual([{
      EnableApplePushNotificationService: '$true', EnableMicrosoftPushNotificationService: '$true',
    }]);
    expect(data['mediaConfiguration']).toEqual([{ EncryptionLevel: '\'SupportEncryption\'' }]);
    expect(data['allowedDomains']).toMatchObject([{ Identity: '\'push.lync.com\'' }]);
    expect(data['preconfiguredProviders']).toHaveLength(1);
  });

  test('partners, blocked domains and providers, each once', () => {
    const data = dataOf(scriptOf(
      pool('eu', { federation: { partners: [partner('b.com'), partner('a.com'), provider('Hoster')], blockedDomains: ['z.com', 'y.com'] } }),
      pool('us', { federation: {
        partners: [partner('a.com', 'asked by Sales'), partner('c.com'), provider('Hoster')], blockedDomains: ['y.com', 'x.com'],
      } }),
    ));
    expect(data['allowedDomains']).toEqual([
      { Identity: '\'a.com\'', Comment: '\'asked by Sales\'' }, { Identity: '\'b.com\'' }, { Identity: '\'c.com\'' },
    ]);
    expect(data['blockedDomains']!.map((entry) => entry['Identity'])).toEqual(['\'x.com\'', '\'y.com\'', '\'z.com\'']);
    expect(data['hostingProviders']).toHaveLength(1);
  });

  test('XMPP partners with the additional domains of all pools', () => {
    const xmppWith = (...additionalDomains: string[]) =>
      ({ xmpp: { partners: [XmppPartner.federated('bank.com', { additionalDomains })] } });
    const data = dataOf(scriptOf(pool('eu', xmppWith('b.bank.com')), pool('us', xmppWith('a.bank.com', 'b.bank.com'))));
    expect(data['xmppPartners']).toMatchObject([{ AdditionalDomains: '@(\'a.bank.com\', \'b.bank.com\')' }]);
  });

  test('external access policies, each with what its own pools need', () => {
    const data = dataOf(scriptOf(
      pool('eu', { ...federatingWith(), externalAccessPolicy: 'Sales' }),
      pool('us', { externalAccessPolicy: 'sales' }),
      pool('asia'),
    ));
    expect(data['externalAccessPolicies']).toMatchObject([
      { Identity: '\'Global\'', EnableFederationAccess: '$false' }, { Identity: '\'Sales\'', EnableFederationAccess: '$true' },
    ]);
  });

  test('the routes of a site through two pools, one for SIP and one for XMPP', () => {
    const organization = { siteName: 'Dublin' };
    const data = dataOf(scriptOf(pool('a', { ...federatingWith(), organization }), pool('b', { xmpp: {}, organization })));
    expect(data['sites']).toEqual([{
      Identity: '\'Dublin\'', FederationRoute: '\'EdgeServer:edge-a.contoso.net\'',
      XmppFederationRoute: '\'EdgeServer:edge-b.contoso.net\'',
    }]);
  });

  test('the tools of a successor of Lync Server 2013, if one of the pools has it', () => {
    const upgraded = pool('us', { product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015 });
    expect(scriptOf(eu, upgraded)).toContain('Run it in the Skype for Business Server Management Shell');
    expect(scriptOf(eu, us)).toContain('Run it in the Lync Server Management Shell');
  });
});

describe('contradictions name both pools', () => {
  const bank = { domain: 'bank.com', props: { additionalDomains: ['it.bank.com'] } };
  const server = (edgeFqdn: string) => FederatedPartner.allowedServer('litware.com', {
    product: PartnerProduct.LYNC_SERVER_2013, edgeFqdn,
  });
  const xmpp = (...partners: XmppPartner[]) => ({ xmpp: { partners } });

  test.each([
    [
      'a partner with two Access Edges', federatingWith(server('sip1.litware.com')), federatingWith(server('sip2.litware.com')),
      'the partner litware.com with edgeFqdn "sip1.litware.com" in edge-eu.contoso.net, and with "sip2.litware.com" in '
      + 'edge-us.contoso.net',
    ],
    [
      'a partner with one Access Edge, and with any', federatingWith(server('sip.litware.com')),
      federatingWith(FederatedPartner.discoveredDomain('litware.com', { product: PartnerProduct.LYNC_SERVER_2013 })),
      'the partner litware.com with edgeFqdn "sip.litware.com" in edge-eu.contoso.net, and with none in edge-us.contoso.net',
    ],
    [
      'a partner with two comments', federatingWith(partner('litware.com', 'Sales')), federatingWith(partner('litware.com', 'HR')),
      'the partner litware.com with comment "Sales" in edge-eu.contoso.net, and with "HR" in edge-us.contoso.net',
    ],
    [
      'a partner that the other pool blocks', federatingWith(partner('litware.com')),
      { federation: { discoverableDomains: [], blockedDomains: ['litware.com'] } },
      'the partner litware.com in edge-eu.contoso.net, which edge-us.contoso.net blocks',
    ],
    [
      'a provider with and without shared address space', federatingWith(provider('Hoster', { sharedAddressSpace: true })),
      federatingWith(provider('Hoster')),
      'the hosting provider with the proxy sip.hoster.com with sharedAddressSpace true in edge-eu.contoso.net, and with false in '
      + 'edge-us.contoso.net',
    ],
    [
      'a provider with two proxies', federatingWith(provider('Hoster')),
      federatingWith(provider('hoster', { proxyFqdn: 'sip.other.com' })),
      'the hosting provider Hoster with proxyFqdn "sip.hoster.com" in edge-eu.contoso.net, and with "sip.other.com" in '
      + 'edge-us.contoso.net',
    ],
    [
      'an XMPP partner with and without keep-alive', xmpp(XmppPartner.federated('bank.com', { keepAlive: true })),
      xmpp(XmppPartner.federated('bank.com')),
      'the XMPP partner bank.com with keepAlive true in edge-eu.contoso.net, and with false in edge-us.contoso.net',
    ],
    [
      'a domain of two XMPP partners', xmpp(XmppPartner.federated(bank.domain, bank.props)),
      xmpp(XmppPartner.federated('it.bank.com')),
      'the domain it.bank.com of the XMPP partner bank.com in edge-eu.contoso.net, and of it.bank.com in edge-us.contoso.net',
    ],
    [
      'a site with two routes', { ...federatingWith(), organization: { siteName: 'Dublin' } },
      { ...federatingWith(), organization: { siteName: 'dublin' } },
      'the site Dublin with edge-eu.contoso.net and edge-us.contoso.net as its routes for SIP federation',
    ],
  ])('%s', (_name, first, second, given) => {
    const plans = [pool('eu', first), pool('us', second)] as const;
    const problems = refusalFor(...plans).problems;
    expect(problems).toContainEqual(expect.objectContaining({ property: 'plans', given }));
    expect(refusalFor(plans[1], plans[0]).problems).toEqual(problems);
  });

  test('all of them are told together', () => {
    const one = federatingWith(partner('a.com', '1'), partner('b.com', '1'));
    const two = federatingWith(partner('a.com', '2'), partner('b.com', '2'));
    expect(refusalFor(pool('eu', one), pool('us', two)).problems).toHaveLength(2);
  });
});

describe('the plans', () => {
  test('must be a list with one plan for each pool', () => {
    expect(refusalFor()).toMatchObject({ property: 'plans', given: 'an empty list' });
    expect(refusalFor(eu, us, eu)).toMatchObject({
      property: 'plans[2]', given: 'another plan of the Edge pool "edge-eu.contoso.net", which plans[0] is a plan of',
    });
    expect(refusalFor(eu, { ...us, schemaVersion: 1 })).toMatchObject({ property: 'plans[1].schemaVersion', given: '1' });
    expect(refusalOf(() => LyncSettingsScript.ofOrganization(eu as unknown as EdgePlan[]))).toMatchObject({
      property: 'plans', expected: 'a list',
    });
  });

  test('give the same script in every order', () => {
    const plans = [
      eu, us,
      pool('asia', { ...federatingWith(partner('litware.com', 'Sales'), partner('adatum.com')), externalAccessPolicy: 'Sales' }),
      pool('africa', {
        product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015, publicIm: [PublicImProvider.SKYPE], externalAccessPolicy: 'sales',
        organization: { siteName: 'Nairobi' },
      }),
      pool('oceania', { product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019 }),
    ];
    const expected = scriptOf(...plans);
    fc.assert(fc.property(fc.shuffledSubarray(plans, { minLength: plans.length }), (shuffled) => {
      expect(scriptOf(...shuffled)).toBe(expected);
    }), { numRuns: 30 });
  });

  test('keep their own order', () => {
    const plans = [us, eu];
    LyncSettingsScript.ofOrganization(plans);
    expect(plans).toEqual([us, eu]);
  });
});

test('the grammar of PowerShell understands the scripts', () => {
  const scripts = [scriptOf(eu, us), LyncSettingsScript.of(us).text, scriptOf(eu, us, pool('asia', { externalAccessPolicy: 'Sales' }))];
  expect(powerShellProblems(scripts)).toEqual(scripts.map(() => []));
});
