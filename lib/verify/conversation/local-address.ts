import * as dgram from 'node:dgram';
import * as net from 'node:net';
import { ConversationOutcome } from '../model/observation';

/** Any port: nothing is sent. */
const ANY_PORT = 9;

/** Address of this computer that traffic to an address comes from; undefined if no route leads there. Nothing is sent to find it. */
export function localAddressTo(address: string): Promise<string | undefined> {
  const family = net.isIP(address);
  if (family === 0) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const socket = dgram.createSocket(family === 6 ? 'udp6' : 'udp4');
    const end = (found: string | undefined): void => {
      socket.off('connect', onConnect).off('error', onError).on('error', () => undefined);
      socket.close(() => resolve(found));
    };
    const onError = (): void => end(undefined);
    // A datagram socket that is connected has a route and a local address, and has sent nothing. The zone of a link-local address
    // (`%eth0`) is no part of it.
    const onConnect = (): void => end(socket.address().address.replace(/%.*$/, ''));
    socket.on('error', onError).on('connect', onConnect);
    socket.connect(ANY_PORT, address);
  });
}

/** Outcomes without a connection: whether there is one may depend on where it comes from. */
const WITHOUT_CONNECTION: ReadonlySet<ConversationOutcome> = new Set([
  ConversationOutcome.REFUSED, ConversationOutcome.SILENT, ConversationOutcome.UNREACHABLE,
]);

/** The address that a connection would have come from, for a conversation that got none. */
export async function withLocalAddress(
  outcome: ConversationOutcome, address: string,
): Promise<{ readonly localAddress?: string }> {
  const localAddress = WITHOUT_CONNECTION.has(outcome) ? await localAddressTo(address) : undefined;
  return localAddress === undefined ? {} : { localAddress };
}
