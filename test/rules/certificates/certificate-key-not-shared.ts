import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { certificateKeyNotShared } from '../../../lib/rules/certificates/certificate-key-not-shared';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

test('a pool', () => {
  expect(certificateKeyNotShared.check(planWithCertificate({ sharedAcrossPool: false }))).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the servers of the pool do not share the existing certificate and its private key: lsedge01, lsedge02',
    fix: 'export the certificate with its private key, and import it on every server of the pool',
  }]);
});

test('reports nothing for a single server', () => {
  const plan = planWithCertificate({ sharedAcrossPool: false }, { topology: EdgeTopology.singleNat() });
  expect(certificateKeyNotShared.check(plan)).toEqual([]);
});

test('reports nothing if everything is as planned or no certificate is in use', () => {
  expect(certificateKeyNotShared.check(planWithCertificate())).toEqual([]);
  expect(certificateKeyNotShared.check(contosoPlan())).toEqual([]);
});
