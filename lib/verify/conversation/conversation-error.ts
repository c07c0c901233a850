import { ConversationOutcome } from '../model/observation';

/** Ends a conversation before its answer is there. It never leaves a probe, which says what came of it instead. */
export class ConversationError extends Error {
  public constructor(
    public readonly outcome: ConversationOutcome,
    /** Why, in words of the protocol; absent if the outcome says it all. */
    public readonly detail?: string,
  ) {
    super(detail ?? outcome);
  }
}

/** How a conversation ended without the answer that it was for. */
export interface FailedConversation {
  readonly outcome: ConversationOutcome;
  /** Why, in words of the protocol; absent if the outcome says it all. */
  readonly detail?: string;
  /** Address that the connection would have come from, if there was none; absent if there was one, or if no route leads there. */
  readonly localAddress?: string;
}

/** How a conversation ended, whatever ended it. */
export function failedConversation(error: unknown): FailedConversation {
  if (error instanceof ConversationError) {
    const { outcome, detail } = error;
    return { outcome, ...(detail === undefined ? {} : { detail }) };
  }
  return { outcome: ConversationOutcome.UNREADABLE, detail: error instanceof Error ? error.message : String(error) };
}
