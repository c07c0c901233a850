import type { EdgePlan } from '../../../plan/edge-plan';
import type { Finding } from '../../../plan/findings/finding';
import { interruptionsBy } from '../interruption-rule';
import { addressTakenOver } from './address-taken-over';
import type { InterruptionRule } from './edge-interruption';
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
export function edgeInterruptions(before: EdgePlan, after: EdgePlan): Finding[] {
  return interruptionsBy(RULES, { before, after });
}
