/** Direction of traffic, seen from the machine that is planned. */
export enum TrafficDirection {
  INBOUND = 'inbound',
  OUTBOUND = 'outbound',
}

/** Transport protocol. */
export enum Transport {
  TCP = 'TCP',
  UDP = 'UDP',
  /** Every protocol: of closing rules, and of what the platform needs. */
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
  /** Health probes, which open a connection and send nothing. */
  TCP = 'TCP',
  XMPP = 'XMPP',
  XMPP_MTLS = 'XMPP/MTLS',
  /** Every protocol. */
  ANY = 'any',
}
