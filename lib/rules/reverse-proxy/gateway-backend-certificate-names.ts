import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** What the certificates of the pools must hold, since the gateway compares them. */
export const gatewayBackendCertificateNames: ReverseProxyRule = {
  id: 'gateway-backend-certificate-names',
  severity: FindingSeverity.ADVICE,
  page: 'learn.microsoft.com/azure/application-gateway/ssl-overview',
  meaning: 'A host name that the certificate of the pool does not hold gives error 502 to everyone who uses it.',
  remedy: 'Have the certificates of the pools name every host that is published for them.',
  check: (plan) => (plan.gateway === undefined ? [] : plan.pools.map(({ fqdn, certificateNames }) => ({
    subject: fqdn,
    message: `the gateway connects under the name that the client asked for and refuses a certificate without it; `
      + `${certificateNames.length} names lead here: ${certificateNames.join(', ')}`,
    fix: 'have the external web certificate of every server of the pool name them all',
  }))),
};
