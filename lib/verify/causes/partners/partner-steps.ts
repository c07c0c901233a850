import type { PartnerPlan } from '../../../plan/federation/federation-plan';
import { EdgeService } from '../../../values/vocabulary/edge-service';
import { type Symptom, SymptomKind } from '../../model/symptom';
import type { CauseFacts } from '../cause-facts';
import { names, psName, shellName } from '../words/cause-words';
import { distinct } from '../found-symptom';
import { xmppPartnerCommand } from '../words/xmpp-settings';

/** How far the way to a partner went; what fails earlier explains what comes later. */
export enum PartnerStage {
  RECORD = 0,
  CONNECTION = 1,
  CERTIFICATE = 2,
  ANSWER = 3,
}

const STAGES: readonly (readonly [PartnerStage, ReadonlySet<SymptomKind>])[] = [
  [PartnerStage.RECORD, new Set([
    SymptomKind.RESOLVER_FAILED, SymptomKind.NAME_MISSING, SymptomKind.SERVICE_WRONG, SymptomKind.SERVICE_TARGET_ALIAS,
    SymptomKind.SERVICE_TARGET_FOREIGN, SymptomKind.SERVICE_TARGET_MISSING, SymptomKind.NAME_SERVER_FAILED, SymptomKind.ADDRESS_MISSING,
    SymptomKind.ADDRESS_STALE, SymptomKind.ALIAS_WRONG, SymptomKind.ADDRESS_DRAINED, SymptomKind.NAME_EXPOSED,
  ])],
  [PartnerStage.CONNECTION, new Set([SymptomKind.CONNECTION_REFUSED, SymptomKind.CONNECTION_SILENT, SymptomKind.CONNECTION_UNREACHABLE])],
  [PartnerStage.CERTIFICATE, new Set([
    SymptomKind.TLS_FAILED, SymptomKind.TLS_VERSION, SymptomKind.CERTIFICATE_NAME_MISSING, SymptomKind.CERTIFICATE_SUBJECT_WRONG,
    SymptomKind.CERTIFICATE_UNTRUSTED,
    SymptomKind.CERTIFICATE_EXPIRED, SymptomKind.CERTIFICATE_NOT_YET_VALID, SymptomKind.CERTIFICATE_EXPIRES_SOON,
    SymptomKind.CERTIFICATE_KEY_USAGE, SymptomKind.CERTIFICATE_KEY_SHORT, SymptomKind.CERTIFICATE_DIFFERS,
    SymptomKind.MUTUAL_TLS_MISSING,
  ])],
];

/** How far the way went before a symptom. */
export function stageOf({ kind }: Pick<Symptom, 'kind'>): PartnerStage {
  return STAGES.find(([, kinds]) => kinds.has(kind))?.[0] ?? PartnerStage.ANSWER;
}

/** What is wrong, as it follows a colon, and what to do. */
export interface PartnerWords {
  readonly what: string;
  readonly fix: string[];
}

/** What to ask a partner for, or which settings to use instead. */
export function partnerSteps(
  partner: string, first: Symptom, all: readonly Symptom[], ofXmpp: boolean, facts: CauseFacts,
): PartnerWords {
  const { what, ask } = wordsOf(partner, first, all, ofXmpp);
  const steps = instead(partner, first, ofXmpp, facts);
  return { what, fix: [`Ask the administrators of ${shellName(partner, 'the partner')} ${ask}`, ...steps] };
}

interface Words {
  readonly what: string;
  readonly ask: string;
}

function wordsOf(partner: string, first: Symptom, all: readonly Symptom[], ofXmpp: boolean): Words {
  const record = first.name ?? (ofXmpp ? `_xmpp-server._tcp.${partner}` : `_sipfederationtls._tcp.${partner}`);
  const values = names(distinct(all.filter(({ kind }) => kind === first.kind).flatMap(({ values: each = [] }) => each)));
  const detail = names(distinct(all.filter(({ kind }) => kind === first.kind).flatMap(({ detail: each }) => each ?? [])));
  const because = detail === '' ? '' : ` (${detail})`;
  switch (stageOf(first)) {
    case PartnerStage.RECORD: return recordWords(partner, record, values, first.kind, ofXmpp);
    case PartnerStage.CONNECTION: {
      const port = first.port ?? (ofXmpp ? 5269 : 5061);
      const same = all.filter(({ kind }) => kind === first.kind);
      const places = names(distinct(same.flatMap(({ name, address }) => address ?? name ?? []))) || 'its server';
      return {
        what: `${places} ${first.kind === SymptomKind.CONNECTION_REFUSED ? 'refuses' : 'does not answer on'} TCP ${port}`,
        ask: `to start what listens on TCP ${port}, and to open the port to the Internet, at least to your Access Edge.`,
      };
    }
    case PartnerStage.CERTIFICATE: return {
      what: certificateWords(first.kind, values, because),
      ask: 'for a valid certificate from a public CA, with the name of the server that their record leads to.',
    };
    case PartnerStage.ANSWER: return {
      what: answerWords(first.kind, values, because),
      ask: `to allow your domains and your ${ofXmpp ? 'XMPP host' : 'Access Edge'}, and to check what they negotiate.`,
    };
  }
}

