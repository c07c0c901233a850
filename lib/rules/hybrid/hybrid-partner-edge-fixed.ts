import { PARTNERS_CHANGE, TENANT_LISTS } from '../../guide/hybrid/microsoft-365';
import { FindingSeverity } from '../../plan/findings/finding';
import { isOwnTenant } from '../../plan/federation/tenant-federation';
import type { EdgeRule } from '../rule';

/** A partner with a fixed Access Edge in a hybrid deployment: the lists of a tenant have domains alone. */
export const hybridPartnerEdgeFixed: EdgeRule = {
  id: 'hybrid-partner-edge-fixed',
  severity: FindingSeverity.ADVICE,
  page: TENANT_LISTS.page,
  facts: [TENANT_LISTS, PARTNERS_CHANGE],
  meaning: 'Users who are homed in the tenant reach the partner only by its federation record, whatever is set here. When you leave '
    + 'hybrid, the fixed entry is gone, and the partner must drop its own for your domains.',
  remedy: 'Ask the partner for its federation record, and allow the domain alone.',
  check: ({ federation }) => (!(federation?.hostingProviders ?? []).some(isOwnTenant) ? [] : (federation?.partners ?? [])
    .flatMap(({ domain, edgeFqdn }) => (edgeFqdn === undefined ? [] : [{
      subject: domain,
      message: `its Access Edge is set to ${edgeFqdn} here, but the allow list of a tenant has only domains`,
      fix: 'ask the partner to publish its federation record, use FederatedPartner.allowedDomain, and look whether the partner has '
        + 'the same kind of entry for your domains',
    }]))),
};
