import { ConnectionOutcome, ConversationOutcome, DnsOutcome } from './observation';

/** Why an address that only the deployment knows was not looked at. */
export const ADDRESS_UNKNOWN = 'its address is assigned at deployment; pass --deployed';

/** Why something was not looked at to the end. */
export const WAS_STOPPED = 'the verification was stopped before the end';

/** Why something was not looked at although it could be. */
export const NO_SOCKET = 'this computer has no more sockets; lower --parallel';

/** Why something that an Edge tells those only that it trusts was not looked at. */
export const NO_CERTIFICATE = 'this is looked at only with --certificate and --key, of a certificate that the Edge trusts';

type AnyOutcome = ConnectionOutcome | ConversationOutcome | DnsOutcome;

/** Outcomes that say nothing about what was to be asked. */
export type Unasked = ConnectionOutcome.STOPPED | ConnectionOutcome.NO_SOCKET | ConversationOutcome.STOPPED | ConversationOutcome.NO_SOCKET
  | DnsOutcome.STOPPED | DnsOutcome.NO_SOCKET;

const REASONS: ReadonlyMap<AnyOutcome, string> = new Map<AnyOutcome, string>([
  [ConnectionOutcome.STOPPED, WAS_STOPPED], [ConversationOutcome.STOPPED, WAS_STOPPED], [DnsOutcome.STOPPED, WAS_STOPPED],
  [ConnectionOutcome.NO_SOCKET, NO_SOCKET], [ConversationOutcome.NO_SOCKET, NO_SOCKET], [DnsOutcome.NO_SOCKET, NO_SOCKET],
]);

/** Whether an outcome says nothing about what was to be asked. */
export function isUnasked(outcome: AnyOutcome): outcome is Unasked {
  return REASONS.has(outcome);
}

/** Why nothing was asked. */
export function unaskedReason(outcome: Unasked): string {
  return REASONS.get(outcome) ?? WAS_STOPPED;
}

/** The reason of the first outcome that says nothing; undefined if all say something. */
export function firstUnaskedReason(outcomes: readonly AnyOutcome[]): string | undefined {
  const unasked = outcomes.find(isUnasked);
  return unasked === undefined ? undefined : unaskedReason(unasked);
}

/** Why nothing was asked of a drained server. */
export function drainedReason(server: string): string {
  return `${server} is drained: no new connections are sent to it`;
}
