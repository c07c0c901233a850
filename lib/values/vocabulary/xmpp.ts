/** How far an XMPP partner is trusted. */
export enum XmppPartnerType {
  /** A partner organization: either side may invite. */
  FEDERATED = 'Federated',
  /** A public provider that verifies its users: either side may invite. */
  PUBLIC_VERIFIED = 'PublicVerified',
  /** A public provider that does not: the Lync user must invite first. */
  PUBLIC_UNVERIFIED = 'PublicUnverified',
}

/** Whether a way of negotiating is demanded, possible or off. */
export enum XmppNegotiationSupport {
  REQUIRED = 'required',
  OPTIONAL = 'optional',
  NOT_SUPPORTED = 'not-supported',
}

/** How the two ends of an XMPP connection prove who they are. */
export enum XmppMethod {
  SASL_OVER_TLS = 'sasl-over-tls',
  TLS_DIALBACK = 'tls-dialback',
  TCP_DIALBACK = 'tcp-dialback',
}
