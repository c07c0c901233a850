import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import { certificateChecks } from '../../../lib/verify/certificates/certificate-checks';
import { isForWantOfSockets } from '../../../lib/verify/conversation/no-socket';
import { errorOfConnect, errorOfConnection } from '../../../lib/verify/conversation/socket-errors';
import { dnsChecks } from '../../../lib/verify/dns/dns-checks';
import { mediaChecks } from '../../../lib/verify/media/media-checks';
import type { Asker } from '../../../lib/verify/model/asker';
import { CheckOutcome, type Judgement } from '../../../lib/verify/model/expectation';
import { ConnectionOutcome, ConversationOutcome, DnsOutcome } from '../../../lib/verify/model/observation';
import { edgeToVerify, type PlanToVerify } from '../../../lib/verify/model/plan-to-verify';
import { QuestionType } from '../../../lib/verify/model/probe';
import type { VerificationTerms } from '../../../lib/verify/model/verification-terms';
import { partnerChecks } from '../../../lib/verify/partners/partner-checks';
import { portChecks } from '../../../lib/verify/ports/port-checks';
import { sipChecks } from '../../../lib/verify/sip/sip-checks';
import { xmppChecks } from '../../../lib/verify/xmpp/xmpp-checks';
import { contosoPlan } from '../../support/plan-request';
import { publicServers } from '../ports/plans-to-verify';
import { seenOnly, TERMS } from './seen';

const FOUND = 'this computer has no more sockets; lower --parallel';

const plan = contosoPlan({
  servers: publicServers('203.0.113', 70),
  federation: {
    discoverableDomains: ['contoso.com'], partnerDiscovery: true,
    partners: [FederatedPartner.allowedDomain('litwareinc.com', { product: PartnerProduct.LYNC_SERVER_2010 })],
  },
  xmpp: {
    domains: ['contoso.com'],
    partners: [XmppPartner.federated('chat.example', {
      tls: XmppNegotiationSupport.REQUIRED, sasl: XmppNegotiationSupport.REQUIRED, dialback: true,
    })],
  },
});
const terms: VerificationTerms = {
  ...TERMS, isAuthoritative: true, trustsMore: true, hasClientCertificate: true, partners: ['chat.example', 'litwareinc.com', 'unlisted.example'],
};

const dns = { outcome: DnsOutcome.NO_SOCKET, addresses: [], services: [] };
const conversation = { outcome: ConversationOutcome.NO_SOCKET };
const stun = { ...conversation, asksForCredentials: false };
const tls = { ...conversation, chain: [], versions: [] };
const xmpp = { ...conversation, offersTls: false, requiresTls: false, isEncrypted: false, mechanisms: [], offersDialback: false };
const nothing = seenOnly({
  dns: () => dns, authoritativeDns: () => ({ problem: DnsOutcome.NO_SOCKET, nameServers: [] }), stun: () => stun, tls: () => tls,
  tcp: () => ({ outcome: ConnectionOutcome.NO_SOCKET }), sip: () => conversation, xmpp: () => xmpp,
});

const AREAS = { dnsChecks, portChecks, mediaChecks, certificateChecks, sipChecks, xmppChecks };

describe.each(Object.values(EdgeSide))('Without a socket for any question, from the %s side', (side) => {
  const toVerify: PlanToVerify = edgeToVerify(plan, side);

  test.each(Object.entries(AREAS))('nothing is wrong, and nothing is right: %s', (_, checksOf) => {
    for (const check of checksOf(toVerify, terms).filter(({ probes }) => probes.length > 0)) {
      const { outcome, found } = check.judge(nothing);
      expect({ id: check.expectation.id, outcome }).toEqual({ id: check.expectation.id, outcome: CheckOutcome.NOT_LOOKED_AT });
      // That no server shows a certificate is told for the pool as a whole.
      if (!check.expectation.id.startsWith('certificates/same/')) expect(found).toBe(FOUND);
    }
  });
});

describe('A partner', () => {
  /** Answers a few questions, and has no socket for the others. */
  const askerOf = (answers: Partial<Asker>): Asker => ({
    dns: () => Promise.resolve(dns), authoritativeDns: () => Promise.reject(new Error('nobody asks this')),
    tcp: () => Promise.resolve({ outcome: ConnectionOutcome.NO_SOCKET }), stun: () => Promise.resolve(stun), tls: () => Promise.resolve(tls),
    sip: () => Promise.resolve(conversation), xmpp: () => Promise.resolve(xmpp), ...answers,
  });
  const found: Asker['dns'] = ({ name, type }) => Promise.resolve({
    outcome: DnsOutcome.ANSWERED, addresses: type === QuestionType.A ? ['203.0.113.160'] : [],
    services: type === QuestionType.SRV ? [{ priority: 0, weight: 0, port: name.startsWith('_xmpp') ? 5269 : 5061, target: `sip.${name.split('.').slice(-2).join('.')}` }] : [],
  });
  const open: Asker['tcp'] = () => Promise.resolve({ outcome: ConnectionOutcome.OPEN });

  async function judgements(asker: Asker): Promise<Judgement[]> {
    return (await Promise.all(partnerChecks(edgeToVerify(plan, EdgeSide.EXTERNAL), terms).map((check) => check.look(asker)))).flat();
  }

  test.each<[string, Asker]>([
    ['a question to the resolver', askerOf({})], ['a connection', askerOf({ dns: found })],
  ])('is not looked at without a socket for %s', async (_, asker) => {
    for (const judgement of await judgements(asker)) expect(judgement.outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
    expect((await judgements(asker)).filter((judgement) => judgement.found === FOUND).length).toBeGreaterThan(5);
  });

  test('whose certificate cannot be looked at has nothing but its connection', async () => {
    const seen = await judgements(askerOf({ dns: found, tcp: open }));
    expect(seen.filter(({ outcome }) => outcome === CheckOutcome.FAILED)).toEqual([]);
    expect(new Set(seen.filter(({ outcome }) => outcome === CheckOutcome.PASSED).map((judgement) => judgement.found)))
      .toEqual(new Set(['litwareinc.com', 'unlisted.example'].map((domain) => `sip.${domain} accepts connections on port 5061 at 203.0.113.160`)));
  });
});

describe('An error', () => {
  const errorWith = (code: string): Error => Object.assign(new Error(code), { code });

  test.each(['EMFILE', 'ENFILE', 'ENOBUFS', 'EADDRNOTAVAIL'])('%s is no fault of who was to be asked', (code) => {
    expect(errorOfConnect(errorWith(code), '203.0.113.9').outcome).toBe(ConversationOutcome.NO_SOCKET);
    expect(errorOfConnection(errorWith(code)).outcome).toBe(ConversationOutcome.NO_SOCKET);
  });

  test('of a computer without IPv6 says that there is no way, with any number of sockets', () => {
    expect(errorOfConnect(errorWith('EADDRNOTAVAIL'), '2001:db8::9').outcome).toBe(ConversationOutcome.UNREACHABLE);
    expect(isForWantOfSockets(errorWith('EMFILE'), '2001:db8::9')).toBe(true);
  });

  test('of another kind is one of who was to be asked', () => {
    expect(errorOfConnect(errorWith('ECONNREFUSED'), '203.0.113.9').outcome).toBe(ConversationOutcome.REFUSED);
    expect(errorOfConnect(errorWith('ENETUNREACH'), '203.0.113.9').outcome).toBe(ConversationOutcome.UNREACHABLE);
    expect(isForWantOfSockets(new Error('EMFILE'))).toBe(false);
  });
});
