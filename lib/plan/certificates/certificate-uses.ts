import { CertificateHolder } from '../../values/vocabulary/certificates';
import type { CertificatePlan } from './certificate-plan';

/** The use of `Set-CsCertificate` whose old and new certificate can work beside each other. */
export const STAGED_USE = 'AudioVideoAuthentication';

const USES: Readonly<Partial<Record<CertificateHolder, string>>> = {
  [CertificateHolder.ACCESS_EDGE]: 'AccessEdgeExternal',
  [CertificateHolder.WEB_CONFERENCING]: 'DataEdgeExternal',
  [CertificateHolder.AV_AUTHENTICATION]: STAGED_USE,
  [CertificateHolder.EDGE_INTERNAL]: 'Internal',
};

/** The uses that a certificate is assigned to, as `Set-CsCertificate` names them; none for a reverse proxy. */
export function certificateUses({ assignedTo }: Pick<CertificatePlan, 'assignedTo'>): string[] {
  return assignedTo.flatMap((holder) => USES[holder] ?? []);
}
