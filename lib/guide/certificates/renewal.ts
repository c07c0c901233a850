import { Confidence, type SourcedRow } from './sourced-row';

/** Hours before the old certificate expires from which its successor must be staged. */
export interface StagingLeadRow extends SourcedRow {
  /** For A/V authentication, with the default lifetime of tokens. */
  readonly avHours: number;
}

/** The lead time of staging with `-Roll`. The real one is the lifetime of tokens, `MaxTokenLifetime` of the A/V Edge configuration. */
export const STAGING_LEAD: StagingLeadRow = {
  id: 'roll-lead', avHours: 8, confidence: Confidence.PRIMARY,
  source: 'Lync Server 2013, staging AV and OAuth certificates by using -Roll in Set-CsCertificate (2014-07-23)',
};

/** Uses whose old and new certificate work beside each other while the new one is staged. Others switch, and reconnect. */
export const STAGED_USES = {
  id: 'roll-scope', coexistence: ['AudioVideoAuthentication', 'OAuthTokenIssuer'], confidence: Confidence.PRIMARY,
  source: 'Lync Server 2013, staging AV and OAuth certificates by using -Roll in Set-CsCertificate (2014-07-23)',
} as const satisfies SourcedRow & { readonly coexistence: readonly string[] };
