import { FederationType } from '../../values/vocabulary/federation';

/** The names of one type of federation in each product generation, and what it needs. */
export interface FederationTypeRow {
  readonly id: FederationType;
  /** Name in Live Communications Server 2005. */
  readonly nameInLcs2005: string;
  /** Name in Office Communications Server 2007. */
  readonly nameInOcs2007: string;
  /** Name in Lync Server. */
  readonly nameInLync: string;
  readonly partnerDomainConfigured: boolean;
  /** Whether a host of the partner is configured: its Access Edge, or the proxy of the provider. */
  readonly partnerHostConfigured: boolean;
  /** Whether the organization needs its own `_sipfederationtls._tcp` record. */
  readonly ownSrvRecord: 'required' | 'optional' | 'not-required';
  /** Documentation pages. */
  readonly docs: readonly string[];
}

const PLANNING_PAGE = 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md';
const SETTING_UP_PAGE = 'lync-server-2013-setting-up-lync-federation.md';

export const FEDERATION_TYPES: readonly FederationTypeRow[] = [
  {
    id: FederationType.DISCOVERED_PARTNER_DOMAIN,
    nameInLcs2005: 'Open Enhanced Federation',
    nameInOcs2007: 'Discovered Partner Domain',
    nameInLync: 'partner discovery',
    partnerDomainConfigured: false,
    partnerHostConfigured: false,
    ownSrvRecord: 'required',
    docs: [PLANNING_PAGE, SETTING_UP_PAGE, 'lync-server-2013-enable-or-disable-discovery-of-federation-partners.md'],
  },
  {
    id: FederationType.ALLOWED_PARTNER_DOMAIN,
    nameInLcs2005: 'Enhanced Federation',
    nameInOcs2007: 'Allowed Partner Domain',
    nameInLync: 'allowed domain',
    partnerDomainConfigured: true,
    partnerHostConfigured: false,
    ownSrvRecord: 'optional',
    docs: [PLANNING_PAGE, SETTING_UP_PAGE],
  },
  {
    id: FederationType.ALLOWED_PARTNER_SERVER,
    nameInLcs2005: 'Direct Federation',
    nameInOcs2007: 'Allowed Partner Server',
    nameInLync: 'allowed domain with Access Edge FQDN',
    partnerDomainConfigured: true,
    partnerHostConfigured: true,
    ownSrvRecord: 'not-required',
    docs: [PLANNING_PAGE, SETTING_UP_PAGE, 'lync-server-2013-configure-support-for-allowed-external-domains.md'],
  },
  {
    id: FederationType.PROVIDER,
    nameInLcs2005: 'Server Allow List',
    nameInOcs2007: 'Hosting Provider and Public IM Provider',
    nameInLync: 'SIP federated provider',
    partnerDomainConfigured: false,
    partnerHostConfigured: true,
    ownSrvRecord: 'not-required',
    docs: [
      PLANNING_PAGE, SETTING_UP_PAGE,
      'lync-server-2013-accessing-the-lync-server-public-im-connectivity-provisioning-site.md',
    ],
  },
];

/**
 * A type of federation by all of its names: `allowed domain (in LCS 2005 "Enhanced Federation", ...)`.
 *
 * @throws Error for an unknown type.
 */
export function federationTypeInWords(id: FederationType): string {
  const row = FEDERATION_TYPES.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`unknown federation type "${id}"`);
  return `${row.nameInLync} (in LCS 2005 "${row.nameInLcs2005}", in OCS 2007 "${row.nameInOcs2007}")`;
}
