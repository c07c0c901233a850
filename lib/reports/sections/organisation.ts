import type { OrganisationPlan } from '../../plan/federation-plan';

const EXCHANGE_UM: Readonly<Record<string, string>> = {
  'exchange-2007': 'Exchange 2007',
  'exchange-2010': 'Exchange 2010',
  'exchange-2010-sp1': 'Exchange 2010 SP1',
  'exchange-2013': 'Exchange 2013',
};

/** What is known of the organisation, as labels and texts; the text of what is not known is empty. */
export function organisationFacts(organisation: OrganisationPlan | undefined): string[][] {
  if (organisation === undefined) return [];
  const { siteName = '', exchangeUm = '' } = organisation;
  return [
    ['Lync site', siteName],
    ['Failover', organisation.needsFailover ? 'the Edge has to stay up when a server fails' : ''],
    ['Exchange UM', EXCHANGE_UM[exchangeUm] ?? exchangeUm],
    ['Also deployed', alsoDeployed(organisation).join(', ')],
    ['Switched off', organisation.legacyTlsDisabled === true ? 'TLS 1.0 and 1.1' : ''],
    ['Peak load', peaks(organisation).join('\n')],
  ];
}

function alsoDeployed(organisation: OrganisationPlan): string[] {
  return [
    ...(organisation.clientsBeforeLync2010 ? ['clients older than Lync 2010'] : []),
    ...(organisation.lync2010Users ? ['users homed on Lync Server 2010'] : []),
    ...(organisation.survivableBranchAppliances ? ['survivable branch appliances'] : []),
    ...(organisation.legacyXmppGateway ? ['an XMPP gateway of an older version'] : []),
  ];
}

function peaks(organisation: OrganisationPlan): string[] {
  const counts: readonly (readonly [number | undefined, string])[] = [
    [organisation.concurrentRemoteUsers, 'remote users'],
    [organisation.accessEdgeConnections, 'connections to the Access Edge'],
    [organisation.webConferencingConnections, 'connections to the Web Conferencing Edge'],
    [organisation.audioVideoSessions, 'A/V sessions'],
  ];
  return counts.flatMap(([count, of]) => (count === undefined ? [] : [`${count} ${of}`]));
}
