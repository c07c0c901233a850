import { publicImInService } from '../../guide/federation/public-im-in-service';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A provider that requires client authentication, which the certificate wizard cannot request. */
export const publicImClientEku: EdgeRule = {
  id: 'public-im-client-eku',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-set-up-certificates-for-the-external-edge-interface.md',
  meaning: 'With a certificate from the wizard, the provider refuses the connection, and its contacts stay offline.',
  remedy: 'Request the external certificate by cmdlet, for client authentication in addition to server authentication.',
  check: (plan) => {
    if (plan.existingExternalCertificate?.clientAuthentication === true) return [];
    return publicImInService(plan).filter(({ clientEku }) => clientEku).map(({ displayName }) => ({
      subject: displayName,
      message: `${displayName} accepts only a certificate that is for client authentication too, which the certificate `
        + 'wizard cannot request',
      fix: 'request the external certificate by using Request-CsCertificate with -ClientEku $true, from a certification '
        + 'authority that issues certificates for client authentication',
    }));
  },
};
