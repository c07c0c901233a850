import { Cidr } from '../../../values/cidr';
import { IpAddress } from '../../../values/ip-address';
import { PortRange } from '../../../values/port-range';

/** Words for addresses of all kinds. */
const ALL = new Set(['any', 'Internet']);

/** Whether a list of addresses, networks, ranges and words, as proofs write it, has an address. */
export function listHasAddress(list: readonly string[], address: string): boolean {
  const wanted = parsed(() => IpAddress.parse(address, 'address'));
  return list.some((entry) => ALL.has(entry) || (wanted !== undefined && entryHas(entry, wanted)));
}

/** Whether `443, 50000-59999` or `any` has a port. */
export function portsHave(ports: string, port: number): boolean {
  return ports === 'any' || ports.split(', ').some((entry) => parsed(() => PortRange.parse(entry, 'ports'))?.contains(port) === true);
}

function entryHas(entry: string, wanted: IpAddress): boolean {
  if (entry.includes('/')) return parsed(() => Cidr.parse(entry, 'addresses'))?.contains(wanted) === true;
  const [from, to = from] = entry.split('-').map((end) => parsed(() => IpAddress.parse(end, 'addresses')));
  return from?.family === wanted.family && to?.family === wanted.family && from.compare(wanted) <= 0 && to.compare(wanted) >= 0;
}

/** What a document says is read with care: it may come from anywhere. */
function parsed<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
