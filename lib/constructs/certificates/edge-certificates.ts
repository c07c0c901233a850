import { objectOf, optional } from '../../values/boundary/object-shape';
import type { CertificateSourcesRequest } from '../../request/certificate-source-request';
import { EDGE_CERTIFICATE, type EdgeCertificate } from './edge-certificate';

/** Certificates of the servers. Each is installed on every server of the pool, with the same private key. */
export interface EdgeCertificates {
  /**
   * Certificate of Access Edge, Web Conferencing Edge and A/V authentication.
   *
   * @default none; install it manually
   */
  readonly external?: EdgeCertificate;
  /**
   * Certificate of the internal interface.
   *
   * @default none; install it manually
   */
  readonly internal?: EdgeCertificate;
}

/** What {@link EdgeCertificates} may hold. */
export const EDGE_CERTIFICATES = objectOf<EdgeCertificates>('EdgeCertificates', {
  external: optional(EDGE_CERTIFICATE), internal: optional(EDGE_CERTIFICATE),
});

/** Certificate sources for the planner's request. */
export function certificateSources({ external, internal }: EdgeCertificates): CertificateSourcesRequest {
  return {
    ...(external === undefined ? {} : { external: external._settings.source }),
    ...(internal === undefined ? {} : { internal: internal._settings.source }),
  };
}
