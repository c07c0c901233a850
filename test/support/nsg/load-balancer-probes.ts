import type { StackResources } from './azure-network';
import type { Attributes } from './security-rule';

/** A health probe, and the addresses of the servers that it looks at. */
export interface LoadBalancerProbe {
  readonly name: string;
  readonly port: number;
  readonly addresses: readonly string[];
}

/**
 * The probes of the load balancers of a stack. A probe goes to every address of the back-end pools of the rules that
 * use it, to the private address even behind a public front end, and it is subject to the security groups.
 */
export function loadBalancerProbes(stack: StackResources): readonly LoadBalancerProbe[] {
  const entries = (type: string): readonly (readonly [string, Attributes])[] =>
    Object.entries(stack.resource?.[type] ?? {});
  const idOf = (type: string, key: string): string => `\${${type}.${key}.id}`;
  const addressOf = (adapterId: unknown, configurationName: unknown): string => {
    const found = entries('azurerm_network_interface')
      .filter(([key]) => idOf('azurerm_network_interface', key) === adapterId)
      .flatMap(([, adapter]) => adapter['ip_configuration'] as readonly Attributes[])
      .find((configuration) => configuration['name'] === configurationName);
    if (found === undefined) throw new Error(`${String(adapterId)} has no configuration ${String(configurationName)}`);
    return String(found['private_ip_address']);
  };
  const members = [
    ...entries('azurerm_network_interface_backend_address_pool_association').map(([, association]) => ({
      pool: association['backend_address_pool_id'],
      address: addressOf(association['network_interface_id'], association['ip_configuration_name']),
    })),
    ...entries('azurerm_lb_backend_address_pool_address').map(([, address]) => ({
      pool: address['backend_address_pool_id'], address: String(address['ip_address']),
    })),
  ];
  return entries('azurerm_lb_probe').map(([key, probe]) => {
    const pools = entries('azurerm_lb_rule')
      .filter(([, rule]) => rule['probe_id'] === idOf('azurerm_lb_probe', key))
      .flatMap(([, rule]) => rule['backend_address_pool_ids'] as readonly string[]);
    const addresses = members.filter(({ pool }) => pools.includes(String(pool))).map(({ address }) => address);
    return { name: String(probe['name']), port: Number(probe['port']), addresses: [...new Set(addresses)] };
  });
}
