import type { EdgePlan } from '../../plan/edge-plan';
import type { OrganizationPlan } from '../../plan/settings/organization-plan';
import { ExchangeUmVersion } from '../../values/vocabulary/exchange-um';
import { PlanColumnKind } from '../model/plan-table';
import type { CellValue, ColumnOf } from '../model/table-of';
import { counted } from '../model/words';

const EXCHANGE_UM: Readonly<Record<ExchangeUmVersion, string>> = {
  [ExchangeUmVersion.EXCHANGE_2007]: 'Exchange 2007',
  [ExchangeUmVersion.EXCHANGE_2010]: 'Exchange 2010',
  [ExchangeUmVersion.EXCHANGE_2010_SP1]: 'Exchange 2010 SP1',
  [ExchangeUmVersion.EXCHANGE_2013]: 'Exchange 2013',
};

const of = (cell: (organization: OrganizationPlan) => CellValue) => (
  { organization }: Pick<EdgePlan, 'organization'>,
): CellValue => (organization === undefined ? undefined : cell(organization));

/** What is known about the organization; unknown properties have no value. */
export const ORGANIZATION_COLUMNS: readonly ColumnOf<EdgePlan>[] = [
  { key: 'site', title: 'Lync site', kind: PlanColumnKind.TEXT, cell: of(({ siteName }) => siteName) },
  {
    key: 'failover', title: 'Failover', kind: PlanColumnKind.TEXT,
    cell: of(({ needsFailover }) => (needsFailover ? 'the Edge must stay available when a server fails' : undefined)),
  },
  {
    key: 'exchangeUm', title: 'Exchange UM', kind: PlanColumnKind.TEXT,
    cell: of(({ exchangeUm }) => (exchangeUm === undefined ? undefined : EXCHANGE_UM[exchangeUm])),
  },
  { key: 'alsoDeployed', title: 'Also deployed', kind: PlanColumnKind.TEXT, cell: of(alsoDeployed) },
  {
    key: 'hybridVoice', title: 'Hybrid voice', kind: PlanColumnKind.TEXT,
    cell: of(({ hybridVoice }) => (hybridVoice === true ? 'users in Microsoft 365 call through this deployment' : undefined)),
  },
  { key: 'onlineSipDomains', title: 'SIP domains of the merged tenant', kind: PlanColumnKind.NAME, cell: of(({ onlineSipDomains }) => onlineSipDomains) },
  {
    key: 'disabled', title: 'Turned off', kind: PlanColumnKind.TEXT,
    cell: of(({ legacyTlsDisabled }) => (legacyTlsDisabled === true ? 'TLS 1.0 and 1.1' : undefined)),
  },
  { key: 'certificateTimes', title: 'Certificates', kind: PlanColumnKind.ENTRY, cell: of(certificateTimes) },
  { key: 'peakLoad', title: 'Peak load', kind: PlanColumnKind.ENTRY, cell: of(peakLoad) },
];

function alsoDeployed(organization: OrganizationPlan): string[] {
  return [
    ...(organization.clientsBeforeLync2010 ? ['clients older than Lync 2010'] : []),
    ...(organization.otherProducts ?? []).map(({ name }) => name),
    ...(organization.lync2010Users ? ['users homed on Lync Server 2010'] : []),
    ...(organization.survivableBranchAppliances ? ['Survivable Branch Appliances'] : []),
    ...(organization.legacyXmppGateway ? ['an older XMPP gateway'] : []),
  ];
}

function certificateTimes({ certificateLeadDays, avTokenLifetimeHours }: OrganizationPlan): string[] {
  return [
    ...(certificateLeadDays === undefined ? [] : [`a new one takes ${counted(certificateLeadDays, 'day')}`]),
    ...(avTokenLifetimeHours === undefined ? [] : [`tokens of A/V authentication last ${counted(avTokenLifetimeHours, 'hour')}`]),
  ];
}

function peakLoad(organization: OrganizationPlan): string[] {
  const counts: readonly (readonly [number | undefined, string])[] = [
    [organization.concurrentRemoteUsers, 'remote users'],
    [organization.accessEdgeConnections, 'connections to the Access Edge'],
    [organization.webConferencingConnections, 'connections to the Web Conferencing Edge'],
    [organization.audioVideoSessions, 'A/V sessions'],
  ];
  return counts.flatMap(([count, of]) => (count === undefined ? [] : [`${count} ${of}`]));
}
