import type { XmppPartnerPlan } from '../../plan/federation/xmpp-plan';
import { XmppMethod, XmppNegotiationSupport } from '../../values/vocabulary/xmpp';
import type { XmppObservation } from '../model/observation';
import { SymptomKind } from '../model/symptom';

const METHODS: Readonly<Record<XmppMethod, string>> = {
  [XmppMethod.SASL_OVER_TLS]: 'SASL over TLS',
  [XmppMethod.TLS_DIALBACK]: 'dialback over TLS',
  [XmppMethod.TCP_DIALBACK]: 'dialback without TLS',
};

/** `SASL over TLS, dialback over TLS`; for methods that the settings of a partner allow. */
export function methodNames(methods: readonly XmppMethod[]): string {
  return methods.map((method) => METHODS[method]).sort().join(', ');
}

/** Whether a conversation that failed was answered in clear, with all that the settings of a partner need. */
export function worksWithoutTls(seen: XmppObservation, partner: XmppPartnerPlan | undefined): boolean {
  return (partner?.methods ?? Object.values(XmppMethod)).includes(XmppMethod.TCP_DIALBACK) && isOffered(XmppMethod.TCP_DIALBACK, seen);
}

/** How the settings of a partner fit what its server offers. */
export interface Negotiation {
  /** What it offers, in words. */
  readonly offered: string;
  /** What does not fit; absent if it does. */
  readonly problem?: { readonly kind: SymptomKind; readonly found: string; readonly values: string[] };
  /** Why it cannot be told; absent if it can. */
  readonly doubt?: string;
}

/** Compares what a server offers with the settings for it; without settings, every authentication that Lync has will do. */
export function negotiation(seen: XmppObservation, partner: XmppPartnerPlan | undefined, hasClientCertificate: boolean): Negotiation {
  const offered = offeredInWords(seen);
  const methods = partner?.methods ?? Object.values(XmppMethod);
  if (partner?.tls === XmppNegotiationSupport.REQUIRED && !seen.isEncrypted) {
    return { offered, problem: { kind: SymptomKind.XMPP_TLS_MISSING, found: 'no TLS, which the plan requires', values: ['TLS'] } };
  }
  if (methods.some((method) => isOffered(method, seen))) return { offered };
  // A server offers SASL EXTERNAL to those that have shown a certificate that it trusts.
  if (methods.includes(XmppMethod.SASL_OVER_TLS) && seen.isEncrypted && !hasClientCertificate) {
    return { offered, doubt: `${offered}; whether it agrees to ${METHODS[XmppMethod.SASL_OVER_TLS]} shows with a client certificate only` };
  }
  return {
    offered,
    problem: { kind: SymptomKind.XMPP_METHOD_MISSING, found: `none of ${methodNames(methods)}`, values: [...methods].sort() },
  };
}

function isOffered(
  method: XmppMethod, { isEncrypted, requiresTls, mechanisms, offersDialback, offersClearDialback }: XmppObservation,
): boolean {
  switch (method) {
    case XmppMethod.SASL_OVER_TLS: return isEncrypted && mechanisms.includes('EXTERNAL');
    case XmppMethod.TLS_DIALBACK: return isEncrypted && offersDialback;
    case XmppMethod.TCP_DIALBACK: return offersClearDialback === true && !requiresTls;
  }
}

function offeredInWords(
  { isEncrypted, offersTls, requiresTls, mechanisms, offersDialback, offersClearDialback }: XmppObservation,
): string {
  const tls = isEncrypted ? [requiresTls ? 'TLS (required)' : 'TLS'] : offersTls ? ['TLS that fails'] : [];
  const offers = [
    ...tls, ...(mechanisms.includes('EXTERNAL') ? ['SASL EXTERNAL'] : []),
    ...(offersDialback ? ['dialback'] : offersClearDialback === true ? ['dialback without TLS'] : []),
  ];
  return `it offers ${offers.length === 0 ? 'no authentication' : offers.join(', ')}`;
}
