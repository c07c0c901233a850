import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import type { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { contosoPlan } from './plan-request';

/** The documentation's example with XMPP for contoso.com and some partners. */
export function xmppPlan(partners: XmppPartner[], overrides: Partial<EdgePlanRequest> = {}): EdgePlan {
  return contosoPlan({ xmpp: { domains: ['contoso.com'], partners }, ...overrides });
}
