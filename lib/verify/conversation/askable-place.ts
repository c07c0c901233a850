import { IpAddress } from '../../values/ip-address';

const HIGHEST_PORT = 65_535;

/** Whether something can be sent to a place: a name would be looked up, and lead to nobody knows where. */
export function isAskablePlace(address: string, port: number): boolean {
  return IpAddress.isValid(address) && Number.isInteger(port) && port > 0 && port <= HIGHEST_PORT;
}
