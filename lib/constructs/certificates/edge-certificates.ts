import type { CertificateSourcesRequest } from '../../request/certificate-source-request';
import type { EdgeCertificate } from './edge-certificate';

/** Certificates of the servers. Each goes to every server of the pool, with the same private key. */
export interface EdgeCertificates {
  /**
   * Certificate of Access Edge, Web Conferencing Edge and A/V authentication.
   *
   * @default none; others install it
   */
  readonly external?: EdgeCertificate;
  /**
   * Certificate of the internal interface.
   *
   * @default none; others install it
   */
  readonly internal?: EdgeCertificate;
}

/** Where certificates come from, as the planner asks. */
export function certificateSources({ external, internal }: EdgeCertificates): CertificateSourcesRequest {
  return {
    ...(external === undefined ? {} : { external: external._settings.source }),
    ...(internal === undefined ? {} : { internal: internal._settings.source }),
  };
}
