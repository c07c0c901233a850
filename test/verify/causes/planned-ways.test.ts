import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { BlamedLayer } from '../../../lib/verify/causes/verification-cause';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { judged, judgedPlan, onlyCause, publicPlan } from './judged';

test('a partner whose planned server refuses is not blamed for a record that the plan does not rely on', () => {
  const partner = 'litware.com';
  const plan = publicPlan({ federation: {
    discoverableDomains: ['contoso.com'], partners: [FederatedPartner.allowedServer(partner, { edgeFqdn: 'sip.litware.com', product: PartnerProduct.LYNC_SERVER_2013 })],
  } });
  const missing = { kind: SymptomKind.NAME_MISSING, name: `_sipfederationtls._tcp.${partner}`, partner };
  const refused = { kind: SymptomKind.CONNECTION_REFUSED, name: 'sip.litware.com', address: '203.0.113.9', port: 5061, partner };
  const expectation = (what: string, severity: FindingSeverity): Parameters<typeof judged>[0] => ({
    id: `partners/${partner}/${what}`, area: VerifyArea.PARTNERS, subject: `${partner}, ${what}`, severity,
  });
  const cause = onlyCause(plan, [
    ...judgedPlan(plan),
    judged(expectation('discovery', FindingSeverity.ADVICE), { found: 'does not exist', symptoms: [missing] }),
    judged(expectation('allowed-server', FindingSeverity.ERROR), { found: 'is refused', symptoms: [refused] }),
  ]);
  expect(cause).toMatchObject({
    layer: BlamedLayer.PARTNER, severity: FindingSeverity.ERROR, what: 'Federation with litware.com fails: 203.0.113.9 refuses TCP 5061.',
    expectations: ['partners/litware.com/allowed-server', 'partners/litware.com/discovery'],
  });
});

test('a proxy without STARTTLS is one cause for its certificate and its streams', () => {
  const plan = publicPlan();
  const missing = { kind: SymptomKind.XMPP_TLS_MISSING, owner: 'lsedge01', port: 5269, values: ['TLS'] };
  const found = { found: 'STARTTLS is not offered', symptoms: [missing] };
  const subject = 'lsedge01, XMPP proxy, TCP 5269';
  const cause = onlyCause(plan, [
    ...judgedPlan(plan),
    judged({ id: 'certificates/lsedge01/xmpp-proxy/TCP/5269/names', area: VerifyArea.CERTIFICATES, subject }, found),
    judged({ id: 'xmpp/lsedge01/xmpp-proxy/TCP/5269/starttls', area: VerifyArea.XMPP, subject: `${subject}, contoso.com` }, found),
  ]);
  expect(cause).toMatchObject({
    layer: BlamedLayer.CONFIGURATION, what: 'The XMPP proxy of lsedge01 does not encrypt with TLS as the plan needs it.',
  });
});
