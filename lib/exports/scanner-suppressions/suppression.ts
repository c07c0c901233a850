import type { FirewallRulePlan } from '../../plan/network/firewall-plan';

/** A check of a scanner that planned Terraform code fails. */
export enum ScannerCheck {
  /** Checkov: no extensions on virtual machines. */
  VIRTUAL_MACHINE_EXTENSIONS = 'CKV_AZURE_50',
  /** Checkov: no UDP from the Internet. */
  UDP_FROM_INTERNET = 'CKV_AZURE_77',
  /** Checkov: no public addresses on network interfaces. */
  PUBLIC_ADDRESS = 'CKV_AZURE_119',
  /** Checkov: no HTTP from the Internet. */
  HTTP_FROM_INTERNET = 'CKV_AZURE_160',
  /** Checkov: no HTTP listener on an Application Gateway. */
  HTTP_LISTENER = 'CKV_AZURE_217',
  /** Trivy: a security group on each network interface. */
  INTERFACE_SECURITY_GROUP = 'AZU-0068',
}

/** Why the code of one plan fails a check. */
export interface Suppression {
  readonly check: ScannerCheck;
  /** Whose plan it is: `Edge pool lsedge.contoso.net`. */
  readonly subject: string;
  readonly reason: string;
  /** What in the plan or the guide the reason follows from; absent if the scanner itself is the reason. */
  readonly basis?: string | undefined;
}

/** Firewall rules as the basis of a reason, with their planning rows: `Rule: in-3478-udp-av-edge (single-public/external/15).` */
export function basedOnRules(rules: readonly FirewallRulePlan[]): string | undefined {
  if (rules.length === 0) return undefined;
  const texts = rules.map(({ name, tableRows }) => (tableRows.length === 0 ? name : `${name} (${tableRows.join(', ')})`));
  return `${rules.length === 1 ? 'Rule' : 'Rules'}: ${texts.join('; ')}.`;
}
