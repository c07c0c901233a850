import { EdgeService } from '../../values/vocabulary/edge-service';
import { AddressTranslation, LoadBalancing } from '../../values/vocabulary/topology';
import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { serviceName } from '../../plan/servers/service-names';
import { serviceOf } from '../../plan/servers/service-of';
import type { ChecklistStep, ChecklistValue } from './checklist-step';
import { checkBox, entered, unknownPublicAddress } from './checklist-value';
import { familyOf, topologyBuilder } from './places';
import { DEFINE_PAGE, poolWizard, wizardStep } from './pool-wizard';

const BALANCED_AND_TRANSLATED = 'The guide clears this check box behind load balancers. Azure translates addresses anyway, '
  + 'so the A/V Edge must know its public address. See the finding public-addresses-mapped-by-cloud.';

/** The steps in Topology Builder: the pages of the wizard that defines an Edge pool, routes, and publishing. */
export function edgePoolSteps(plan: EdgePlan): ChecklistStep[] {
  const isTranslated = plan.translation !== AddressTranslation.NONE;
  const wizard = poolWizard(plan);
  return [
    {
      what: `Start the ${wizard.name}.`,
      where: `${topologyBuilder(plan)} on an internal computer that is not an Edge Server: under the site, Edge pools, `
        + wizard.command,
      values: [entered('Site', plan.organization?.siteName ?? 'the site of this Edge pool, which the plan does not name')],
      notes: ['Requires membership in RTCUniversalServerAdmins and Domain Admins, and an existing internal pool.'],
      page: DEFINE_PAGE,
    },
    ...poolSteps(plan),
    ...addressSteps(plan, isTranslated),
    wizardStep(plan, 'Select the next hop.', 'Define the next hop', [entered('Next hop pool', plan.internal.nextHop)]),
    wizardStep(
      plan, 'Associate the Front End pools whose users use audio and video through this Edge pool.', 'Associate Front End pools',
      [], ['A pool that is associated with another Edge pool is reassigned to this one.'],
    ),
    ...routeSteps(plan),
    {
      what: 'Publish the topology.',
      where: `${topologyBuilder(plan)}: the root node, ${familyOf(plan)}, Publish Topology; complete the wizard`,
      values: [],
      notes: plan.routes.sip ? ['The wizard ends with a warning if more than one Edge pool is enabled for federation.'] : [],
      page: 'lync-server-2013-publish-your-topology.md',
    },
  ];
}

/** The pages about the pool as a whole. */
function poolSteps(plan: EdgePlan): ChecklistStep[] {
  const isPool = hasSeveralServers(plan);
  const isHardwareBalanced = plan.loadBalancing === LoadBalancing.HARDWARE;
  const isTranslated = plan.translation !== AddressTranslation.NONE;
  return [
    wizardStep(plan, 'Name the pool.', 'Define the Edge pool FQDN', [
      entered('Pool FQDN', plan.internal.fqdn),
      entered('This pool has', isPool ? 'Multiple computer pool' : 'Single computer pool'),
    ]),
    wizardStep(plan, 'Select the features.', 'Select features', [
      checkBox('Use a single FQDN and IP address', plan.singleExternalAddress),
      checkBox('Enable federation for this Edge pool (Port 5061)', plan.routes.sip),
      ...(plan.product.hasXmpp ? [checkBox('Enable XMPP federation (port 5269)', plan.routes.xmpp)] : []),
    ], plan.routes.sip ? ['Only one Edge pool in the organization can be published for federation.'] : []),
    wizardStep(plan, 'Select the IP options.', poolWizard(plan).ipOptions, [
      checkBox('IPv4 on the internal interface', true),
      checkBox('IPv4 on the external interface', true),
      ...ipv6CheckBoxes(plan),
      checkBox('The external IP address of this Edge pool is translated by NAT', isTranslated),
    ], isTranslated && isHardwareBalanced ? [BALANCED_AND_TRANSLATED] : []),
    plan.singleExternalAddress
      ? wizardStep(plan, 'Enter the external FQDN.', 'External FQDNs', sharedName(plan), isHardwareBalanced
        ? ['This FQDN resolves to the virtual address of the load balancer, not to the servers.']
        : [])
      : wizardStep(
        plan, 'Enter the external FQDNs.', 'External FQDNs',
        plan.services.map(({ service, fqdn, port }) => entered(`${serviceName(service)}, FQDN and port`, fqdn, String(port))),
        isHardwareBalanced
          ? ['These FQDNs resolve to the virtual addresses of the load balancer, not to the servers.']
          : [],
      ),
  ];
}

