import { Construct } from 'constructs';
import { objectOf } from '../../values/boundary/object-shape';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { XMPP_PARTNER, type XmppPartner } from '../../request/partners/xmpp-partner';
import type { NetworkSecurityRule } from '../../engine/azure-network';
import { atConstructPath } from '../../engine/plan-time-value';
import { requireSameApp } from '../../engine/synthesis';
import { acceptProps } from '../accept-props';
import { withdraw } from '../app/withdrawal';
import { EDGE_POOL, type EdgePool } from '../pool/edge-pool';

/** An XMPP partner of an Edge pool. */
export interface XmppProxyRuleProps {
  /** Edge pool whose XMPP proxy connects to the partner. It becomes the XMPP route if it is not already. */
  readonly pool: EdgePool;
  /** The partner. */
  readonly partner: XmppPartner;
}

const XMPP_PROXY_RULE_PROPS = objectOf<XmppProxyRuleProps>('XmppProxyRuleProps', { pool: EDGE_POOL, partner: XMPP_PARTNER });

/**
 * Connects the XMPP proxy of an Edge pool to a partner: port 5269 in both directions on the external interface, port
 * 23456 from the XMPP gateway on the internal interface, the `_xmpp-server._tcp` records and their host record, the
 * domains in the certificate, and the partner in the Lync settings.
 *
 * The pool creates the rules and records, once for all partners: the result is the same as with `xmpp.partners` of the
 * pool or {@link EdgePool.addXmppPartner}.
 *
 * Page: `lync-server-2013-setting-up-xmpp-federation.md`.
 */
export class XmppProxyRule extends Construct {
  /** Primary domain of the partner. */
  public readonly partnerDomain: string;
  /** Firewall rules of the pool's XMPP proxy: 5269 in, 5269 out, 23456 in. */
  public readonly firewallRules: NetworkSecurityRule[];

  /**
   * @throws EdgeValidationError for a domain of an existing XMPP partner, one of your own domains, a record that no
   * zone of the pool holds, a pool of another app, and after synth.
   */
  public constructor(scope: Construct, id: string, props: XmppProxyRuleProps) {
    props = acceptProps(scope, id, XMPP_PROXY_RULE_PROPS, props);
    super(scope, id);
    try {
      const { pool, partner } = props;
      this.partnerDomain = partner.domain;
      requireSameApp(this, pool, 'pool');
      pool._addXmppPartner(partner);
      const firewalls = [pool.externalFirewall, pool.internalFirewall];
      this.firewallRules = pool.plan.firewall
        .filter(({ service }) => service === EdgeService.XMPP_PROXY)
        .flatMap((rule) => firewalls.flatMap((firewall) => firewall.ruleResource(rule.id) ?? []));
      Object.freeze(this.firewallRules);
    } catch (error) {
      withdraw(this);
      throw atConstructPath(this, error);
    }
  }
}
