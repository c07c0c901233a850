import type { EdgePlan } from '../../plan/edge-plan';
import { FirewallEndKind, FirewallRuleKind } from '../../plan/network/firewall-plan';
import { serviceName } from '../../plan/servers/service-names';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlatformKey } from '../../values/vocabulary/platform';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { FIREWALL_TITLES } from '../edge/firewall-titles';
import { virtualAddressTitle } from '../edge/virtual-addresses';
import { PlanAudience } from '../model/plan-table';
import { AT_DEPLOYMENT, counted } from '../model/words';
import { type PlanTask, TaskTime } from './plan-task';

const MEDIA_PAGE = 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md';
const INTERFACES_PAGE = 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md';
const BALANCER_PAGE = 'lync-server-2013-hardware-load-balancer-requirements.md';

/** What network administrators do for an Edge, on devices that the deployment does not create. */
export function edgeNetworkTasks(plan: EdgePlan): PlanTask[] {
  const isDeployed = plan.platform === PlatformKey.AZURE;
  return [
    internalTask(plan, isDeployed),
    ...(isDeployed ? [] : [externalTask(plan)]),
    ...(plan.translation === AddressTranslation.NAT ? [translationTask(plan)] : []),
    ...(hasAppliances(plan) ? [balancerTask(plan)] : []),
  ];
}

/** The deployment ends at the subnets of the Edge. */
function internalTask({ firewall, internal, servers }: EdgePlan, isDeployed: boolean): PlanTask {
  const subnets = new Set(servers.flatMap(({ internal: { subnet, ipv6Subnet } }) => [subnet, ...(ipv6Subnet === undefined ? [] : [ipv6Subnet])]));
  return {
    id: 'connect-internal-networks',
    audience: PlanAudience.NETWORK,
    time: isDeployed ? TaskTime.AFTER_DEPLOYMENT : TaskTime.BEFORE_DEPLOYMENT,
    what: 'Connect the internal networks with the internal subnet of the Edge, and allow the traffic of the internal interface',
    where: 'routers and firewalls between them',
    details: [
      ...internal.networks.map((network) => `internal network ${network}`),
      ...[...subnets].map((subnet) => `internal subnet ${subnet}`),
      rulesOf(firewall, EdgeSide.INTERNAL),
    ],
    page: INTERFACES_PAGE,
  };
}

function externalTask({ firewall, mediaPolicies }: EdgePlan): PlanTask {
  return {
    id: 'external-firewall',
    audience: PlanAudience.NETWORK,
    time: TaskTime.BEFORE_USERS,
    what: 'Allow the traffic of the external interface, and deny everything else',
    where: 'firewall between the Internet and the Edge',
    details: [
      rulesOf(firewall, EdgeSide.EXTERNAL),
      ...(mediaPolicies.length === 0 ? [] : ['for the A/V Edge, the A/V firewall policy that fits the firewall']),
    ],
    page: MEDIA_PAGE,
  };
}

function rulesOf(firewall: EdgePlan['firewall'], side: EdgeSide): string {
  const planned = firewall.filter((rule) => rule.side === side && rule.kind === FirewallRuleKind.PLANNING);
  const inbound = planned.filter(({ direction }) => direction === TrafficDirection.INBOUND).length;
  return `${counted(inbound, 'inbound rule')} and ${counted(planned.length - inbound, 'outbound rule')}: see "${FIREWALL_TITLES[side]}"`;
}

function translationTask({ platform, servers }: EdgePlan): PlanTask {
  return {
    id: 'translate-addresses',
    audience: PlanAudience.NETWORK,
    // Records and Topology Builder need the public addresses.
    time: platform === PlatformKey.AZURE ? TaskTime.BEFORE_USERS : TaskTime.BEFORE_DEPLOYMENT,
    what: 'Translate each external address to its public address: inbound only the destination, outbound only the source',
    where: 'NAT device in front of the Edge',
    details: servers.flatMap(({ computerName, external }) => external.addresses.map(({ services, address, publicAddress }) => (
      `${address} to ${publicAddress ?? 'a public address of its own'}, ${services.map(serviceName).join(', ')} of ${computerName}`))),
    page: MEDIA_PAGE,
  };
}

/** The platform checks the servers of its own load balancers. */
function hasAppliances({ loadBalancers, firewall }: EdgePlan): boolean {
  return loadBalancers.length > 0 && !firewall.some(({ source }) => source.kind === FirewallEndKind.PLATFORM_LOAD_BALANCER);
}

function balancerTask({ loadBalancers }: EdgePlan): PlanTask {
  const listeners = loadBalancers.flatMap((balancer) => balancer.listeners);
  return {
    id: 'configure-load-balancers',
    audience: PlanAudience.NETWORK,
    time: TaskTime.BEFORE_USERS,
    what: 'Configure the load balancers as in their tables',
    where: 'load balancer appliances',
    details: [
      ...loadBalancers.flatMap(({ side, virtualAddresses }) => virtualAddresses.map((virtual) => (
        `virtual address ${virtual.address ?? AT_DEPLOYMENT}, ${virtualAddressTitle(side, virtual)}`))),
      `${counted(listeners.length, 'listener')}; no other traffic goes through the load balancers`,
    ],
    planningRows: [...new Set(listeners.flatMap(({ tableRows }) => tableRows))],
    page: BALANCER_PAGE,
  };
}
