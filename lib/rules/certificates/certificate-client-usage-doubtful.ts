import { CLIENT_AUTHENTICATION_ROWS, confirmedEnd, unconfirmedEnd } from '../../guide/certificates/client-authentication';
import { FindingSeverity } from '../../plan/findings/finding';
import { clientUsageRenewals } from '../client-usage-renewals';
import type { EdgeRule } from '../rule';

/** Client authentication in a certificate whose authority may have stopped issuing it: what is known of its date is not confirmed. */
export const certificateClientUsageDoubtful: EdgeRule = {
  id: 'certificate-client-usage-doubtful',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  facts: CLIENT_AUTHENTICATION_ROWS,
  meaning: 'The next external certificate may be for server authentication alone earlier than browsers require it.',
  remedy: 'Ask the authority until when it issues certificates for client authentication.',
  check: (plan) => clientUsageRenewals(plan).flatMap(({ subject, authority, issuedOn, reason }) => {
    const doubtful = unconfirmedEnd(authority);
    return doubtful === undefined || issuedOn < doubtful.endsOn || issuedOn >= confirmedEnd(authority).endsOn ? [] : [{
      subject,
      message: `${reason}, and according to ${doubtful.row.saidBy} no certificate has it from ${doubtful.endsOn} on; this is not `
        + `confirmed: ${String(doubtful.row.doubt)}`,
      fix: 'ask the authority for the date before the certificate is ordered',
    }];
  }),
};
