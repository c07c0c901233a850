import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** The gateway uses one version of the certificate and does not pick up a newer one. */
export const certificateVersionPinned: ReverseProxyRule = {
  id: 'certificate-version-pinned',
  severity: FindingSeverity.ADVICE,
  page: 'learn.microsoft.com/azure/application-gateway/key-vault-certs',
  meaning: 'When the certificate is renewed in the key vault, the gateway continues to use the old one until it expires and '
    + 'no client can connect.',
  remedy: 'Use the ID of the secret without a version.',
  check: (plan) => (plan.gateway?.certificateVersionPinned !== true ? [] : [{
    subject: plan.listenerCertificate.subject,
    message: 'the gateway uses one version of the certificate in the key vault and does not pick up a renewed one',
    fix: 'remove the version from the ID: the gateway then checks for a newer one every four hours',
  }]),
};
