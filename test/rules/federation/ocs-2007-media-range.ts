import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { ocs2007MediaRange } from '../../../lib/rules/federation/ocs-2007-media-range';
import { contosoPlan, ruleWithId } from '../../support/plan-request';

const { OCS_2007, OCS_2007_R2, LYNC_SERVER_2010 } = PartnerProduct;
const RULES = 'external-in-50000-59999-tcp-av-edge, external-in-50000-59999-udp-av-edge';

const ocs = (domain: string): FederatedPartner => FederatedPartner.allowedDomain(domain, { product: OCS_2007 });
const planOf = (federation: FederationRequest, features = Object.values(EdgeFeature)): ReturnType<typeof contosoPlan> =>
  contosoPlan({ federation: { discoverableDomains: ['contoso.com'], ...federation }, features });
const check = (federation: FederationRequest): ReturnType<typeof ocs2007MediaRange.check> =>
  ocs2007MediaRange.check(planOf(federation));

test('the rules and the partner for which they are open are reported in one finding', () => {
  expect(check({ partners: [ocs('ocs.example')] })).toMatchObject([{
    subject: RULES,
    message: expect.stringMatching(/^TCP and UDP ports 50000-59999 are open .*\(ocs\.example\)$/) as string,
  }]);
});

test('the rules that it names are rules of the plan', () => {
  const plan = planOf({ partners: [ocs('ocs.example')] });
  for (const id of RULES.split(', ')) expect(ruleWithId(plan, id)).toMatchObject({ direction: 'inbound', access: 'allow' });
});

test('several partners are counted', () => {
  const [finding] = check({ partners: ['c.example', 'a.example', 'b.example'].map(ocs) });
  expect(finding?.message).toContain('(a.example and 2 more)');
});

test('unnamed partners also open it', () => {
  const [finding] = check({ partnerProducts: [OCS_2007] });
  expect(finding?.message).toContain('(partners that are not named)');
});

test('later products do not open it: their range is outbound', () => {
  const partners = [OCS_2007_R2, LYNC_SERVER_2010].map((product) =>
    FederatedPartner.allowedDomain(`${product}.example`, { product }));
  const plan = planOf({ partners });
  expect(ruleWithId(plan, 'external-out-50000-59999-tcp-av-edge').ports).toBe('50000-59999');
  expect(ocs2007MediaRange.check(plan)).toEqual([]);
});

test('without audio and video the range stays closed', () => {
  const plan = planOf({ partners: [ocs('ocs.example')] }, [EdgeFeature.REMOTE_USER_ACCESS]);
  expect(ocs2007MediaRange.check(plan)).toEqual([]);
});

test('everybody who runs the product or may run it is told, however they are given', () => {
  const unknown = FederatedPartner.allowedDomain('unknown.example', { product: PartnerProduct.UNKNOWN });
  const [finding] = check({ partners: [ocs('ocs.example'), unknown], partnerProducts: [OCS_2007, PartnerProduct.UNKNOWN] });
  expect(finding?.message).toMatch(
    /\(ocs\.example; partners that are not named; unknown\.example, of unknown product; partners that are not named, of unknown product\)$/);
  expect(check({ partners: [unknown], partnerProducts: [] })[0]?.message).toMatch(/\(unknown\.example, of unknown product\)$/);
});
