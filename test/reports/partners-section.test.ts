import * as fc from 'fast-check';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { anyText } from '../support/any-text';
import { contosoPlan } from '../support/plan-request';
import { edgeText, partOf, sectionOf, squeezed } from './report-lines';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { MobileClient } from '../../lib/values/vocabulary/mobile-push';
import { XmppNegotiationSupport } from '../../lib/values/vocabulary/xmpp';

const PARTNERS = 'PARTNERS';

const partnersOf = (overrides: Partial<EdgePlanRequest>): string[] => (
  sectionOf(contosoPlan({ recordsByOthers: true, ...overrides }), PARTNERS)
);

/** The documentation's example without federation. */
function nobody(): EdgePlan {
  const { federation, ...plan } = contosoPlan();
  expect(federation).toBeDefined();
  return plan;
}

describe('SIP federation', () => {
  const lines = partnersOf({
    federation: {
      partnerDiscovery: true,
      blockedDomains: ['spam.example', 'bad.example'],
      partners: [
        FederatedPartner.allowedDomain('litware.example', {
          product: PartnerProduct.LYNC_SERVER_2010, comment: 'für Einkäufer',
        }),
        FederatedPartner.allowedDomain('fabrikam.com', {
          product: PartnerProduct.LYNC_SERVER_2013, sharedAddressSpace: true,
        }),
        FederatedPartner.allowedServer('woodgrove.example', {
          product: PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_SE, edgeFqdn: 'access.woodgrove.example', comment: ' \n ',
        }),
        FederatedPartner.discoveredDomain('tailspin.example', { product: PartnerProduct.LYNC_SERVER_2010 }),
        FederatedPartner.allowedDomain('adatum.example', { product: PartnerProduct.OFFICE_365 }),
        FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true),
        FederatedPartner.hostingProvider('Hoster', {
          proxyFqdn: 'proxy.hoster.example', product: PartnerProduct.LYNC_SERVER_2010,
        }),
      ],
    },
  });

  test('shows how partners are accepted', () => {
    expect(partOf(lines, 'Federation')).toEqual([
      '  Partner discovery     on: partners not on the allow list are accepted if they',
      '                        have an SRV record',
      '  Discoverable domains  contoso.com',
      '                        fabrikam.com',
    ]);
  });

  test('has every partner domain with its type, Access Edge and product, and its remarks', () => {
    expect(partOf(lines, 'Partner domains')).toEqual([
      '  Domain             Type            Access Edge               Product',
      '  -----------------  --------------  ------------------------  -----------------',
      '  adatum.example     allowed domain  hosting provider          Office 365',
      '  fabrikam.com       allowed domain                            Lync Server 2013',
      '    Our own domain, some of whose users are homed at the partner.',
      '  litware.example    allowed domain  by SRV record             Lync Server 2010',
      '    f?r Eink?ufer',
      '  tailspin.example   discovered      by SRV record             Lync Server 2010',
      '  woodgrove.example  allowed server  access.woodgrove.example  Skype for',
      '                                                               Business Server',
      '                                                               Subscription',
      '                                                               Edition',
    ]);
  });

  test('has the hosting providers with what they share with us', () => {
    expect(squeezed(partOf(lines, 'Hosting providers')).slice(2)).toEqual([
      'Hoster proxy.hoster.example Lync Server 2010 UseSourceVerification',
      'LyncOnline sipfed.online.lync.com Office 365 UseSourceVerification',
      'Shares our SIP domains.',
      'Homes some of our Lync users.',
      'Autodiscover:',
      'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root',
    ]);
  });

  test('has the blocked domains, one per line', () => {
    expect(partOf(lines, 'Blocked domains')).toEqual(['  bad.example', '  spam.example']);
  });

  test('without partners says so, and omits the other lists', () => {
    expect(partnersOf({ federation: { discoverableDomains: [] } })).toEqual([
      'Federation',
      '  Partner discovery     off: only partners on the allow list are accepted',
      '  Discoverable domains  none',
      '',
      'Partner domains: none',
      '',
    ]);
  });

  test('shows a comment of several lines as one paragraph', () => {
    const partner = FederatedPartner.allowedDomain('litware.example', {
      product: PartnerProduct.LYNC_SERVER_2013, comment: 'first\r\n\r\nDNS RECORDS\n\tlast',
    });
    expect(partnersOf({ federation: { partners: [partner] } })).toContain('    first DNS RECORDS last');
  });
});

