import { isDeepStrictEqual } from 'node:util';
import * as edge from 'cdktf-lync-edge';
import { built, reordered } from '../generated/recipe';
import { checkDocument, checkLeastPrivilege, checkRecords, validDnsName } from './common';
import { deeplyFrozen, holds, type Invariant, same, spoil, unique } from './invariant';
import { type PlannedProxy, proxyPlanOf } from './planned';

/** What must hold for every plan of a reverse proxy. */
export const PROXY_INVARIANTS: readonly Invariant<PlannedProxy>[] = [
  { name: 'proxy-least-privilege', oneIn: 1, check: ({ plan }) => checkLeastPrivilege(plan.firewall) },
  { name: 'proxy-names', oneIn: 1, check: ({ plan }) => checkNames(plan) },
  { name: 'proxy-frozen', oneIn: 8, check: ({ plan }) => deeplyFrozen(plan, 'plan') },
  {
    name: 'proxy-determinism',
    oneIn: 8,
    check: ({ recipe, plan, seed }) =>
      same(JSON.stringify(proxyPlanOf(reordered(recipe, seed))), JSON.stringify(plan), 'the plan of the reordered request'),
  },
  {
    name: 'proxy-no-aliasing',
    oneIn: 32,
    check: ({ recipe, plan }) => {
      const request = built(recipe) as edge.ReverseProxyRequest;
      const again = edge.planReverseProxy(request);
      spoil(request);
      same(JSON.stringify(again), JSON.stringify(plan), 'the plan after its request was changed');
    },
  },
  { name: 'proxy-file', oneIn: 64, check: ({ plan }) => checkFile(plan) },
  {
    name: 'proxy-readers',
    oneIn: 256,
    check: ({ plan }) => {
      checkDocument(edge.TextReport.of(edge.PlanTables.ofReverseProxy(plan)));
      checkProxyComparison(plan, plan);
    },
  },
];

/** Comparisons of any two plans run, and tell whether they differ. */
export function checkProxyComparison(before: edge.ReverseProxyPlan, after: edge.ReverseProxyPlan): void {
  checkDocument(edge.TextReport.of(edge.PlanTables.ofComparison(edge.ReverseProxyComparison.of(before, after))));
  holds(edge.ReverseProxyComparison.of(before, before).differences.length === 0, () => 'a plan differs from itself');
}

function checkNames({ dnsRecords, listenerCertificate, publishing }: edge.ReverseProxyPlan): void {
  checkRecords(dnsRecords);
  unique(publishing.map(({ host }) => host), 'published name');
  for (const { host } of publishing) validDnsName(host, 'published name');
  unique(listenerCertificate.sans, 'alternative name');
  for (const name of listenerCertificate.sans) validDnsName(name.replace(/^\*\./, ''), 'alternative name');
}

function checkFile(plan: edge.ReverseProxyPlan): void {
  const { text } = edge.PlanFile.ofReverseProxy(plan);
  const read = edge.PlanFile.readReverseProxy(text);
  holds(isDeepStrictEqual(read, plan), () => 'the plan that is read back differs');
  same(edge.PlanFile.ofReverseProxy(read).text, text, 'the file that is written again');
}
