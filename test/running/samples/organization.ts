// An invented organization in hybrid with Microsoft 365: two Edge pools, 40 partners, and three things that are wrong.

/** An Edge Server. Its external addresses are those of Access Edge, Web Conferencing Edge and A/V Edge. */
export interface SampleServer {
  readonly name: string;
  readonly internal: string;
  readonly external: readonly [string, string, string];
  /** Public address of its A/V Edge. */
  readonly publicAv: string;
}

/** An Edge pool. */
export interface SamplePool {
  readonly siteId: string;
  readonly fqdn: string;
  readonly nextHop: string;
  readonly access: string;
  readonly conferencing: string;
  readonly audioVideo: string;
  readonly servers: readonly SampleServer[];
}

/** When everything was collected. */
export const COLLECTED_AT = '2026-11-02T08:00:00Z';

/** Thirty days later, the external certificate of the first pool expires. */
export const EXPIRES_SOON = '2026-12-02T08:00:00Z';

export const SITES = [{ id: '1', name: 'Redmond' }, { id: '2', name: 'Dublin' }] as const;
export const SIP_DOMAINS = ['contoso.com', 'fabrikam.com'] as const;

/** One of two servers, balanced by DNS, and a single server; both behind NAT. */
export const POOLS: readonly SamplePool[] = [
  {
    siteId: '1', fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net',
    access: 'sip.contoso.com', conferencing: 'webcon.contoso.com', audioVideo: 'av.contoso.com',
    servers: [
      { name: 'edge01', internal: '10.45.32.11', external: ['10.45.16.11', '10.45.16.12', '10.45.16.13'], publicAv: '203.0.113.13' },
      { name: 'edge02', internal: '10.45.32.21', external: ['10.45.16.21', '10.45.16.22', '10.45.16.23'], publicAv: '203.0.113.23' },
    ],
  },
  {
    siteId: '2', fqdn: 'edge11.contoso.net', nextHop: 'pool02.contoso.net',
    access: 'sip-dublin.contoso.com', conferencing: 'webcon-dublin.contoso.com', audioVideo: 'av-dublin.contoso.com',
    servers: [
      { name: 'edge11', internal: '10.46.32.11', external: ['10.46.16.11', '10.46.16.12', '10.46.16.13'], publicAv: '198.51.100.13' },
    ],
  },
];

/** A partner that moved to Microsoft 365, while its entry still names the Access Edge that it had. */
export const OBSOLETE_PARTNER = { domain: 'litware.com', proxyFqdn: 'sip.litware.com' } as const;

/** Every partner, in alphabetical order: 40 domains. */
export const PARTNERS: readonly { readonly domain: string; readonly proxyFqdn?: string }[] = [
  OBSOLETE_PARTNER,
  { domain: 'northwindtraders.com', proxyFqdn: 'access.northwindtraders.com' },
  ...Array.from({ length: 38 }, (_, index) => ({ domain: `partner${String(index + 1).padStart(2, '0')}.example` })),
];

export const BLOCKED = ['spam.example'] as const;

/** Where the federation record of contoso.com leads, and where it should. */
export const WRONG_SRV = { owner: '_sipfederationtls._tcp.contoso.com', target: 'oldsip.contoso.com', expected: 'sip.contoso.com' } as const;
