import type { Construct } from 'constructs';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { EdgeService } from '../../values/vocabulary/edge-service';
import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeServerPlan, ExternalAddressPlan } from '../../plan/server-plan';
import { NetworkInterface, type NetworkInterfaceIpConfiguration, PublicIp } from '../../engine/azure-network';
import type { EdgeNames, ResourcePlace } from '../naming/edge-context';
import { EdgeResourceKind } from '../naming/resource-naming';
import { servicePart } from '../naming/service-part';

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

/** The two network interfaces of one Edge Server, with the public addresses of its external services. */
export class ServerAdapters {
  public readonly external: NetworkInterface;
  public readonly internal: NetworkInterface;
  private readonly publicIps = new Map<EdgeService, PublicIp>();
  private readonly publicAddresses = new Map<EdgeService, string>();
  private readonly publicIpv6s = new Map<EdgeService, PublicIp>();

  /** @param scope the server, in whose scope the resources are created */
  public constructor(private readonly scope: Construct, private readonly props: ServerAdaptersProps) {
    this.external = this.createExternalInterface();
    this.internal = this.createInternalInterface();
  }

  /** @throws EdgeValidationError for a service that has no public address. */
  public publicIp(service: EdgeService): PublicIp {
    return this.publicIps.get(service) ?? this.refuse(service, 'an external service of the Edge');
  }

  /** @throws EdgeValidationError for a service that has no public address. */
  public publicAddress(service: EdgeService): string {
    return this.publicAddresses.get(service) ?? this.refuse(service, 'an external service of the Edge');
  }

  /** @throws EdgeValidationError for a service that has no public IPv6 address. */
  public publicIpv6(service: EdgeService): PublicIp {
    return this.publicIpv6s.get(service) ?? this.refuse(service, 'an external service of an Edge with external IPv6');
  }

  /** Name of the address configuration, on the interface of its side, that a service listens on. */
  public ipConfigurationName(service: EdgeService): string {
    const address = this.props.server.external.addresses.find(({ services }) => services.some((each) => each === service));
    return servicePart(address?.services ?? [service]);
  }

  private createExternalInterface(): NetworkInterface {
    const { plan, server, place, names, externalSubnetId } = this.props;
    // Azure announces these by DHCP; the start script configures the DNS servers of both families.
    const dnsServers = plan.internal.perimeterDnsServers.filter((address) => !address.includes(':'));
    return new NetworkInterface(this.scope, 'ExternalInterface', {
      ...place,
      name: names.ofServer(EdgeResourceKind.NETWORK_INTERFACE, server.computerName, 'external'),
      ...(dnsServers.length > 0 ? { dnsServers } : {}),
      // IPv6 comes last: the primary configuration must be IPv4, and existing ones keep their position.
      ipConfiguration: [
        ...server.external.addresses.map((address, index) => ({
          name: servicePart(address.services),
          subnetId: externalSubnetId,
          privateIpAddressAllocation: 'Static',
          privateIpAddress: address.address,
          publicIpAddressId: this.createPublicIp(address).id,
          primary: index === 0,
        })),
        ...server.external.addresses.flatMap((address) => (address.ipv6Address === undefined ? [] : [{
          ...ipv6Configuration(servicePart(address.services), externalSubnetId, address.ipv6Address),
          publicIpAddressId: this.createPublicIpv6(address).id,
        }])),
      ],
    });
  }

  private createPublicIp(address: ExternalAddressPlan): PublicIp {
    const { server, place, names, zone } = this.props;
    const part = servicePart(address.services);
    const publicIp = new PublicIp(this.scope, `PublicIp-${part}`, {
      ...place,
      name: names.ofServer(EdgeResourceKind.PUBLIC_IP, server.computerName, part),
      sku: 'Standard',
      allocationMethod: 'Static',
      ...(zone === undefined ? {} : { zones: [zone] }),
    });
    const value = publicIp.ipAddress;
    for (const service of address.services) {
      this.publicIps.set(service, publicIp);
      this.publicAddresses.set(service, value);
    }
    return publicIp;
  }

  private createPublicIpv6({ services }: ExternalAddressPlan): PublicIp {
    const { server, place, names, zone } = this.props;
    const part = `${servicePart(services)}-ipv6`;
    const publicIp = new PublicIp(this.scope, `PublicIp-${part}`, {
      ...place,
      name: names.ofServer(EdgeResourceKind.PUBLIC_IP, server.computerName, part),
      sku: 'Standard',
      allocationMethod: 'Static',
      ipVersion: 'IPv6',
      ...(zone === undefined ? {} : { zones: [zone] }),
    });
    for (const service of services) this.publicIpv6s.set(service, publicIp);
    return publicIp;
  }

  private createInternalInterface(): NetworkInterface {
    const { server, place, names, internalSubnetId } = this.props;
    const { address, ipv6Address } = server.internal;
    const part = servicePart([EdgeService.EDGE_INTERNAL]);
    return new NetworkInterface(this.scope, 'InternalInterface', {
      ...place,
      name: names.ofServer(EdgeResourceKind.NETWORK_INTERFACE, server.computerName, 'internal'),
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
    });
  }

  private refuse(service: EdgeService, expected: string): never {
    throw new EdgeValidationError({
      property: 'service',
      given: `EdgeService ${JSON.stringify(service)}`,
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
