import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { listIn, textIn } from '../../proof/json-document';
import { grouped } from '../../projection/model/grouped';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { isSameText, ResourceView, type ViewedResource } from './resource-view';
import type { ViewedPlan } from './resource-ties';

/** A server of a plan. */
export interface PlannedServer {
  readonly plan: ViewedPlan;
  readonly server: EdgeServerPlan;
}

/** The network interface of a server on one side. */
export interface PlannedAdapter extends PlannedServer {
  readonly side: EdgeSide;
}

/** The subnet of an Edge on one side, or of the gateway of a reverse proxy. */
export interface PlannedSubnet {
  readonly plan: ViewedPlan;
  /** Absent for the subnet of a gateway. */
  readonly side?: EdgeSide;
}

/**
 * The resources of a stack that are known by their values alone: machines by their computer names, network interfaces by their
 * addresses, gateways by the host names that they listen to, and subnets by what is in them. All others are found from these, by
 * what connects them.
 */
export class StackAnchors {
  /** By the address of the virtual machine. */
  public readonly machines: ReadonlyMap<string, readonly PlannedServer[]>;
  /** By the address of the network interface. */
  public readonly adapters: ReadonlyMap<string, readonly PlannedAdapter[]>;
  /** By the address of the Application Gateway. */
  public readonly gateways: ReadonlyMap<string, readonly ViewedPlan[]>;
  /** By the address of the subnet, or by its ID if it is not in the stack. */
  public readonly subnets: ReadonlyMap<string, readonly PlannedSubnet[]>;
  /** By the address of the security group. */
  public readonly groups: ReadonlyMap<string, readonly PlannedSubnet[]>;

  public constructor(private readonly view: ResourceView, private readonly plans: readonly ViewedPlan[]) {
    this.machines = new Map(view.of('azurerm_windows_virtual_machine').map((machine) => [machine.address, this.serversOf(machine)]));
    this.adapters = this.adaptersOfMachines();
    this.gateways = new Map(view.of('azurerm_application_gateway').map((gateway) => [gateway.address, this.publishedBy(gateway)]));
    this.subnets = this.subnetsInUse();
    this.groups = this.groupsOfSubnets();
  }

  /** Servers with the computer name; of those in several plans, the ones with the addresses. */
  private serversOf(machine: ViewedResource): readonly PlannedServer[] {
    const name = textIn(machine.values, 'computer_name');
    const named = this.plans.flatMap((plan) => (plan.core.edge?.servers ?? [])
      .filter(({ computerName }) => isSameText(computerName, name))
      .map((server) => ({ plan, server })));
    if (named.length < 2) return named;
    const addresses = new Set(this.view.targets(machine, 'network_interface_ids').flatMap((adapter) => this.addressesOf(adapter)));
    const found = named.filter(({ server }) => addresses.has(server.internal.address));
    return found.length === 0 ? named : found;
  }

  private adaptersOfMachines(): ReadonlyMap<string, readonly PlannedAdapter[]> {
    return byKey([...this.machines].flatMap(([address, servers]) => {
      const machine = this.view.at(address);
      const adapters = machine === undefined ? [] : this.view.targets(machine, 'network_interface_ids');
      return adapters.flatMap((adapter) => servers.flatMap((planned): [string, PlannedAdapter][] => {
        const side = sideOf(planned.server, this.addressesOf(adapter));
        return side === undefined ? [] : [[adapter, { ...planned, side }]];
      }));
    }));
  }

  private addressesOf(adapter: string): readonly string[] {
    const resource = this.view.at(adapter);
    return resource === undefined
      ? []
      : listIn(resource.values, 'ip_configuration').map((configuration) => textIn(configuration, 'private_ip_address'));
  }

  private publishedBy({ values }: ViewedResource): readonly ViewedPlan[] {
    const hosts = new Set(listIn(values, 'http_listener').map((listener) => textIn(listener, 'host_name')));
    return this.plans.filter(({ core }) => core.proxy?.gateway !== undefined && core.proxy.publishing.some(({ host }) => hosts.has(host)));
  }

  private subnetsInUse(): ReadonlyMap<string, readonly PlannedSubnet[]> {
    const ofAdapters = [...this.adapters].flatMap(([address, planned]) => {
      const adapter = this.view.at(address);
      if (adapter === undefined) return [];
      const subnets = ResourceView.blocks(adapter, 'ip_configuration')
        .flatMap((index) => this.view.targets(adapter, 'ip_configuration', index, 'subnet_id'));
      return subnets.flatMap((subnet) => planned.map(({ plan, side }): [string, PlannedSubnet] => [subnet, { plan, side }]));
    });
    const ofGateways = [...this.gateways].flatMap(([address, plans]) => {
      const gateway = this.view.at(address);
      const subnets = gateway === undefined ? [] : this.view.targets(gateway, 'gateway_ip_configuration', 0, 'subnet_id');
      return subnets.flatMap((subnet) => plans.map((plan): [string, PlannedSubnet] => [subnet, { plan }]));
    });
    return byKey([...ofAdapters, ...ofGateways]);
  }

  private groupsOfSubnets(): ReadonlyMap<string, readonly PlannedSubnet[]> {
    return byKey(this.view.of('azurerm_subnet_network_security_group_association').flatMap((association) => (
      this.view.targets(association, 'network_security_group_id').flatMap((group) => (
        this.subnetsAt(association).map((planned): [string, PlannedSubnet] => [group, planned]))))));
  }

  /** The planned subnets that an association is of. */
  public subnetsAt(association: ViewedResource): readonly PlannedSubnet[] {
    return this.view.targets(association, 'subnet_id').flatMap((subnet) => this.subnets.get(subnet) ?? []);
  }
}

/** The side on which a server has one of these addresses. */
function sideOf({ external, internal }: EdgeServerPlan, addresses: readonly string[]): EdgeSide | undefined {
  if (addresses.includes(internal.address)) return EdgeSide.INTERNAL;
  return external.addresses.some(({ address }) => addresses.includes(address)) ? EdgeSide.EXTERNAL : undefined;
}

/** Values by key, each once. */
function byKey<Value extends PlannedSubnet>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> {
  return new Map([...grouped(entries, ([key]) => key)].map(([key, own]) => {
    const values = new Map(own.map(([, value]) => [JSON.stringify([value.plan.kind, value.plan.identity, value.side]), value]));
    return [key, [...values.values()]];
  }));
}
