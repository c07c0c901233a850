import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import { CheckOutcome, type Judgement } from '../../../lib/verify/model/expectation';
import { edgeToVerify } from '../../../lib/verify/model/plan-to-verify';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { partnerChecks } from '../../../lib/verify/partners/partner-checks';
import { dualStackPlan } from '../../support/dual-stack';
import { xmppPlan } from '../../support/xmpp-plan';
import { ADDRESS, ALLOWED_SERVER, CERTIFICATE, CONNECTION, DISCOVERY, EDGE, GOOD, look, planWith, RECORD, SERVER, terms } from './looked-at';
import { NO_STREAM, service, ToldAsker, type ToldNetwork } from './told-network';

const { PASSED, FAILED, NOT_LOOKED_AT } = CheckOutcome;

/** Addresses of this computer, of its network, and of hosts inside. */
const INSIDE = [
  '127.0.0.1', '127.1.2.3', '0.0.0.0', '169.254.169.254', '224.0.0.1', '255.255.255.255', '240.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.1.1',
  '100.64.0.1', '198.18.0.1',
];
const INSIDE_IPV6 = ['::', '::1', 'fe80::1', 'ff02::1', 'fc00::1', 'fd12:3456::1', '::ffff:127.0.0.1', '::ffff:203.0.113.9', '::7f00:1', '64:ff9b::7f00:1'];

const sent = (asker: ToldAsker): string[] => asker.keys.filter((key) => !key.startsWith('dns '));

describe('A partner whose Edge has no address on the Internet', () => {
  test.each(INSIDE)('is not asked at %s, which is told', async (address) => {
    const seen = await look(planWith(), { ...GOOD, hosts: { [EDGE]: [address] } });
    const found = `${EDGE} resolves to ${address}, which is no address on the Internet`;
    expect(sent(seen.asker)).toEqual([]);
    for (const end of [DISCOVERY, ALLOWED_SERVER]) {
      expect(seen.of(end)).toEqual({
        outcome: FAILED, found, symptoms: [{ kind: SymptomKind.ADDRESS_STALE, name: EDGE, partner: 'litwareinc.com', values: [address] }],
      });
    }
    for (const end of [CONNECTION, CERTIFICATE]) expect(seen.of(end)).toEqual({ outcome: NOT_LOOKED_AT, found, symptoms: [] });
  });

  test.each(INSIDE_IPV6)('is not asked at %s', async (address) => {
    const seen = await look(dualStackPlan(), { ...GOOD, hosts: {}, hostsOfIpv6: { [EDGE]: [address] } });
    expect(sent(seen.asker)).toEqual([]);
    expect(seen.of(DISCOVERY)).toMatchObject({ outcome: FAILED, found: expect.stringContaining('no address on the Internet') as string });
  });

  test('is not asked where the plan names the host either', async () => {
    const seen = await look(planWith({ partners: [SERVER] }), { ...GOOD, hosts: { [EDGE]: ['127.0.0.1', '0.0.0.0'] } });
    expect(sent(seen.asker)).toEqual([]);
    expect(seen.of(ALLOWED_SERVER).found).toBe(`${EDGE} resolves to 127.0.0.1, 0.0.0.0, which are no addresses on the Internet`);
  });

  test('besides others is asked at the others, however many it has inside', async () => {
    const inside = Array.from({ length: 40 }, (_, index) => `10.0.0.${index}`);
    const seen = await look(planWith(), { ...GOOD, hosts: { [EDGE]: [...inside, ADDRESS] } });
    expect(sent(seen.asker).every((key) => key.includes(` ${ADDRESS} `))).toBe(true);
    expect(seen.of(CONNECTION).outcome).toBe(PASSED);
    expect(seen.of(DISCOVERY)).toMatchObject({
      outcome: PASSED, found: expect.stringContaining('which are no addresses on the Internet; an Edge tries the next address') as string,
    });
  });
});

test.each([6379, 22, 443, 0, 65_535])('a partner whose record leads to port %d is not asked there', async (port) => {
  const seen = await look(planWith(), { ...GOOD, services: { [RECORD]: [service(EDGE, { port })] } });
  expect(sent(seen.asker).filter((key) => !key.includes(' 5061'))).toEqual([]);
  expect(seen.of(DISCOVERY).symptoms).toMatchObject([{ kind: SymptomKind.SERVICE_WRONG, port }]);
  expect(seen.of(CONNECTION)).toEqual({ outcome: NOT_LOOKED_AT, found: `the plan does not open port ${port} to partners`, symptoms: [] });
  expect(seen.of(CERTIFICATE).outcome).toBe(NOT_LOOKED_AT);
});

describe('An XMPP partner', () => {
  const DOMAIN = 'chat.litwareinc.com';
  const XMPP_RECORD = `_xmpp-server._tcp.${DOMAIN}`;
  const HOST = 'xmpp.hoster.example';
  const { NOT_SUPPORTED } = XmppNegotiationSupport;
  const plan = xmppPlan([XmppPartner.federated(DOMAIN, { tls: NOT_SUPPORTED, sasl: NOT_SUPPORTED, dialback: true })]);
  const stream = { ...NO_STREAM, offersDialback: true, offersClearDialback: true };

  async function lookAt(network: ToldNetwork): Promise<{ readonly asker: ToldAsker; readonly judgement: Judgement | undefined }> {
    const asker = new ToldAsker(network);
    const [check] = partnerChecks(edgeToVerify(plan, EdgeSide.EXTERNAL), terms({ partners: [DOMAIN] }));
    return { asker, judgement: (await check?.look(asker))?.[0] };
  }

  test.each(INSIDE)('is not asked at %s, which is told', async (address) => {
    const { asker, judgement } = await lookAt({ services: { [XMPP_RECORD]: [service(HOST, { port: 5269 })] }, hosts: { [HOST]: [address] } });
    expect(sent(asker)).toEqual([]);
    expect(judgement).toEqual({
      outcome: FAILED, found: `${HOST} resolves to ${address}, which is no address on the Internet`,
      symptoms: [{ kind: SymptomKind.ADDRESS_STALE, name: HOST, partner: DOMAIN, values: [address] }],
    });
  });

  test('is not asked at a port that the plan does not open, but at the next one', async () => {
    const services = [service(HOST, { priority: 1, port: 6379 }), service(HOST, { priority: 2, port: 5269 })];
    const network = { hosts: { [HOST]: [ADDRESS] }, xmpp: { [`${ADDRESS}:6379`]: stream, [`${ADDRESS}:5269`]: stream } };
    const closed = await lookAt({ ...network, services: { [XMPP_RECORD]: services.slice(0, 1) } });
    expect(sent(closed.asker)).toEqual([]);
    expect(closed.judgement).toMatchObject({ outcome: FAILED, symptoms: [{ kind: SymptomKind.SERVICE_WRONG, port: 6379 }] });
    const next = await lookAt({ ...network, services: { [XMPP_RECORD]: services } });
    expect(sent(next.asker)).toEqual([`xmpp ${ADDRESS} 5269 ${DOMAIN} contoso.com`]);
    expect(next.judgement?.outcome).toBe(PASSED);
  });
});
