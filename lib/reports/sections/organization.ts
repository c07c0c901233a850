import type { OrganizationPlan } from '../../plan/organization-plan';

const EXCHANGE_UM: Readonly<Record<string, string>> = {
  'exchange-2007': 'Exchange 2007',
  'exchange-2010': 'Exchange 2010',
  'exchange-2010-sp1': 'Exchange 2010 SP1',
  'exchange-2013': 'Exchange 2013',
};

/** What is known of the organization, as labels and texts; the text of what is not known is empty. */
export function organizationFacts(organization: OrganizationPlan | undefined): string[][] {
  if (organization === undefined) return [];
  const { siteName = '', exchangeUm = '' } = organization;
  return [
    ['Lync site', siteName],
    ['Failover', organization.needsFailover ? 'the Edge has to stay up when a server fails' : ''],
    ['Exchange UM', EXCHANGE_UM[exchangeUm] ?? exchangeUm],
    ['Also deployed', alsoDeployed(organization).join(', ')],
    ['Switched off', organization.legacyTlsDisabled === true ? 'TLS 1.0 and 1.1' : ''],
    ['Peak load', peaks(organization).join('\n')],
  ];
}

function alsoDeployed(organization: OrganizationPlan): string[] {
  return [
    ...(organization.clientsBeforeLync2010 ? ['clients older than Lync 2010'] : []),
    ...(organization.lync2010Users ? ['users homed on Lync Server 2010'] : []),
    ...(organization.survivableBranchAppliances ? ['survivable branch appliances'] : []),
    ...(organization.legacyXmppGateway ? ['an XMPP gateway of an older version'] : []),
  ];
}

function peaks(organization: OrganizationPlan): string[] {
  const counts: readonly (readonly [number | undefined, string])[] = [
    [organization.concurrentRemoteUsers, 'remote users'],
    [organization.accessEdgeConnections, 'connections to the Access Edge'],
    [organization.webConferencingConnections, 'connections to the Web Conferencing Edge'],
    [organization.audioVideoSessions, 'A/V sessions'],
  ];
  return counts.flatMap(([count, of]) => (count === undefined ? [] : [`${count} ${of}`]));
}
