import { ExchangeUmVersion } from '../../values/vocabulary/exchange-um';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { FailoverAudience, FailoverResult, type FailoverRow } from './failover-rehearsal';
import { byHardware, FailoverPage, inboundRows, isByDns, leftInWords, type Outage, rowOf } from './outage';

/** What silent servers mean for remote users. */
export function userRows(outage: Outage): FailoverRow[] {
  const { accessEdgeConfiguration, organization } = outage.plan;
  if (!accessEdgeConfiguration.allowOutsideUsers) return [];
  return [remoteUsers(outage), ...(organization?.clientsBeforeLync2010 === true ? [oldClients(outage)] : [])];
}

function remoteUsers(outage: Outage): FailoverRow {
  return rowOf(outage, {
    audience: FailoverAudience.REMOTE_USERS, who: 'remote users with Lync 2010 or later', connects: FailoverResult.YES,
    tableRows: clientRows(outage),
    ...(isByDns(outage)
      ? {
          how: `their clients know every address of the name: if ${outage.either} does not answer, they connect to ${leftInWords(outage)}`,
          page: FailoverPage.DNS,
        }
      : { how: byHardware(outage), page: FailoverPage.HARDWARE }),
  });
}

function oldClients(outage: Outage): FailoverRow {
  return rowOf(outage, {
    audience: FailoverAudience.OLD_CLIENTS, who: 'remote users with clients older than Lync 2010', tableRows: clientRows(outage),
    ...(isByDns(outage)
      ? {
          connects: FailoverResult.PARTLY,
          how: `these clients do not support DNS load balancing: those that use ${outage.either} are disconnected and do not fail over`,
          page: FailoverPage.DNS,
        }
      : { connects: FailoverResult.YES, how: byHardware(outage), page: FailoverPage.HARDWARE }),
  });
}

function clientRows(outage: Outage): string[] {
  return inboundRows(outage, EdgeSide.EXTERNAL, EdgeService.ACCESS_EDGE, AppProtocol.SIP_TLS);
}

/** What is in progress goes through one server from its beginning to its end. */
export function sessionRow(outage: Outage): FailoverRow {
  const hasCalls = outage.plan.conditions.includes(PlanningCondition.AUDIO_VIDEO);
  const row = rowOf(outage, {
    audience: FailoverAudience.SESSIONS, who: `${hasCalls ? 'calls' : 'conversations'} and meetings in progress on ${outage.either}`,
    connects: FailoverResult.NO, how: '',
    tableRows: inboundRows(outage, EdgeSide.EXTERNAL, hasCalls ? EdgeService.AUDIO_VIDEO : EdgeService.ACCESS_EDGE),
    page: isByDns(outage) ? FailoverPage.DNS : FailoverPage.HARDWARE_PORTS,
  });
  const again = outage.left === 0 ? 'nobody can begin new ones' : `begun again, they go through ${leftInWords(outage)}`;
  return { ...row, connects: FailoverResult.NO, how: `each goes through one server, and ends with it; ${again}` };
}

/** Versions of Exchange that do not support DNS load balancing, and the one on which the pages disagree. */
const WITHOUT_FAILOVER: ReadonlySet<ExchangeUmVersion> = new Set([ExchangeUmVersion.EXCHANGE_2007, ExchangeUmVersion.EXCHANGE_2010]);
const NAMES: Readonly<Record<ExchangeUmVersion, string>> = {
  [ExchangeUmVersion.EXCHANGE_2007]: 'Exchange 2007',
  [ExchangeUmVersion.EXCHANGE_2010]: 'Exchange 2010 without Service Pack 1',
  [ExchangeUmVersion.EXCHANGE_2010_SP1]: 'Exchange 2010 SP1',
  [ExchangeUmVersion.EXCHANGE_2013]: 'Exchange 2013',
};
const FEATURES = 'playing voice mail on the phone and auto attendant transfers to remote users';

/** Unified Messaging for remote users; no row if the plan does not say which version there is. */
export function exchangeUmRows(outage: Outage): FailoverRow[] {
  const version = outage.plan.organization?.exchangeUm;
  if (version === undefined) return [];
  const row = (connects: FailoverResult, how: string, page: FailoverPage): FailoverRow[] => [rowOf(outage, {
    audience: FailoverAudience.EXCHANGE_UM, who: `Unified Messaging of ${NAMES[version]} for remote users`, connects, how,
    tableRows: inboundRows(outage, EdgeSide.INTERNAL, EdgeService.ACCESS_EDGE), page,
  })];
  if (!isByDns(outage)) return row(FailoverResult.YES, byHardware(outage), FailoverPage.HARDWARE);
  if (WITHOUT_FAILOVER.has(version)) {
    return row(FailoverResult.PARTLY, `${FEATURES} do not fail over to another Edge Server; everything else works`, FailoverPage.DNS);
  }
  return version === ExchangeUmVersion.EXCHANGE_2010_SP1
    ? row(
        FailoverResult.PARTLY, `the pages disagree on whether ${FEATURES} fail over to another Edge Server; everything else works`,
        FailoverPage.DNS,
      )
    : row(FailoverResult.YES, `it supports DNS load balancing, and uses ${leftInWords(outage)}`, FailoverPage.DNS);
}
