import { XmppNegotiationSupport, XmppPartnerType } from '../../../lib/values/vocabulary/xmpp';
import { XMPP_NEGOTIATION, XMPP_NEGOTIATION_PAGE } from '../../../lib/guide/federation/xmpp-negotiation';
import { XmppPartner, type XmppPartnerProps } from '../../../lib/request/partners/xmpp-partner';
import { refusalOf } from '../../support/plan-request';

const { NOT_SUPPORTED, OPTIONAL, REQUIRED } = XmppNegotiationSupport;

describe('kinds', () => {
  test.each([
    [XmppPartnerType.FEDERATED, XmppPartner.federated('adatum.com')],
    [XmppPartnerType.PUBLIC_VERIFIED, XmppPartner.publicVerified('adatum.com')],
    [XmppPartnerType.PUBLIC_UNVERIFIED, XmppPartner.publicUnverified('adatum.com')],
  ])('%s is encrypted unless something else is said', (type, partner) => {
    expect(partner).toMatchObject({
      type, domain: 'adatum.com', additionalDomains: [], tls: REQUIRED, sasl: REQUIRED, dialback: false, keepAlive: false,
      description: undefined,
    });
  });

  test('Google Talk has its documented settings', () => {
    expect(XmppPartner.googleTalk()).toMatchObject({
      type: XmppPartnerType.PUBLIC_UNVERIFIED, domain: 'gmail.com', tls: NOT_SUPPORTED, sasl: NOT_SUPPORTED, dialback: true,
      keepAlive: false,
    });
  });

  test('what is given is kept, names in lower case and in order', () => {
    const props = {
      tls: OPTIONAL, sasl: NOT_SUPPORTED, dialback: true, keepAlive: true, description: 'Ticket 4711',
      additionalDomains: ['IT.adatum.com', 'corp.adatum.com.'],
    };
    expect(XmppPartner.federated('Adatum.COM', props)).toMatchObject({
      ...props, domain: 'adatum.com', additionalDomains: ['corp.adatum.com', 'it.adatum.com'],
    });
  });
});

describe('negotiation', () => {
  test.each(XMPP_NEGOTIATION.filter(({ valid }) => valid))(
    'row $row is accepted: TLS $tls, SASL $sasl, dialback $dialback', ({ tls, sasl, dialback }) => {
      expect(XmppPartner.federated('adatum.com', { tls, sasl, dialback })).toMatchObject({ tls, sasl, dialback });
    });

  test.each(XMPP_NEGOTIATION.filter(({ valid }) => !valid))(
    'row $row is refused: TLS $tls, SASL $sasl, dialback $dialback', ({ tls, sasl, dialback }) => {
      const refusal = refusalOf(() => XmppPartner.federated('adatum.com', { tls, sasl, dialback }));
      expect(refusal.given).toBe(`TLS ${tls}, SASL ${sasl}, dialback off`);
      expect(refusal.expected).toContain(XMPP_NEGOTIATION_PAGE);
    });

  test('without SASL the fix is dialback', () => {
    const refusal = refusalOf(() => XmppPartner.federated('adatum.com', { sasl: NOT_SUPPORTED }));
    expect(refusal).toMatchObject({ property: 'dialback', fix: 'set dialback to true, or allow SASL' });
  });

  test('with SASL the fix is TLS', () => {
    const refusal = refusalOf(() => XmppPartner.federated('adatum.com', { tls: NOT_SUPPORTED }));
    expect(refusal).toMatchObject({ property: 'tls', fix: expect.stringMatching(/^allow TLS/) as string });
  });

  test.each([
    [{ tls: 'maybe' }, { property: 'tls', given: '"maybe"', fix: 'use a value of XmppNegotiationSupport' }],
    [{ sasl: 'Required' }, { property: 'sasl', given: '"Required"', fix: 'did you mean XmppNegotiationSupport.REQUIRED?' }],
    [{ sasl: 1 }, { property: 'sasl', given: '1' }],
  ])('%j is no value of XmppNegotiationSupport', (props, refused) => {
    const refusal = refusalOf(() => XmppPartner.federated('adatum.com', props as unknown as XmppPartnerProps));
    expect(refusal).toMatchObject({
      ...refused, expected: 'a value of XmppNegotiationSupport: required, optional, not-supported',
    });
  });

  test('dialback is true or false', () => {
    const props = { dialback: 'yes' } as unknown as XmppPartnerProps;
    expect(refusalOf(() => XmppPartner.federated('adatum.com', props))).toMatchObject({
      property: 'dialback', given: '"yes"', expected: 'true or false',
    });
  });
});

describe('names', () => {
  test.each([
    '*.adatum.com', '10.0.0.1', 'adatum', 'https://adatum.com', 'user@adatum.com', '',
  ])('%p is no domain', (text) => {
    expect(refusalOf(() => XmppPartner.federated(text))).toMatchObject({ property: 'domain', given: JSON.stringify(text) });
  });

  test('an additional domain is named by its place', () => {
    const props = { additionalDomains: ['corp.adatum.com', '10.0.0.1'] };
    expect(refusalOf(() => XmppPartner.federated('adatum.com', props))).toMatchObject({
      property: 'additionalDomains[1]', given: '"10.0.0.1"',
    });
  });

  test.each([
    [['Adatum.com'], 'additionalDomains[0]'], [['it.adatum.com', 'IT.adatum.com'], 'additionalDomains[1]'],
  ])('%j: a domain of the partner twice', (additionalDomains, property) => {
    expect(refusalOf(() => XmppPartner.federated('adatum.com', { additionalDomains }))).toMatchObject({
      property, expected: expect.stringContaining('once') as string,
    });
  });
});
