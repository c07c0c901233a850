import { FindingSeverity } from '../../plan/findings/finding';
import { isHybrid } from '../../plan/federation/hosting';
import type { EdgeRule } from '../rule';

/** A SIP domain that is shared with a provider, but no provider that shares it. */
export const sharedDomainWithoutProvider: EdgeRule = {
  id: 'shared-domain-without-provider',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-configure-federation-with-lync-online.md',
  meaning: 'Messages to users of the domain who are homed at the provider fail here, as if these users did not exist.',
  remedy: 'Add the hosting provider that shares the address space, or remove the shared domain.',
  check: (plan) => ((plan.federation?.hostingProviders ?? []).some(isHybrid) ? [] : (plan.federation?.partners ?? [])
    .filter(({ sharedAddressSpace }) => sharedAddressSpace)
    .map(({ domain }) => ({
      subject: domain,
      message: 'some of its users are homed elsewhere, but no hosting provider in the plan shares the address space and '
        + 'hosts Lync users',
      fix: 'add FederatedPartner.lyncOnline with sharedAddressSpace, or a hosting provider with sharedAddressSpace and '
        + 'hostsLyncUsers',
    }))),
};
