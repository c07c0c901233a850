import { certificateKeyNotExportable } from '../../../lib/rules/certificates/certificate-key-not-exportable';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';

test.each(Object.entries(PLANNED_TOPOLOGIES))('%s needs an exportable key', (_name, topology) => {
  const plan = planWithCertificate({ privateKeyExportable: false }, { topology: topology() });
  expect(certificateKeyNotExportable.check(plan)).toMatchObject([{
    subject: 'sip.contoso.com',
    message: expect.stringContaining('cannot be exported') as string,
    fix: expect.stringContaining('exportable') as string,
  }]);
});

test('reports nothing if everything is as planned or no certificate is in use', () => {
  expect(certificateKeyNotExportable.check(planWithCertificate())).toEqual([]);
  expect(certificateKeyNotExportable.check(contosoPlan())).toEqual([]);
});
