import { XmppMethod, XmppNegotiationSupport } from '../../values/vocabulary/xmpp';

/** Warnings of the negotiation page. */
export type XmppNegotiationWarning =
  | 'dialback-unused-when-tls-and-sasl-required'
  | 'other-side-decides-tcp-or-tls-dialback'
  | 'sasl-impossible-without-tls-and-no-dialback'
  | 'sasl-needs-tls-session-may-fail'
  | 'sasl-or-dialback-must-be-enabled'
  | 'tcp-dialback-only'
  | 'tls-dialback-possible';

/** One row of the matrix of negotiation settings. */
export interface XmppNegotiationRow {
  readonly row: number;
  readonly tls: XmppNegotiationSupport;
  readonly sasl: XmppNegotiationSupport;
  readonly dialback: boolean;
  readonly valid: boolean;
  readonly methods: readonly XmppMethod[];
  readonly warning?: XmppNegotiationWarning;
}

export const XMPP_NEGOTIATION_PAGE = 'lync-server-2013-negotiation-settings-for-xmpp-federated-partners.md';

const { REQUIRED, OPTIONAL, NOT_SUPPORTED } = XmppNegotiationSupport;
const { SASL_OVER_TLS, TLS_DIALBACK, TCP_DIALBACK } = XmppMethod;
const MAY_FAIL = 'sasl-needs-tls-session-may-fail';
const NEITHER = 'sasl-or-dialback-must-be-enabled';

const usable = (methods: readonly XmppMethod[], warning?: XmppNegotiationWarning) =>
  ({ valid: true, methods, ...(warning && { warning }) });
const unusable = (warning: XmppNegotiationWarning) => ({ valid: false, methods: [], warning });

/** The matrix in printed order: by SASL, then TLS, then dialback. */
export const XMPP_NEGOTIATION: readonly XmppNegotiationRow[] = [
  { tls: REQUIRED, sasl: REQUIRED, dialback: true,
    ...usable([SASL_OVER_TLS], 'dialback-unused-when-tls-and-sasl-required') },
  { tls: REQUIRED, sasl: REQUIRED, dialback: false, ...usable([SASL_OVER_TLS]) },
  { tls: OPTIONAL, sasl: REQUIRED, dialback: true, ...usable([SASL_OVER_TLS, TLS_DIALBACK, TCP_DIALBACK], MAY_FAIL) },
  { tls: OPTIONAL, sasl: REQUIRED, dialback: false, ...usable([SASL_OVER_TLS], MAY_FAIL) },
  { tls: NOT_SUPPORTED, sasl: REQUIRED, dialback: true, ...usable([TCP_DIALBACK], MAY_FAIL) },
  { tls: NOT_SUPPORTED, sasl: REQUIRED, dialback: false, ...unusable('sasl-impossible-without-tls-and-no-dialback') },
  { tls: REQUIRED, sasl: OPTIONAL, dialback: true, ...usable([SASL_OVER_TLS, TLS_DIALBACK]) },
  { tls: REQUIRED, sasl: OPTIONAL, dialback: false, ...usable([SASL_OVER_TLS]) },
  { tls: OPTIONAL, sasl: OPTIONAL, dialback: true, ...usable([SASL_OVER_TLS, TLS_DIALBACK, TCP_DIALBACK], MAY_FAIL) },
  { tls: OPTIONAL, sasl: OPTIONAL, dialback: false, ...usable([SASL_OVER_TLS], MAY_FAIL) },
  { tls: NOT_SUPPORTED, sasl: OPTIONAL, dialback: true, ...usable([TCP_DIALBACK], MAY_FAIL) },
  { tls: NOT_SUPPORTED, sasl: OPTIONAL, dialback: false, ...unusable(MAY_FAIL) },
  { tls: REQUIRED, sasl: NOT_SUPPORTED, dialback: true, ...usable([TLS_DIALBACK], 'tls-dialback-possible') },
  { tls: REQUIRED, sasl: NOT_SUPPORTED, dialback: false, ...unusable(NEITHER) },
  { tls: OPTIONAL, sasl: NOT_SUPPORTED, dialback: true,
    ...usable([TLS_DIALBACK, TCP_DIALBACK], 'other-side-decides-tcp-or-tls-dialback') },
  { tls: OPTIONAL, sasl: NOT_SUPPORTED, dialback: false, ...unusable(NEITHER) },
  { tls: NOT_SUPPORTED, sasl: NOT_SUPPORTED, dialback: true, ...usable([TCP_DIALBACK], 'tcp-dialback-only') },
  { tls: NOT_SUPPORTED, sasl: NOT_SUPPORTED, dialback: false, ...unusable(NEITHER) },
].map((line, index) => ({ row: index + 1, ...line }));

/** The negotiation settings of a partner. */
export interface XmppNegotiationSettings {
  readonly tls: XmppNegotiationSupport;
  readonly sasl: XmppNegotiationSupport;
  readonly dialback: boolean;
}

const keyOf = ({ tls, sasl, dialback }: XmppNegotiationSettings): string => `${tls}/${sasl}/${dialback}`;
const ROWS: ReadonlyMap<string, XmppNegotiationRow> = new Map(XMPP_NEGOTIATION.map((row) => [keyOf(row), row]));

/**
 * The row of the matrix for the settings of a partner.
 *
 * @throws Error for unknown settings.
 */
export function xmppNegotiationRow(settings: XmppNegotiationSettings): XmppNegotiationRow {
  const key = keyOf(settings);
  const row = ROWS.get(key);
  if (row === undefined) throw new Error(`unknown XMPP negotiation settings "${key}"`);
  return row;
}
