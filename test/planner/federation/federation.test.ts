import * as fc from 'fast-check';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import type { MobileClientPlan } from '../../../lib/plan/settings/mobile-push-plan';
import type { FederationPlan } from '../../../lib/plan/federation/federation-plan';
import { PlanFile } from '../../../lib/plan/stored/plan-file';
import type { FederationRequest } from '../../../lib/request/federation-request';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { contosoPlan, refusalOf } from '../../support/plan-request';
import { readPlanning } from '../../support/planning';
import { PartnerProduct, VerificationLevel } from '../../../lib/values/vocabulary/federation';
import { MobileClient, PushService } from '../../../lib/values/vocabulary/mobile-push';
import { PublicImCapability } from '../../../lib/values/vocabulary/public-im';
import { XmppMethod, XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';

const { LYNC_SERVER_2010, LYNC_SERVER_2013, OCS_2007_R2, OFFICE_365, LYNC_ONLINE_2010 } = PartnerProduct;
const { ANDROID, LYNC_2010_APPLE, LYNC_2010_WINDOWS_PHONE, LYNC_2013_APPLE, LYNC_2013_WINDOWS_PHONE, SYMBIAN } = MobileClient;
const OFFICE_365_PLAN = { key: 'office-365', name: 'Office 365', hosted: true };
const CLIENTS: Readonly<Record<MobileClient, MobileClientPlan>> = {
  [LYNC_2010_APPLE]: { client: LYNC_2010_APPLE, name: 'Lync 2010 Mobile on Apple', service: PushService.APPLE },
  [LYNC_2010_WINDOWS_PHONE]: {
    client: LYNC_2010_WINDOWS_PHONE, name: 'Lync 2010 Mobile on Windows Phone', service: PushService.MICROSOFT,
  },
  [LYNC_2013_APPLE]: { client: LYNC_2013_APPLE, name: 'Lync 2013 Mobile on Apple' },
  [LYNC_2013_WINDOWS_PHONE]: {
    client: LYNC_2013_WINDOWS_PHONE, name: 'Lync 2013 Mobile on Windows Phone', service: PushService.MICROSOFT,
  },
  [ANDROID]: { client: ANDROID, name: 'Lync Mobile on Android' },
  [SYMBIAN]: { client: SYMBIAN, name: 'Lync Mobile on Symbian' },
};

const PUSH_DOMAIN = 'push.lync.com';
const PUSH_PROXY = 'sipfed.online.lync.com';

function federationOf(federation: FederationRequest | undefined, overrides: Partial<EdgePlanRequest> = {}): FederationPlan {
  const request = federation && { discoverableDomains: ['contoso.com'], ...federation };
  const plan = contosoPlan({ federation: request, ...overrides }).federation;
  if (plan === undefined) throw new Error('the plan has no federation');
  return plan;
}

const push = (...clients: MobileClient[]): Partial<EdgePlanRequest> => ({ mobilePush: { clients, domains: ['contoso.com'] } });

describe('partners', () => {
  test('are in the plan with exactly the given properties', () => {
    const plan = federationOf({
      partnerDiscovery: true,
      partners: [
        FederatedPartner.allowedServer('Litwareinc.com', {
          product: OCS_2007_R2, edgeFqdn: 'SIP.litwareinc.com', comment: 'by hand',
        }),
        FederatedPartner.allowedDomain('adatum.com', { product: LYNC_SERVER_2010 }),
        FederatedPartner.discoveredDomain('wingtiptoys.com', { product: LYNC_SERVER_2013 }),
        FederatedPartner.allowedDomain('fabrikam.com', { product: OFFICE_365, sharedAddressSpace: true }),
        FederatedPartner.lyncOnline(OFFICE_365, true),
        FederatedPartner.hostingProvider('Hoster', {
          proxyFqdn: 'proxy.hoster.com', product: LYNC_ONLINE_2010, verificationLevel: VerificationLevel.ALWAYS_UNVERIFIABLE,
        }),
      ],
      blockedDomains: ['Northwindtraders.com', 'cpandl.com'],
    });
    expect(plan).toStrictEqual({
      partnerDiscovery: true,
      discoverableDomains: ['contoso.com'],
      partners: [
        {
          domain: 'adatum.com', type: 'allowed-partner-domain', sharedAddressSpace: false, pushClearingHouse: false,
          product: { key: 'lync-server-2010', name: 'Lync Server 2010', hosted: false },
        },
        {
          domain: 'fabrikam.com', type: 'allowed-partner-domain', product: OFFICE_365_PLAN, sharedAddressSpace: true,
          pushClearingHouse: false,
        },
        {
          domain: 'litwareinc.com', type: 'allowed-partner-server', edgeFqdn: 'sip.litwareinc.com',
          product: { key: 'ocs-2007-r2', name: 'Office Communications Server 2007 R2', hosted: false },
          sharedAddressSpace: false, pushClearingHouse: false, comment: 'by hand',
        },
        {
          domain: 'wingtiptoys.com', type: 'discovered-partner-domain', sharedAddressSpace: false, pushClearingHouse: false,
          product: { key: 'lync-server-2013', name: 'Lync Server 2013', hosted: false },
        },
      ],
      hostingProviders: [
        {
          name: 'Hoster', proxyFqdn: 'proxy.hoster.com', verificationLevel: 'AlwaysUnverifiable',
          product: { key: 'lync-online-2010', name: 'Lync Online 2010', hosted: true },
          sharedAddressSpace: false, hostsLyncUsers: false, pushClearingHouse: false,
        },
        {
          name: 'LyncOnline', proxyFqdn: PUSH_PROXY, product: OFFICE_365_PLAN, verificationLevel: 'UseSourceVerification',
          sharedAddressSpace: true, hostsLyncUsers: true, pushClearingHouse: true,
          autodiscoverUrl: 'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root',
        },
      ],
      blockedDomains: ['cpandl.com', 'northwindtraders.com'],
    });
  });

  test('are sorted, regardless of their order', () => {
    const domains = ['a.com', 'b.com', 'push.com', 'z.com', 'aa.org'];
    const partners = domains.map((domain) => FederatedPartner.allowedDomain(domain, { product: LYNC_SERVER_2013 }));
    const providers = ['a.net', 'sip.net', 'z.net'].map((proxyFqdn) =>
      FederatedPartner.hostingProvider(proxyFqdn, { proxyFqdn, product: OFFICE_365 }));
    const all = [...partners, ...providers];
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      const plan = federationOf({ partners: shuffled }, push(LYNC_2010_APPLE));
      expect(plan.partners.map(({ domain }) => domain)).toEqual([...domains, PUSH_DOMAIN].sort());
      expect(plan.hostingProviders.map(({ proxyFqdn }) => proxyFqdn)).toEqual(['a.net', 'sip.net', PUSH_PROXY, 'z.net']);
    }), { numRuns: 20 });
  });

  test('do not exist without federation', () => {
    expect(contosoPlan({ federation: undefined })).not.toHaveProperty('federation');
    expect(contosoPlan({ federation: undefined, publicIm: [PublicImProvider.SKYPE], xmpp: { domains: ['contoso.com'] } }))
      .not.toHaveProperty('federation');
  });
});

