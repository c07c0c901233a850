/** A certificate that a client shows, with its key, as PEM. */
export interface ClientCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** A name server that can be asked. */
export interface NameServerAddress {
  readonly address: string;
  readonly port: number;
}

/** What probes share. */
export interface ProbeContext {
  /** Aborted when the verification is to end: every probe then ends at once, and says that it was stopped. */
  readonly signal: AbortSignal;
  /** The time that each probe has, in milliseconds. A probe ends within it, whatever the other side does. */
  readonly timeoutMs: number;
  /** The resolver that is asked; absent for those of the system. */
  readonly resolver?: NameServerAddress;
  /** Certificates of authorities that are trusted in addition to those of Node.js, as PEM; absent if there are none. */
  readonly trustedCertificates?: string;
  /** Absent if none was given. */
  readonly clientCertificate?: ClientCertificate;
}
