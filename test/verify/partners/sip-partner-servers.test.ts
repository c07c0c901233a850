import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { CheckOutcome, type Judgement } from '../../../lib/verify/model/expectation';
import { ConversationOutcome } from '../../../lib/verify/model/observation';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import type { VerificationTerms } from '../../../lib/verify/model/verification-terms';
import {
  ADDRESS, ALLOWED, ALLOWED_DOMAIN, ALLOWED_SERVER, ANY_WAY, CERTIFICATE, CONNECTION, DISCOVERY, EDGE, GOOD,
  kindsOf, look, planWith, RECORD, SERVER,
} from './looked-at';
import { certificate, service, shows, type ToldNetwork } from './told-network';

const { PASSED, FAILED, NOT_LOOKED_AT } = CheckOutcome;

describe('the certificate', () => {
  async function shown(seen: ReturnType<typeof shows>, given: Partial<VerificationTerms> = {}): Promise<Judgement> {
    const all = await look(planWith({ partners: [ALLOWED] }), { ...GOOD, tls: { [`${ADDRESS}:5061`]: seen } }, given);
    // The way fails with it, for the same reason.
    expect(all.of(ALLOWED_DOMAIN).symptoms).toEqual(all.of(CERTIFICATE).symptoms);
    return all.of(CERTIFICATE);
  }

  test.each([
    ['another name', shows(certificate('mail.litwareinc.com')), SymptomKind.CERTIFICATE_NAME_MISSING,
      'has the name mail.litwareinc.com, not sip.litwareinc.com'],
    ['a wildcard alone', shows(certificate('*.litwareinc.com')), SymptomKind.CERTIFICATE_NAME_MISSING,
      'has the name *.litwareinc.com, not sip.litwareinc.com'],
    ['an unknown issuer', shows(certificate(EDGE), { untrusted: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }), SymptomKind.CERTIFICATE_UNTRUSTED,
      'is not trusted (UNABLE_TO_GET_ISSUER_CERT_LOCALLY)'],
    ['a past end', shows(certificate(EDGE, { validTo: '2013-05-31T00:00:00.000Z' }), { untrusted: 'CERT_HAS_EXPIRED' }),
      SymptomKind.CERTIFICATE_EXPIRED, 'expired on 2013-05-31'],
    ['a start to come', shows(certificate(EDGE, { validFrom: '2013-07-01T00:00:00.000Z' }), { untrusted: 'CERT_NOT_YET_VALID' }),
      SymptomKind.CERTIFICATE_NOT_YET_VALID, 'is not valid before 2013-07-01'],
    ['another usage', shows(certificate(EDGE, { extendedKeyUsages: ['1.3.6.1.5.5.7.3.2'] })), SymptomKind.CERTIFICATE_KEY_USAGE,
      'is not for server authentication'],
  ])('with %s fails', async (_, seen, kind, found) => {
    const judgement = await shown(seen);
    expect(judgement).toMatchObject({ outcome: FAILED, found: `the certificate at ${ADDRESS} ${found}` });
    expect(kindsOf(judgement)).toEqual([kind]);
    expect(judgement.symptoms[0]).toMatchObject({
      name: EDGE, address: ADDRESS, port: 5061, partner: 'litwareinc.com', certificate: 'AB'.repeat(32),
    });
  });

  test('of an intermediate authority that has expired is not mistaken for its own', async () => {
    expect(kindsOf(await shown(shows(certificate(EDGE), { untrusted: 'CERT_HAS_EXPIRED' })))).toEqual([SymptomKind.CERTIFICATE_UNTRUSTED]);
  });

  test('may have the name as a subject alternative name, or as its subject alone', async () => {
    expect((await shown(shows(certificate('litwareinc.com', { sans: ['av.litwareinc.com', EDGE] })))).outcome).toBe(PASSED);
    expect((await shown(shows(certificate('SIP.litwareinc.com', { sans: [] })))).outcome).toBe(PASSED);
  });

  test('that expires soon is told, and is no failure: others renew it', async () => {
    const judgement = await shown(shows(certificate(EDGE, { validTo: '2013-06-03T00:00:00.000Z' })));
    expect(judgement).toMatchObject({ outcome: PASSED, found: expect.stringContaining('it expires in 1 day') as string, daysLeft: 1 });
  });

  test('is looked at on each address that accepts connections', async () => {
    const seen = await look(planWith(), {
      ...GOOD, hosts: { [EDGE]: ['203.0.113.161', ADDRESS] },
      tls: { ...GOOD.tls, '203.0.113.161:5061': shows(certificate('old.litwareinc.com')) },
    });
    expect(seen.of(CONNECTION).outcome).toBe(PASSED);
    expect(seen.of(CERTIFICATE).symptoms).toMatchObject([{ kind: SymptomKind.CERTIFICATE_NAME_MISSING, address: '203.0.113.161' }]);
    expect(seen.of(DISCOVERY).outcome).toBe(FAILED);
  });

  test.each([
    [ConversationOutcome.MUTE, SymptomKind.SERVICE_MUTE], [ConversationOutcome.CLOSED, SymptomKind.SERVICE_CLOSES],
    [ConversationOutcome.UNREADABLE, SymptomKind.ANSWER_UNREADABLE], [ConversationOutcome.TLS_FAILED, SymptomKind.TLS_FAILED],
    // A handshake without any certificate is worth nothing either.
    [ConversationOutcome.ANSWERED, SymptomKind.TLS_FAILED],
  ])('that is not shown because TLS ends with %s fails', async (outcome, kind) => {
    expect(kindsOf(await shown({ outcome, chain: [], versions: [] }))).toEqual([kind]);
  });

  test('is not said to be trusted by a server that talks only to those with a certificate', async () => {
    const early = { outcome: ConversationOutcome.TLS_FAILED, detail: 'alert handshake failure' };
    const without = await shown(shows(certificate(EDGE), early));
    expect(without).toMatchObject({ outcome: NOT_LOOKED_AT, found: expect.stringContaining('whether the certificate') as string });
    const rejected = await shown(shows(certificate(EDGE), { ...early, acceptsCertificate: false }), { hasClientCertificate: true });
    expect(kindsOf(rejected)).toEqual([SymptomKind.CLIENT_CERTIFICATE_REJECTED]);
    const otherwise = await shown(shows(certificate(EDGE), { ...early, asksForCertificate: false }));
    expect(kindsOf(otherwise)).toEqual([SymptomKind.TLS_FAILED]);
  });
});

