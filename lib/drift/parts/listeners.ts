import { serverNamed } from '../../imports/parts/running-lookup';
import type { EdgePlan } from '../../plan/edge-plan';
import { FirewallAccess, FirewallRuleKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { PlanPart } from '../../projection/model/plan-part';
import { PlanTableId } from '../../projection/model/plan-table-id';
import type { RunningListener } from '../../running/model/running-server';
import { serviceName } from '../../plan/servers/service-names';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import type { DriftContext } from './running-part';

/** First port that Windows gives to programs that ask for any. */
const FIRST_DYNAMIC_PORT = 49_152;

const EVERY_ADDRESS = new Set(['0.0.0.0', '::', '*']);

/**
 * Ports of the plan on which a server does not listen. What else listens is noted as not planned. Another address or port of a
 * service is told as such: a server that listens there is not told again.
 */
export function listenerChanges(context: DriftContext, runs: Pick<EdgePlan, 'servers' | 'services'>): ReviewedChange[] {
  const { plan, running } = context;
  return plan.servers.flatMap((server) => {
    const listeners = serverNamed(running, server.fqdn)?.listeners;
    if (listeners === undefined) return [];
    tellOthers(context, server, listeners);
    const placed = placesOf(server, runs.servers.find(({ fqdn }) => fqdn === server.fqdn) ?? server);
    return wantedPorts(plan, server)
      .filter(({ rule, address, port }) => !listeners.some((listener) => (
        [address, placed.get(address) ?? address].some((each) => [port, runningPort(plan, runs, rule, port)].some((number) => listens(listener, each, number))))))
      .map(({ rule, address, port }) => missingListener(server, rule, address, port));
  });
}

/** The addresses that run in the place of those of the plan. */
function placesOf(planned: EdgeServerPlan, runs: EdgeServerPlan): ReadonlyMap<string, string> {
  return new Map([
    [planned.internal.address, runs.internal.address],
    ...planned.external.addresses.map(({ address }, index) => [address, runs.external.addresses[index]?.address ?? address] as const),
  ]);
}

/** The port that a service has in place of the planned one; other ports of a service are always the same. */
function runningPort(plan: EdgePlan, runs: Pick<EdgePlan, 'services'>, { service, side }: FirewallRulePlan, port: number): number {
  const isClientPort = side === EdgeSide.EXTERNAL && plan.services.some((each) => each.service === service && each.port === port);
  return (isClientPort ? runs.services.find((each) => each.service === service)?.port : undefined) ?? port;
}

interface WantedPort {
  readonly rule: FirewallRulePlan;
  readonly address: string;
  readonly port: number;
}

/** Ports that the planning tables open for an address of a server. Media ranges are only used during calls, and logging while somebody traces. */
function wantedPorts({ firewall }: EdgePlan, server: EdgeServerPlan): WantedPort[] {
  const own = new Set([...server.external.addresses.map(({ address }) => address), server.internal.address]);
  return inboundRules(firewall).flatMap((rule) => (/^\d+$/.test(rule.ports) && rule.transport === Transport.TCP && rule.service !== EdgeService.CENTRALIZED_LOGGING
    ? rule.destination.prefixes.map((prefix) => prefix.replace(/\/32$/, '')).filter((address) => own.has(address))
        .map((address) => ({ rule, address, port: Number(rule.ports) }))
    : []));
}

function inboundRules(firewall: readonly FirewallRulePlan[]): FirewallRulePlan[] {
  return firewall.filter(({ kind, direction, access }) => (
    kind === FirewallRuleKind.PLANNING && direction === TrafficDirection.INBOUND && access === FirewallAccess.ALLOW));
}

function listens({ transport, address, port }: RunningListener, wanted: string, wantedPort: number): boolean {
  return transport === Transport.TCP && port === wantedPort && (address === wanted || EVERY_ADDRESS.has(address));
}

function missingListener({ computerName }: EdgeServerPlan, { service, id }: FirewallRulePlan, address: string, port: number): ReviewedChange {
  const what = `TCP ${port} at ${address}`;
  return {
    id: `listeners/${computerName}/${id}/${address}`,
    change: PlanChange.CHANGED,
    task: ChangeTask.CHANGE_SERVER,
    audiences: [PlanAudience.LYNC],
    byDeployment: false,
    subject: computerName,
    sentence: `have ${serviceName(service)} of ${computerName} listen on ${what}`,
    risk: ChangeRisk.OUTAGE,
    effect: 'nobody is answered there: the service is stopped, or has another port',
    differences: [{
      part: PlanPart.SERVERS, table: PlanTableId.SERVER_SETTINGS, id: `${computerName}/${id}/${address}`, subject: [computerName], change: PlanChange.CHANGED,
      columns: [computerName], facts: [{ key: 'listener', name: 'Listener', before: [], after: [what], kept: [] }],
    }],
  };
}

function tellOthers({ plan, notPlanned }: DriftContext, { computerName }: EdgeServerPlan, listeners: readonly RunningListener[]): void {
  const planned = new Set([...inboundRules(plan.firewall).map(({ ports }) => ports), ...plan.services.map(({ port }) => String(port))]);
  const others = new Map<string, number[]>();
  for (const { transport, address, port, process = 'a program that was not read' } of listeners) {
    if (transport !== Transport.TCP || port >= FIRST_DYNAMIC_PORT || planned.has(String(port)) || address.startsWith('127.') || address === '::1') continue;
    others.set(process, [...others.get(process) ?? [], port]);
  }
  for (const [process, ports] of [...others].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const distinct = [...new Set(ports)].sort((a, b) => a - b);
    notPlanned.push({ subject: computerName, message: `${process} listens on TCP ${distinct.join(', ')}` });
  }
}
