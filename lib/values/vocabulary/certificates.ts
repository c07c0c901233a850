/** What a planned certificate is for. */
export enum CertificatePurpose {
  /** Access Edge, Web Conferencing Edge and A/V authentication. */
  EDGE_EXTERNAL = 'edge-external',
  EDGE_INTERNAL = 'edge-internal',
  /** Listener of the reverse proxy. */
  REVERSE_PROXY = 'reverse-proxy',
}

/** Who may sign a certificate. */
export enum CertificateAuthority {
  PUBLIC = 'public',
  PUBLIC_OR_INTERNAL = 'public-or-internal',
}

/** Extended key usage of a certificate. */
export enum ExtendedKeyUsage {
  SERVER_AUTHENTICATION = 'serverAuth',
  CLIENT_AUTHENTICATION = 'clientAuth',
}

/** What a certificate is assigned to. */
export enum CertificateHolder {
  ACCESS_EDGE = 'access-edge',
  WEB_CONFERENCING = 'web-conferencing',
  AV_AUTHENTICATION = 'av-authentication',
  EDGE_INTERNAL = 'edge-internal',
  /** Listener of the reverse proxy. */
  LISTENER = 'listener',
}

/** Where a certificate of the Edge comes from. */
export enum CertificateSource {
  /** A Key Vault creates and signs it. */
  SELF_SIGNED = 'self-signed',
  /** A Key Vault orders it from a public certification authority. */
  ISSUER = 'issuer',
  /** A Key Vault creates the key and the request; another certification authority signs it. */
  SIGNED_ELSEWHERE = 'signed-elsewhere',
  /** It is in a Key Vault already. */
  EXISTING = 'existing',
}
