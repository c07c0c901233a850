import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { CauseAudience, type VerificationCause } from '../../../lib/verify/causes/verification-cause';
import { EndpointOwner } from '../../../lib/verify/model/endpoint';
import type { PlanToVerify } from '../../../lib/verify/model/plan-to-verify';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { reverseProxyPlan } from '../ports/plans-to-verify';
import { at, causes, judgedPlan, onlyCause, publicPlan } from './judged';

const { CONNECTION_REFUSED, CONNECTION_SILENT, PORT_OPEN, SERVICE_MUTE, TLS_FAILED } = SymptomKind;
/** What can be wrong with an endpoint; the kinds before are about names. */
const KINDS = Object.values(SymptomKind).slice(Object.values(SymptomKind).indexOf(CONNECTION_REFUSED));

/** What only an Edge is asked for: SIP, partners, media and XMPP. */
const OF_EDGES = new Set([
  SymptomKind.ANSWER_NEGATIVE, SymptomKind.MUTUAL_TLS_MISSING, SymptomKind.CLIENT_CERTIFICATE_REJECTED,
  SymptomKind.RELAY_WITHOUT_CREDENTIALS, SymptomKind.RELAY_ADDRESS_WRONG, SymptomKind.XMPP_TLS_MISSING, SymptomKind.XMPP_METHOD_MISSING,
]);

const balanced = publicPlan({
  topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 3 }), drainedServers: [3], xmpp: { domains: ['contoso.com'], partners: [] },
});
const proxy = reverseProxyPlan();

/** Everything wrong with one port of an owner, and all else as planned. */
function wrong(plan: PlanToVerify, owner: EndpointOwner, kind: SymptomKind, ports = [443]): VerificationCause[] {
  return causes(plan, judgedPlan(plan, (endpoint) => (
    endpoint.owner === owner && ports.includes(endpoint.port) ? at(endpoint, kind, { detail: '504 Server time-out' }) : 'passed')));
}

function textOf({ what, fix }: VerificationCause): string {
  return [what, ...fix].join('\n');
}

describe('a load balancer', () => {
  test.each(KINDS)('has no commands run on it for %s', (kind) => {
    for (const cause of wrong(balanced, EndpointOwner.LOAD_BALANCER, kind, [443, 5061, 5269])) {
      expect(textOf(cause)).not.toMatch(/(?<!the )load balancer(?! (?:or proxy|is in front))(?!,)/i);
      expect(textOf(cause)).not.toMatch(/the load balancer[^.\n]*: (?:netstat|Get-|Import-|certutil|ipconfig)/);
    }
  });

  test('that accepts connections and says nothing sends those who look to the servers behind it that are not drained', () => {
    const [cause] = wrong(balanced, EndpointOwner.LOAD_BALANCER, SERVICE_MUTE, [5061]);
    expect(cause?.what).toBe('The Access Edge of the load balancer accepts connections, but does not answer on TCP 5061.');
    expect(cause?.fix).toEqual(expect.arrayContaining([
      'On lsedge01.contoso.net, lsedge02.contoso.net, see what listens: netstat -ano | findstr :5061',
      'In the Lync Server Management Shell on lsedge01.contoso.net, lsedge02.contoso.net:',
    ]));
  });

  test.each([
    [CONNECTION_REFUSED, 'The load balancer refuses TCP 443: no listener is there, or no healthy server behind it.'],
    [
      CONNECTION_SILENT,
      'TCP 443 of the A/V Edge, TCP 443 of the Access Edge, TCP 443 of the Web Conferencing Edge do not answer on the load balancer.',
    ],
  ])('that fails on several virtual addresses (%s) is one cause', (kind, what) => {
    const ofBalancer = balanced.endpoints.filter(({ owner, port }) => owner === EndpointOwner.LOAD_BALANCER && port === 443);
    expect(ofBalancer).toHaveLength(3);
    expect(wrong(balanced, EndpointOwner.LOAD_BALANCER, kind)).toMatchObject([{ what, who: CauseAudience.NETWORK }]);
  });

  test('and its servers that are silent on the same port are one cause still', () => {
    const all = judgedPlan(balanced, (endpoint) => (
      endpoint.service === EdgeService.AUDIO_VIDEO && endpoint.port === 443 && !endpoint.isDrained ? at(endpoint, CONNECTION_SILENT) : 'passed'));
    const { what, fix } = onlyCause(balanced, all);
    expect(what).toContain('the load balancer, lsedge01, lsedge02');
    expect(fix).toContain('On lsedge01.contoso.net, lsedge02.contoso.net, see what listens: netstat -ano | findstr :443');
  });
});

test.each(KINDS.filter((kind) => !OF_EDGES.has(kind)))('a reverse proxy has no commands of Lync for %s', (kind) => {
  for (const cause of wrong(proxy, EndpointOwner.REVERSE_PROXY, kind)) {
    expect(textOf(cause)).not.toMatch(/netstat|Get-Cs|Start-Cs|Set-Cs|Import-Cs|Management Shell|SCHANNEL|certutil|(?<!the )reverse proxy/i);
  }
});

test('a reverse proxy that does not agree on TLS is a matter of its listener', () => {
  expect(wrong(proxy, EndpointOwner.REVERSE_PROXY, TLS_FAILED)[0]?.fix[0])
    .toBe('On the reverse proxy, check that the listener has a certificate with its private key, and which versions of TLS are turned on.');
  expect(wrong(proxy, EndpointOwner.REVERSE_PROXY, PORT_OPEN)[0]?.fix.at(-1)).toBe('On the reverse proxy, remove the listener for TCP 443.');
});

describe('inside', () => {
  const inside = publicPlan({}, EdgeSide.INTERNAL);

  test('nothing that answers is no matter of public addresses', () => {
    const { fix } = onlyCause(inside, judgedPlan(inside, (endpoint) => at(endpoint, CONNECTION_SILENT)));
    expect(fix.join('\n')).toContain('persistent routes lead back to the networks inside');
    expect(fix.join('\n')).not.toMatch(/public address|translat/);
  });

  test.each([
    [EdgeService.CENTRALIZED_LOGGING, false], [EdgeService.CMS_REPLICATION, false], [EdgeService.AV_AUTHENTICATION, true],
  ])('the %s is told of its certificate only if one is assigned to it', (service, isTold) => {
    const all = judgedPlan(inside, (endpoint) => (endpoint.service === service ? at(endpoint, CONNECTION_REFUSED) : 'passed'));
    expect(causes(inside, all).flatMap(({ fix }) => fix).some((step) => step.includes('its certificate is assigned'))).toBe(isTold);
  });
});
