/** Type of an XMPP partner, which determines how much it is trusted. */
export enum XmppPartnerType {
  /** A partner organization: both sides can send invitations. */
  FEDERATED = 'Federated',
  /** A public provider that verifies its users: both sides can send invitations. */
  PUBLIC_VERIFIED = 'PublicVerified',
  /** A public provider that does not verify its users: the Lync user must send the invitation. */
  PUBLIC_UNVERIFIED = 'PublicUnverified',
}

/** Whether TLS or SASL is required, optional or not supported. */
export enum XmppNegotiationSupport {
  REQUIRED = 'required',
  OPTIONAL = 'optional',
  NOT_SUPPORTED = 'not-supported',
}

/** How the two ends of an XMPP connection authenticate each other. */
export enum XmppMethod {
  SASL_OVER_TLS = 'sasl-over-tls',
  TLS_DIALBACK = 'tls-dialback',
  TCP_DIALBACK = 'tcp-dialback',
}
