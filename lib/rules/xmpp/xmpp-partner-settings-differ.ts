import { XmppPartner } from '../../request/partners/xmpp-partner';
import { XMPP_NEGOTIATION_PAGE, type XmppNegotiationSettings } from '../../guide/federation/xmpp-negotiation';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

const GOOGLE_TALK = XmppPartner.googleTalk();

const settingsOf = ({ tls, sasl, dialback }: XmppNegotiationSettings): string =>
  `TLS ${tls}, SASL ${sasl}, dialback ${dialback ? 'on' : 'off'}`;

/** Google Talk with other negotiation settings than those that were tested. */
export const xmppPartnerSettingsDiffer: EdgeRule = {
  id: 'xmpp-partner-settings-differ',
  severity: FindingSeverity.WARNING,
  page: XMPP_NEGOTIATION_PAGE,
  meaning: 'Contacts at Google Talk may stay offline: no connection comes about.',
  remedy: 'Take the documented settings: dialback, without TLS and SASL.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter((partner) => partner.domain === GOOGLE_TALK.domain && settingsOf(partner) !== settingsOf(GOOGLE_TALK))
    .map((partner) => ({
      subject: partner.domain,
      message: `Google Talk has ${settingsOf(partner)}, while it was tested with ${settingsOf(GOOGLE_TALK)}`,
      fix: 'use XmppPartner.googleTalk()',
    })),
};
