import { FirewallAccess, FirewallRuleKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';

/** A rule that opens one port. */
export interface OpenedPort {
  readonly rule: FirewallRulePlan;
  readonly port: number;
}

/** Rules of the planning tables that let who asks from a side in. */
export function inboundRules(firewall: readonly FirewallRulePlan[], side: EdgeSide): FirewallRulePlan[] {
  return firewall.filter((rule) => rule.side === side && rule.kind === FirewallRuleKind.PLANNING
    && rule.direction === TrafficDirection.INBOUND && rule.access === FirewallAccess.ALLOW);
}

/** Those that open one port. A range is open for media, while there is a call. */
export function openedPorts(firewall: readonly FirewallRulePlan[], side: EdgeSide): OpenedPort[] {
  return inboundRules(firewall, side).flatMap((rule) => (/^\d+$/.test(rule.ports) ? [{ rule, port: Number(rule.ports) }] : []));
}
