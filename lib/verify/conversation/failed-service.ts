import type { FirewallEnd } from '../../plan/network/firewall-plan';
import { notAllowedReason } from '../model/allowed-sources';
import type { Endpoint } from '../model/endpoint';
import { failed, type Judgement, notLookedAt } from '../model/expectation';
import { ConversationOutcome } from '../model/observation';
import { endpointSymptom } from '../model/endpoint-symptom';
import { SymptomKind } from '../model/symptom';
import { isUnasked, type Unasked, unaskedReason } from '../model/reasons';
import type { FailedConversation } from './conversation-error';
import { NOT_TLS } from './socket-errors';

/** Outcomes that say that something is wrong, and how they are told. */
type Failure = Exclude<ConversationOutcome, ConversationOutcome.ANSWERED | Unasked>;

const KINDS: Readonly<Record<Failure, SymptomKind>> = {
  [ConversationOutcome.REFUSED]: SymptomKind.CONNECTION_REFUSED,
  [ConversationOutcome.SILENT]: SymptomKind.CONNECTION_SILENT,
  [ConversationOutcome.UNREACHABLE]: SymptomKind.CONNECTION_UNREACHABLE,
  [ConversationOutcome.MUTE]: SymptomKind.SERVICE_MUTE,
  [ConversationOutcome.CLOSED]: SymptomKind.SERVICE_CLOSES,
  [ConversationOutcome.UNREADABLE]: SymptomKind.ANSWER_UNREADABLE,
  [ConversationOutcome.TLS_FAILED]: SymptomKind.TLS_FAILED,
};

/** Alerts of TLS by which a server rejects the certificate of the client, or the lack of one. */
const OF_CERTIFICATE = /^alert (?:access denied|bad certificate|certificate|no certificate|unknown ca|unsupported certificate)/;

/** The phrase for each outcome, with the protocol that was spoken. */
function phrase(outcome: Failure, protocol: string): string {
  switch (outcome) {
    case ConversationOutcome.REFUSED: return 'the connection is refused';
    case ConversationOutcome.SILENT: return 'nothing answers';
    case ConversationOutcome.UNREACHABLE: return 'the address cannot be reached from here';
    case ConversationOutcome.MUTE: return `the connection is accepted, but no ${protocol} answer comes`;
    case ConversationOutcome.CLOSED: return `the connection is closed before any ${protocol} answer`;
    case ConversationOutcome.UNREADABLE: return `the answer is not ${protocol}`;
    case ConversationOutcome.TLS_FAILED: return 'TLS fails';
  }
}

/** What a conversation is begun with. */
export interface AskedService {
  readonly endpoint: Endpoint;
  /** Who may connect; empty for everybody. */
  readonly sources: readonly FirewallEnd[];
  /** Whether a certificate of the client is shown. */
  readonly showsCertificate: boolean;
}

/** The judgement of a conversation that ended without an answer; undefined if there is one. */
export function judgementOfFailure(
  { endpoint, sources, showsCertificate }: AskedService, { outcome, detail, localAddress }: FailedConversation, protocol: string,
): Judgement | undefined {
  if (outcome === ConversationOutcome.ANSWERED) return undefined;
  if (isUnasked(outcome)) return notLookedAt(unaskedReason(outcome));
  const isOfCertificate = outcome === ConversationOutcome.TLS_FAILED && detail !== undefined && OF_CERTIFICATE.test(detail);
  const kind = isOfCertificate ? certificateKind(showsCertificate) : KINDS[outcome];
  const told = protocol === 'TLS' && detail === NOT_TLS ? undefined : detail;
  const found = foundOf(phrase(outcome, protocol), told);
  const reason = notAllowedReason(found, localAddress, sources);
  if (reason !== undefined) return notLookedAt(reason);
  return failed(found, [endpointSymptom(endpoint, kind, detail === undefined ? {} : { detail })]);
}

function foundOf(found: string, detail: string | undefined): string {
  return detail === undefined ? found : `${found} (${detail})`;
}

function certificateKind(showsCertificate: boolean): SymptomKind {
  return showsCertificate ? SymptomKind.CLIENT_CERTIFICATE_REJECTED : SymptomKind.TLS_FAILED;
}
