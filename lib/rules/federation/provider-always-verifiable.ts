import type { EdgeRule } from '../rule';
import { VerificationLevel } from '../../values/vocabulary/federation';
import { FindingSeverity } from '../../plan/finding';

const ALWAYS_VERIFIABLE: string = VerificationLevel.ALWAYS_VERIFIABLE;

/**
 * A hosting provider whose senders all count as verified. Every documented command takes what the provider says of each
 * message instead, and the Control Panel starts with people on the contact list alone.
 */
export const providerAlwaysVerifiable: EdgeRule = {
  id: 'provider-always-verifiable',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-create-or-edit-hosted-sip-federated-providers.md',
  meaning: 'Anyone at the provider can write to users here, also a sender whom the provider itself has not verified: '
    + 'users may get unwanted messages.',
  remedy: 'Let the provider\'s own verification of each sender count.',
  check: (plan) => (plan.federation?.hostingProviders ?? [])
    .filter(({ verificationLevel }) => verificationLevel === ALWAYS_VERIFIABLE)
    .map(({ name, proxyFqdn }) => ({
      subject: name,
      message: `every sender from ${proxyFqdn} counts as verified; all documented commands use UseSourceVerification`,
      fix: 'leave verificationLevel out, or use VerificationLevel.ALWAYS_UNVERIFIABLE for people on the contact list alone',
    })),
};
