import { CLIENT_AUTHENTICATION_ROWS, confirmedEnd } from '../../guide/certificates/client-authentication';
import { isConfirmed } from '../../guide/certificates/sourced-row';
import { FindingSeverity } from '../../plan/findings/finding';
import { clientUsageRenewals } from '../client-usage-renewals';
import type { EdgeRule } from '../rule';

/** Client authentication in a certificate whose authority no longer issues it when the certificate is ordered or renewed. */
export const certificateClientUsageEnding: EdgeRule = {
  id: 'certificate-client-usage-ending',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  facts: CLIENT_AUTHENTICATION_ROWS.filter(isConfirmed),
  meaning: 'The next external certificate is for server authentication alone. Microsoft requires no more, except for AOL. A '
    + 'partner whose server insists on client authentication ends the connection.',
  remedy: 'Ask your partners before the renewal whether their servers accept a certificate for server authentication alone, and '
    + 'test it with those that do not know.',
  check: (plan) => clientUsageRenewals(plan).flatMap(({ subject, authority, issuedOn, reason }) => {
    const { row, endsOn } = confirmedEnd(authority);
    return issuedOn < endsOn ? [] : [{
      subject,
      message: `${reason}, but ${row.saidBy} ends client authentication in public certificates on ${endsOn}: a certificate issued on `
        + `${issuedOn} cannot have it`,
      fix: 'plan with a certificate for server authentication alone, and ask the partners whether they accept it',
    }];
  }),
};