function recordWords(partner: string, record: string, values: string, kind: SymptomKind, ofXmpp: boolean): Words {
  const port = ofXmpp ? 5269 : 5061;
  const domain = shellName(partner, 'DOMAIN');
  const wanted = `${ofXmpp ? '_xmpp-server' : '_sipfederationtls'}._tcp.${domain}. IN SRV 0 0 ${port} sip.${domain}.`;
  const ask = `for a record whose target is a host in ${domain} with a host record of its own, such as: ${wanted}`;
  switch (kind) {
    case SymptomKind.RESOLVER_FAILED: case SymptomKind.NAME_SERVER_FAILED:
      return {
        what: `the name servers of ${record} give no usable answer`, ask: 'to check the name servers and the delegation of their zone.',
      };
    case SymptomKind.NAME_MISSING: return { what: `${record} does not exist`, ask };
    case SymptomKind.SERVICE_TARGET_MISSING: return { what: `${record} leads to ${values || 'a host'}, which does not resolve`, ask };
    case SymptomKind.SERVICE_TARGET_FOREIGN: return { what: `${record} leads to ${values || 'a host'}, in another domain`, ask };
    case SymptomKind.ADDRESS_STALE: return {
      what: `${record} resolves to ${values || 'an address'} inside a network or a computer`,
      ask: `for the public address of the server in the host record of ${shellName(record, 'HOST')}.`,
    };
    case SymptomKind.SERVICE_TARGET_ALIAS: return { what: `${record} leads to ${values || 'a host'}, an alias`, ask };
    default: return { what: `${record} is not as it must be${values === '' ? '' : ` (${values})`}`, ask };
  }
}

function certificateWords(kind: SymptomKind, values: string, because: string): string {
  switch (kind) {
    case SymptomKind.CERTIFICATE_EXPIRED: return 'its certificate has expired';
    case SymptomKind.CERTIFICATE_NOT_YET_VALID: return 'its certificate is not valid yet';
    case SymptomKind.CERTIFICATE_EXPIRES_SOON: return 'its certificate expires soon';
    case SymptomKind.CERTIFICATE_UNTRUSTED: return `its certificate is not trusted${because}`;
    case SymptomKind.CERTIFICATE_NAME_MISSING: return `its certificate lacks the name ${values || 'of the server'}`;
    case SymptomKind.CERTIFICATE_KEY_USAGE: return 'its certificate is not for server authentication';
    case SymptomKind.TLS_FAILED: return `TLS fails${because}`;
    default: return `its certificate or TLS is not as it must be${because}`;
  }
}

function answerWords(kind: SymptomKind, values: string, because: string): string {
  switch (kind) {
    case SymptomKind.SERVICE_MUTE: return 'it accepts the connection, but does not answer';
    case SymptomKind.SERVICE_CLOSES: return 'it closes the connection before it answers';
    case SymptomKind.ANSWER_UNREADABLE: return 'it answers in another protocol';
    case SymptomKind.CLIENT_CERTIFICATE_REJECTED: return `it rejects the client certificate${because}`;
    case SymptomKind.XMPP_TLS_MISSING: return 'it does not encrypt with TLS as negotiated';
    case SymptomKind.XMPP_METHOD_MISSING: return `it offers no planned method of authentication${values === '' ? '' : ` (${values})`}`;
    default: return `it refuses${because}`;
  }
}

/** What you can change yourself. */
function instead(partner: string, { kind }: Symptom, ofXmpp: boolean, { plan: { edge } }: CauseFacts): string[] {
  if (edge === undefined) return [];
  if (ofXmpp) {
    const planned = edge.xmpp?.partners.find(({ domain, additionalDomains }) => domain === partner || additionalDomains.includes(partner));
    return planned === undefined
      ? [`To federate, allow it: New-CsXmppAllowedPartner -Domain ${psName(partner)}`]
      : ['Or agree on another negotiation, change the plan, and set it. The plan has:', xmppPartnerCommand(planned)];
  }
  const listed = edge.federation?.partners.find(({ domain }) => domain === partner);
  const stage = stageOf({ kind });
  const accessEdge = edge.services.find(({ service }) => service === EdgeService.ACCESS_EDGE)?.fqdn;
  if (stage === PartnerStage.ANSWER) {
    const domains = names(edge.sipDomains.map((each) => shellName(each)));
    return [`Tell them the names of your deployment: Access Edge ${shellName(accessEdge, 'of the plan')}, SIP domains ${domains}.`];
  }
  return stage === PartnerStage.RECORD || listed?.edgeFqdn !== undefined ? directSteps(partner, listed) : [];
}

/** Without a usable record, the name of the Access Edge can be set. */
function directSteps(partner: string, listed: PartnerPlan | undefined): string[] {
  if (listed?.edgeFqdn !== undefined) {
    return [
      `Ask whether ${shellName(listed.edgeFqdn)} is still their Access Edge. If they have another one, change the plan, and set it:`,
      `Set-CsAllowedDomain -Identity ${psName(partner)} -ProxyFqdn 'ACCESS-EDGE'`,
    ];
  }
  return [
    'Or ask for the name of their Access Edge, add it to the plan as an allowed partner server, and set it:',
    listed === undefined
      ? `New-CsAllowedDomain -Identity ${psName(partner)} -ProxyFqdn 'ACCESS-EDGE'`
      : `Set-CsAllowedDomain -Identity ${psName(partner)} -ProxyFqdn 'ACCESS-EDGE'`,
  ];
}
