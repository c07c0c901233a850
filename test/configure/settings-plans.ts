import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { MobileClient } from '../../lib/values/vocabulary/mobile-push';
import { XmppNegotiationSupport } from '../../lib/values/vocabulary/xmpp';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { contosoPlan } from '../support/plan-request';

/** The documentation's example without federation. */
export function planWithoutFederation(overrides: Partial<EdgePlanRequest> = {}): EdgePlan {
  return contosoPlan({ ...overrides, federation: undefined });
}

/** Everything that can be set in Lync, at once. */
export function richPlan(overrides: Partial<EdgePlanRequest> = {}): EdgePlan {
  return contosoPlan({
    recordsByOthers: true,
    federation: {
      discoverableDomains: ['contoso.com'],
      partnerDiscovery: true,
      partners: [
        FederatedPartner.allowedDomain('northwindtraders.com', {
          product: PartnerProduct.LYNC_SERVER_2013, comment: 'asked by Purchasing',
        }),
        FederatedPartner.allowedServer('litwareinc.com', {
          product: PartnerProduct.LYNC_SERVER_2010, edgeFqdn: 'sip.litwareinc.com',
        }),
        FederatedPartner.discoveredDomain('proseware.com', { product: PartnerProduct.LYNC_SERVER_2013 }),
        FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true),
      ],
      blockedDomains: ['wingtiptoys.com', 'adatum.com'],
    },
    mobilePush: { clients: [MobileClient.LYNC_2010_APPLE] },
    xmpp: {
      partners: [
        XmppPartner.googleTalk(),
        XmppPartner.federated('woodgrovebank.com', {
          additionalDomains: ['it.woodgrovebank.com', 'corp.woodgrovebank.com'],
          tls: XmppNegotiationSupport.OPTIONAL, keepAlive: true, description: 'the bank',
        }),
      ],
    },
    publicIm: [PublicImProvider.AOL, PublicImProvider.SKYPE, PublicImProvider.YAHOO],
    planningDate: '2014-01-15',
    organization: { siteName: 'Redmond' },
    ...overrides,
  });
}

/** A plan with one allowed domain that carries a comment, and one XMPP partner that carries a description. */
export function planWithRemark(remark: string): EdgePlan {
  return contosoPlan({
    recordsByOthers: true,
    federation: {
      partners: [FederatedPartner.allowedDomain('litwareinc.com', {
        product: PartnerProduct.LYNC_SERVER_2013, comment: remark,
      })],
    },
    xmpp: { partners: [XmppPartner.federated('woodgrovebank.com', { description: remark })] },
  });
}

/** Texts with which one could try to get out of a text. */
export const HOSTILE_REMARKS = [
  '\'; Remove-CsAllowedDomain x; \'', '\u2019; Get-Date; \u2018', '\u201A\u201B\u201C\u201D\u201E', '$(Get-Date) `n "x" ${env:X}',
  'two\nlines', 'two\r\nlines', '\'@\n@\'', '"@\n@"', '#> <#', '`', '```\n# heading', '| a | b |', '<script>alert(1)</script>',
  '\\u0027 \\', '\u0000\u0007\u001b[31m', 'Z\u00fcrich \ud83d\ude00 \u2028', '\ud800', '](http://example.com)', '- [ ] item', ' ',
];
