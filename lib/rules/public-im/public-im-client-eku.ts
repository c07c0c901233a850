import { publicImInService } from '../../guide/federation/public-im-in-service';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A provider that needs a key usage which the certificate wizard cannot ask for. */
export const publicImClientEku: EdgeRule = {
  id: 'public-im-client-eku',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-set-up-certificates-for-the-external-edge-interface.md',
  meaning: 'With a certificate from the wizard the provider refuses the connection, and its contacts stay offline.',
  remedy: 'Request the external certificate by cmdlet, with the key usage of clients beside that of servers.',
  check: (plan) => {
    if (plan.existingExternalCertificate?.clientAuthentication === true) return [];
    return publicImInService(plan).filter(({ clientEku }) => clientEku).map(({ displayName }) => ({
      subject: displayName,
      message: `${displayName} accepts only a certificate for client authentication too, which the certificate wizard `
        + 'cannot ask for',
      fix: 'request the external certificate by Request-CsCertificate with -ClientEku $true, from a certification '
        + 'authority that grants this key usage',
    }));
  },
};
