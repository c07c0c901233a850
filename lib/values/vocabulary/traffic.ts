/** Direction of traffic, as seen from the planned server. */
export enum TrafficDirection {
  INBOUND = 'inbound',
  OUTBOUND = 'outbound',
}

/** Transport protocol. */
export enum Transport {
  TCP = 'TCP',
  UDP = 'UDP',
  /** Any protocol: for deny rules and platform rules. */
  ANY = '*',
}

/** Application protocol, as the planning guide prints it. */
export enum AppProtocol {
  DNS = 'DNS',
  HTTP = 'HTTP',
  HTTPS = 'HTTPS',
  /** Windows activation. */
  KMS = 'KMS',
  MTLS = 'MTLS',
  PSOM_MTLS = 'PSOM/MTLS',
  PSOM_TLS = 'PSOM/TLS',
  RDP = 'RDP',
  RTP = 'RTP',
  SIP_MTLS = 'SIP/MTLS',
  SIP_TLS = 'SIP/TLS',
  STUN_MSTURN = 'STUN/MSTURN',
  /** Health probes, which only open a connection. */
  TCP = 'TCP',
  XMPP = 'XMPP',
  XMPP_MTLS = 'XMPP/MTLS',
  /** Any protocol. */
  ANY = 'any',
}
