import { DnsAddressOwner, type DnsAddressPlan, type DnsRecordPlan } from '../plan/network/dns-plan';
import type { EdgePlan } from '../plan/edge-plan';
import type { LoadBalancerPlan } from '../plan/network/load-balancer-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import type { EdgeServerPlan, ExternalAddressPlan } from '../plan/servers/server-plan';
import { requireEdgePlan, requireReverseProxyPlan } from '../plan/stored/stored-plan';
import { EdgeValidationError } from '../values/edge-validation-error';
import { frozen } from '../values/frozen';
import { IpAddress, IpFamily } from '../values/ip-address';
import { DnsRecordType } from '../values/vocabulary/dns';
import { EdgeSide } from '../values/vocabulary/edge-side';
import type { AddressSource, PoolAddresses } from './address-source';
import { TerraformOutputs } from './terraform-outputs';
import { TerraformState } from './terraform-state';

/**
 * The public addresses that Azure assigned at deployment, for plans that do not know them. What is not deployed yet stays
 * "at deployment".
 */
export class DeployedAddresses {
  /**
   * Addresses of a deployment from its state. No outputs are needed.
   *
   * @param text what `terraform show -json` prints after a deployment, in the folder of the stack
   * @throws EdgeValidationError for other text.
   */
  public static ofTerraformShow(text: string): DeployedAddresses {
    return new DeployedAddresses(TerraformState.parse(text));
  }

  /**
   * Addresses of a deployment from the outputs that `addOutputs()` of its pools and reverse proxies declares.
   *
   * @param text what `terraform output -json` prints after a deployment, in the folder of the stack
   * @throws EdgeValidationError for other text, and without such outputs.
   */
  public static ofTerraformOutput(text: string): DeployedAddresses {
    return new DeployedAddresses(TerraformOutputs.parse(text));
  }

  private constructor(private readonly source: AddressSource) {}

  /**
   * The plan with the addresses of its servers, load balancers and records.
   *
   * @throws EdgeValidationError for a value that is no Edge plan, for a deployment of other servers, and for one that has
   * several pools with these servers.
   */
  public inEdgePlan(plan: EdgePlan): EdgePlan {
    const edge = requireEdgePlan(plan, 'plan');
    const addresses = checked(this.source.poolAddresses(edge));
    const filled = {
      ...edge,
      servers: edge.servers.map((server) => withServerAddresses(server, addresses)),
      loadBalancers: edge.loadBalancers.map((balancer) => withVirtualAddresses(balancer, addresses)),
      dnsRecords: edge.dnsRecords.map((record) => withRecordAddresses(record, (address, family) =>
        addressOfRecord(address, family, addresses))),
    };
    const mayChange = hasUnknown(edge);
    if (mayChange && JSON.stringify(filled) === JSON.stringify(edge)) {
      refuseOther(`no address of the servers ${edge.servers.map(({ computerName }) => computerName).join(', ')}`);
    }
    return frozen(filled);
  }

  /**
   * The plan of a reverse proxy with the public address of its gateway.
   *
   * @throws EdgeValidationError for a value that is no plan of a reverse proxy, for a deployment without its gateway, and for one
   * with several gateways for its names.
   */
  public inReverseProxyPlan(plan: ReverseProxyPlan): ReverseProxyPlan {
    const proxy = requireReverseProxyPlan(plan, 'plan');
    if (proxy.gateway === undefined || proxy.publicAddresses.length > 0) return proxy;
    const address = checkedAddress(this.source.gatewayAddress(proxy)) ?? refuseOther('no public address of the gateway');
    return frozen({
      ...proxy,
      publicAddresses: [address],
      dnsRecords: proxy.dnsRecords.map((record) => withRecordAddresses(record, ({ owner }, family) =>
        (owner === DnsAddressOwner.REVERSE_PROXY && family === IpFamily.IPV4 ? address : undefined))),
    });
  }
}

function hasUnknown({ servers, loadBalancers }: EdgePlan): boolean {
  return servers.some(({ external }) => external.addresses.some(({ publicAddress }) => publicAddress === undefined))
    || loadBalancers.some(({ virtualAddresses }) => virtualAddresses.some(({ address }) => address === undefined));
}

function withServerAddresses(server: EdgeServerPlan, source: PoolAddresses): EdgeServerPlan {
  const withAddress = (address: ExternalAddressPlan): ExternalAddressPlan => {
    const [service] = address.services;
    if (service === undefined) return address;
    const ipv4 = address.publicAddress ?? source.ofServer(server.computerName, service, IpFamily.IPV4);
    const ipv6 = address.ipv6Address === undefined
      ? undefined
      : address.publicIpv6Address ?? source.ofServer(server.computerName, service, IpFamily.IPV6);
    return {
      ...address,
      ...(ipv4 === undefined ? {} : { publicAddress: ipv4 }),
      ...(ipv6 === undefined ? {} : { publicIpv6Address: ipv6 }),
    };
  };
  return { ...server, external: { ...server.external, addresses: server.external.addresses.map(withAddress) } };
}

function withVirtualAddresses(balancer: LoadBalancerPlan, source: PoolAddresses): LoadBalancerPlan {
  if (balancer.side === EdgeSide.INTERNAL) return balancer;
  return {
    ...balancer,
    virtualAddresses: balancer.virtualAddresses.map((virtual) => {
      const address = virtual.address ?? source.ofLoadBalancer(virtual.service);
      return address === undefined ? virtual : { ...virtual, address };
    }),
  };
}

function withRecordAddresses(
  record: DnsRecordPlan, addressOf: (address: DnsAddressPlan, family: IpFamily) => string | undefined,
): DnsRecordPlan {
  const family = record.type === DnsRecordType.AAAA ? IpFamily.IPV6 : IpFamily.IPV4;
  return {
    ...record,
    addresses: record.addresses.map((each) => {
      const address = each.address ?? addressOf(each, family);
      return address === undefined ? each : { ...each, address };
    }),
  };
}

function addressOfRecord({ owner, name, service }: DnsAddressPlan, family: IpFamily, source: PoolAddresses): string | undefined {
  switch (owner) {
    case DnsAddressOwner.EDGE_SERVER: return source.ofServer(name, service, family);
    case DnsAddressOwner.LOAD_BALANCER: return family === IpFamily.IPV4 ? source.ofLoadBalancer(service) : undefined;
    case DnsAddressOwner.REVERSE_PROXY: case DnsAddressOwner.POOL: return undefined;
  }
}

/** The same addresses, each of which is one. */
function checked(source: PoolAddresses): PoolAddresses {
  return {
    ofServer: (computerName, service, family) => checkedAddress(source.ofServer(computerName, service, family)),
    ofLoadBalancer: (service) => checkedAddress(source.ofLoadBalancer(service)),
  };
}

function checkedAddress(text: string | undefined): string | undefined {
  return text === undefined ? undefined : IpAddress.parse(text, 'text').text;
}

function refuseOther(given: string): never {
  throw new EdgeValidationError({
    property: 'text', given, expected: 'the deployment that the plan is for',
    fix: 'pass the output of Terraform from the folder of its stack, after a deployment',
  });
}
