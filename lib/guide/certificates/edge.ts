import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { type CertificateLine, externalCertificate, internalCertificate } from './certificate-row';

const external = externalCertificate({
  purpose: 'edge-external',
  conditions: [PlanningCondition.ALWAYS],
  sans: ['{webConferencingEdgeFqdn}', '{accessEdgeFqdn}', 'sip.{additionalSipDomain}'],
  comment: 'SANs come from the topology definition; add entries for further SIP domains. The subject must be repeated '
    + 'among the SANs.',
});

/** Every server of a pool has the same certificate and private key. */
const pool: CertificateLine = { ...external, privateKeyExportable: true, sharedAcrossPool: true };

const internal = internalCertificate('Subject only.');

const anomalies = ['Component is printed as "Single consolidated Edge Server" on this scaled topology page.'];

export const SINGLE: readonly CertificateLine[] = [external, internal];

export const SCALED_DNS: readonly CertificateLine[] = [pool, internal];

export const SCALED_HLB: readonly CertificateLine[] = [{ ...pool, anomalies }, { ...internal, anomalies }];
