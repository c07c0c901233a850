import fc from 'fast-check';
import { EdgePool } from 'cdktf-lync-edge';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { SimpleUrls } from '../../lib/request/reverse-proxy/simple-urls';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { contosoPool } from '../support/edge-pool';
import { contosoPlan, contosoRequest, type ContosoOverrides, refusalOf } from '../support/plan-request';
import { director, frontEndPool, proxyPlan } from '../support/reverse-proxy';
import { newStack } from '../support/synth';

const BY_OTHERS = { zones: [], recordsByOthers: true };
const base = contosoRequest();

/** A request in which each name can be any name below contoso.com. */
const NAMES: Readonly<Record<string, (fqdn: string) => ContosoOverrides>> = {
  'accessEdge.fqdn': (fqdn) => ({ accessEdge: { fqdn } }),
  'webConferencing.fqdn': (fqdn) => ({ webConferencing: { fqdn } }),
  'audioVideo.fqdn': (fqdn) => ({ audioVideo: { fqdn } }),
  'internal.fqdn': (fqdn) => ({ internal: { ...base.internal, fqdn } }),
  'internal.nextHop': (fqdn) => ({ internal: { ...base.internal, nextHop: fqdn } }),
  'xmpp.fqdn': (fqdn) => ({ xmpp: { fqdn } }),
};

function withBoth(one: ContosoOverrides, other: ContosoOverrides): ContosoOverrides {
  const internal = { ...base.internal, ...changed(one.internal), ...changed(other.internal) };
  return { ...BY_OTHERS, ...one, ...other, internal };
}

/** The names of the internal side that differ from the example's. */
function changed(given: EdgePlanRequest['internal'] | undefined): Partial<EdgePlanRequest['internal']> {
  return {
    ...(given === undefined || given.fqdn === base.internal.fqdn ? {} : { fqdn: given.fqdn }),
    ...(given === undefined || given.nextHop === base.internal.nextHop ? {} : { nextHop: given.nextHop }),
  };
}

const PAIRS = Object.keys(NAMES).flatMap((one, index, all) => all.slice(index + 1).map((other) => [one, other] as const))
  .filter(([one, other]) => one !== 'accessEdge.fqdn' || other !== 'xmpp.fqdn');

test.each(PAIRS)('%s and %s must differ', (one, other) => {
  const refusal = refusalOf(() => contosoPlan(withBoth(NAMES[one]!('same.contoso.com'), NAMES[other]!('same.contoso.com'))));
  expect(refusal).toMatchObject({
    property: other, given: '"same.contoso.com"', expected: `a unique name: ${one} has the same name`,
  });
  expect(refusal.fix).toMatch(/use a (separate FQDN|host name)/);
});

test('a plan is accepted exactly if no two names are the same, other than those of Access Edge and XMPP proxy', () => {
  const properties = Object.keys(NAMES);
  const anyLabels = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 6, maxLength: 6 });
  fc.assert(fc.property(anyLabels, (labels) => {
    const overrides = properties.map((property, index) => NAMES[property]!(`${labels[index]!}.contoso.com`)).reduce(withBoth);
    const clash = labels.some((label, index) => labels.some((other, before) => (
      before < index && label === other && !(before === 0 && properties[index] === 'xmpp.fqdn'))));
    if (clash) expect(refusalOf(() => contosoPlan(overrides)).expected).toMatch(/^a unique name/);
    else expect(() => contosoPlan(overrides)).not.toThrow();
  }), { numRuns: 200 });
});

describe('the name of a server', () => {
  const servers = [{ number: 2, computerName: 'edge-b' }];
  const inOneDomain = { internal: { ...base.internal, fqdn: 'lsedge.contoso.com' }, ...BY_OTHERS };

  test('is not that of the next hop, which would be in its own hosts file', () => {
    const refusal = refusalOf(() => contosoPlan({ internal: { ...base.internal, nextHop: 'lsedge02.contoso.net' } }));
    expect(refusal).toMatchObject({
      property: 'internal.nextHop', given: '"lsedge02.contoso.net"', expected: 'a unique name: Edge Server 2 has the same name',
    });
    expect(refusal.fix).toContain('Front End pool');
  });

  test('is not that of the next hop, where the computer name is given', () => {
    const refusal = refusalOf(() => contosoPlan({ servers, internal: { ...base.internal, nextHop: 'EDGE-B.contoso.net' } }));
    expect(refusal).toMatchObject({
      property: 'servers[number 2].computerName', expected: 'a unique name: internal.nextHop has the same name',
    });
  });

  test.each([
    ['accessEdge.fqdn', { accessEdge: { fqdn: 'edge-b.contoso.com' } }],
    ['webConferencing.fqdn', { webConferencing: { fqdn: 'edge-b.contoso.com' } }],
    ['audioVideo.fqdn', { audioVideo: { fqdn: 'edge-b.contoso.com' } }],
    ['xmpp.fqdn', { xmpp: { fqdn: 'edge-b.contoso.com' } }],
  ])('is not that of %s', (property, changes) => {
    expect(refusalOf(() => contosoPlan({ ...inOneDomain, ...changes, servers }))).toMatchObject({
      property: 'servers[number 2].computerName', given: '"edge-b.contoso.com"',
      expected: `a unique name: ${property} has the same name`,
    });
  });
});

