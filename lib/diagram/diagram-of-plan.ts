import type { EdgePlan } from '../plan/edge-plan';
import { FirewallRuleKind } from '../plan/network/firewall-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { capitalized } from '../projection/model/words';
import type { Diagram } from './diagram-model';
import { edgeHost, edgeSummary } from './edge-host';
import { insideNotes } from './inside-notes';
import { proxyHost, proxySummary } from './proxy-host';

const ANY_ADDRESS = 'The rules allow any address, except where addresses are listed.';

/** What the diagram of an Edge plan shows. */
export function edgeDiagram(plan: EdgePlan): Diagram {
  return {
    id: `edge-plan-${plan.internal.fqdn}`,
    name: 'edge-plan',
    title: `Edge plan of ${plan.internal.fqdn}`,
    summary: edgeSummary(plan),
    hosts: [edgeHost(plan)],
    outsideNotes: [ANY_ADDRESS],
    insideNotes: insideNotes(plan.firewall),
    deniesOthers: plan.firewall.some(({ kind }) => kind === FirewallRuleKind.DENY),
  };
}

/** What the diagram of the plan of a reverse proxy shows. */
export function proxyDiagram(plan: ReverseProxyPlan): Diagram {
  return {
    id: `reverse-proxy-plan-${plan.listenerCertificate.subject}`,
    name: 'reverse-proxy-plan',
    title: `Reverse proxy plan of ${plan.listenerCertificate.subject}`,
    summary: capitalized(proxySummary(plan)),
    hosts: [proxyHost(plan)],
    outsideNotes: [ANY_ADDRESS],
    insideNotes: insideNotes(plan.firewall),
    deniesOthers: false,
  };
}

/** What the diagram of an Edge plan with a reverse proxy shows. */
export function combinedDiagram(plan: EdgePlan, proxyPlan: ReverseProxyPlan): Diagram {
  const edge = edgeDiagram(plan);
  const proxy = proxyDiagram(proxyPlan);
  return {
    id: `${edge.id}-and-${proxy.id}`,
    name: edge.name,
    title: `${edge.title} with reverse proxy`,
    summary: `${edge.summary}; reverse proxy: ${proxySummary(proxyPlan)}`,
    hosts: [...edge.hosts, ...proxy.hosts],
    outsideNotes: edge.outsideNotes,
    insideNotes: [...edge.insideNotes, ...proxy.insideNotes],
    // No rule denies what a reverse proxy sends outside.
    deniesOthers: false,
  };
}
