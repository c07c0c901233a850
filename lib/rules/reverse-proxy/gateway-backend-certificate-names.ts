import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** What the certificates of the pools must contain, because the gateway checks it. */
export const gatewayBackendCertificateNames: ReverseProxyRule = {
  id: 'gateway-backend-certificate-names',
  severity: FindingSeverity.ADVICE,
  page: 'learn.microsoft.com/azure/application-gateway/ssl-overview',
  meaning: 'Everyone who uses a host name that the certificate of the pool does not contain receives error 502.',
  remedy: 'Make sure that the certificates of the pools contain every host name that is published for them.',
  check: (plan) => (plan.gateway === undefined ? [] : plan.pools.map(({ fqdn, certificateNames }) => ({
    subject: fqdn,
    message: 'the gateway connects with the host name that the client requested and refuses a certificate without it; '
      + `${certificateNames.length === 1 ? '1 name points' : `${certificateNames.length} names point`} to this pool: `
      + certificateNames.join(', '),
    fix: 'include every one of these names in the external web certificate of every server of the pool',
  }))),
};
