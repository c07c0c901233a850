import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** The gateway takes one version of the certificate and stays with it. */
export const certificateVersionPinned: ReverseProxyRule = {
  id: 'certificate-version-pinned',
  severity: FindingSeverity.ADVICE,
  page: 'learn.microsoft.com/azure/application-gateway/key-vault-certs',
  meaning: 'When the certificate is renewed in the vault, the gateway goes on with the old one, until it '
    + 'expires and no client connects.',
  remedy: 'Give the id of the secret without a version.',
  check: (plan) => (plan.gateway?.certificateVersionPinned !== true ? [] : [{
    subject: plan.listenerCertificate.subject,
    message: 'the certificate is taken from the vault in one version, so that a renewed one is not picked up',
    fix: 'leave the version out of the id: the gateway then looks for a newer one every four hours',
  }]),
};