/** The pages about the addresses of the servers. */
function addressSteps(plan: EdgePlan, isTranslated: boolean): ChecklistStep[] {
  const { servers } = plan;
  const isPool = hasSeveralServers(plan);
  const internalAddresses = ({ internal: { address, ipv6Address } }: EdgeServerPlan): string[] =>
    [address, ...(ipv6Address === undefined ? [] : [ipv6Address])];
  return [
    isPool
      ? wizardStep(
        plan, 'Add the servers with their internal addresses.',
        poolWizard(plan).newComputer,
        servers.map((server) => entered('Internal FQDN and address', server.fqdn, ...internalAddresses(server))),
        ['The FQDN must match the full computer name of the server.'],
      )
      : wizardStep(
        plan, 'Enter the internal address.', 'Define the Internal IP address',
        servers.map((server) => entered('Internal address', ...internalAddresses(server))),
      ),
    wizardStep(
      plan, 'Enter the external addresses.', poolWizard(plan).externalAddresses,
      servers.flatMap((server) => externalAddresses(server, isPool)),
      isTranslated ? ['These are the addresses on the network adapter, not the public addresses.'] : [],
    ),
    ...(isTranslated ? [wizardStep(
      plan, 'Enter the public address of the A/V Edge.', 'Public IP address',
      servers.map((server) => entered('Public address', ...ofServer(server, isPool), publicMediaAddress(server, plan))),
      isPool
        ? ['Each server has its own. The page documents one entry for the pool; check the properties of each server.']
        : [],
    )] : []),
  ];
}

function routeSteps(plan: EdgePlan): ChecklistStep[] {
  const { routes, internal, organization } = plan;
  if (!routes.sip && !routes.xmpp) return [];
  return [{
    what: 'Set the federation route of each site to this pool.',
    where: `${topologyBuilder(plan)}: the site, Edit Properties, Federation route`,
    values: [
      ...(routes.sip ? [entered('Enable SIP federation', internal.fqdn)] : []),
      ...(routes.xmpp ? [entered('Enable XMPP federation', internal.fqdn)] : []),
      ...(organization?.siteName === undefined
        ? []
        : [entered('The settings script does the same for the site', organization.siteName)]),
    ],
    notes: [],
    page: 'configure-federation-routes-and-media-traffic.md',
  }];
}

function externalAddresses(server: EdgeServerPlan, isPool: boolean): ChecklistValue[] {
  return server.external.addresses.map(({ services, address, ipv6Address }) => entered(
    services.map((service) => serviceName(service)).join(', '),
    ...ofServer(server, isPool), address, ...(ipv6Address === undefined ? [] : [ipv6Address]),
  ));
}

/** One line for both interfaces when neither has IPv6, and one for each otherwise. */
function ipv6CheckBoxes({ servers }: EdgePlan): ChecklistValue[] {
  const isInternal = servers.some(({ internal }) => internal.ipv6Subnet !== undefined);
  const isExternal = servers.some(({ external }) => external.ipv6Subnet !== undefined);
  if (!isInternal && !isExternal) return [checkBox('IPv6 on either interface', false)];
  return [
    checkBox('IPv6 on the internal interface', isInternal),
    checkBox('IPv6 on the external interface', isExternal),
  ];
}

/** The server that an address belongs to, if there are several servers. */
function ofServer({ computerName }: EdgeServerPlan, isPool: boolean): string[] {
  return isPool ? [computerName] : [];
}

function publicMediaAddress({ external }: EdgeServerPlan, plan: EdgePlan): string {
  const media = external.addresses.find(({ services }) => services.includes(EdgeService.AUDIO_VIDEO));
  return media?.publicAddress ?? unknownPublicAddress(plan);
}

function hasSeveralServers({ servers }: EdgePlan): boolean {
  return servers.length > 1;
}

/** With a single FQDN, the page has one name, and a port for each service. */
function sharedName(plan: EdgePlan): ChecklistValue[] {
  return [
    entered('SIP Access, FQDN', serviceOf(plan, EdgeService.ACCESS_EDGE).fqdn),
    ...plan.services.map(({ service, port }) => entered(`${serviceName(service)}, port`, String(port))),
  ];
}
