import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** An XMPP partner of this Edge while an older XMPP gateway is in use. */
export const xmppLegacyGateway: EdgeRule = {
  id: 'xmpp-legacy-gateway',
  severity: FindingSeverity.WARNING,
  page: 'migrating-xmpp-federation.md',
  meaning: 'Users who reach the partner through the old gateway lose its contacts.',
  remedy: 'Have each XMPP domain in one of the two: the old gateway, or the XMPP proxy of this Edge.',
  check: (plan) => (plan.organization?.legacyXmppGateway !== true ? [] : (plan.xmpp?.partners ?? []).map(({ domain }) => ({
    subject: domain,
    message: `${domain} is an XMPP partner here while an older XMPP gateway is in use: a domain may be with one of `
      + 'the two only',
    fix: `take ${domain} off the old gateway, or leave it out of xmpp.partners until the gateway is gone`,
  }))),
};
