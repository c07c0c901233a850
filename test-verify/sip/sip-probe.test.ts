import { ConversationOutcome, type SipObservation } from '../../lib/verify/model/observation';
import { ProbeKind } from '../../lib/verify/model/probe';
import type { ProbeContext } from '../../lib/verify/model/probe-context';
import { probeSip } from '../../lib/verify/sip/sip-probe';
import { CLIENT_AUTHENTICATION, createAuthority } from '../support/certificates';
import { addIpv6Address } from '../ports/ipv6-address';
import { startKamailio } from '../support/kamailio';
import { stopPrograms } from '../support/listening-program';

const authority = createAuthority();
const certificate = authority.issue({ subject: 'sip.contoso.com', key: 'ec:P-256' });
const clientCertificate = authority.issue({ subject: 'sip.partner.example', key: 'ec:P-256', usages: [CLIENT_AUTHENTICATION] });
const stranger = createAuthority('Another CA').issue({ subject: 'sip.partner.example', key: 'ec:P-256', usages: [CLIENT_AUTHENTICATION] });

function ask(address: string, more: Partial<ProbeContext> = {}, port = 443): Promise<SipObservation> {
  const probe = { kind: ProbeKind.SIP, address, port, serverName: 'sip.contoso.com', domain: 'contoso.com' } as const;
  return probeSip(probe, { signal: new AbortController().signal, timeoutMs: 10_000, ...more });
}

beforeAll(async () => {
  const one = (address: string, port = 443): { address: string; port: number }[] => [{ address, port }];
  addIpv6Address('2001:db8:130::1');
  await Promise.all([
    startKamailio({
      listens: [...one('203.0.113.130'), ...one('2001:db8:130::1')], certificate, answers: ['100 Trying', '180 Ringing', '200 OK'],
    }),
    startKamailio({ listens: one('203.0.113.131'), certificate, answers: ['405 Method Not Allowed'] }),
    startKamailio({
      listens: one('203.0.113.132'), certificate, answers: ['504 Server time-out'],
      headers: ['ms-diagnostics: 1007;reason="Temporarily cannot route";source="sip.contoso.com"'],
    }),
    startKamailio({ listens: one('203.0.113.133', 5061), certificate, trustedClients: authority.certificate, answers: ['200 OK'] }),
  ]);
}, 60_000);

afterAll(stopPrograms, 60_000);

describe('a SIP proxy', () => {
  test('answers with a final response after provisional ones', async () => {
    expect(await ask('203.0.113.130')).toEqual({
      outcome: ConversationOutcome.ANSWERED, status: 200, reason: 'OK', server: expect.stringContaining('kamailio') as string,
    });
  });

  test('answers over IPv6', async () => {
    expect(await ask('2001:db8:130::1')).toMatchObject({ outcome: ConversationOutcome.ANSWERED, status: 200 });
  });

  test('may not allow the method', async () => {
    expect(await ask('203.0.113.131')).toMatchObject({ outcome: ConversationOutcome.ANSWERED, status: 405, reason: 'Method Not Allowed' });
  });

  test('may not reach its next hop, and say why', async () => {
    expect(await ask('203.0.113.132')).toMatchObject({
      outcome: ConversationOutcome.ANSWERED, status: 504, reason: 'Server time-out',
      diagnosis: '1007;reason="Temporarily cannot route";source="sip.contoso.com"',
    });
  });

  test('that requires a certificate answers who shows one that it trusts', async () => {
    expect(await ask('203.0.113.133', { clientCertificate: { certificate: clientCertificate.chain, key: clientCertificate.key } }, 5061))
      .toMatchObject({ outcome: ConversationOutcome.ANSWERED, status: 200 });
  });

  test('that requires a certificate rejects who shows none, or one that it does not trust', async () => {
    expect(await ask('203.0.113.133', {}, 5061))
      .toEqual({ outcome: ConversationOutcome.TLS_FAILED, detail: expect.stringMatching(/^alert /) as string });
    expect(await ask('203.0.113.133', { clientCertificate: { certificate: stranger.chain, key: stranger.key } }, 5061))
      .toEqual({ outcome: ConversationOutcome.TLS_FAILED, detail: 'alert unknown ca' });
  });

  test('is not asked with a key that is none', async () => {
    expect(await ask('203.0.113.133', { clientCertificate: { certificate: 'x', key: 'y' } }, 5061))
      .toEqual({ outcome: ConversationOutcome.TLS_FAILED, detail: 'the client certificate or its key cannot be used' });
  });

  test('is not asked about what is no domain, or at what is no address', async () => {
    const context = { signal: new AbortController().signal, timeoutMs: 1_000 };
    const probe = { kind: ProbeKind.SIP, address: '203.0.113.130', port: 443, serverName: '', domain: 'a\r\nb' } as const;
    expect(await probeSip(probe, context)).toEqual({ outcome: ConversationOutcome.UNREACHABLE, detail: 'not a SIP domain' });
    expect(await probeSip({ ...probe, domain: 'contoso.com', address: 'localhost' }, context))
      .toMatchObject({ outcome: ConversationOutcome.UNREACHABLE });
  });
});