describe('an allowed server', () => {
  test('is the host of the plan, whatever the record of the domain says', async () => {
    const product = PartnerProduct.OCS_2007_R2;
    const partner = FederatedPartner.allowedServer('litwareinc.com', { product, edgeFqdn: 'edge.hoster.example' });
    const seen = await look(planWith({ partners: [partner] }), {
      hosts: { 'edge.hoster.example': [ADDRESS] }, tls: { [`${ADDRESS}:5061`]: shows(certificate('edge.hoster.example')) },
    });
    expect(seen.of(ALLOWED_SERVER).outcome).toBe(PASSED);
    expect(seen.of(CONNECTION).outcome).toBe(PASSED);
    expect(seen.of(CERTIFICATE).outcome).toBe(PASSED);
    expect(seen.of(DISCOVERY).outcome).toBe(FAILED);
    expect(seen.expectations.get(ALLOWED_SERVER)?.expected)
      .toBe('edge.hoster.example can be reached on port 5061, with a trusted certificate for its name');
  });

  test('that does not resolve is a name that is missing', async () => {
    const seen = await look(planWith({ partners: [SERVER] }), {});
    expect(seen.of(ALLOWED_SERVER).symptoms).toEqual([{ kind: SymptomKind.NAME_MISSING, name: EDGE, partner: 'litwareinc.com' }]);
    expect(seen.of(CONNECTION)).toMatchObject({ outcome: NOT_LOOKED_AT, found: `${EDGE} does not exist` });
  });
});

describe('partners at a hosting provider', () => {
  const PROXY = 'sipfed.online.lync.com';
  const HOSTED: ToldNetwork = {
    services: { [RECORD]: [service(PROXY)] }, hosts: { [PROXY]: [ADDRESS] }, tls: { [`${ADDRESS}:5061`]: shows(certificate(PROXY)) },
  };
  const domain = FederatedPartner.allowedDomain('litwareinc.com', { product: PartnerProduct.OFFICE_365 });
  const provider = FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365);

  test('are reached through it, although the target is in another domain', async () => {
    const seen = await look(planWith({ partners: [domain, provider] }), HOSTED);
    expect(seen.of(ALLOWED_DOMAIN)).toMatchObject({
      outcome: PASSED,
      found: expect.stringMatching(/^leads to sipfed\.online\.lync\.com of the hosting provider LyncOnline, port 5061; /) as string,
    });
    expect(seen.of(ALLOWED_SERVER)).toMatchObject({ outcome: NOT_LOOKED_AT });
  });

  test('are not reached without it, as the text says', async () => {
    const seen = await look(planWith({ partners: [domain] }), HOSTED);
    expect(seen.of(ALLOWED_DOMAIN)).toMatchObject({
      outcome: FAILED,
      found: `${RECORD} leads to ${PROXY}, which hosts organizations for Microsoft, and the plan has no hosting provider with this proxy`,
      symptoms: [{ kind: SymptomKind.SERVICE_TARGET_FOREIGN, values: [PROXY] }],
    });
  });

  test('that the plan does not list are told the same, and their proxy is no Access Edge', async () => {
    const seen = await look(planWith(), HOSTED);
    expect(seen.of(ALLOWED_SERVER)).toMatchObject({
      outcome: NOT_LOOKED_AT, found: expect.stringContaining('is the proxy of a hosting provider') as string,
    });
    expect(seen.of(ANY_WAY).outcome).toBe(FAILED);
    expect((await look(planWith({ partners: [provider] }), HOSTED)).of(ANY_WAY).outcome).toBe(PASSED);
  });

  test('with users of your own SIP domains are looked for at the provider: the record of the domain is your own', async () => {
    const shared = FederatedPartner.allowedDomain('fabrikam.com', { product: PartnerProduct.OFFICE_365, sharedAddressSpace: true });
    const plan = planWith({ partners: [shared, FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true)] });
    const seen = await look(plan, HOSTED, { partners: ['fabrikam.com'] });
    expect(seen.asker.keys.filter((key) => key.includes('SRV'))).toEqual([]);
    expect(seen.of(ALLOWED_DOMAIN)).toMatchObject({
      outcome: PASSED, found: expect.stringContaining('through the hosting provider LyncOnline') as string,
    });
    expect(seen.of(DISCOVERY)).toMatchObject({ outcome: NOT_LOOKED_AT, found: 'it is reached through the hosting provider LyncOnline' });
    expect(seen.of(CONNECTION).outcome).toBe(PASSED);
  });
});
