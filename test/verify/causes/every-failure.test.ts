import * as fc from 'fast-check';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { Transport } from '../../../lib/values/vocabulary/traffic';
import { CheckOutcome } from '../../../lib/verify/model/expectation';
import { type Symptom, SymptomKind } from '../../../lib/verify/model/symptom';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { FailedVerdict, provedBox } from '../../support/proof/failed-verdict';
import { at, causes, type Finding, judged, judgedPlan, publicPlan } from './judged';

const plan = publicPlan({ xmpp: { domains: ['contoso.com'], partners: [] } });
const words = fc.constantFrom(
  'sip.contoso.com', 'lsedge01', 'lsedge02', 'x', '', '203.0.113.9', '2001:db8::1', '\u0000$(x)', '..', 'contoso.com',
);
const anySymptom: fc.Arbitrary<Symptom> = fc.record({
  kind: fc.constantFrom(...Object.values(SymptomKind)), name: words, zone: words, nameServer: words, owner: words, address: words,
  service: fc.constantFrom(...Object.values(EdgeService)), transport: fc.constantFrom(...Object.values(Transport)), port: fc.nat(70_000),
  firewallRules: fc.array(words, { maxLength: 2 }), values: fc.array(words, { maxLength: 3 }), detail: words,
  certificate: words, partner: words,
}, { requiredKeys: ['kind'] });
const anyFinding: fc.Arbitrary<Finding> = fc.oneof(
  fc.constantFrom<Finding>('passed', 'not looked at'),
  fc.record({ found: words, symptoms: fc.array(anySymptom, { maxLength: 3 }) }),
);
const anyJudged = fc.array(fc.tuple(
  fc.constantFrom(...Object.values(VerifyArea)), fc.constantFrom(...Object.values(FindingSeverity)), anyFinding, fc.nat(20),
), { maxLength: 12 }).map((all) => all.map(([area, severity, finding, at20], index) => {
  const endpoint = plan.endpoints[at20 % plan.endpoints.length];
  const subject = at20 % 3 === 0 ? `something ${index}` : `${endpoint?.ownerName ?? ''}, Access Edge, TCP 443`;
  return judged({ id: `${area}/${index}`, area, severity, subject }, finding);
}));
const deployed = new FailedVerdict('lsedge.contoso.net', [
  provedBox({ planRules: ['x', 'lsedge01'], ports: 'any', destinations: ['any'] }),
], [
  provedBox({ ports: '0-70000', destinations: ['not an address', '203.0.113.0/24', '2001:db8::1-2001:db8::2'], securityRules: ['a/b'] }),
]);

test('whatever fails is explained by at least one cause, in sentences, and as bad as it is', () => {
  fc.assert(fc.property(anyJudged, fc.boolean(), (all, isProved) => {
    const found = causes(plan, all, isProved ? { deployed } : {});
    const failed = all.filter(({ judgement }) => judgement.outcome === CheckOutcome.FAILED).map(({ expectation }) => expectation);
    expect(new Set(found.flatMap(({ expectations }) => expectations))).toEqual(new Set(failed.map(({ id }) => id)));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const severities = new Map(failed.map(({ id, severity }) => [id, severity]));
    const order = Object.values(FindingSeverity);
    for (const { what, fix, severity, expectations, evidence } of found) {
      expect(what).toMatch(/^[^\s][\s\S]*\.$/);
      expect(what).not.toMatch(/undefined|\[object|NaN/);
      expect(fix.join()).not.toMatch(/undefined|\[object|NaN/);
      expect(fix).not.toHaveLength(0);
      expect(evidence).not.toHaveLength(0);
      expect(order.indexOf(severity)).toBe(
        Math.min(...expectations.map((id) => order.indexOf(severities.get(id) ?? FindingSeverity.ADVICE))),
      );
    }
    expect(found.map(({ severity }) => order.indexOf(severity))).toEqual(found.map(({ severity }) => order.indexOf(severity)).sort());
    expect(causes(plan, all, isProved ? { deployed } : {})).toEqual(found);
  }), { numRuns: 100 });
});

test('an expectation that fails without a symptom has a plain cause of its own', () => {
  const [cause] = causes(
    plan, [judged({ id: 'sip/x', area: VerifyArea.SIP, subject: 'lsedge01' }, { found: 'something new', symptoms: [] })],
  );
  expect(cause).toMatchObject(
    { id: 'plain/sip/x', what: 'lsedge01 is not as planned: something new.', fix: ['Bring it to what the plan expects: is as planned.'] },
  );
});

test('12 servers and 1,000 domains of which everything fails have causes', () => {
  const sipDomains = Array.from({ length: 1000 }, (_, index) => `d${index}.example`);
  const large = publicPlan({
    recordsByOthers: true, sipDomains: ['contoso.com', ...sipDomains], topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 12 }),
    automaticSignInDomains: sipDomains, federation: { discoverableDomains: sipDomains },
  }, EdgeSide.EXTERNAL);
  const kinds = Object.values(SymptomKind);
  const all = judgedPlan(
    large, (endpoint) => at(endpoint, kinds[endpoint.port % kinds.length] ?? SymptomKind.PORT_OPEN),
    (_, name) => (
      {
        found: 'is wrong', symptoms: [
          { kind: name.length % 2 === 0 ? SymptomKind.NAME_MISSING : SymptomKind.ADDRESS_STALE, name, values: [name] },
        ],
      }
    ),
  );
  expect(all.length).toBeGreaterThan(2000);
  const found = causes(large, all, { deployed });
  expect(found.length).toBeGreaterThan(1000);
  expect(new Set(found.flatMap(({ expectations }) => expectations)).size).toBe(all.length);
});
