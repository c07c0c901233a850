import { GOOGLE_TALK } from '../../guide/federation/google-talk';
import { XMPP_NEGOTIATION_PAGE, type XmppNegotiationSettings } from '../../guide/federation/xmpp-negotiation';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Google Talk with other negotiation settings than the tested ones. */
export const xmppPartnerSettingsDiffer: EdgeRule = {
  id: 'xmpp-partner-settings-differ',
  severity: FindingSeverity.WARNING,
  page: XMPP_NEGOTIATION_PAGE,
  meaning: 'Contacts at Google Talk may stay offline: the connection fails.',
  remedy: 'Use the documented settings: dialback, without TLS and SASL.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter((partner) => partner.domain === GOOGLE_TALK.domain && settingsOf(partner) !== settingsOf(GOOGLE_TALK))
    .map((partner) => ({
      subject: partner.domain,
      message: `Google Talk has ${settingsOf(partner)}, but it was tested with ${settingsOf(GOOGLE_TALK)}`,
      fix: 'use XmppPartner.googleTalk()',
    })),
};

function settingsOf({ tls, sasl, dialback }: XmppNegotiationSettings): string {
  return `TLS ${tls}, SASL ${sasl}, dialback ${dialback ? 'on' : 'off'}`;
}