test('public IM has every provider with its capabilities and license', () => {
  const publicIm = Object.values(PublicImProvider);
  expect(partOf(partnersOf({ publicIm }), 'Public IM, between two people only')).toEqual([
    '  Provider                Capabilities                License',
    '  ----------------------  --------------------------  --------------------------',
    '  AOL                     IM, presence                Lync Server CAL (existing',
    '                                                      customers)',
    '  Skype                   IM, presence, audio, video  Lync Server CAL or Lync',
    '                                                      Online Plan 1, 2 or 3',
    '  Windows Live Messenger  IM, presence, audio, video  Lync Server CAL',
    '  Yahoo!                  IM, presence                PIC USL (per user and',
    '                                                      month) and Lync Server CAL',
  ]);
});

describe('XMPP', () => {
  test('has every partner with its negotiation', () => {
    const { OPTIONAL } = XmppNegotiationSupport;
    const lines = partnersOf({
      xmpp: {
        partners: [
          XmppPartner.googleTalk(),
          XmppPartner.publicVerified('verified.example'),
          XmppPartner.federated('jabber.example', {
            tls: OPTIONAL, sasl: OPTIONAL, dialback: true, keepAlive: true, description: 'a test',
            additionalDomains: ['two.jabber.example', 'chat.jabber.example'],
          }),
        ],
      },
    });
    expect(squeezed(partOf(lines, 'XMPP federation'))).toEqual([
      'XMPP host xmpp.contoso.com', 'Our domains contoso.com', 'fabrikam.com',
    ]);
    expect(partOf(lines, 'XMPP partners')).toEqual([
      '  Domain            Type               TLS            SASL           Dialback',
      '  ----------------  -----------------  -------------  -------------  --------',
      '  gmail.com         public unverified  not supported  not supported  on',
      '    Methods: TCP dialback',
      '  jabber.example    federated          optional       optional       on',
      '    Methods: SASL over TLS, TLS dialback, TCP dialback',
      '    Additional domains: chat.jabber.example, two.jabber.example',
      '    Idle connections are kept open.',
      '    a test',
      '  verified.example  public verified    required       required       off',
      '    Methods: SASL over TLS',
    ]);
  });

  test('without partners says so', () => {
    const lines = partnersOf({ xmpp: { domains: ['contoso.com'] } });
    expect(squeezed(partOf(lines, 'XMPP federation'))).toEqual([
      'XMPP host xmpp.contoso.com', 'Our domains contoso.com',
    ]);
    expect(lines).toContain('XMPP partners: none');
  });
});

test('push notifications have the clients with their services, and the domains', () => {
  const clients = [MobileClient.LYNC_2010_WINDOWS_PHONE, MobileClient.LYNC_2010_APPLE, MobileClient.ANDROID];
  const lines = partnersOf({ mobilePush: { clients, domains: ['contoso.com'] } });
  expect(partOf(lines, 'Push notifications to mobile clients')).toEqual([
    '  Clients      Lync Mobile on Android: not needed',
    '               Lync 2010 Mobile on Apple: Apple service',
    '               Lync 2010 Mobile on Windows Phone: Microsoft service',
    '  Our domains  contoso.com',
  ]);
});

test('there can be no partners', () => {
  expect(sectionOf(nobody(), PARTNERS)).toEqual(['none', '']);
});

test('parts are in a fixed order, with one blank line between them', () => {
  const lines = partnersOf({
    publicIm: [PublicImProvider.AOL],
    xmpp: { partners: [XmppPartner.googleTalk()] },
    mobilePush: { clients: [MobileClient.LYNC_2010_APPLE] },
  });
  expect(lines.filter((line) => /^\S/.test(line))).toEqual([
    'Federation', 'Partner domains', 'Hosting providers', 'Public IM, between two people only', 'XMPP federation',
    'XMPP partners', 'Push notifications to mobile clients',
  ]);
  expect(lines.filter((line) => line === '')).toHaveLength(7);
});

test('names and comments of any kind fit 80 columns of plain ASCII', () => {
  const label = fc.stringMatching(/^[a-z]{1,60}$/);
  const domain = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => [...labels, 'example'].join('.'));
  const product = fc.constantFrom(PartnerProduct.LCS_2005_SP1, PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_SE);
  fc.assert(fc.property(
    fc.uniqueArray(domain, { minLength: 1, maxLength: 4 }), product, anyText(),
    (domains, sold, comment) => {
      const text = edgeText(contosoPlan({
        federation: {
          discoverableDomains: ['contoso.com'],
          partners: domains.map((name) => (
            FederatedPartner.allowedServer(name, { product: sold, edgeFqdn: `sip.${name}`, comment })
          )),
        },
        xmpp: {
          domains: ['contoso.com'],
          partners: domains.map((name) => XmppPartner.federated(name, { description: comment })),
        },
      }));
      expect(text).toMatch(/^([\x20-\x7e]{0,80}\n)+$/);
      expect(text).not.toMatch(/ \n|\n\n\n|\n\n$/);
    },
  ), { numRuns: 100 });
});
