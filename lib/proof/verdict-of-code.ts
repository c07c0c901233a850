import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { EdgeValidationError } from '../values/edge-validation-error';
import { FirewallVerdict, ProvedDocument } from '../values/firewall-verdict';
import { PlatformKey } from '../values/vocabulary/platform';
import { FirewallProof } from './firewall-proof';
import { ReverseProxyProof } from './reverse-proxy-proof';

/** Whether the firewall of a plan is made of security groups. */
export function hasSecurityGroups(plan: Pick<EdgePlan, 'platform'> | Pick<ReverseProxyPlan, 'gateway'>): boolean {
  return 'platform' in plan ? plan.platform === PlatformKey.AZURE : plan.gateway !== undefined;
}

/**
 * The verdict about an Edge plan and the code of its stack, for reports: a reason takes its place where the code does not show
 * what the security groups are. Undefined for an Edge without security groups.
 */
export function edgeVerdict(plan: EdgePlan, stackJson: () => string): FirewallVerdict | undefined {
  if (!hasSecurityGroups(plan)) return undefined;
  return verdictOrReason(plan.internal.fqdn, () => FirewallProof.ofSynthesized(plan, stackJson()));
}

/** The same for the plan of a reverse proxy. */
export function reverseProxyVerdict(plan: ReverseProxyPlan, stackJson: () => string): FirewallVerdict | undefined {
  if (!hasSecurityGroups(plan)) return undefined;
  return verdictOrReason(plan.listenerCertificate.subject, () => ReverseProxyProof.ofSynthesized(plan, stackJson()));
}

function verdictOrReason(subject: string, prove: () => FirewallVerdict): FirewallVerdict {
  try {
    return prove();
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    const { property, given, expected } = error;
    return FirewallVerdict._unknown(subject, ProvedDocument.SYNTHESIZED, `${given}, but expected ${expected} (${property})`);
  }
}
