import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';

/** A pool with the same names and nothing in it: what a new pool is compared with, and what remains of one that is gone. */
export function emptyEdgePlan(plan: EdgePlan | undefined): EdgePlan | undefined {
  if (plan === undefined) return undefined;
  const { federation: _federation, xmpp: _xmpp, mobilePush: _mobilePush, existingExternalCertificate: _existing, ...kept } = plan;
  return {
    ...kept,
    servers: [],
    loadBalancers: [],
    firewall: [],
    mediaPolicies: [],
    dnsRecords: [],
    certificates: [],
    publicIm: [],
    routes: { sip: false, xmpp: false },
    findings: [],
  };
}

/** The same for a reverse proxy. The plan has no way to leave the certificate out: it keeps its name alone. */
export function emptyReverseProxyPlan(plan: ReverseProxyPlan | undefined): ReverseProxyPlan | undefined {
  if (plan === undefined) return undefined;
  return {
    ...plan,
    pools: [],
    simpleUrls: [],
    publishing: [],
    listenerCertificate: { ...plan.listenerCertificate, sans: [], eku: [], installedOn: [] },
    dnsRecords: [],
    splitNames: [],
    hiddenNames: [],
    firewall: [],
    findings: [],
  };
}
