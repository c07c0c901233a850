import { EdgeService } from '../../../values/vocabulary/edge-service';
import { SymptomKind } from '../../model/symptom';
import { VerifyArea } from '../../model/verify-area';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, pageOf } from '../cause-facts';
import { firstOf, names } from '../words/cause-words';
import type { DraftCause } from '../draft-cause';
import { ownersOf, ownersText, serversText } from '../words/found-owners';
import { detailsOf, type FoundSymptom, valuesOf } from '../found-symptom';
import { groupedBy, idPart, ownSymptoms } from '../grouped-symptoms';
import { BlamedLayer, CauseAudience } from '../verification-cause';
import { startCommands, windowsServices } from '../words/windows-services';
import { xmppPartnerCommand } from '../words/xmpp-settings';

const { XMPP_TLS_MISSING, XMPP_METHOD_MISSING, ANSWER_NEGATIVE } = SymptomKind;
const SHOWN = 5;
const NEGOTIATION_PAGE = 'lync-server-2013-negotiation-settings-for-xmpp-federated-partners.md';
const SETUP_PAGE = 'lync-server-2013-setting-up-xmpp-federation.md';

/** The XMPP proxy does not negotiate as planned, or refuses the stream. */
export const xmppCauses: CauseFinder = (left, facts) => {
  const found = ownSymptoms(left, new Set([XMPP_TLS_MISSING, XMPP_METHOD_MISSING, ANSWER_NEGATIVE]))
    .filter(({ symptom: { kind }, expectation: { area } }) => kind !== ANSWER_NEGATIVE || area === VerifyArea.XMPP);
  return [...groupedBy(found, ({ symptom: { kind, detail = '' } }) => `${kind} ${kind === ANSWER_NEGATIVE ? detail : ''}`).values()]
    .map((of) => xmppCause(of, facts));
};

function xmppCause(of: readonly [FoundSymptom, ...FoundSymptom[]], facts: CauseFacts): DraftCause {
  const [{ symptom: { kind } }] = of;
  const owners = ownersOf(of, facts);
  const details = names(detailsOf(of));
  return {
    id: `${kind}/xmpp/${kind === ANSWER_NEGATIVE ? `${idPart(details)}/` : ''}${owners.map(idPart).join('+')}`,
    layer: BlamedLayer.CONFIGURATION, who: CauseAudience.LYNC, of,
    ...wordsOf(of, kind, `The XMPP proxy of ${ownersText(owners, facts)}`, serversText(owners, facts), facts),
  };
}

function wordsOf(
  of: readonly FoundSymptom[], kind: SymptomKind, who: string, servers: string, facts: CauseFacts,
): Pick<DraftCause, 'what' | 'fix' | 'page'> {
  const partners = facts.plan.edge?.xmpp?.partners ?? [];
  const negotiation = [
    'See what is set for the partners: Get-CsXmppAllowedPartner',
    ...firstOf(partners.map(xmppPartnerCommand), SHOWN),
  ];
  if (kind === XMPP_TLS_MISSING) {
    return {
      what: `${who} does not encrypt with TLS as the plan needs it.`,
      fix: [
        `On ${servers}, check that the certificate is assigned to the XMPP proxy too: Get-CsCertificate`,
        ...windowsServices(EdgeService.XMPP_PROXY).flatMap((service) => startCommands(service, facts.family).slice(0, 1)),
        ...negotiation,
      ],
      page: pageOf(facts, NEGOTIATION_PAGE),
    };
  }
  if (kind === XMPP_METHOD_MISSING) {
    const values = names(valuesOf(of));
    return {
      what: `${who} does not offer a planned method of authentication${values === '' ? '' : ` (${values})`}.`,
      fix: [
        ...negotiation,
        'For dialback, all gateways need the same passphrase: Set-CsXmppGatewayConfiguration -DialbackPassphrase \'PASSPHRASE\'',
      ],
      page: pageOf(facts, NEGOTIATION_PAGE),
    };
  }
  const details = names(detailsOf(of));
  const domains = facts.plan.edge?.xmpp?.domains ?? [];
  return {
    what: `${who} refuses the stream${details === '' ? '' : ` (${details})`}.`,
    fix: [
      `In ${facts.family} Topology Builder, check that XMPP federation is enabled for the site and the Edge pool`
        + `${domains.length === 0 ? '' : `, and that its SIP domains include ${names(domains)}`}.`,
      'See the settings of the gateway on the Front End Servers: Get-CsXmppGatewayConfiguration',
      `On ${servers}, check that the gateway can be reached: netstat -ano | findstr :23456`,
      ...negotiation.slice(0, 1),
    ],
    page: pageOf(facts, SETUP_PAGE),
  };
}