describe('push notification', () => {
  const clearingHouse = (plan: FederationPlan): [number, number] => [
    plan.partners.filter(({ domain }) => domain === PUSH_DOMAIN).length,
    plan.hostingProviders.filter(({ proxyFqdn }) => proxyFqdn === PUSH_PROXY).length,
  ];

  test.each([LYNC_2010_APPLE, LYNC_2010_WINDOWS_PHONE, LYNC_2013_WINDOWS_PHONE])(
    'for %s adds the clearing house, with federation and without', (client) => {
      for (const federation of [undefined, {}]) {
        const plan = federationOf(federation, push(client, ANDROID));
        expect(plan.partners).toStrictEqual([{
          domain: PUSH_DOMAIN, type: 'allowed-partner-domain', product: OFFICE_365_PLAN, sharedAddressSpace: false,
          pushClearingHouse: true, comment: 'push notification',
        }]);
        expect(plan.hostingProviders).toStrictEqual([{
          name: 'LyncOnline', proxyFqdn: PUSH_PROXY, product: OFFICE_365_PLAN, verificationLevel: 'UseSourceVerification',
          sharedAddressSpace: false, hostsLyncUsers: false, pushClearingHouse: true,
        }]);
      }
    });

  test('for a client on an Apple device that needs none, adds no clearing house', () => {
    expect(clearingHouse(federationOf(undefined, push(LYNC_2013_APPLE)))).toEqual([0, 0]);
  });

  describe.each([[[ANDROID]], [[SYMBIAN]], [[SYMBIAN, ANDROID]]])('for %j alone', (clients) => {
    const without: Partial<EdgePlanRequest> = { federation: undefined };
    const { mobilePush, findings, ...plan } = contosoPlan({ ...without, ...push(...clients) });

    test('publishes no record, opens no port and allows no federation', () => {
      const { findings: _findings, ...before } = contosoPlan(without);
      expect(plan).toEqual(before);
      expect(plan.accessEdgeConfiguration.allowFederatedUsers).toBe(false);
    });

    test('stays in the plan with a finding for each client that says so', () => {
      expect(mobilePush).toMatchObject({ domains: [], apple: false, microsoft: false });
      expect(findings.filter(({ ruleId }) => ruleId === 'push-not-needed').map(({ subject, message }) => [subject, message]))
        .toEqual([...clients].sort().map((client) => [CLIENTS[client].name, expect.stringContaining('no record, no port') as string]));
    });

    test('is nothing to deploy an Edge for', () => {
      expect(refusalOf(() => contosoPlan({ ...without, ...push(...clients), features: [], automaticSignInDomains: [] })))
        .toMatchObject({ property: 'features' });
    });

    test('still takes SIP domains only', () => {
      expect(refusalOf(() => contosoPlan({ mobilePush: { clients, domains: ['litware.example'] } })).property)
        .toContain('mobilePush.domains');
    });
  });

  test('for Android beside a client that needs it, publishes the record as for that client alone', () => {
    const both = contosoPlan({ federation: undefined, ...push(ANDROID, LYNC_2010_APPLE) });
    const alone = contosoPlan({ federation: undefined, ...push(LYNC_2010_APPLE) });
    expect(both.dnsRecords).toEqual(alone.dnsRecords);
    expect(both.firewall).toEqual(alone.firewall);
    expect(both.dnsRecords.map(({ id }) => id)).toContain('external/SRV/_sipfederationtls._tcp.contoso.com');
  });

  test('adds only what the user has not listed, and does not change listed entries', () => {
    const domain = FederatedPartner.allowedDomain('Push.Lync.com', { product: OFFICE_365, comment: 'ours' });
    const provider = FederatedPartner.lyncOnline(OFFICE_365, true);
    for (const partners of [[domain], [provider], [domain, provider]]) {
      const plan = federationOf({ partners }, push(LYNC_2010_APPLE));
      expect(clearingHouse(plan)).toEqual([1, 1]);
      expect(plan.partners[0]?.comment).toBe(partners.includes(domain) ? 'ours' : 'push notification');
      expect(plan.hostingProviders[0]?.sharedAddressSpace).toBe(partners.includes(provider));
    }
  });

  test('without federation makes no domain discoverable and does not discover partners', () => {
    expect(federationOf(undefined, push(LYNC_2010_APPLE))).toMatchObject({ discoverableDomains: [], partnerDiscovery: false });
  });

  test.each<[MobileClient[], boolean, boolean]>([
    [[LYNC_2010_APPLE], true, false],
    [[LYNC_2010_WINDOWS_PHONE], false, true],
    [[LYNC_2013_WINDOWS_PHONE, LYNC_2013_APPLE], false, true],
    [[LYNC_2013_WINDOWS_PHONE, LYNC_2010_APPLE], true, true],
    [[LYNC_2013_APPLE, SYMBIAN], false, false],
  ])('%j uses the services of its vendors', (clients, apple, microsoft) => {
    expect(contosoPlan(push(...clients)).mobilePush).toStrictEqual({
      clients: [...clients].sort().map((client) => CLIENTS[client]), domains: ['contoso.com'], apple, microsoft,
    });
  });
});