test('one shared name of the services is not that of anything inside', () => {
  const topology = EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true });
  expect(() => contosoPlan({ topology })).not.toThrow();
  for (const property of ['internal.fqdn', 'internal.nextHop']) {
    expect(refusalOf(() => contosoPlan({ topology, ...NAMES[property]!('sip.contoso.com') })).property).toBe(property);
  }
});

describe('names of a reverse proxy', () => {
  const edge = contosoPlan({ xmpp: { fqdn: 'xmpp.contoso.com', domains: ['contoso.com'] } });
  const urls = (dialin: string): SimpleUrls => SimpleUrls.of({ meet: { 'contoso.com': 'https://meet.contoso.com' }, dialin });

  test.each([
    ['sip.contoso.com', 'the Access Edge'], ['webcon.contoso.com', 'the Web Conferencing Edge'], ['av.contoso.com', 'the A/V Edge'],
    ['xmpp.contoso.com', 'the XMPP proxy'], ['lsedge.contoso.net', 'internal.fqdn of the Edge'],
    ['lsedge01.contoso.net', 'Edge Server 1'],
  ])('%s is the name of %s', (fqdn, owner) => {
    const cases: readonly (readonly [string, () => unknown])[] = [
      ['externalWebFqdn of pool01.contoso.net', () => proxyPlan({ ...BY_OTHERS, edge, pools: [frontEndPool({ externalWebFqdn: fqdn })] })],
      ['internalWebFqdn of pool01.contoso.net', () => proxyPlan({ ...BY_OTHERS, edge, pools: [frontEndPool({ internalWebFqdn: fqdn })] })],
      [`fqdn of ${fqdn}`, () => proxyPlan({ ...BY_OTHERS, edge, pools: [frontEndPool({ fqdn })] })],
      ['officeWebApps.fqdn', () => proxyPlan({ ...BY_OTHERS, edge, officeWebApps: { fqdn, addresses: ['192.168.10.1'] } })],
      ['simpleUrls.dialin', () => proxyPlan({ ...BY_OTHERS, edge, simpleUrls: urls(`https://${fqdn}/x`) })],
    ];
    for (const [property, run] of cases) {
      const refusal = refusalOf(run);
      expect(refusal).toMatchObject({ property, given: `"${fqdn}"`, expected: `a unique name: ${owner} has the same name` });
      expect(refusal.fix).toContain('no Edge Server');
    }
  });

  test('the next hop is a pool, and not an external name', () => {
    const pools = [frontEndPool({ fqdn: 'pool02.contoso.net', externalWebFqdn: 'pool01.contoso.net' })];
    expect(refusalOf(() => proxyPlan({ ...BY_OTHERS, edge, pools }))).toMatchObject({
      property: 'externalWebFqdn of pool02.contoso.net', expected: 'a unique name: internal.nextHop of the Edge has the same name',
    });
    expect(() => proxyPlan({ ...BY_OTHERS, edge })).not.toThrow();
  });

  test.each(['pool01.contoso.net', 'lsweb.contoso.net', 'dir01.contoso.net'])('Office Web Apps are not on %s', (fqdn) => {
    const pools = [frontEndPool(), director()];
    const refusal = refusalOf(() => proxyPlan({ ...BY_OTHERS, pools, officeWebApps: { fqdn, addresses: ['192.168.10.1'] } }));
    expect(refusal.property).toBe('officeWebApps.fqdn');
    expect(refusal.expected).toMatch(/^a unique name: (internalWebFqdn|fqdn) of /);
  });
});

test('a pool refuses a later partner with its own Access Edge', () => {
  const pool: EdgePool = contosoPool(newStack());
  const own = pool.plan.services[0]!.fqdn;
  const partner = FederatedPartner.allowedServer('partner.example', { product: PartnerProduct.LYNC_SERVER_2013, edgeFqdn: own });
  expect(() => { pool.addPartner(partner); }).toThrow(/which is your own/);
});
