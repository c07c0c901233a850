import { PublicAuthority } from '../../values/vocabulary/certificates';
import { Confidence, isConfirmed, type SourcedRow } from './sourced-row';

/** Until when public certificates can be for client authentication in addition to server authentication. */
export interface ClientAuthenticationRow extends SourcedRow {
  /** Absent for what browsers require of every authority. */
  readonly authority?: PublicAuthority;
  /** Who says so, in messages: `DigiCert`. */
  readonly saidBy: string;
  /** First day on which it has to be asked for, `YYYY-MM-DD`; absent if there was none, or it is not known. */
  readonly onRequestFrom?: string;
  /** First day on which no certificate is issued with it, `YYYY-MM-DD`; absent if it is not known. */
  readonly endsOn?: string;
}

const BEFORE_CHROME = 'older than version 1.8 of the Chrome root program, which moved the date, and not checked again';

/**
 * What ends client authentication in public certificates. It is the root program of Chrome; the CA/Browser Forum still allows it.
 * Certificates that were issued before stay valid until they expire.
 */
export const CLIENT_AUTHENTICATION_ROWS: readonly ClientAuthenticationRow[] = [
  {
    id: 'chrome-leaf', saidBy: 'the root program of Chrome', endsOn: '2027-03-15', confidence: Confidence.PRIMARY,
    source: 'GoogleChrome/chromerootprogram, content/index.md, version 1.8 (2026-02-05)',
  },
  {
    id: 'ca-letsencrypt', authority: PublicAuthority.LETS_ENCRYPT, saidBy: 'Let\'s Encrypt',
    onRequestFrom: '2026-02-11', endsOn: '2026-07-08', confidence: Confidence.PRIMARY,
    source: 'letsencrypt/website, content/en/post/2025-05-14-ending-tls-client-authorization.md (2026-03-16)',
  },
  {
    id: 'ca-digicert', authority: PublicAuthority.DIGICERT, saidBy: 'DigiCert',
    onRequestFrom: '2025-10-01', endsOn: '2027-03-01', confidence: Confidence.PRIMARY,
    source: 'knowledge.digicert.com, alert 53 (2026-03-03)',
  },
  {
    id: 'ca-sectigo-new', authority: PublicAuthority.SECTIGO, saidBy: 'a reseller of Sectigo',
    onRequestFrom: '2025-10-07', endsOn: '2027-02-10', confidence: Confidence.SECONDARY,
    source: 'comparecheapssl.com (2026)', doubt: 'from resellers alone; the page of Sectigo that was found is older',
  },
  {
    id: 'ca-certum', authority: PublicAuthority.CERTUM, saidBy: 'Certum',
    endsOn: '2026-05-15', confidence: Confidence.PRIMARY,
    source: 'support.certum.eu, technical news (2025-10-21)', doubt: BEFORE_CHROME,
  },
  {
    id: 'ca-godaddy', authority: PublicAuthority.GODADDY, saidBy: 'GoDaddy',
    endsOn: '2026-06-15', confidence: Confidence.PRIMARY,
    source: 'www.godaddy.com, help 42783 (undated)', doubt: BEFORE_CHROME,
  },
  {
    id: 'ca-globalsign', authority: PublicAuthority.GLOBALSIGN, saidBy: 'GlobalSign',
    confidence: Confidence.PRIMARY,
    source: 'support.globalsign.com, upcoming changes of TLS roots (2026-02-26)', doubt: 'the page that was read names no date',
  },
];

/** A day from which an authority issues no public certificate for client authentication, and the row that says so. */
export interface ClientAuthenticationEnd {
  readonly row: ClientAuthenticationRow;
  readonly endsOn: string;
}

/** The earliest day that is confirmed: what Chrome requires of all, or what the authority announces itself. */
export function confirmedEnd(authority: PublicAuthority = PublicAuthority.UNKNOWN): ClientAuthenticationEnd {
  const [first] = endsFor(authority).filter(({ row }) => isConfirmed(row));
  if (first === undefined) throw new Error('no row says when client authentication ends for every authority');
  return first;
}

/** A day before the confirmed one that is announced for an authority, but not confirmed; undefined if there is none. */
export function unconfirmedEnd(authority: PublicAuthority = PublicAuthority.UNKNOWN): ClientAuthenticationEnd | undefined {
  const confirmed = confirmedEnd(authority);
  return endsFor(authority).find(({ row, endsOn }) => !isConfirmed(row) && endsOn < confirmed.endsOn);
}

/** The days that concern an authority, earliest first. */
function endsFor(authority: PublicAuthority): ClientAuthenticationEnd[] {
  return CLIENT_AUTHENTICATION_ROWS
    .filter((row) => row.authority === undefined || row.authority === authority)
    .flatMap((row) => (row.endsOn === undefined ? [] : [{ row, endsOn: row.endsOn }]))
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
}
