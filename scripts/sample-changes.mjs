// The changes that CONTRIBUTING.md promises to be small, as somebody would write them. count-changes.mjs makes and counts
// them. A file is a function from its present text, or from undefined where it is new.

/** Replaces the one place in a file that the change is made at. */
const edited = (pattern, replacement) => (text) => {
  if (text === undefined || !pattern.test(text)) throw new Error(`the sample finds no ${pattern} to edit any more`);
  return text.replace(pattern, replacement);
};
const added = (text) => () => text;

/** A port row in a table that all pages share, and the test that it arrives in a plan. */
function portRow({ protocol, port, purpose }) {
  return {
    table: edited(/\n\];\n$/, `
  portLine('accessEdge', '${protocol}', tcp('${port}'), at('accessEdge', 'public'), 'any', ['federation'],
    '${purpose}'),
];
`),
    test: added(`import { portRowsOf } from '../../../lib/guide';
import { contosoPlan } from '../../support/plan-request';

test('TCP ${port} to partners is in its table, and a rule of the plan', () => {
  const row = portRowsOf('scaled-dns-private-nat').find(({ purpose }) => purpose === '${purpose}');
  expect(row).toMatchObject({ table: 'federation', direction: 'outbound' });
  const rules = contosoPlan().firewall.filter(({ tableRows }) => tableRows.includes(String(row?.id)));
  expect(rules).toMatchObject([{ kind: 'planning', access: 'allow', direction: 'outbound', transport: 'TCP', ports: '${port}' }]);
});

test('without federation it is not', () => {
  const purposes = contosoPlan({ federation: undefined }).firewall.map(({ purpose }) => purpose);
  expect(purposes).not.toContain('${purpose}');
});
`),
  };
}

const revocation = portRow({ protocol: 'HTTPS', port: 443, purpose: 'Revocation checks of partner certificates.' });
const dnsOverTls = portRow({ protocol: 'DNS', port: 853, purpose: 'DNS lookups of partners over TLS.' });

export const SAMPLES = [
  {
    title: 'a rule',
    /** Files of the library, and tests. */
    counts: { library: 1, tests: 1 },
    files: {
      'lib/rules/capacity/capacity-sample.ts': added(`import { FindingSeverity } from '../../plan/edge-plan';
import type { CompatibilityRule } from '../compatibility-rule';

/** One Edge Server, which nobody asked about. */
export const capacitySample: CompatibilityRule = {
  id: 'capacity-sample',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-choosing-a-topology.md',
  meaning: 'One server does it all.',
  remedy: 'Count the users outside.',
  check: (plan) => (plan.servers.length > 1 ? [] : plan.servers.map(({ fqdn }) => ({
    subject: fqdn, message: 'one server does it all', fix: 'count the users outside',
  }))),
};
`),
      'test/rules/capacity/capacity-sample.test.ts': added(`import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { contosoPlan } from '../../support/plan-request';

const findings = (topology: EdgeTopology): string[] => contosoPlan({ topology }).findings
  .filter(({ ruleId }) => ruleId === 'capacity-sample')
  .map(({ message }) => message);

test('one server is told', () => {
  expect(findings(EdgeTopology.singleNat())).toEqual(['one server does it all']);
});

test('two servers are not', () => {
  expect(findings(EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }))).toEqual([]);
});
`),
    },
    /** Tests about all rules, which have to take the new one in. */
    alsoRun: ['test/rules/index.test.ts', 'test/docs/rules-page.test.ts'],
  },
  {
    title: 'a row of a planning table',
    counts: { library: 1, tests: 1 },
    files: {
      'lib/guide/ports/federation.ts': revocation.table,
      'test/guide/ports/revocation-sample.test.ts': revocation.test,
    },
    alsoRun: [],
  },
  {
    // The priority of a firewall rule is kept for ever, so each port of each service has its own place in the bands.
    title: 'a row with a port that its service has not had',
    counts: { library: 2, tests: 1 },
    files: {
      'lib/guide/ports/federation.ts': dnsOverTls.table,
      'lib/planner/firewall/firewall-priorities.ts': edited(/('external\/accessEdge': \{\n\s*)/, '$1\'TCP/853\': 1050, '),
      'test/guide/ports/dns-over-tls-sample.test.ts': dnsOverTls.test,
    },
    alsoRun: [],
  },
];
