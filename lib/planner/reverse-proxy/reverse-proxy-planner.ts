import { PlanKind } from '../../values/vocabulary/plan-kind';
import { ReverseProxyKind, SimpleUrlKind } from '../../values/vocabulary/reverse-proxy';
import {
  REVERSE_PROXY_PLAN_SCHEMA_VERSION, type ReverseProxyPlan, type WebPoolPlan,
} from '../../plan/reverse-proxy-plan';
import type { ReverseProxyRequest } from '../../request/reverse-proxy/reverse-proxy-request';
import type { CheckedPool } from '../../check/reverse-proxy/pools';
import { type CheckedProxyRequest, checkProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import { REVERSE_PROXY_RULES } from '../../rules/reverse-proxy';
import { findingsOf } from '../../rules/rule';
import { acknowledged } from '../acknowledgements';
import { planProxyFirewall } from './firewall';
import { planListenerCertificate } from './listener-certificate';
import { namesThatReach, planPublishing } from './publishing';
import { planWebRecords } from './records';
import { planHiddenNames, planSplitNames } from './split-names';

/** Implements `planReverseProxy`. */
export function reverseProxyPlan(request: ReverseProxyRequest): ReverseProxyPlan {
  const checked = checkProxyRequest(request);
  const publishing = planPublishing(checked);
  const dnsRecords = planWebRecords(checked);
  const plan: Omit<ReverseProxyPlan, 'findings'> = {
    schemaVersion: REVERSE_PROXY_PLAN_SCHEMA_VERSION,
    planKind: PlanKind.REVERSE_PROXY,
    kind: request.gateway === undefined ? ReverseProxyKind.APPLIANCE : ReverseProxyKind.APPLICATION_GATEWAY,
    sipDomains: checked.sipDomains.map(({ text }) => text),
    conditions: [...checked.used].sort(),
    designatedPool: checked.designated.fqdn.text,
    pools: checked.pools.map((pool) => poolPlan(pool, checked)),
    simpleUrlNaming: request.simpleUrls.naming,
    simpleUrlScope: checked.simpleUrlScope,
    simpleUrls: checked.simpleUrls.map(({ kind, sipDomain, url, host }) => ({
      kind, ...(sipDomain === undefined ? {} : { sipDomain }), url, host: host.text, published: kind !== SimpleUrlKind.ADMIN,
    })),
    publishing,
    listenerCertificate: planListenerCertificate(checked),
    publicAddresses: [...checked.publicAddresses],
    dnsRecords,
    splitNames: planSplitNames(dnsRecords, request.edge),
    hiddenNames: request.internalRecords === false ? [] : planHiddenNames(dnsRecords, checked),
    firewall: planProxyFirewall(checked),
    ...(request.gateway === undefined ? {} : {
      gateway: {
        subnet: checked.ownPrefixes.join(),
        dedicatedConnections: request.gateway.dedicatedConnections,
        hasFirewallPolicy: request.gateway.hasFirewallPolicy,
        certificateVersionPinned: request.gateway.certificateVersionPinned,
      },
    }),
    ...(request.edge === undefined ? {} : { edgeNextHop: request.edge.internal.nextHop }),
  };
  return {
    ...plan,
    findings: acknowledged(findingsOf(REVERSE_PROXY_RULES, plan), request.acknowledgements ?? [], REVERSE_PROXY_RULES),
  };
}

function poolPlan(pool: CheckedPool, request: CheckedProxyRequest): WebPoolPlan {
  return {
    kind: pool.kind,
    fqdn: pool.fqdn.text,
    externalWebFqdn: pool.externalWebFqdn.text,
    internalWebFqdn: pool.internalWebFqdn.text,
    webAddresses: [...pool.webAddresses],
    sipAddresses: [...pool.sipAddresses],
    certificateNames: namesThatReach(pool, request),
  };
}
