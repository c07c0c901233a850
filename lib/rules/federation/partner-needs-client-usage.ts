import { CLIENT_AUTHENTICATION_ROWS, confirmedEnd } from '../../guide/certificates/client-authentication';
import { isConfirmed } from '../../guide/certificates/sourced-row';
import { PARTNER_STACKS, partnerStackRow } from '../../guide/federation/partner-stacks';
import { FindingSeverity } from '../../plan/findings/finding';
import { PartnerStack } from '../../values/vocabulary/federation';
import { clientUsageRenewals } from '../client-usage-renewals';
import type { EdgeRule, PlannedEdge } from '../rule';

/** A partner whose server software is reported to have a problem with certificates for server authentication alone. */
export const partnerNeedsClientUsage: EdgeRule = {
  id: 'partner-needs-client-usage',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  facts: [...PARTNER_STACKS, ...CLIENT_AUTHENTICATION_ROWS.filter(isConfirmed)],
  meaning: 'Users may lose the connection with this partner when the external certificate is renewed without client authentication.',
  remedy: 'Ask the partner before the renewal, and test the connection.',
  check: (plan) => {
    const when = withoutClientUsage(plan);
    return when === undefined ? [] : stacksOf(plan).flatMap(({ subject, stack }) => {
      const row = partnerStackRow(stack);
      return row === undefined ? [] : [{
        subject,
        message: `${when}, and ${row.displayName} ${row.reported}, as ${row.source} says; not confirmed: ${row.notConfirmed}`,
        fix: row.wayOut,
      }];
    });
  },
};

/** From when the external certificate is not for client authentication; undefined as long as it is. */
function withoutClientUsage(plan: PlannedEdge): string | undefined {
  const [renewal] = clientUsageRenewals(plan);
  if (renewal !== undefined) {
    const { endsOn } = confirmedEnd(renewal.authority);
    return renewal.issuedOn < endsOn ? undefined : `the certificate that is issued on ${renewal.issuedOn} is for server authentication alone`;
  }
  // One whose renewal is not dated, or that a private authority issues.
  if (plan.existingExternalCertificate?.clientAuthentication === true) return undefined;
  return 'the external certificate is for server authentication alone';
}

function stacksOf({ federation, xmpp }: PlannedEdge): { readonly subject: string; readonly stack: PartnerStack }[] {
  return [...federation?.partners ?? [], ...xmpp?.partners ?? []]
    .map(({ domain, stack = PartnerStack.UNKNOWN }) => ({ subject: domain, stack }));
}
