import type { EdgePlan } from '../plan/edge-plan';
import { serviceSlug } from '../plan/servers/service-names';
import { EdgeValidationError } from '../values/edge-validation-error';
import { IpFamily } from '../values/ip-address';
import type { AddressSource, PoolAddresses } from './address-source';
import { type JsonObject, objectIn, terraformDocument, textIn } from './terraform-document';

const COMMAND = 'terraform output -json';
const PUBLIC_ADDRESSES = '_public_addresses';
const PUBLIC_IPV6_ADDRESSES = '_public_ipv6_addresses';
const VIRTUAL_ADDRESSES = '_virtual_addresses';
const GATEWAY = 'gateway';

/** The outputs of a deployment, as `addOutputs()` of a pool or a reverse proxy declares them. */
export class TerraformOutputs implements AddressSource {
  /** @throws EdgeValidationError for other text than that of `terraform output -json`, and without outputs of addresses. */
  public static parse(text: string): TerraformOutputs {
    const outputs = terraformDocument(text, COMMAND);
    const prefixes = Object.keys(outputs)
      .filter((name) => name.endsWith(PUBLIC_ADDRESSES))
      .map((name) => name.slice(0, -PUBLIC_ADDRESSES.length));
    if (prefixes.length > 0) return new TerraformOutputs(outputs, prefixes.sort());
    throw new EdgeValidationError({
      property: 'text', given: 'no output that ends in _public_addresses', expected: `the JSON text that "${COMMAND}" prints`,
      fix: 'call addOutputs() of the pool or reverse proxy, deploy, and run the command again',
    });
  }

  private constructor(private readonly outputs: JsonObject, private readonly prefixes: readonly string[]) {}

  public poolAddresses({ servers }: EdgePlan): PoolAddresses {
    const names = servers.map(({ computerName }) => computerName);
    const prefix = this.only(`the servers ${names.join(', ')}`, (addresses) =>
      Object.keys(addresses).some((key) => names.some((name) => key.startsWith(`${name} `))));
    const valueOf = (end: string, key: string): string | undefined =>
      (prefix === undefined ? undefined : textIn(this.valueOf(`${prefix}${end}`), key));
    return {
      ofServer: (computerName, service, family) =>
        valueOf(family === IpFamily.IPV4 ? PUBLIC_ADDRESSES : PUBLIC_IPV6_ADDRESSES, `${computerName} ${serviceSlug(service)}`),
      ofLoadBalancer: (service) => valueOf(VIRTUAL_ADDRESSES, serviceSlug(service)),
    };
  }

  public gatewayAddress(): string | undefined {
    const prefix = this.only('a gateway', (addresses) => GATEWAY in addresses);
    return prefix === undefined ? undefined : textIn(this.valueOf(`${prefix}${PUBLIC_ADDRESSES}`), GATEWAY);
  }

  private valueOf(output: string): JsonObject {
    return objectIn(objectIn(this.outputs, output), 'value');
  }

  /** The prefix whose public addresses are those that are looked for. */
  private only(what: string, isMeant: (addresses: JsonObject) => boolean): string | undefined {
    const [prefix, other] = this.prefixes.filter((each) => isMeant(this.valueOf(`${each}${PUBLIC_ADDRESSES}`)));
    if (other === undefined) return prefix;
    throw new EdgeValidationError({
      property: 'text', given: `outputs ${String(prefix)}_... and ${other}_..., both with addresses of ${what}`,
      expected: 'the outputs of the stack that the plan is for', fix: `pass what "${COMMAND}" prints in the folder of that stack`,
    });
  }
}
