import { DnsRecordType } from '../../values/vocabulary/dns';
import { PlatformKey } from '../../values/vocabulary/platform';
import { ReverseProxyKind } from '../../values/vocabulary/reverse-proxy';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { grouped } from '../../projection/model/grouped';
import type { PlanCore } from './review-context';

/** What an Edge plan has in common with others. */
export function edgeCore(edge: EdgePlan): PlanCore {
  const { firewall, dnsRecords, certificates, platform } = edge;
  const isDeployed = platform === PlatformKey.AZURE;
  return { firewall, dnsRecords, certificates, isDeployed, edge, publishing: new Map(), ...recordIndex(dnsRecords) };
}

/**
 * What the plan of a reverse proxy has in common with others.
 *
 * @param isEmpty whether it stands for a proxy that is not there, which has no certificate either
 */
export function proxyCore(proxy: ReverseProxyPlan, isEmpty: boolean): PlanCore {
  const { firewall, dnsRecords, listenerCertificate, kind } = proxy;
  const isDeployed = kind === ReverseProxyKind.APPLICATION_GATEWAY;
  const publishing = new Map(proxy.publishing.map((rule) => [rule.host, rule]));
  const certificates = isEmpty ? [] : [listenerCertificate];
  return { firewall, dnsRecords, certificates, isDeployed, proxy, publishing, ...recordIndex(dnsRecords) };
}

function recordIndex(records: readonly DnsRecordPlan[]): Pick<PlanCore, 'hostNames' | 'srvByTarget'> {
  return {
    hostNames: new Set(records.filter(({ type }) => type !== DnsRecordType.SRV).map(({ name }) => name)),
    srvByTarget: grouped(records.filter(({ srv }) => srv !== undefined), ({ side, srv }) => `${side}/${srv?.target ?? ''}`),
  };
}
