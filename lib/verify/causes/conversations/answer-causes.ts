import { IpAddress } from '../../../values/ip-address';
import { TrafficDirection } from '../../../values/vocabulary/traffic';
import { EdgeService } from '../../../values/vocabulary/edge-service';
import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { SymptomKind } from '../../model/symptom';
import { inQuotes } from '../../model/told-text';
import { VerifyArea } from '../../model/verify-area';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, pageOf } from '../cause-facts';
import { names, shellName } from '../words/cause-words';
import type { DraftCause } from '../draft-cause';
import { ownersOf, ownersText, serversText } from '../words/found-owners';
import { detailsOf, distinct, type FoundSymptom } from '../found-symptom';
import { groupedBy, idPart, ownSymptoms } from '../grouped-symptoms';
import { BlamedLayer, CauseAudience } from '../verification-cause';

/** Status of a SIP response in what is told of it. */
const STATUS = /(?:^|\D)([1-6]\d\d)(?!\d)/;
const FORBIDDEN = new Set([403, 407, 401, 603]);
const UNKNOWN_DOMAIN = new Set([404, 604, 484, 485]);

/** The Access Edge answers SIP with a refusal: what it says tells which setting, or that it cannot reach the next hop. */
export const negativeAnswerCauses: CauseFinder = (left, facts) => (
  [...groupedBy(
    ownSymptoms(left, new Set([SymptomKind.ANSWER_NEGATIVE])).filter(({ expectation: { area } }) => area !== VerifyArea.XMPP),
    ({ symptom: { detail = '' }, found }) => statusOf(detail) ?? statusOf(found) ?? detail,
  )].map(([status, of]): DraftCause => {
    const owners = ownersOf(of, facts);
    const says = names(detailsOf(of).map(quoted)) || status || 'no';
    return {
      id: `answer/${idPart(status)}/${owners.map(idPart).join('+')}`, layer: BlamedLayer.CONFIGURATION, who: CauseAudience.LYNC, of,
      ...answerWords(Number(status), says, owners, facts),
    };
  }));

/** `504 "Server time-out"`: the words are those of the other side. */
function quoted(detail: string): string {
  const [, status = '', reason = ''] = /^(\d{3}(?: |$))?(.*)$/s.exec(detail) ?? [];
  return `${status}${reason === '' ? '' : inQuotes(reason)}`;
}

function statusOf(text: string): string | undefined {
  return STATUS.exec(text)?.[1];
}

function answerWords(
  status: number, says: string, owners: readonly string[], facts: CauseFacts,
): Pick<DraftCause, 'what' | 'fix' | 'page' | 'known'> {
  const who = `The Access Edge of ${ownersText(owners, facts)}`;
  const { family, plan: { edge } } = facts;
  if (FORBIDDEN.has(status)) {
    return {
      what: `${who} refuses the request (${says}).`,
      fix: [
        `In the ${family} Management Shell, compare with the settings script of the plan: Get-CsAccessEdgeConfiguration`,
        ...(edge === undefined ? [] : [
          `Set-CsAccessEdgeConfiguration -AllowOutsideUsers $${String(edge.accessEdgeConfiguration.allowOutsideUsers)}`
            + ` -AllowFederatedUsers $${String(edge.accessEdgeConfiguration.allowFederatedUsers)}`,
        ]),
      ],
      page: pageOf(facts, 'lync-server-2013-federation-and-external-access-cmdlets.md'),
    };
  }
  if (UNKNOWN_DOMAIN.has(status)) {
    return {
      what: `${who} does not know the SIP domain (${says}).`,
      fix: [
        `In the ${family} Management Shell, check that the SIP domain is there: Get-CsSipDomain`,
        'Add a missing domain with New-CsSipDomain, and see that it is replicated: Get-CsManagementStoreReplicationStatus',
      ],
      page: pageOf(facts, 'lync-server-2013-define-your-edge-topology.md'),
    };
  }
  return {
    what: `${who} answers ${says}${status < 500 ? '' : `: most likely it does not reach ${edge?.internal.nextHop ?? 'its next hop'}`}.`,
    known: edge === undefined ? [] : [`next hop: ${edge.internal.nextHop}`],
    fix: [...nextHopSteps(facts, owners), 'Check that the configuration is replicated: Get-CsManagementStoreReplicationStatus'],
    page: pageOf(facts, 'lync-server-2013-verify-connectivity-between-internal-servers-and-edge-servers.md'),
  };
}

