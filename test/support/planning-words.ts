import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { PlanningCondition } from '../../lib/values/vocabulary/planning-condition';
import type { CertificateRow } from '../../lib/guide/certificates/certificate-row';
import type { DnsRow } from '../../lib/guide/dns/dns-row';
import type { PlanningRow } from '../../lib/guide/planning-row';
import type { PortRow } from '../../lib/guide/ports/port-row';

/** What the planning data calls services and machines; words of other ends are the same there. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  [EdgeService.ACCESS_EDGE, 'accessEdge'],
  [EdgeService.WEB_CONFERENCING, 'webConferencingEdge'],
  [EdgeService.AUDIO_VIDEO, 'avEdge'],
  [EdgeService.AV_AUTHENTICATION, 'avAuthentication'],
  [EdgeService.XMPP_PROXY, 'xmppProxy'],
  [EdgeService.CMS_REPLICATION, 'cmsReplication'],
  [EdgeService.CENTRALIZED_LOGGING, 'centralizedLogging'],
  [EdgeService.EDGE_INTERNAL, 'edgeInternal'],
  ['reverse-proxy', 'reverseProxy'],
]);

/** What the planning data calls conditions; the others have the same word there. */
const CONDITIONS: ReadonlyMap<string, string> = new Map([
  [PlanningCondition.AUDIO_VIDEO, 'av'],
  [PlanningCondition.AUDIO_VIDEO_FEDERATION, 'av-federation'],
]);

const SERVICES_BY_THEIR_WORD = new Map(Object.values(EdgeService).map((service) => [SERVICES.get(service), service]));
const SIDES_BY_THEIR_WORD = new Map<string, EdgeSide>(Object.values(EdgeSide).map((side) => [side, side]));
const CONDITIONS_BY_THEIR_WORD = new Map(Object.values(PlanningCondition).map((condition) => [theirCondition(condition), condition]));

/** A service, a machine or another end in the words of the planning data. */
export function theirService(word: string): string {
  return SERVICES.get(word) ?? word;
}

/** The service that the planning data calls by a word. */
export function ourService(word: string): EdgeService {
  return found(SERVICES_BY_THEIR_WORD.get(word), 'service', word);
}

/** The side of an Edge Server that the planning data calls by a word. */
export function ourSide(word: string): EdgeSide {
  return found(SIDES_BY_THEIR_WORD.get(word), 'side', word);
}

/** Conditions by their words in the planning data. */
export function ourConditions(words: readonly string[]): readonly PlanningCondition[] {
  return words.map((word) => found(CONDITIONS_BY_THEIR_WORD.get(word), 'condition', word));
}

function found<Member>(member: Member | undefined, kind: string, word: string): Member {
  if (member === undefined) throw new Error(`no ${kind} is called "${word}" in the planning data`);
  return member;
}

function theirCondition(condition: PlanningCondition): string {
  return CONDITIONS.get(condition) ?? condition;
}

/** Our port row in the columns of the planning data, without its text and what we read from it. */
export function portFacts(row: PortRow): Readonly<Record<string, unknown>> {
  const {
    purpose: _purpose, virtualAddress: _virtual, clientPort: _client, readAs: _readAs, needs: _needs, priority: _priority,
    machine, side, ...facts
  } = row;
  return {
    ...facts,
    ...printed(row),
    interface: machine === 'edge' ? side : [machine, side].filter((word) => word !== undefined).join('-'),
    role: theirService(row.role),
    source: theirService(row.source),
    destination: theirService(row.destination),
  };
}

/** Our DNS row in the columns of the planning data, without its text. */
export function dnsFacts(row: DnsRow): Readonly<Record<string, unknown>> {
  const { purpose: _purpose, side, ...facts } = row;
  return { ...facts, ...printed(row), location: side };
}

/**
 * Our certificate row in the columns of the planning data, without its text. The data has no column for the table: there
 * the id has the purpose in its place.
 */
export function certificateFacts(row: CertificateRow & { readonly table?: string }): Readonly<Record<string, unknown>> {
  const { comment: _comment, table: _table, ...facts } = row;
  return {
    ...facts,
    ...printed(row),
    ekuConditional: row.ekuConditional.map(({ eku, when }) => ({ eku, when: theirCondition(when) })),
    assignedTo: row.assignedTo.map(theirService),
  };
}

/** Columns of every row. Of anomalies the planning data says in other words what they are: it counts whether there are any. */
function printed({ conditions, anomalies }: PlanningRow) {
  return { conditions: conditions.map(theirCondition), ...(anomalies === undefined ? {} : { anomalies: true }) };
}
