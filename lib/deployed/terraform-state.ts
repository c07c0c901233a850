import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { serviceSlug } from '../plan/servers/service-names';
import { EdgeValidationError } from '../values/edge-validation-error';
import { IpFamily } from '../values/ip-address';
import type { AddressSource, PoolAddresses } from './address-source';
import { type JsonObject, objectIn, objectsIn, terraformDocument, textIn } from './terraform-document';

const COMMAND = 'terraform show -json';

/**
 * The resources of a deployment. They are found by what connects them (a server's network interface has the public address),
 * not by names, which programs can choose.
 */
export class TerraformState implements AddressSource {
  /** @throws EdgeValidationError for text that is not the output of `terraform show -json`. */
  public static parse(text: string): TerraformState {
    const document = terraformDocument(text, COMMAND);
    // A saved plan has the state before it.
    const values = objectIn(document, 'values');
    const known = 'root_module' in values ? values : objectIn(objectIn(document, 'prior_state'), 'values');
    if ('root_module' in known) return new TerraformState(resourcesIn(objectIn(known, 'root_module')));
    throw new EdgeValidationError({
      property: 'text',
      given: 'format_version' in document ? 'a state or plan without deployed resources' : 'another document',
      expected: `the JSON text that "${COMMAND}" prints after a deployment`,
      fix: 'run it in the folder of the stack, after terraform apply or cdktf deploy',
    });
  }

  private readonly addresses: ReadonlyMap<string, string>;

  private constructor(private readonly resources: ReadonlyMap<string, readonly JsonObject[]>) {
    this.addresses = new Map(this.of('azurerm_public_ip').flatMap((resource): [string, string][] => {
      const [id, address] = [textIn(resource, 'id'), textIn(resource, 'ip_address')];
      return id === undefined || address === undefined ? [] : [[keyOf(id), address]];
    }));
  }

  public poolAddresses(plan: EdgePlan): PoolAddresses {
    const interfaces = new Map(plan.servers.map(({ computerName }) => [computerName, this.interfacesOf(computerName)]));
    const frontends = this.balancersOf([...interfaces.values()].flat())
      .flatMap((balancer) => objectsIn(balancer, 'frontend_ip_configuration'))
      .filter((frontend) => textIn(frontend, 'public_ip_address_id') !== undefined);
    return {
      ofServer: (computerName, service, family) => {
        const planned = plan.servers.find((server) => server.computerName === computerName)?.external.addresses
          .find(({ services }) => services.includes(service));
        const own = family === IpFamily.IPV4 ? planned?.address : planned?.ipv6Address;
        if (own === undefined) return undefined;
        const configurations = (interfaces.get(computerName) ?? []).flatMap((each) => objectsIn(each, 'ip_configuration'));
        return this.publicAddressOf(configurations.find((each) => textIn(each, 'private_ip_address') === own));
      },
      ofLoadBalancer: (service) =>
        this.publicAddressOf(frontends.find((each) => textIn(each, 'name') === serviceSlug(service))),
    };
  }

  public gatewayAddress({ publishing }: ReverseProxyPlan): string | undefined {
    const hosts = new Set(publishing.map(({ host }) => host));
    const gateways = this.of('azurerm_application_gateway').filter((gateway) =>
      objectsIn(gateway, 'http_listener').some((listener) => hosts.has(textIn(listener, 'host_name') ?? '')));
    const [gateway, other] = gateways;
    if (other !== undefined) refuseSeveral(`gateways that publish ${[...hosts][0] ?? ''}`);
    return gateway === undefined ? undefined : this.publicAddressOf(objectsIn(gateway, 'frontend_ip_configuration')[0]);
  }

  private of(type: string): readonly JsonObject[] {
    return this.resources.get(type) ?? [];
  }

  /** The network interfaces of the server with a computer name. */
  private interfacesOf(computerName: string): JsonObject[] {
    const [server, other] = this.of('azurerm_windows_virtual_machine')
      .filter((each) => textIn(each, 'computer_name') === computerName);
    if (other !== undefined) refuseSeveral(`servers with the computer name ${computerName}`);
    const ids = server?.['network_interface_ids'];
    const keys = new Set(Array.isArray(ids) ? ids.map((id) => keyOf(String(id))) : []);
    return this.of('azurerm_network_interface').filter((each) => keys.has(keyOf(textIn(each, 'id') ?? '')));
  }

  /** The load balancers that have these network interfaces behind them. */
  private balancersOf(interfaces: readonly JsonObject[]): JsonObject[] {
    const members = new Set(interfaces.map((each) => keyOf(textIn(each, 'id') ?? '')));
    const pools = new Set(this.of('azurerm_network_interface_backend_address_pool_association')
      .filter((each) => members.has(keyOf(textIn(each, 'network_interface_id') ?? '')))
      .map((each) => keyOf(textIn(each, 'backend_address_pool_id') ?? '')));
    const balancers = new Set(this.of('azurerm_lb_backend_address_pool')
      .filter((each) => pools.has(keyOf(textIn(each, 'id') ?? '')))
      .map((each) => keyOf(textIn(each, 'loadbalancer_id') ?? '')));
    return this.of('azurerm_lb').filter((each) => balancers.has(keyOf(textIn(each, 'id') ?? '')));
  }

  private publicAddressOf(configuration: JsonObject | undefined): string | undefined {
    const id = configuration === undefined ? undefined : textIn(configuration, 'public_ip_address_id');
    return id === undefined ? undefined : this.addresses.get(keyOf(id));
  }
}

/** Azure compares IDs without regard to case. */
function keyOf(id: string): string {
  return id.toLowerCase();
}

/** The attributes of all resources in a module and the modules in it, by type. */
function resourcesIn(rootModule: JsonObject): Map<string, JsonObject[]> {
  const resources = new Map<string, JsonObject[]>();
  const modules = [rootModule];
  for (let module = modules.pop(); module !== undefined; module = modules.pop()) {
    modules.push(...objectsIn(module, 'child_modules'));
    for (const resource of objectsIn(module, 'resources')) {
      const type = textIn(resource, 'type');
      if (type === undefined || resource['mode'] === 'data') continue;
      const ofType = resources.get(type) ?? [];
      ofType.push(objectIn(resource, 'values'));
      resources.set(type, ofType);
    }
  }
  return resources;
}

function refuseSeveral(what: string): never {
  throw new EdgeValidationError({
    property: 'text', given: `several ${what}`, expected: 'the resources of the stack that the plan is for',
    fix: `pass what "${COMMAND}" prints in the folder of that stack`,
  });
}