function nextHopSteps(facts: CauseFacts, owners: readonly string[]): string[] {
  const { edge } = facts.plan;
  if (edge === undefined) return ['Check the server behind it.'];
  const { nextHop, nextHopAddresses } = edge.internal;
  const name = shellName(nextHop, 'NEXT-HOP');
  const addresses = nextHopAddresses.filter((address) => IpAddress.isValid(address));
  const rules = edge.firewall.filter(({ side, direction, service }) => (
    side === EdgeSide.INTERNAL && direction === TrafficDirection.OUTBOUND && service === EdgeService.ACCESS_EDGE)).map(({ id }) => id);
  return [
    `On ${serversText(owners, facts)}, check that ${name} resolves`
      + `${addresses.length === 0 ? '' : ` to ${names(addresses)}`}: nslookup ${name}, or its hosts file`,
    `Check that its port 5061 can be reached from there${rules.length === 0 ? '' : `, with the firewall rules ${names(rules)}`}.`,
    'Check that both sides trust the CA of the other one\'s internal certificate: Get-CsCertificate -Type Internal',
  ];
}

/** A relay that does not ask for credentials, or that names another address than planned. */
export const relayCauses: CauseFinder = (left, facts) => {
  const open = ownSymptoms(left, new Set([SymptomKind.RELAY_WITHOUT_CREDENTIALS]));
  const elsewhere = ownSymptoms(left, new Set([SymptomKind.RELAY_ADDRESS_WRONG]));
  return [
    ...(open.length === 0 ? [] : [openRelay(open, facts)]),
    ...(elsewhere.length === 0 ? [] : [relayElsewhere(elsewhere, facts)]),
  ];
};

function openRelay(of: readonly FoundSymptom[], facts: CauseFacts): DraftCause {
  const owners = ownersOf(of, facts);
  return {
    id: `relay/${owners.map(idPart).join('+')}`, layer: BlamedLayer.SERVICE, who: CauseAudience.LYNC, of,
    what: `What answers for the A/V Edge of ${ownersText(owners, facts)} asks for no credentials: it is not an A/V Edge, or an open relay.`,
    fix: [
      `On ${serversText(owners, facts)}, see what listens: netstat -ano | findstr :3478`,
      'Check that the address leads to the A/V Edge, and not to another STUN or TURN server.',
    ],
    page: pageOf(facts, 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md'),
  };
}

function relayElsewhere(of: readonly FoundSymptom[], facts: CauseFacts): DraftCause {
  const owners = ownersOf(of, facts);
  const seen = distinct(of.flatMap(({ symptom: { values = [] } }) => values));
  return {
    id: `relay-address/${owners.map(idPart).join('+')}`, layer: BlamedLayer.CONFIGURATION, who: CauseAudience.LYNC, of,
    what: `The A/V Edge of ${ownersText(owners, facts)} tells clients to go on at another address than planned`
      + `${seen.length === 0 ? '' : ` (${names(seen)})`}.`,
    fix: [
      `In ${facts.family} Topology Builder, check the public address of the A/V Edge behind NAT, for each server of the pool.`,
      'Publish the topology, see that it is replicated with Get-CsManagementStoreReplicationStatus, and restart the A/V Edge.',
    ],
    page: pageOf(facts, 'lync-server-2013-define-your-edge-topology.md'),
  };
}
