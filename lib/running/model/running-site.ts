import { text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';

/** A site of the topology. */
export interface RunningSite {
  /** Number of the site in the topology, or its name if that is all that was read. */
  readonly id: string;
  readonly name: string;
  /** FQDN of the Edge pool of its SIP federation route; absent if it has none, or it was not read. */
  readonly federationRoute?: string;
  /** FQDN of the Edge pool of its XMPP federation route; absent if it has none, or it was not read. */
  readonly xmppFederationRoute?: string;
}

/** What {@link RunningSite} holds. */
export const RUNNING_SITE_SHAPE = objectOf<RunningSite>('RunningSite', {
  id: text, name: text, federationRoute: optional(text), xmppFederationRoute: optional(text),
});
