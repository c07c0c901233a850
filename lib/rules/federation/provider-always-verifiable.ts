import { VerificationLevel } from '../../values/vocabulary/federation';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/**
 * A hosting provider whose senders all count as verified. Every documented command relies on what the provider says about
 * each message instead, and the Control Panel starts with only the people on the contact list.
 */
export const providerAlwaysVerifiable: EdgeRule = {
  id: 'provider-always-verifiable',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-create-or-edit-hosted-sip-federated-providers.md',
  meaning: 'Anyone at the provider can send messages to users here, including senders whom the provider itself has not '
    + 'verified: users may receive unwanted messages.',
  remedy: 'Rely on the provider\'s own verification of each sender.',
  check: (plan) => (plan.federation?.hostingProviders ?? [])
    .filter(({ verificationLevel }) => verificationLevel === VerificationLevel.ALWAYS_VERIFIABLE)
    .map(({ name, proxyFqdn }) => ({
      subject: name,
      message: `every sender from ${proxyFqdn} counts as verified, but all documented commands use UseSourceVerification`,
      fix: 'omit verificationLevel, or use VerificationLevel.ALWAYS_UNVERIFIABLE to accept only people on the contact list',
    })),
};
