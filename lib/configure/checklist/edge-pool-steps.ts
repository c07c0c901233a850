import type { EdgePlan } from '../../plan/edge-plan';
import { productRow } from '../../guide/products/products';
import type { ChecklistStep, ChecklistValue } from './checklist-step';
import type { EdgeServerPlan } from '../../plan/server-plan';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { serviceName } from '../../plan/service-names';

const DEFINE_PAGE = 'lync-server-2013-define-your-edge-topology.md';
const ROUTES_PAGE = 'configure-federation-routes-and-media-traffic.md';
const TICKED = 'ticked';
const NOT_TICKED = 'not ticked';
const BALANCED_AND_TRANSLATED = 'The guide leaves it unticked behind load balancers. Azure translates all the same: the A/V '
  + 'Edge must know its public address. See the finding public-addresses-mapped-by-cloud.';

/** The wizard that defines an Edge pool, page by page. */
export function edgePoolSteps(plan: EdgePlan): ChecklistStep[] {
  const { internal, servers, services, organization } = plan;
  const isPool = servers.length > 1;
  const isTranslated = plan.translation !== AddressTranslation.NONE;
  const isHardwareBalanced = plan.loadBalancers.length > 0;
  const wizard = (what: string, page: string, values: readonly ChecklistValue[], notes: string[] = []): ChecklistStep => ({
    what, where: `New Edge Pool wizard, page "${page}"`, values, notes, page: DEFINE_PAGE,
  });
  return [
    {
      what: 'Begin a new Edge pool.',
      where: 'Topology Builder on a computer inside that is not an Edge Server: under the site, Edge pools, New Edge Pool',
      values: [{ label: 'Site', value: organization?.siteName ?? 'the site of the Edge, which the plan does not name' }],
      notes: ['Needs membership in RTCUniversalServerAdmins and Domain Admins, and an internal pool that is there already.'],
      page: DEFINE_PAGE,
    },
    wizard('Name the pool.', 'Define the Edge pool FQDN', [
      { label: 'Pool FQDN', value: internal.fqdn },
      { label: 'This pool has', value: isPool ? 'Multiple computer pool' : 'Single computer pool' },
    ]),
    wizard('Select the features.', 'Select features', [
      { label: 'Use a single FQDN and IP address', value: tick(plan.singleExternalAddress) },
      { label: 'Enable federation for this Edge pool (Port 5061)', value: tick(isSipRoute(plan)) },
      ...(productRow(plan.product.key).hasXmpp
        ? [{ label: 'Enable XMPP federation (port 5269)', value: tick(plan.xmpp !== undefined) }]
        : []),
    ], isSipRoute(plan) ? ['Only one Edge pool of the organization is published for federation.'] : []),
    wizard('Select the kinds of address.', 'Select IP Options', [
      { label: 'IPv4 on the internal interface', value: TICKED },
      { label: 'IPv4 on the external interface', value: TICKED },
      ...ipv6Ticks(plan),
      { label: 'The external IP address of this Edge pool is translated by NAT', value: tick(isTranslated) },
    ], isTranslated && isHardwareBalanced ? [BALANCED_AND_TRANSLATED] : []),
    wizard(
      'Enter the external names.', 'External FQDNs',
      services.map(({ service, fqdn, port }) => ({
        label: `${serviceName(service)}, FQDN and port`, value: [fqdn, String(port)],
      })),
      [
        ...(namesDifferOnOneAddress(plan) ? ['The three services share one address, but not one name.'] : []),
        ...(isHardwareBalanced ? ['These names lead to the virtual addresses of the load balancer, not to the servers.'] : []),
      ],
    ),
    wizard(
      isPool ? 'Add the servers with their internal addresses.' : 'Enter the internal address.',
      isPool ? 'Define the computers in this pool, Add, Internal FQDN and IP address' : 'Define the Internal IP address',
      servers.map(({ fqdn, internal: { address, ipv6Address } }) => {
        const addresses = ipv6Address === undefined ? [address] : [address, ipv6Address];
        return isPool
          ? { label: 'Internal FQDN and address', value: [fqdn, ...addresses] }
          : { label: 'Internal address', value: addresses };
      }),
      isPool ? ['The name must be the full computer name of the server.'] : [],
    ),
    wizard(
      'Enter the external addresses.', 'Define the external IP addresses',
      servers.flatMap((server) => externalAddresses(server, isPool)),
      isTranslated ? ['These are the addresses on the adapter, not those that the Internet sees.'] : [],
    ),
    ...(isTranslated ? [wizard(
      'Enter the public address of the A/V Edge.', 'Public IP address',
      servers.map((server) => ({ label: 'Public address', value: ofServer(server, isPool, publicMediaAddress(server)) })),
      isPool
        ? ['Each server has its own. The page documents one entry for the pool; check each server\'s in its properties.']
        : [],
    )] : []),
    wizard('Choose the next hop.', 'Define the next hop', [{ label: 'Next hop pool', value: internal.nextHop }]),
    wizard(
      'Associate the internal pools whose users have audio and video through this Edge.', 'Associate Front End pools', [],
      ['A pool that is associated with another Edge is moved to this one.'],
    ),
    ...routeSteps(plan),
    {
      what: 'Publish the topology.',
      where: 'Topology Builder: Lync 2013, Publish Topology, to its end',
      ...(isSipRoute(plan)
        ? { notes: ['With more than one federated Edge pool it ends with a warning.'] }
        : {}),
      page: 'lync-server-2013-publish-your-topology.md',
    },
  ];
}

