/** What a verification looks at. */
export enum VerifyArea {
  /** Records of the plan, and names that must not exist outside. */
  DNS = 'dns',
  /** TCP ports: those of the plan are open, others are closed. */
  PORTS = 'ports',
  /** The media relay of the A/V Edge: STUN and TURN on UDP 3478. */
  MEDIA = 'media',
  /** Certificates and versions of TLS on the ports of the plan. */
  CERTIFICATES = 'certificates',
  /** Whether the Access Edge answers SIP. */
  SIP = 'sip',
  /** Whether the XMPP proxy answers, encrypts and authenticates as negotiated. */
  XMPP = 'xmpp',
  /** Whether partners can be found and reached. */
  PARTNERS = 'partners',
}
