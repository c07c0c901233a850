import { connect, discard } from '../conversation/connect';
import { failedConversation } from '../conversation/conversation-error';
import { withDeadline } from '../conversation/deadline';
import { localAddressTo } from '../conversation/local-address';
import { ConnectionOutcome, ConversationOutcome, type TcpObservation } from '../model/observation';
import type { TcpProbe } from '../model/probe';
import type { ProbeContext } from '../model/probe-context';
import { isUnasked } from '../model/reasons';

/** How an attempt ended that did not lead to a connection. Any other end means that there is no way to the address. */
const WITHOUT_CONNECTION: ReadonlyMap<ConversationOutcome, ConnectionOutcome> = new Map([
  [ConversationOutcome.REFUSED, ConnectionOutcome.REFUSED],
  [ConversationOutcome.SILENT, ConnectionOutcome.SILENT],
  [ConversationOutcome.STOPPED, ConnectionOutcome.STOPPED],
  [ConversationOutcome.NO_SOCKET, ConnectionOutcome.NO_SOCKET],
  // Only who has accepted a connection resets it.
  [ConversationOutcome.CLOSED, ConnectionOutcome.OPEN],
]);

/** Opens a TCP connection and closes it at once. Nothing is sent in it. */
export async function probeTcp(probe: TcpProbe, context: ProbeContext): Promise<TcpObservation> {
  try {
    discard(await withDeadline(context, (signal) => connect(probe, signal)));
    return { outcome: ConnectionOutcome.OPEN };
  } catch (error) {
    const outcome = WITHOUT_CONNECTION.get(failedConversation(error).outcome) ?? ConnectionOutcome.UNREACHABLE;
    if (isUnasked(outcome)) return { outcome };
    const localAddress = await localAddressTo(probe.address);
    return { outcome, ...(localAddress === undefined ? {} : { localAddress }) };
  }
}