/** Whether SIP federation or public IM goes through the pool. */
export function isSipRoute(plan: EdgePlan): boolean {
  return plan.federation !== undefined || plan.publicIm.length > 0;
}

function routeSteps(plan: EdgePlan): ChecklistStep[] {
  const isXmppRoute = plan.xmpp !== undefined;
  if (!isSipRoute(plan) && !isXmppRoute) return [];
  return [{
    what: 'Make the pool the federation route of each site.',
    where: 'Topology Builder: the site, Edit Properties, Federation route',
    values: [
      ...(isSipRoute(plan) ? [{ label: 'Enable SIP federation', value: plan.internal.fqdn }] : []),
      ...(isXmppRoute ? [{ label: 'Enable XMPP federation', value: plan.internal.fqdn }] : []),
      ...(plan.organization?.siteName === undefined
        ? []
        : [{ label: 'The settings script does the same for the site', value: plan.organization.siteName }]),
    ],
    page: ROUTES_PAGE,
  }];
}

function externalAddresses(server: EdgeServerPlan, isPool: boolean): ChecklistValue[] {
  return server.external.addresses.map(({ services, address, ipv6Address }) => ({
    label: services.map((service) => serviceName(service)).join(', '),
    value: [...ofServer(server, isPool, address), ...(ipv6Address === undefined ? [] : [ipv6Address])],
  }));
}

/** A line for both interfaces when neither has IPv6, and one for each otherwise. */
function ipv6Ticks({ servers }: EdgePlan): ChecklistValue[] {
  const isInside = servers.some(({ internal }) => internal.ipv6Subnet !== undefined);
  const isOutside = servers.some(({ external }) => external.ipv6Subnet !== undefined);
  if (!isInside && !isOutside) return [{ label: 'IPv6 on either interface', value: NOT_TICKED }];
  return [
    { label: 'IPv6 on the internal interface', value: tick(isInside) },
    { label: 'IPv6 on the external interface', value: tick(isOutside) },
  ];
}

function ofServer({ computerName }: EdgeServerPlan, isPool: boolean, address: string): string[] {
  return isPool ? [computerName, address] : [address];
}

function publicMediaAddress(server: EdgeServerPlan): string {
  const address = server.external.addresses.find(({ services }) => services.includes(EdgeService.AUDIO_VIDEO));
  return address?.publicAddress ?? 'assigned at deployment: read it from the public IP address in Azure';
}

function namesDifferOnOneAddress({ singleExternalAddress, services }: EdgePlan): boolean {
  return singleExternalAddress && new Set(services.map(({ fqdn }) => fqdn)).size > 1;
}

function tick(isTicked: boolean): string {
  return isTicked ? TICKED : NOT_TICKED;
}
