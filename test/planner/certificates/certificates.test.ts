import { CertificatePurpose } from '../../../lib/values/vocabulary/certificates';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import type { CertificatePlan } from '../../../lib/plan/certificates/certificate-plan';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';

const BY_OTHERS = { zones: [], recordsByOthers: true };

function certificate(plan: EdgePlan, purpose: CertificatePurpose): CertificatePlan {
  const found = plan.certificates.filter((candidate) => candidate.purpose === purpose);
  expect(found).toHaveLength(1);
  return found[0]!;
}

const external = (plan: EdgePlan): CertificatePlan => certificate(plan, CertificatePurpose.EDGE_EXTERNAL);
const internal = (plan: EdgePlan): CertificatePlan => certificate(plan, CertificatePurpose.EDGE_INTERNAL);

describe.each(Object.keys(PLANNED_TOPOLOGIES))('%s', (topology) => {
  const plan = contosoPlan({
    topology: PLANNED_TOPOLOGIES[topology]!(),
    publicIm: [PublicImProvider.AOL],
    xmpp: { fqdn: 'xmpp.contoso.com', domains: ['contoso.com'] },
  });
  const scaled = topology.startsWith('scaled');

  test('has one certificate per side, regardless of federation', () => {
    expect(plan.certificates.map(({ purpose }) => purpose)).toEqual(['edge-external', 'edge-internal']);
    expect(external(plan).tableRows)
      .toEqual([`${topology}/edge-external`, `${topology}/public-im`, `${topology}/xmpp`]);
    expect(internal(plan).tableRows).toEqual([`${topology}/edge-internal`]);
  });

  test('shares certificate and key across the members of a pool', () => {
    const servers = scaled ? ['lsedge01', 'lsedge02'] : ['lsedge'];
    for (const each of plan.certificates) {
      expect(each).toMatchObject({ sharedAcrossPool: scaled, privateKeyExportable: true, installedOn: servers });
    }
  });

  test('assigns them to the services that the rows name', () => {
    expect(external(plan)).toMatchObject({ ca: 'public', assignedTo: ['access-edge', 'web-conferencing', 'av-authentication'] });
    expect(internal(plan)).toMatchObject({ ca: 'public-or-internal', assignedTo: ['edge-internal'] });
  });
});

describe('the external certificate', () => {
  test('has "sip" for every SIP domain, regardless of the domain of the Access Edge', () => {
    const { subject, sans } = external(contosoPlan({
      ...BY_OTHERS,
      sipDomains: ['litware.com', 'contoso.com', 'fabrikam.com'],
      accessEdge: { fqdn: 'access.contoso.com' },
    }));
    expect(subject).toBe('access.contoso.com');
    expect(sans).toEqual(['access.contoso.com', 'sip.contoso.com', 'sip.fabrikam.com', 'sip.litware.com', 'webcon.contoso.com']);
  });

  test('repeats its subject, and has each name once, no wildcards, and not the A/V Edge', () => {
    const { subject, sans } = external(contosoPlan({ ...BY_OTHERS, xmpp: { fqdn: 'xmpp.contoso.com' } }));
    expect(sans).toContain(subject);
    expect(new Set(sans).size).toBe(sans.length);
    expect(sans.filter((san) => san.includes('*'))).toEqual([]);
    expect(sans).not.toContain('av.contoso.com');
  });

  test('has the host and the bare domain only for each domain that uses XMPP', () => {
    const sans = (domains?: string[], fqdn = 'xmpp.contoso.com'): string[] =>
      external(contosoPlan({ ...BY_OTHERS, xmpp: { fqdn, ...(domains && { domains }) } })).sans;
    const without = external(contosoPlan()).sans;
    const added = (given: string[]): string[] => given.filter((san) => !without.includes(san));
    expect(added(sans())).toEqual(['contoso.com', 'fabrikam.com', 'xmpp.contoso.com', 'xmpp.fabrikam.com']);
    expect(added(sans(['fabrikam.com'], 'xmpp.fabrikam.com'))).toEqual(['fabrikam.com', 'xmpp.fabrikam.com']);
  });

  test.each([
    [PublicImProvider.AOL, ['serverAuth', 'clientAuth']],
    [PublicImProvider.WINDOWS_LIVE_MESSENGER, ['serverAuth']],
    [PublicImProvider.YAHOO, ['serverAuth']],
    [PublicImProvider.SKYPE, ['serverAuth']],
  ])('with %s has the key usages %j', (service, eku) => {
    const plan = contosoPlan({ publicIm: [service] });
    expect(external(plan).eku).toEqual(eku);
    expect(internal(plan).eku).toEqual(['serverAuth']);
  });
});

test('the internal certificate has the internal FQDN and no alternative names', () => {
  const plan = contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) });
  expect(internal(plan)).toMatchObject({ subject: 'lsedge.contoso.net', sans: [], installedOn: ['lsedge01', 'lsedge02', 'lsedge03'] });
});
