import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An XMPP partner of this Edge while an older XMPP gateway is in use. */
export const xmppLegacyGateway: EdgeRule = {
  id: 'xmpp-legacy-gateway',
  severity: FindingSeverity.WARNING,
  page: 'migrating-xmpp-federation.md',
  meaning: 'Users who reach the partner through the old gateway lose their contacts there.',
  remedy: 'Configure each XMPP domain in only one of the two: the old gateway, or the XMPP proxy of this Edge.',
  check: (plan) => (plan.organization?.legacyXmppGateway !== true ? [] : (plan.xmpp?.partners ?? []).map(({ domain }) => ({
    subject: domain,
    message: `${domain} is an XMPP partner here while an older XMPP gateway is in use: a domain can be configured in only `
      + 'one of the two',
    fix: `remove ${domain} from the old gateway, or from xmpp.partners until the gateway is gone`,
  }))),
};
