import { checkCalendarDate } from '../values/calendar-date';
import { Cidr } from '../values/cidr';
import { IpFamily } from '../values/ip-address';
import { quote, refuse } from '../values/refusals';
import { publicAddressCount } from '../values/special-ranges';
import { MICROSOFT_365_PROXY } from '../guide/hybrid/microsoft-365';
import { partnerProductRow } from '../guide/federation/partner-products';
import type { EdgePlanRequest } from '../request/edge-plan-request';
import type { FederationRequest, Microsoft365NetworksRequest } from '../request/federation-request';

/** Networks of Microsoft 365, and the day of the list that they are from. */
export interface CheckedMicrosoft365Networks {
  readonly listDate: string;
  /** Sorted, and without overlaps. */
  readonly networks: readonly Cidr[];
}

const PROPERTY = 'federation.microsoft365Networks';
const ONLY_HOSTED = 'no partner outside of Microsoft 365: addresses of other partners are on no published list';

/** A network with fewer bits is not that of one service. */
const SHORTEST_PREFIX: Readonly<Record<IpFamily, number>> = { [IpFamily.IPV4]: 8, [IpFamily.IPV6]: 16 };

/**
 * @throws EdgeValidationError for an invalid day or network, and for a partner that may be elsewhere.
 */
export function checkMicrosoft365Networks(request: EdgePlanRequest): CheckedMicrosoft365Networks | undefined {
  const given = request.federation?.microsoft365Networks;
  if (request.federation === undefined || given === undefined) return undefined;
  const checked = checkMicrosoft365List(given);
  checkEveryPartnerIsHosted(request.federation);
  if ((request.publicIm ?? []).length > 0) {
    refuse(PROPERTY, 'networks of Microsoft 365, with public IM', ONLY_HOSTED, `remove publicIm, or omit ${PROPERTY}`);
  }
  return checked;
}

/** The values by themselves. */
export function checkMicrosoft365List({ listDate, networks: given }: Microsoft365NetworksRequest): CheckedMicrosoft365Networks {
  checkCalendarDate(listDate, `${PROPERTY}.listDate`);
  const networks = given.map((text, index) => publicNetwork(text, `${PROPERTY}.networks[${index}]`)).sort((a, b) => a.compare(b));
  if (!networks.some(({ family }) => family === IpFamily.IPV4)) {
    refuse(`${PROPERTY}.networks`, `${given.length} networks, none of them IPv4`, 'at least one IPv4 network of the list', 'copy the networks from the list');
  }
  for (const [index, network] of networks.entries()) {
    const next = networks[index + 1];
    if (next?.overlaps(network) === true) {
      refuse(`${PROPERTY}.networks`, `${quote(network.text)} and ${quote(next.text)}`, 'networks that do not overlap', 'remove the smaller one');
    }
  }
  return { listDate, networks };
}

function publicNetwork(text: string, property: string): Cidr {
  const network = Cidr.parse(text, property);
  const shortest = SHORTEST_PREFIX[network.family];
  if (network.prefixLength < shortest || publicAddressCount(network) !== network.size) {
    refuse(property, quote(text), `a network of public addresses, at most a /${shortest}`, 'copy the networks from the list');
  }
  return network;
}

function checkEveryPartnerIsHosted({ partnerDiscovery, partners = [], partnerProducts = [] }: FederationRequest): void {
  const told = (given: string, fix: string): never => refuse(PROPERTY, `networks of Microsoft 365, with ${given}`, ONLY_HOSTED, `${fix}, or omit ${PROPERTY}`);
  if (partnerDiscovery === true) told('partner discovery', 'set partnerDiscovery to false');
  for (const { isProvider, name, product } of partners) {
    if (isProvider && name !== MICROSOFT_365_PROXY) told(`the hosting provider at ${name}`, 'remove the provider');
    if (!partnerProductRow(product).hosted) told(`the partner ${name} on ${partnerProductRow(product).displayName}`, 'remove the partner');
  }
  const other = partnerProducts.find((product) => !partnerProductRow(product).hosted);
  if (other !== undefined) told(`partners on ${partnerProductRow(other).displayName}`, 'remove it from partnerProducts');
}
