import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { edgeEndpoints } from './edge-endpoints';
import type { Endpoint } from './endpoint';
import { proxyEndpoints } from './proxy-endpoints';

/** What a verification reads of a plan, as it is seen from one side. */
export interface PlanToVerify {
  /** What the plan is recognized by: the internal FQDN of the pool, or the subject of the listener certificate. */
  readonly subject: string;
  readonly side: EdgeSide;
  /** Records that are resolved on this side. */
  readonly records: DnsRecordPlan[];
  /** Addresses and ports that are open to this side, those of servers first. */
  readonly endpoints: Endpoint[];
  readonly certificates: CertificatePlan[];
  /** The plan, for what only an Edge has; absent for a reverse proxy. */
  readonly edge?: EdgePlan;
  /** The plan, for what only a reverse proxy has; absent for an Edge. */
  readonly proxy?: ReverseProxyPlan;
}

/** An Edge plan as it is seen from a side. */
export function edgeToVerify(plan: EdgePlan, side: EdgeSide): PlanToVerify {
  return {
    subject: plan.internal.fqdn, side, records: plan.dnsRecords.filter((record) => record.side === side),
    endpoints: edgeEndpoints(plan, side), certificates: plan.certificates, edge: plan,
  };
}

/** The plan of a reverse proxy as it is seen from a side. */
export function proxyToVerify(plan: ReverseProxyPlan, side: EdgeSide): PlanToVerify {
  return {
    subject: plan.listenerCertificate.subject, side, records: plan.dnsRecords.filter((record) => record.side === side),
    endpoints: side === EdgeSide.EXTERNAL ? proxyEndpoints(plan) : [], certificates: [plan.listenerCertificate], proxy: plan,
  };
}
