import { nameOf, otherServers, sameName, serverNamed } from '../../imports/parts/running-lookup';
import { byNumber } from '../../imports/parts/server-requests';
import { poolServers } from '../../imports/parts/servers';
import type { EdgePlan } from '../../plan/edge-plan';
import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { PlanPart } from '../../projection/model/plan-part';
import { PlanTableId } from '../../projection/model/plan-table-id';
import type { DriftContext } from './running-part';

/** Names, ports and next hop of the pool, and the resolvers of its servers. */
export function runningPool(context: DriftContext): Pick<EdgePlan, 'services' | 'internal'> {
  tellOtherPools(context);
  tellOtherServers(context);
  return { services: services(context), internal: internalSide(context) };
}

/** A topology that has Edge pools, and not that of the plan. */
export function missingPool({ plan, pool, running: { topology } }: DriftContext): ReviewedChange[] {
  const others = (topology?.edgeServices ?? []).map(({ poolFqdn }) => nameOf(poolFqdn)).sort();
  if (pool !== undefined || others.length === 0) return [];
  const { fqdn } = plan.internal;
  return [{
    id: `pool/${fqdn}`,
    change: PlanChange.CHANGED,
    task: ChangeTask.CHANGE_TOPOLOGY,
    audiences: [PlanAudience.LYNC],
    byDeployment: false,
    subject: fqdn,
    sentence: `define the Edge pool ${fqdn} in the topology, which has ${others.join(', ')}`,
    risk: ChangeRisk.OUTAGE,
    effect: 'nobody uses the pool: it is not in the topology, or has another name there',
    differences: [{
      part: PlanPart.OVERVIEW, table: PlanTableId.OVERVIEW, id: fqdn, change: PlanChange.CHANGED,
      columns: [fqdn], facts: [{ key: 'internal', name: 'Edge internal', before: others, after: [fqdn], kept: [] }],
    }],
  }];
}

function services({ plan, pool, running: { topology }, notCompared }: DriftContext): EdgePlan['services'] {
  if (pool === undefined) {
    const reason = topology === undefined || topology.edgeServices.length === 0 ? 'no topology with this pool was read' : 'the topology does not have this pool';
    notCompared.push({ subject: plan.internal.fqdn, message: `${reason}: names, ports, next hop and servers are not compared with it` });
    return plan.services;
  }
  return plan.services.map((planned) => {
    const found = pool.service.externalNames.find(({ service }) => service === planned.service);
    if (found === undefined) notCompared.push({ subject: `name and port of ${planned.fqdn}`, message: 'the topology does not tell them' });
    else if (found.port === undefined) notCompared.push({ subject: `port of ${planned.fqdn}`, message: 'the topology does not tell it' });
    return found === undefined ? planned : { ...planned, fqdn: nameOf(found.fqdn), port: found.port ?? planned.port };
  });
}

function internalSide(context: DriftContext): EdgePlan['internal'] {
  const { plan: { internal }, pool, notCompared } = context;
  if (pool !== undefined && pool.service.nextHop === undefined) notCompared.push({ subject: 'next hop', message: 'the topology does not tell it' });
  const nextHop = nameOf(pool?.service.nextHop ?? internal.nextHop);
  return { ...internal, nextHop, nextHopAddresses: nextHopAddresses(context, nextHop), perimeterDnsServers: perimeterDnsServers(context) };
}

/** The addresses in the hosts files, if they are the same in all of them; otherwise each server is told with its own. */
function nextHopAddresses({ plan, running }: DriftContext, nextHop: string): string[] {
  const { nextHopAddresses: planned } = plan.internal;
  if (planned.length === 0) return planned;
  const files = plan.servers.flatMap(({ fqdn }) => {
    const hosts = serverNamed(running, fqdn)?.hosts;
    return hosts === undefined ? [] : [new Set(hosts.filter((entry) => sameName(entry.fqdn, nextHop)).map(({ address }) => address))];
  });
  const [first, ...others] = files;
  if (first === undefined || first.size === 0 || others.some((each) => each.size !== first.size || [...each].some((address) => !first.has(address)))) return planned;
  return first.size === planned.length && planned.every((address) => first.has(address)) ? planned : [...first].sort(byNumber);
}

/** The resolvers of the adapters, of the first server that has others than the plan; a plan without resolvers leaves them to others. */
function perimeterDnsServers(context: DriftContext): string[] {
  const { plan, pool, running, notPlanned } = context;
  const planned = plan.internal.perimeterDnsServers;
  const found = plan.servers.flatMap(({ fqdn, computerName }) => {
    const adapters = serverNamed(running, fqdn)?.adapters;
    if (adapters === undefined) return [];
    const external = pool && poolServers(pool).find((each) => sameName(each.fqdn, fqdn))?.externalAdapter;
    const inOrder = [...adapters].sort((a, b) => Number(b === external || b.defaultGateways.length > 0) - Number(a === external || a.defaultGateways.length > 0));
    return [{ computerName, resolvers: [...new Set(inOrder.flatMap(({ dnsServers }) => dnsServers).filter((address) => !address.includes(':')))] }];
  });
  if (planned.length > 0) return found.find(({ resolvers }) => resolvers.join() !== planned.join())?.resolvers ?? planned;
  for (const { computerName, resolvers } of found.filter(({ resolvers: own }) => own.length > 0)) {
    notPlanned.push({ subject: computerName, message: `its adapters ask ${resolvers.join(', ')} for names; the plan has no resolvers in the perimeter network` });
  }
  return planned;
}

/** A plan that does not know of other pools turns off what they need. */
function tellOtherPools({ plan, pool, running: { topology }, notPlanned }: DriftContext): void {
  const others = (topology?.edgeServices ?? []).filter(({ poolFqdn }) => pool !== undefined && !sameName(poolFqdn, plan.internal.fqdn));
  if (others.length > 0 && plan.hasOtherEdgePools !== true) {
    notPlanned.push({
      subject: others.map(({ poolFqdn }) => nameOf(poolFqdn)).sort().join(', '),
      message: 'in the topology beside this pool: set hasOtherEdgePools, or the plan turns off what they may need',
    });
  }
}

function tellOtherServers({ running, notPlanned }: DriftContext): void {
  for (const { fqdn, computerName, source } of otherServers(running)) {
    notPlanned.push({ subject: fqdn ?? computerName, message: `the topology has no Edge Server of this name: ${source.file} is not compared` });
  }
}
