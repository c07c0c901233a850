import type { Shape, StoredForm } from '../../values/boundary/shape';
import { text, wordOf } from '../../values/boundary/kinds';
import { objectOf, type Properties } from '../../values/boundary/object-shape';
import { storedByVariant, type StoredVariant, variantOf } from '../../values/boundary/stored-variants';
import { PartnerStack } from '../../values/vocabulary/federation';
import { XmppPartnerType } from '../../values/vocabulary/xmpp';
import type { XmppPartner, XmppPartnerProps } from '../partners/xmpp-partner';

/** The factories of XMPP partners. */
interface XmppFactories {
  federated(domain: string, props?: XmppPartnerProps): XmppPartner;
  publicVerified(domain: string, props?: XmppPartnerProps): XmppPartner;
  publicUnverified(domain: string, props?: XmppPartnerProps): XmppPartner;
}

interface StoredXmppPartner extends XmppPartnerProps {
  readonly domain: string;
}

/** An XMPP partner in a file: `{ "type": "Federated", "domain": "jabber.example", "tls": "required", ... }`. */
export function storedXmppPartner(properties: Properties<XmppPartnerProps>, factories: XmppFactories): StoredForm<XmppPartner> {
  const shape: Shape<StoredXmppPartner> = objectOf<StoredXmppPartner>('an XMPP partner', { domain: text, ...properties });
  const madeBy = (make: (domain: string, props: XmppPartnerProps) => XmppPartner): StoredVariant<XmppPartner> => (
    variantOf(shape, ({ domain, ...props }) => make(domain, props), propsOf));
  return storedByVariant('type', wordOf('XmppPartnerType', XmppPartnerType), ({ type }) => type, {
    [XmppPartnerType.FEDERATED]: madeBy((domain, props) => factories.federated(domain, props)),
    [XmppPartnerType.PUBLIC_VERIFIED]: madeBy((domain, props) => factories.publicVerified(domain, props)),
    [XmppPartnerType.PUBLIC_UNVERIFIED]: madeBy((domain, props) => factories.publicUnverified(domain, props)),
  });
}

/** Without the values that are the default, except those that decide how the partner is authenticated. */
function propsOf({ domain, tls, sasl, dialback, keepAlive, additionalDomains, description, stack }: XmppPartner): StoredXmppPartner {
  return {
    domain, tls, sasl, dialback,
    ...(keepAlive ? { keepAlive } : {}),
    ...(additionalDomains.length === 0 ? {} : { additionalDomains }),
    ...(description === undefined ? {} : { description }),
    ...(stack === PartnerStack.UNKNOWN ? {} : { stack }),
  };
}
