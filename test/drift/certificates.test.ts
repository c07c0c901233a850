import { PlanDrift } from '../../lib/drift/plan-drift';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { RunningEdge } from '../../lib/running/model/running-edge';
import { CertificateHolder, CertificatePurpose } from '../../lib/values/vocabulary/certificates';
import { contosoPlan } from '../support/plan-request';
import { deployedOf } from '../support/running-of';

const PLAN = contosoPlan({ recordsByOthers: true });
const RUNNING = deployedOf(PLAN);

/** What a drift says, one line a change. */
function told(running: RunningEdge, plan: EdgePlan = PLAN): string[] {
  return PlanDrift.of(plan, running).changes.map(({ sentence }) => sentence);
}

test.each([
  ['the key', { keyLengthBits: 1024 }], ['a name', { sans: ['contoso.com', '*.contoso.com'] }], ['its use by clients', { clientAuthentication: true }], ['nothing', {}],
])('there is no drift with a certificate that differs in %s from the one that is still to come', (_what, change) => {
  const certificate = contosoPlan({ recordsByOthers: true }).certificates.find(({ purpose }) => purpose === CertificatePurpose.EDGE_EXTERNAL)!;
  const plan = contosoPlan({ recordsByOthers: true, existingExternalCertificate: {
    subject: certificate.subject, clientAuthentication: false, privateKeyExportable: false, publicCa: true, sharedAcrossPool: true, keyLengthBits: certificate.keyLengthBits, ...change,
    sans: [...certificate.sans, ...(change as { sans?: string[] }).sans ?? []],
  } });
  expect(told(deployedOf(plan), plan)).toEqual([]);
});

test('a certificate that one use of the last server has alone is compared', () => {
  const { servers } = RUNNING;
  const running = {
    ...RUNNING, servers: servers.map((server, index) => (index < servers.length - 1 ? server : {
      ...server, certificates: (server.certificates ?? []).flatMap((each) => (each.holders.includes(CertificateHolder.WEB_CONFERENCING) ? [
        { ...each, holders: each.holders.filter((holder) => holder !== CertificateHolder.WEB_CONFERENCING) },
        { ...each, thumbprint: 'CC'.repeat(20), keyLength: 1024, holders: [CertificateHolder.WEB_CONFERENCING] },
      ] : [each])),
    })),
  };
  expect(told(running)).toEqual([expect.stringContaining('Key length in bits: 1024 -> 2048')]);
});

test('a use without a certificate is told', () => {
  const found = PlanDrift.of(PLAN, {
    ...RUNNING, servers: RUNNING.servers.map((server, index) => (index > 0 ? server : {
      ...server, certificates: (server.certificates ?? []).map((each) => ({ ...each, holders: each.holders.filter((holder) => holder !== CertificateHolder.WEB_CONFERENCING) })),
    })),
  });
  expect(found.changes.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('install the external Edge certificate sip.contoso.com on lsedge01')]);
  expect(found.notPlanned).toContainEqual({ subject: 'lsedge01', message: 'no certificate is assigned to Web Conferencing Edge' });
});

test.each([[[CertificateHolder.WEB_CONFERENCING], 'Web Conferencing Edge'], [Object.values(CertificateHolder), 'Access Edge, Web Conferencing Edge, A/V authentication']])(
  'a use without a certificate is told of one that was there before: %j', (gone, uses) => {
    const plan = contosoPlan({
      topology: EdgeTopology.singleNat(), recordsByOthers: true,
      existingExternalCertificate: { subject: 'sip.contoso.com', sans: ['sip.contoso.com'], clientAuthentication: false, privateKeyExportable: true, publicCa: true, keyLengthBits: 2048 },
    });
    const running = deployedOf(plan);
    expect(told(running, plan)).toEqual([]);
    const without = {
      ...running, servers: running.servers.map((server) => ({
        ...server, certificates: (server.certificates ?? []).flatMap((each) => {
          const holders = each.holders.filter((holder) => holder === CertificateHolder.EDGE_INTERNAL || !gone.includes(holder));
          return holders.length === 0 ? [] : [{ ...each, holders }];
        }),
      })),
    };
    expect(told(without, plan)).toEqual([`assign the certificate sip.contoso.com to ${uses} on lsedge, which has none`]);
    expect(PlanDrift.of(plan, without)).toMatchObject({ hasDrift: true, risk: 'outage' });
  },
);
