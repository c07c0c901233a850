import type { Finding } from '../../../plan/findings/finding';
import type { ReverseProxyPlan } from '../../../plan/reverse-proxy-plan';
import { interruptionsBy } from '../interruption-rule';
import { gatewayMoved } from './gateway-moved';
import type { InterruptionRule } from './reverse-proxy-interruption';
import { webAddressWithdrawn } from './web-address-withdrawn';
import { webNameWithdrawn } from './web-name-withdrawn';
import { webPortClosed } from './web-port-closed';
import { webRequestsMoved } from './web-requests-moved';
import { webServerWithdrawn } from './web-server-withdrawn';

const RULES: readonly InterruptionRule[] = [
  gatewayMoved, webAddressWithdrawn, webNameWithdrawn, webPortClosed, webRequestsMoved, webServerWithdrawn,
];

/** Who is cut off when the second plan replaces the first, and in which order nobody is. */
export function reverseProxyInterruptions(before: ReverseProxyPlan, after: ReverseProxyPlan): Finding[] {
  return interruptionsBy(RULES, { before, after });
}
