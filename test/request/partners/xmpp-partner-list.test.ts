import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { XmppPartnerList } from '../../../lib/request/partners/xmpp-partner-list';
import { refusalOf } from '../../support/plan-request';

const listOf = (...partners: XmppPartner[]): XmppPartnerList => {
  const list = new XmppPartnerList(new Set(['contoso.com', 'fabrikam.com']));
  partners.forEach((partner, index) => list.add(partner, `xmpp.partners[${index}]`));
  return list;
};
const ADATUM = XmppPartner.federated('adatum.com', { additionalDomains: ['it.adatum.com'] });

test('partners come in the order of their domains, each once', () => {
  const { partners } = listOf(XmppPartner.googleTalk(), ADATUM, XmppPartner.publicVerified('jabber.org'));
  expect(partners.map(({ domain }) => domain)).toEqual(['adatum.com', 'gmail.com', 'jabber.org']);
});

test.each([
  ['its primary domain again', XmppPartner.publicVerified('ADATUM.com'), '"adatum.com"'],
  ['an additional domain as a primary one', XmppPartner.federated('it.adatum.com'), '"it.adatum.com"'],
  ['its primary domain as an additional one', XmppPartner.federated('tailspin.com', { additionalDomains: ['adatum.com'] }),
    '"adatum.com"'],
  ['an additional domain again', XmppPartner.federated('tailspin.com', { additionalDomains: ['it.adatum.com'] }),
    '"it.adatum.com"'],
])('a partner has a domain: %s', (_case, second, domain) => {
  expect(refusalOf(() => listOf(ADATUM, second))).toMatchObject({
    property: 'xmpp.partners[1]',
    given: `${domain}, which the XMPP partner adatum.com has already`,
    fix: 'remove one of the two',
  });
});

test.each([
  XmppPartner.federated('Fabrikam.com'), XmppPartner.federated('tailspin.com', { additionalDomains: ['fabrikam.com'] }),
])('our own domain is no partner: $domain', (partner) => {
  expect(refusalOf(() => listOf(ADATUM, partner))).toMatchObject({
    property: 'xmpp.partners[1]', given: '"fabrikam.com", one of your SIP domains', fix: 'remove it',
  });
});

test('a refused partner leaves nothing behind', () => {
  const list = listOf();
  const partner = XmppPartner.federated('tailspin.com', { additionalDomains: ['www.contoso.com', 'contoso.com'] });
  refusalOf(() => { list.add(partner, 'xmpp.partners[0]'); });
  expect(list.partners).toEqual([]);
});

test('a domain below one of ours may be a partner', () => {
  expect(listOf(XmppPartner.federated('chat.contoso.com')).partners).toHaveLength(1);
});
