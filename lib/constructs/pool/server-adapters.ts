import type { Construct } from 'constructs';
import { accept } from '../../values/boundary/accept';
import { givenText } from '../../values/boundary/given-text';
import { wordOf } from '../../values/boundary/kinds';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { EdgeService } from '../../values/vocabulary/edge-service';
import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeServerPlan, ExternalAddressPlan } from '../../plan/servers/server-plan';
import {
  NetworkInterface, type NetworkInterfaceConfig, type NetworkInterfaceIpConfiguration, PublicIp, type PublicIpConfig,
} from '../../engine/azure-network';
import { idOf } from '../../engine/reference';
import type { EdgeNames, ResourcePlace } from '../naming/edge-context';
import { EdgeResourceKind } from '../naming/resource-naming';
import { servicePart } from '../naming/service-part';

const EDGE_SERVICE = wordOf('EdgeService', EdgeService);

/** Properties of the network interfaces of one server. */
export interface ServerAdaptersProps {
  readonly plan: EdgePlan;
  readonly server: EdgeServerPlan;
  readonly place: ResourcePlace;
  readonly names: EdgeNames;
  readonly externalSubnetId: string;
  readonly internalSubnetId: string;
  /** Availability zone of the server. */
  readonly zone?: string;
}

/** One external address of a server, with its public addresses. */
interface ExternalAddress {
  readonly planned: ExternalAddressPlan;
  readonly publicIp: PublicIp;
  /** The public address, known at deployment. */
  readonly publicAddress: string;
  readonly publicIpv6: PublicIp | undefined;
}

/** The two network interfaces of one Edge Server, with the public addresses of its external services. */
export class ServerAdapters {
  public readonly external: NetworkInterface;
  public readonly internal: NetworkInterface;
  private readonly externalAddresses: ExternalAddress[] = [];

  /** @param scope the server, in whose scope the resources are created */
  public constructor(private readonly scope: Construct, private readonly props: ServerAdaptersProps) {
    for (const planned of props.server.external.addresses) {
      const id = `PublicIp-${servicePart(planned.services)}`;
      const publicIp = new PublicIp(scope, id, this.publicIpConfig(planned));
      const publicIpv6 = planned.ipv6Address === undefined
        ? undefined
        : new PublicIp(scope, `${id}-ipv6`, this.publicIpv6Config(planned));
      this.externalAddresses.push({ planned, publicIp, publicAddress: publicIp.ipAddress, publicIpv6 });
    }
    this.external = new NetworkInterface(scope, 'ExternalInterface', this.externalConfig());
    this.internal = new NetworkInterface(scope, 'InternalInterface', this.internalConfig());
  }

  /** @throws EdgeValidationError for a service that has no public address. */
  public publicIp(service: EdgeService): PublicIp {
    return this.addressOf(service)?.publicIp ?? this.refuse(service, 'an external service of the Edge');
  }

  /** @throws EdgeValidationError for a service that has no public address. */
  public publicAddress(service: EdgeService): string {
    return this.addressOf(service)?.publicAddress ?? this.refuse(service, 'an external service of the Edge');
  }

  /** @throws EdgeValidationError for a service that has no public IPv6 address. */
  public publicIpv6(service: EdgeService): PublicIp {
    return this.addressOf(service)?.publicIpv6 ?? this.refuse(service, 'an external service of an Edge with external IPv6');
  }

  /** Name of the address configuration, on the interface of its side, that a service listens on. */
  public ipConfigurationName(service: EdgeService): string {
    accept(EDGE_SERVICE, service, 'service');
    const address = this.props.server.external.addresses.find(({ services }) => services.some((each) => each === service));
    return servicePart(address?.services ?? [service]);
  }

  private addressOf(service: EdgeService): ExternalAddress | undefined {
    return this.externalAddresses.find(({ planned }) => planned.services.includes(service));
  }

  private publicIpConfig({ services }: ExternalAddressPlan, suffix = ''): PublicIpConfig {
    const { server, place, names, zone } = this.props;
    return {
      ...place,
      name: names.ofServer(EdgeResourceKind.PUBLIC_IP, server.number, `${servicePart(services)}${suffix}`),
      sku: 'Standard',
      allocationMethod: 'Static',
      ...(zone === undefined ? {} : { zones: [zone] }),
    };
  }

  private publicIpv6Config(address: ExternalAddressPlan): PublicIpConfig {
    return { ...this.publicIpConfig(address, '-ipv6'), ipVersion: 'IPv6' };
  }

  private externalConfig(): NetworkInterfaceConfig {
    const { plan, server, place, names, externalSubnetId } = this.props;
    // Azure announces these by DHCP; the start script configures the DNS servers of both families.
    const dnsServers = plan.internal.perimeterDnsServers.filter((address) => !address.includes(':'));
    const ipv4: NetworkInterfaceIpConfiguration[] = [];
    const ipv6: NetworkInterfaceIpConfiguration[] = [];
    for (const { planned, publicIp, publicIpv6 } of this.externalAddresses) {
      const part = servicePart(planned.services);
      ipv4.push({
        name: part,
        subnetId: externalSubnetId,
        privateIpAddressAllocation: 'Static',
        privateIpAddress: planned.address,
        publicIpAddressId: idOf(publicIp),
        primary: ipv4.length === 0,
      });
      if (planned.ipv6Address === undefined || publicIpv6 === undefined) continue;
      ipv6.push({
        ...ipv6Configuration(part, externalSubnetId, planned.ipv6Address), publicIpAddressId: idOf(publicIpv6),
      });
    }
    return {
      ...place,
      name: names.ofServer(EdgeResourceKind.NETWORK_INTERFACE, server.number, 'external'),
      ...(dnsServers.length > 0 ? { dnsServers } : {}),
      // IPv6 comes last: the primary configuration must be IPv4, and existing ones keep their position.
      ipConfiguration: [...ipv4, ...ipv6],
    };
  }

  private internalConfig(): NetworkInterfaceConfig {
    const { server, place, names, internalSubnetId } = this.props;
    const { address, ipv6Address } = server.internal;
    const part = servicePart([EdgeService.EDGE_INTERNAL]);
    return {
      ...place,
      name: names.ofServer(EdgeResourceKind.NETWORK_INTERFACE, server.number, 'internal'),
      ipConfiguration: [
        {
          name: part,
          subnetId: internalSubnetId,
          privateIpAddressAllocation: 'Static',
          privateIpAddress: address,
          primary: true,
        },
        ...(ipv6Address === undefined ? [] : [ipv6Configuration(part, internalSubnetId, ipv6Address)]),
      ],
    };
  }

  private refuse(service: EdgeService, expected: string): never {
    throw new EdgeValidationError({
      property: 'service',
      given: `EdgeService ${givenText(service)}`,
      expected,
      fix: 'pass EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING or EdgeService.AUDIO_VIDEO',
    }, this.scope.node.path);
  }
}

/** An IPv6 configuration, in addition to the IPv4 one of the same part; never the primary one. */
function ipv6Configuration(part: string, subnetId: string, address: string): NetworkInterfaceIpConfiguration {
  return {
    name: `${part}-ipv6`,
    subnetId,
    privateIpAddressVersion: 'IPv6',
    privateIpAddressAllocation: 'Static',
    privateIpAddress: address,
  };
}
