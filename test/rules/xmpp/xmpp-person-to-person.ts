import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppPersonToPerson } from '../../../lib/rules/xmpp/xmpp-person-to-person';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

test.each([[0, []], [2, [XmppPartner.googleTalk(), XmppPartner.federated('adatum.com')]]])(
  'one finding with %d partners', (_count, partners) => {
    const findings = xmppPersonToPerson.check(xmppPlan(partners));
    expect(findings).toMatchObject([{ subject: 'xmpp.contoso.com' }]);
    for (const lacking of ['groups', 'files', 'meetings']) expect(findings[0]?.message).toContain(`no ${lacking}`);
  });

test('reports nothing without XMPP', () => expect(xmppPersonToPerson.check(contosoPlan())).toEqual([]));
