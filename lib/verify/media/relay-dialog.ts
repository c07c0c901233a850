import { ConversationOutcome, type StunObservation } from '../model/observation';
import { newTransactionId, readStunMessage, StunClass, type StunMessage, StunMethod } from './stun-message';
import { allocateRequest, bindingRequest, msAllocateRequest, releaseRequest } from './stun-request';

/** The credentials are missing (RFC 5389, [MS-TURN] 3.3.5.1). */
const UNAUTHORIZED = 401;

/** Requests that a relay gets at once. Each is answered for itself, or not at all. */
interface Question {
  readonly transactionId: string;
  readonly method: number;
  readonly bytes: Buffer;
  answer?: StunMessage;
}

/** What is asked of a relay and what it has answered so far. It knows no socket and no clock. */
export class RelayDialog {
  private readonly binding = question(StunMethod.BINDING, bindingRequest);
  /** An A/V Edge understands the second, other relays the first. */
  private readonly allocations = [question(StunMethod.ALLOCATE, allocateRequest), question(StunMethod.ALLOCATE, msAllocateRequest)];
  private hasUnreadable = false;

  /** Requests that are not answered yet, in the order in which they are sent. */
  public get unanswered(): Buffer[] {
    return this.questions.filter(({ answer }) => answer === undefined).map(({ bytes }) => bytes);
  }

  /** Whether anything is answered. */
  public get isAnswered(): boolean {
    return this.questions.some(({ answer }) => answer !== undefined);
  }

  /** Whether more answers would change nothing. */
  public get isComplete(): boolean {
    return this.binding.answer !== undefined && (this.asksForCredentials || this.relays);
  }

  /** What gives back the relay that nobody wants; absent if there is none. */
  public get release(): Buffer | undefined {
    return this.relays ? releaseRequest(newTransactionId()) : undefined;
  }

  /** Takes a datagram that came from the relay. Answers to nobody's question are ignored. */
  public take(datagram: Uint8Array): void {
    const message = readStunMessage(datagram);
    if (message === undefined || !isResponse(message)) {
      this.hasUnreadable = true;
      return;
    }
    const asked = this.questions.find(({ transactionId, method }) => transactionId === message.transactionId && method === message.method);
    if (asked !== undefined) asked.answer ??= message;
  }

  /** What is known at the end. @param outcome how it ended if nothing was answered, and nothing came that cannot be read */
  public observation(outcome: ConversationOutcome, localAddress?: string): StunObservation {
    const answers = this.questions.flatMap(({ answer }) => answer ?? []);
    const mapped = answers.flatMap(({ clientAddress }) => clientAddress ?? [])[0]?.address;
    const demands = this.allocations.filter(isDemand).flatMap(({ answer }) => answer ?? []);
    const realm = demands.flatMap((demand) => demand.realm ?? [])[0];
    // In the demand of an A/V Edge, it is the public address of the server itself ([MS-TURN] 2.2.2.7).
    const alternate = demands.flatMap(({ isMsTurn, alternateServer }) => (isMsTurn ? alternateServer ?? [] : []))[0]?.address;
    return {
      outcome: answers.length > 0 ? ConversationOutcome.ANSWERED : this.unansweredOutcome(outcome),
      ...(mapped === undefined ? {} : { mappedAddress: mapped }),
      ...(localAddress === undefined ? {} : { localAddress }),
      asksForCredentials: this.asksForCredentials,
      ...(realm === undefined ? {} : { realm }),
      ...(this.allocations.some(({ answer }) => answer !== undefined) ? { relaysWithoutCredentials: this.relays } : {}),
      ...(alternate === undefined ? {} : { relayAddress: alternate }),
    };
  }

  private get questions(): Question[] {
    return [this.binding, ...this.allocations];
  }

  private get asksForCredentials(): boolean {
    return this.allocations.some(isDemand) && !this.relays;
  }

  private get relays(): boolean {
    return this.allocations.some(isSuccess);
  }

  private unansweredOutcome(outcome: ConversationOutcome): ConversationOutcome {
    return outcome === ConversationOutcome.SILENT && this.hasUnreadable ? ConversationOutcome.UNREADABLE : outcome;
  }
}

function question(method: number, request: (transactionId: string) => Buffer): Question {
  const transactionId = newTransactionId();
  return { transactionId, method, bytes: request(transactionId) };
}

function isResponse({ messageClass }: StunMessage): boolean {
  return messageClass === StunClass.SUCCESS || messageClass === StunClass.ERROR;
}

function isSuccess({ answer }: Question): boolean {
  return answer?.messageClass === StunClass.SUCCESS;
}

function isDemand({ answer }: Question): boolean {
  return answer?.errorCode === UNAUTHORIZED;
}
