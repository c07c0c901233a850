import { ConversationOutcome } from '../model/observation';
import { ConversationError } from './conversation-error';

/** Name of the reason of a signal that is aborted because its time is over, as that of `AbortSignal.timeout` has it. */
const TIMEOUT = 'TimeoutError';

/** What bounds a conversation in time. */
export interface TimeBounds {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** Runs something with a signal that is aborted when the time is over or the verification is stopped, whatever comes first. */
export async function withDeadline<Result>(
  { signal, timeoutMs }: TimeBounds, run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal.reason);
  const timer = setTimeout(() => controller.abort(new DOMException('the time is over', TIMEOUT)), timeoutMs);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** How a conversation ends that an aborted signal ends: with `late`, or because the verification was stopped. */
export function endOfSignal({ reason }: AbortSignal, late: ConversationOutcome): ConversationError {
  return new ConversationError(nameOf(reason) === TIMEOUT ? late : ConversationOutcome.STOPPED);
}

function nameOf(reason: unknown): unknown {
  return typeof reason === 'object' && reason !== null && 'name' in reason ? reason.name : undefined;
}
