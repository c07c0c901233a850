import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import type { EdgePortRow } from '../ports/port-row';
import type { HybridFact } from './microsoft-365';

/** A published list of networks. */
export interface PublishedNetworks extends HybridFact {
  /** Day of the page, `YYYY-MM-DD`. */
  readonly listDate: string;
  readonly networks: readonly string[];
}

const SERVICE_PAGE = 'urls-and-ip-address-ranges.md';
const OTHERS_PAGE = 'additional-office365-ip-addresses-and-urls.md';

/**
 * What Microsoft names for outbound connections of Edge Servers, on TCP 5061 among others. Whether the page still has it is not
 * confirmed, and one of the networks was withdrawn from the list of the service since then.
 */
export const EDGE_OUTBOUND: PublishedNetworks = {
  id: 'hybrid-row13', listDate: '2022-06-15', networks: ['13.107.64.0/18', '52.112.0.0/14'],
  page: OTHERS_PAGE, source: `repo MicrosoftDocs/microsoft-365-docs ${OTHERS_PAGE} row 13`, confidence: 'primary',
};

/** The networks of the names below `lync.com`, among them that of the hosting provider. The list is for clients: it has no TCP 5061. */
export const SERVICE_SIGNALING: PublishedNetworks = {
  id: 'id12', listDate: '2026-08-14',
  networks: [
    '52.112.0.0/14', '52.122.0.0/15', '2603:1027::/48', '2603:1037::/48', '2603:1047::/48', '2603:1057::/48', '2603:1063::/38',
    '2620:1ec:6::/48', '2620:1ec:40::/42',
  ],
  page: SERVICE_PAGE, source: `learn.microsoft.com ${SERVICE_PAGE} id 12`, confidence: 'primary',
};

/** Days between two lists: entries change at the start of a month. New ones are announced as many days ahead. */
export const LIST_NOTICE: HybridFact & { readonly days: number } = {
  id: 'change-cadence', days: 30, page: SERVICE_PAGE, source: `learn.microsoft.com ${SERVICE_PAGE}`, confidence: 'primary',
};

const OF_FEDERATION: ReadonlySet<PlanningCondition> = new Set([PlanningCondition.FEDERATION, PlanningCondition.PUBLIC_IM]);

/**
 * Whether a row can be narrowed to published networks when Microsoft hosts every partner: outbound federation signaling. Not
 * inbound, because no list of the addresses that Microsoft connects from is published. Not media, because the same rows carry that
 * of remote users, of other Edge Servers of the organization, and of a pool.
 */
export function mayBeNarrowedToMicrosoft365({ appProtocol, conditions, direction, transport }: EdgePortRow): boolean {
  return direction === TrafficDirection.OUTBOUND && transport === Transport.TCP && appProtocol === AppProtocol.SIP_MTLS
    && conditions.every((condition) => OF_FEDERATION.has(condition));
}
