import { ConversationOutcome, type XmppObservation } from '../../lib/verify/model/observation';
import { ProbeKind } from '../../lib/verify/model/probe';
import type { ProbeContext } from '../../lib/verify/model/probe-context';
import { probeXmpp } from '../../lib/verify/xmpp/xmpp-probe';
import { addIpv6Address } from '../ports/ipv6-address';
import { CLIENT_AUTHENTICATION, createAuthority, SERVER_AUTHENTICATION } from '../support/certificates';
import { stopPrograms } from '../support/listening-program';
import { startProsody } from '../support/prosody';

const authority = createAuthority();
const certificate = authority.issue({ subject: 'contoso.com', sans: ['contoso.com', 'fabrikam.com'], key: 'ec:P-256' });
const partner = authority.issue({ subject: 'partner.example', key: 'ec:P-256', usages: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION] });
const stranger = createAuthority('Another CA').issue({ subject: 'partner.example', key: 'ec:P-256', usages: [CLIENT_AUTHENTICATION] });

function ask(address: string, more: Partial<ProbeContext> = {}, to = 'contoso.com'): Promise<XmppObservation> {
  const probe = { kind: ProbeKind.XMPP, address, port: 5269, to, from: 'partner.example' } as const;
  return probeXmpp(probe, { signal: new AbortController().signal, timeoutMs: 10_000, ...more });
}

beforeAll(async () => {
  addIpv6Address('2001:db8:130::2');
  const domains = ['contoso.com', 'fabrikam.com'];
  const trusted = authority.certificate;
  await Promise.all([
    startProsody({ addresses: ['203.0.113.145', '2001:db8:130::2'], domains, certificate, trusted }),
    startProsody({ addresses: ['203.0.113.146'], domains, certificate, trusted, requiresTls: true, hasDialback: false }),
    startProsody({ addresses: ['203.0.113.147'], domains }),
    startProsody({ addresses: ['203.0.113.148'], domains, hasDialback: false }),
  ]);
}, 60_000);

afterAll(stopPrograms, 60_000);

const SECURE: XmppObservation = {
  outcome: ConversationOutcome.ANSWERED, offersTls: true, requiresTls: false, isEncrypted: true, mechanisms: [], offersDialback: true,
  offersClearDialback: true,
};

describe('An XMPP server', () => {
  test('offers TLS and dialback, with and without it', async () => {
    expect(await ask('203.0.113.145')).toEqual(SECURE);
  });

  test('answers over IPv6', async () => {
    expect(await ask('2001:db8:130::2')).toEqual(SECURE);
  });

  test('offers SASL EXTERNAL to a partner whose certificate it trusts', async () => {
    const trusted = { clientCertificate: { certificate: partner.chain, key: partner.key } };
    expect(await ask('203.0.113.145', trusted)).toEqual({ ...SECURE, mechanisms: ['EXTERNAL'] });
    expect(await ask('203.0.113.145', { clientCertificate: { certificate: stranger.chain, key: stranger.key } })).toEqual(SECURE);
  });

  test('may require TLS and a certificate, and end the stream of who has none', async () => {
    const seen = { outcome: ConversationOutcome.ANSWERED, offersTls: true, requiresTls: true, isEncrypted: true, offersDialback: false };
    expect(await ask('203.0.113.146')).toEqual({ ...seen, mechanisms: [], detail: 'undefined-condition' });
    expect(await ask('203.0.113.146', { clientCertificate: { certificate: partner.chain, key: partner.key } }))
      .toEqual({ ...seen, mechanisms: ['EXTERNAL'] });
  });

  test('may have no TLS', async () => {
    expect(await ask('203.0.113.147')).toEqual({ ...SECURE, offersTls: false, isEncrypted: false });
  });

  test('may have nothing to offer, and end the stream', async () => {
    expect(await ask('203.0.113.148')).toEqual({
      outcome: ConversationOutcome.ANSWERED, detail: 'undefined-condition', offersTls: false, requiresTls: false, isEncrypted: false,
      mechanisms: [], offersDialback: false,
    });
  });

  test('answers for each of its domains, and for no other', async () => {
    expect(await ask('203.0.113.145', {}, 'fabrikam.com')).toEqual(SECURE);
    expect(await ask('203.0.113.145', {}, 'litware.example'))
      .toMatchObject({ outcome: ConversationOutcome.ANSWERED, detail: 'host-unknown' });
  });

  test('is not asked with a certificate that cannot be read', async () => {
    expect(await ask('203.0.113.145', { clientCertificate: { certificate: 'x', key: 'y' } })).toMatchObject({
      outcome: ConversationOutcome.TLS_FAILED, offersTls: true, isEncrypted: false,
    });
  });
});
