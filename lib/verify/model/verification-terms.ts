/** What a verification was asked to look at, besides the plan. */
export interface VerificationTerms {
  /** Whether every name server of each zone is asked too. */
  readonly isAuthoritative: boolean;
  /** Moment that certificates are judged at, ISO 8601 in UTC. */
  readonly now: string;
  /** Days that a certificate must still be valid. */
  readonly daysLeft: number;
  /** Whether certificates of authorities were given in addition to those of Node.js. */
  readonly trustsMore: boolean;
  /** Whether a client certificate was given. */
  readonly hasClientCertificate: boolean;
  /** Partner domains to look at, in lower case, sorted. */
  readonly partners: string[];
}
