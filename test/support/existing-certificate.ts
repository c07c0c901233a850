import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import type { ExistingCertificateRequest } from '../../lib/request/organization-request';
import { contosoPlan } from './plan-request';

/** A certificate that has everything that the documentation's example asks for, with what is given in its place. */
export function contosoCertificate(changes: Partial<ExistingCertificateRequest> = {}): ExistingCertificateRequest {
  return {
    subject: 'sip.contoso.com',
    sans: ['sip.contoso.com', 'sip.fabrikam.com', 'webcon.contoso.com'],
    clientAuthentication: true,
    privateKeyExportable: true,
    publicCa: true,
    sharedAcrossPool: true,
    keyLengthBits: 2048,
    validUntil: '2014-12-31',
    ...changes,
  };
}

/** The documentation's example with that certificate already in use. */
export function planWithCertificate(
  changes: Partial<ExistingCertificateRequest> = {}, overrides: Partial<EdgePlanRequest> = {},
): EdgePlan {
  return contosoPlan({ existingExternalCertificate: contosoCertificate(changes), ...overrides });
}