describe('public IM', () => {
  const { SKYPE, AOL, YAHOO, WINDOWS_LIVE_MESSENGER } = PublicImProvider;

  test('providers are in the plan once, by key, with their capabilities', () => {
    expect(contosoPlan({ publicIm: [YAHOO, SKYPE, AOL, WINDOWS_LIVE_MESSENGER, SKYPE] }).publicIm
      .map(({ provider, displayName, capabilities }) => [provider, displayName, capabilities.join()])).toEqual([
      ['aol', 'AOL', 'im,presence'],
      ['skype', 'Skype', 'im,presence,audio,video'],
      ['windows-live-messenger', 'Windows Live Messenger', 'im,presence,audio,video'],
      ['yahoo', 'Yahoo!', 'im,presence'],
    ]);
  });
});

describe('XMPP', () => {
  test('partners are in the plan with their authentication methods', () => {
    const { xmpp } = contosoPlan({
      xmpp: {
        domains: ['contoso.com'],
        partners: [
          XmppPartner.googleTalk(),
          XmppPartner.federated('chat.litwareinc.com', {
            tls: XmppNegotiationSupport.REQUIRED,
            additionalDomains: ['z.litwareinc.com', 'a.litwareinc.com'],
            description: 'by hand',
          }),
        ],
      },
    });
    expect(xmpp).toMatchObject({ fqdn: 'xmpp.contoso.com', domains: ['contoso.com'] });
    expect(xmpp?.partners).toStrictEqual([
      {
        domain: 'chat.litwareinc.com', additionalDomains: ['a.litwareinc.com', 'z.litwareinc.com'], type: 'Federated',
        tls: 'required', sasl: 'required', dialback: false, keepAlive: false, methods: ['sasl-over-tls'], description: 'by hand',
      },
      {
        domain: 'gmail.com', additionalDomains: [], type: 'PublicUnverified', tls: 'not-supported', sasl: 'not-supported',
        dialback: true, keepAlive: false, methods: ['tcp-dialback'],
      },
    ]);
  });
});

