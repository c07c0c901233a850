import { planEdge } from '../../lib/planner';
import { contosoRequest, refusalOf } from '../support/plan-request';
import { contosoPool } from '../support/edge-pool';
import { newStack } from '../support/synth';

const WRONG = {
  sipDomains: ['contoso.com', 'fabrikam_com'],
  accessEdge: { fqdn: 'sip_lab.contoso.com', port: 70_000 },
  internal: {
    fqdn: 'lsedge.contoso.net', nextHop: 'pool01', nextHopAddresses: ['192.168.10.900'], networks: ['192.168.10.1/24', '10.0.0.0/8/8'],
  },
  recordTtlSeconds: -1,
};
const PROPERTIES = [
  'sipDomains[1]', 'accessEdge.fqdn', 'accessEdge.port', 'internal.nextHop', 'internal.nextHopAddresses[0]', 'internal.networks[0]',
  'internal.networks[1]', 'recordTtlSeconds',
];

test('what is wrong with each value of a request is told together', () => {
  const refusal = refusalOf(() => planEdge(contosoRequest(WRONG)));
  expect(refusal.problems.map(({ property }) => property)).toEqual(PROPERTIES);
  expect(refusal.message.match(/^invalid /gm)).toHaveLength(PROPERTIES.length);
});

test('so it is with a pool, each time with its path', () => {
  const refusal = refusalOf(() => contosoPool(newStack(), WRONG));
  expect(refusal.message.match(/^stack\/Edge: invalid /gm)).toHaveLength(PROPERTIES.length);
});

test('a problem between two values comes first, and alone if the values themselves are right', () => {
  const same = { ...contosoRequest(), webConferencing: { fqdn: 'sip.contoso.com' } };
  expect(refusalOf(() => planEdge(same)).problems.map(({ property }) => property)).toEqual(['webConferencing.fqdn']);
  expect(refusalOf(() => planEdge({ ...same, recordTtlSeconds: -1 })).problems.map(({ property }) => property))
    .toEqual(['webConferencing.fqdn', 'recordTtlSeconds']);
});
