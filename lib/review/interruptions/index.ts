import type { EdgePlan } from '../../plan/edge-plan';
import type { Finding } from '../../plan/finding';
import { addressTakenOver } from './address-taken-over';
import type { InterruptionRule } from './interruption-rule';
import { poolRenamed } from './pool-renamed';
import { publishedAddressWithdrawn } from './published-address-withdrawn';
import { serverMoved } from './server-moved';
import { serverRemoved } from './server-removed';
import { serverRenamed } from './server-renamed';
import { servicePortMoved } from './service-port-moved';
import { serversKeepWindows } from './servers-keep-windows';
import { serversResized } from './servers-resized';

const RULES: readonly InterruptionRule[] = [
  poolRenamed, serverRenamed, serverRemoved, serverMoved, addressTakenOver, publishedAddressWithdrawn, servicePortMoved,
  serversResized, serversKeepWindows,
];

/** Who is cut off when the second plan replaces the first, and in which order nobody is. */
export function interruptionsBetween(before: EdgePlan, after: EdgePlan): Finding[] {
  return RULES.flatMap((rule) => rule.check({ before, after }).map(({ subject, message, fix }) => (
    { ruleId: rule.id, severity: rule.severity, subject, message, fix, page: rule.page })));
}
