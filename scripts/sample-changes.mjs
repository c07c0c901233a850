// Sample changes of the kinds that CONTRIBUTING.md promises to be small. count-changes.mjs makes and counts them. A file is a
// function from its current text, or from undefined if it is new.

/** Replaces the place in a file where the change is made. */
const edited = (pattern, replacement) => (text) => {
  if (text === undefined || !pattern.test(text)) throw new Error(`the sample no longer finds ${pattern} to edit`);
  return text.replace(pattern, replacement);
};
const added = (text) => () => text;

export const SAMPLES = [
  {
    title: 'a rule',
    /** Files of the library, and tests. */
    counts: { library: 1, tests: 1 },
    files: {
      'lib/rules/capacity/capacity-sample.ts': added(`import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A single Edge Server. */
export const capacitySample: EdgeRule = {
  id: 'capacity-sample',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-choosing-a-topology.md',
  meaning: 'One server handles all traffic.',
  remedy: 'Count the external users.',
  check: (plan) => (plan.servers.length > 1 ? [] : plan.servers.map(({ fqdn }) => ({
    subject: fqdn, message: 'one server handles all traffic', fix: 'count the external users',
  }))),
};
`),
      'test/rules/capacity/capacity-sample.ts': added(`import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { contosoPlan } from '../../support/plan-request';

const findings = (topology: EdgeTopology): string[] => contosoPlan({ topology }).findings
  .filter(({ ruleId }) => ruleId === 'capacity-sample')
  .map(({ message }) => message);

test('one server is reported', () => {
  expect(findings(EdgeTopology.singleNat())).toEqual(['one server handles all traffic']);
});

test('two servers are not reported', () => {
  expect(findings(EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }))).toEqual([]);
});
`),
    },
    /** Tests about all rules, which must include the new one. */
    alsoRun: ['test/rules/capacity/rules.test.ts', 'test/rules/index.test.ts', 'test/docs/rules-page.test.ts'],
  },
  {
    // With a port that no service uses, so that no other code knows the row.
    title: 'a row of a planning table',
    counts: { library: 1, tests: 1 },
    files: {
      'lib/guide/ports/federation.ts': edited(/\n\];\n$/, `
  {
    ...portLine(EdgeService.ACCESS_EDGE, AppProtocol.DNS, tcp('853'), at(EdgeService.ACCESS_EDGE, 'public'), 'any',
      [PlanningCondition.FEDERATION], 'DNS lookups of partners over TLS.'),
    priority: 1050,
  },
];
`),
      'test/guide/ports/dns-over-tls-sample.test.ts': added(`import { portRowsOf } from '../../../lib/guide/ports';
import { ReferenceTopology } from '../../../lib/values/vocabulary/topology';
import { contosoPlan } from '../../support/plan-request';

const row = portRowsOf(ReferenceTopology.SCALED_DNS_NAT).find(({ portFrom }) => portFrom === 853);

test('DNS over TLS is in its table, and a firewall rule of the plan', () => {
  expect(row).toMatchObject({ table: 'federation', direction: 'outbound' });
  const rules = contosoPlan().firewall.filter(({ tableRows }) => tableRows.includes(String(row?.id)));
  expect(rules).toMatchObject([
    { kind: 'planning', access: 'allow', direction: 'outbound', transport: 'TCP', ports: '853', protocols: ['DNS'], priority: 1050 },
  ]);
});

test('without federation, there is no rule', () => {
  expect(contosoPlan({ federation: undefined }).firewall.filter(({ ports }) => ports === '853')).toEqual([]);
});
`),
    },
    alsoRun: [],
  },
];