test('the plan does not share its lists with the given partners', () => {
  const partner = XmppPartner.federated('chat.litwareinc.com', { additionalDomains: ['a.litwareinc.com'] });
  const request = { xmpp: { domains: ['contoso.com'], partners: [partner] }, publicIm: [PublicImProvider.SKYPE] };
  const before = PlanFile.ofEdge(contosoPlan(request)).text;
  const plan = contosoPlan(request);
  expect(() => plan.publicIm[0]?.capabilities.push(PublicImCapability.AUDIO)).toThrow(TypeError);
  expect(() => plan.xmpp?.partners[0]?.methods.push(XmppMethod.TCP_DIALBACK)).toThrow(TypeError);
  expect(() => plan.xmpp?.partners[0]?.additionalDomains.push('changed')).toThrow(TypeError);
  expect(Object.isFrozen(partner.additionalDomains)).toBe(false);
  expect(PlanFile.ofEdge(contosoPlan(request)).text).toBe(before);
});

describe('push notification and the planning data', () => {
  interface PushData {
    readonly neededFor: readonly { readonly client: string; readonly device: string; readonly needed: boolean }[];
    readonly lyncEdge: { readonly hostingProvider: string; readonly proxyFqdn: string; readonly allowedDomain: string };
  }
  const data = readPlanning('federation')['pushNotification'] as PushData;
  const clients: Readonly<Record<string, MobileClient[]>> = {
    'Lync 2010 Mobile/Apple': [LYNC_2010_APPLE],
    'Lync 2010 Mobile/Windows Phone': [LYNC_2010_WINDOWS_PHONE],
    'Lync 2013 Mobile/Windows Phone': [LYNC_2013_WINDOWS_PHONE],
    'Lync 2013 Mobile/Apple': [LYNC_2013_APPLE],
    'any/Android or Symbian': [ANDROID, SYMBIAN],
  };

  test('every client of the page and of the library is compared', () => {
    expect(data.neededFor.map(({ client, device }) => `${client}/${device}`).sort()).toEqual(Object.keys(clients).sort());
    expect(Object.values(clients).flat().sort()).toEqual(Object.values(MobileClient).sort());
  });

  test.each(data.neededFor)('$client on $device: $needed', ({ client, device, needed }) => {
    const { hostingProvider, proxyFqdn, allowedDomain } = data.lyncEdge;
    const { partners = [], hostingProviders = [] } = contosoPlan({
      federation: undefined, ...push(...clients[`${client}/${device}`]!),
    }).federation ?? {};
    expect(partners.map(({ domain }) => domain)).toEqual(needed ? [allowedDomain] : []);
    expect(hostingProviders.map((provider) => [provider.name, provider.proxyFqdn]))
      .toEqual(needed ? [[hostingProvider, proxyFqdn]] : []);
  });
});

describe('products of partners that are not listed', () => {
  test('are in the plan once, in order, where they were given', () => {
    expect(federationOf({ partnerProducts: [OFFICE_365, LYNC_SERVER_2010, OFFICE_365] }).otherPartnerProducts).toEqual([
      { key: 'lync-server-2010', name: 'Lync Server 2010', hosted: false }, OFFICE_365_PLAN,
    ]);
  });

  test.each([[undefined], [[]]])('are not in the plan where none were given: %j', (partnerProducts) => {
    expect(federationOf({ partnerProducts })).not.toHaveProperty('otherPartnerProducts');
  });

  test('are products, and no other words', () => {
    expect(refusalOf(() => federationOf({ partnerProducts: [LYNC_SERVER_2010, 'icq' as unknown as PartnerProduct] }))).toMatchObject({
      property: 'federation.partnerProducts[1]', given: '"icq"', expected: expect.stringContaining('lync-server-2010') as string,
    });
  });
});
