import type { XmppPartnerPlan } from '../../plan/federation/xmpp-plan';
import { XmppMethod, XmppNegotiationSupport } from '../../values/vocabulary/xmpp';

/** Partners that need something of the XMPP proxy. */
export interface PartnerNeed {
  /** Domains, in alphabetical order; at least one. */
  readonly partners: [string, ...string[]];
  /** Whether one of them cannot be reached without it. */
  readonly isVital: boolean;
}

/** Who needs TLS; undefined if nobody uses it. */
export function needOfTls(partners: readonly XmppPartnerPlan[]): PartnerNeed | undefined {
  return needOf(
    partners.filter(({ tls }) => tls !== XmppNegotiationSupport.NOT_SUPPORTED), ({ tls }) => tls === XmppNegotiationSupport.REQUIRED,
  );
}

/** Who authenticates with a method; undefined if nobody does. */
export function needOfMethod(partners: readonly XmppPartnerPlan[], method: XmppMethod): PartnerNeed | undefined {
  return needOf(partners.filter(({ methods }) => methods.includes(method)), ({ methods }) => methods.length === 1);
}

/** Those that cannot do without come first among the ones who are asked for: the proxy may offer each partner something else. */
function needOf(partners: readonly XmppPartnerPlan[], isVital: (partner: XmppPartnerPlan) => boolean): PartnerNeed | undefined {
  const vital = partners.filter(isVital);
  const [first, ...rest] = (vital.length > 0 ? vital : partners).map(({ domain }) => domain).sort();
  return first === undefined ? undefined : { partners: [first, ...rest], isVital: vital.length > 0 };
}
