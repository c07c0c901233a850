import { Construct } from 'constructs';
import { EdgeService } from '../../values/vocabulary/edge-service';
import type { XmppPartner } from '../../request/partners/xmpp-partner';
import type { NetworkSecurityRule } from '../../engine/azure-network';
import { withConstructPath } from '../../engine/plan-time-value';
import type { EdgePool } from '../pool/edge-pool';

/** An XMPP partner of an Edge pool. */
export interface XmppProxyRuleProps {
  /** Edge pool whose XMPP proxy talks to the partner. It becomes the XMPP route, if it is not. */
  readonly pool: EdgePool;
  /** The partner. */
  readonly partner: XmppPartner;
}

/**
 * Lets the XMPP proxy of an Edge pool talk to a partner: port 5269 both ways outside, port 23456 from the XMPP gateway
 * inside, the `_xmpp-server._tcp` records with their host, the domains in the certificate, and the partner in Lync's
 * settings.
 *
 * The pool makes the rules and records, once for all partners: the outcome is the same as with `xmpp.partners` of the
 * pool or {@link EdgePool.allowXmppPartner}.
 *
 * Page: `lync-server-2013-setting-up-xmpp-federation.md`.
 */
export class XmppProxyRule extends Construct {
  /** Primary domain of the partner. */
  public readonly partnerDomain: string;
  /** The pool's firewall rules of the XMPP proxy: 5269 in, 5269 out, 23456 in. */
  public readonly firewallRules: NetworkSecurityRule[];

  /**
   * @throws EdgeValidationError for a domain that an XMPP partner has already, or that is the organization's own, and
   * for a record that no zone of the pool holds.
   */
  public constructor(scope: Construct, id: string, props: XmppProxyRuleProps) {
    super(scope, id);
    const { pool, partner } = props;
    this.partnerDomain = partner.domain;
    this.firewallRules = withConstructPath(this, () => {
      pool._addXmppPartner(partner);
      return pool.plan.firewall
        .filter(({ service }) => service === EdgeService.XMPP_PROXY)
        .flatMap(({ id: rule }) => pool.externalFirewall.ruleResource(rule) ?? pool.internalFirewall.ruleResource(rule) ?? []);
    });
  }
}
