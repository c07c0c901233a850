/** Purpose of a planned certificate. */
export enum CertificatePurpose {
  /** Access Edge, Web Conferencing Edge and A/V authentication. */
  EDGE_EXTERNAL = 'edge-external',
  EDGE_INTERNAL = 'edge-internal',
  /** The listener of the reverse proxy. */
  REVERSE_PROXY = 'reverse-proxy',
}

/** Which kind of certification authority may issue a certificate. */
export enum CertificateAuthority {
  PUBLIC = 'public',
  PUBLIC_OR_INTERNAL = 'public-or-internal',
}

/** Extended key usage of a certificate. */
export enum ExtendedKeyUsage {
  SERVER_AUTHENTICATION = 'serverAuth',
  CLIENT_AUTHENTICATION = 'clientAuth',
}

/** Service or listener that a certificate is assigned to. */
export enum CertificateHolder {
  ACCESS_EDGE = 'access-edge',
  WEB_CONFERENCING = 'web-conferencing',
  AV_AUTHENTICATION = 'av-authentication',
  EDGE_INTERNAL = 'edge-internal',
  /** The listener of the reverse proxy. */
  LISTENER = 'listener',
}

/** Where a certificate comes from. */
export enum CertificateSource {
  /** Azure Key Vault creates and signs it. */
  SELF_SIGNED = 'self-signed',
  /** Azure Key Vault orders it from a public certification authority. */
  ISSUER = 'issuer',
  /** Azure Key Vault creates the key and the request; another certification authority signs it. */
  SIGNED_ELSEWHERE = 'signed-elsewhere',
  /** An existing certificate in Azure Key Vault. */
  EXISTING = 'existing',
}

/** Who issues the public certificates. It decides until when they can be for client authentication. */
export enum PublicAuthority {
  CERTUM = 'certum',
  /** DigiCert, GeoTrust, Thawte, RapidSSL and Encryption Everywhere. */
  DIGICERT = 'digicert',
  GLOBALSIGN = 'globalsign',
  GODADDY = 'godaddy',
  LETS_ENCRYPT = 'lets-encrypt',
  SECTIGO = 'sectigo',
  /** Another one, or not known: only what browsers require of all of them is used. */
  UNKNOWN = 'unknown',
}

/** How a certificate is signed. */
export enum SignatureAlgorithm {
  /** RSA with PKCS #1 v1.5: `sha256RSA` in Windows. */
  RSA = 'rsa',
  /** RSA with a probabilistic signature scheme: `RSASSA-PSS` in Windows. */
  RSASSA_PSS = 'rsassa-pss',
  /** Elliptic curves: `sha256ECDSA` in Windows. */
  ECDSA = 'ecdsa',
}
