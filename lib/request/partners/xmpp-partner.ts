import { accept } from '../../values/boundary/accept';
import { flag, instanceOf, listOf, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional, type Properties } from '../../values/boundary/object-shape';
import { storedAs } from '../../values/boundary/stored-form';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import { XMPP_NEGOTIATION_PAGE, xmppNegotiationRow } from '../../guide/federation/xmpp-negotiation';
import { GOOGLE_TALK } from '../../guide/federation/google-talk';
import { PartnerStack } from '../../values/vocabulary/federation';
import { XmppNegotiationSupport, XmppPartnerType } from '../../values/vocabulary/xmpp';
import { storedXmppPartner } from '../stored/xmpp-partner';

/** Properties of an XMPP partner. */
export interface XmppPartnerProps {
  /**
   * Transport Layer Security.
   *
   * @default XmppNegotiationSupport.REQUIRED
   */
  readonly tls?: XmppNegotiationSupport;
  /**
   * Simple Authentication and Security Layer; it requires TLS.
   *
   * @default XmppNegotiationSupport.REQUIRED
   */
  readonly sasl?: XmppNegotiationSupport;
  /**
   * Dialback: each side verifies the other by DNS.
   *
   * @default false
   */
  readonly dialback?: boolean;
  /**
   * Whether idle connections are kept alive.
   *
   * @default false
   */
  readonly keepAlive?: boolean;
  /**
   * Additional domains of the same partner.
   *
   * @default none
   */
  readonly additionalDomains?: string[];
  /**
   * Description for the list of XMPP partners.
   *
   * @default none
   */
  readonly description?: string;
  /**
   * Server software of the partner: a finding tells what is reported of it and of certificates for server authentication alone.
   *
   * @default PartnerStack.UNKNOWN
   */
  readonly stack?: PartnerStack;
}

const PROPERTIES: Properties<XmppPartnerProps> = {
  tls: optional(wordOf('XmppNegotiationSupport', XmppNegotiationSupport)),
  sasl: optional(wordOf('XmppNegotiationSupport', XmppNegotiationSupport)),
  dialback: optional(flag),
  keepAlive: optional(flag),
  additionalDomains: optional(listOf(text)),
  description: optional(text),
  stack: optional(wordOf('PartnerStack', PartnerStack)),
};
const XMPP_PARTNER_PROPS = objectOf<XmppPartnerProps>('XmppPartnerProps', PROPERTIES);

/**
 * An XMPP federated partner, as an immutable value. XMPP supports person-to-person IM and presence only, and was tested
 * with Google Talk only.
 *
 * Pages: `lync-server-2013-create-or-edit-xmpp-partner-configuration.md`,
 * `lync-server-2013-negotiation-settings-for-xmpp-federated-partners.md`.
 */
export class XmppPartner {
  /** Google Talk with the documented settings: `gmail.com`, public unverified, dialback without TLS and SASL. */
  public static googleTalk(): XmppPartner {
    const { domain, ...settings } = GOOGLE_TALK;
    return new XmppPartner(XmppPartnerType.PUBLIC_UNVERIFIED, domain, settings);
  }

  /**
   * A partner organization.
   *
   * @throws EdgeValidationError for an invalid domain name, a duplicate domain, and settings that cannot work.
   */
  public static federated(domain: string, props: XmppPartnerProps = {}): XmppPartner {
    return new XmppPartner(XmppPartnerType.FEDERATED, domain, props);
  }

  /** A public provider that verifies its users. Throws as {@link federated} does. */
  public static publicVerified(domain: string, props: XmppPartnerProps = {}): XmppPartner {
    return new XmppPartner(XmppPartnerType.PUBLIC_VERIFIED, domain, props);
  }

  /** A public provider that does not verify its users. Throws as {@link federated} does. */
  public static publicUnverified(domain: string, props: XmppPartnerProps = {}): XmppPartner {
    return new XmppPartner(XmppPartnerType.PUBLIC_UNVERIFIED, domain, props);
  }

  /** Primary domain, in lowercase. */
  public readonly domain: string;
  /** Additional domains, in alphabetical order. */
  public readonly additionalDomains: string[];

  private readonly props: XmppPartnerProps;

  private constructor(public readonly type: XmppPartnerType, domain: string, given: XmppPartnerProps) {
    const props = accept(XMPP_PARTNER_PROPS, given);
    this.props = props;
    this.domain = Fqdn.parse(accept(text, domain, 'domain'), 'domain').text;
    const seen = new Set([this.domain]);
    this.additionalDomains = (props.additionalDomains ?? []).map((each, index) => {
      const additional = Fqdn.parse(each, `additionalDomains[${index}]`).text;
      if (seen.has(additional)) refuseTwice(`additionalDomains[${index}]`, each);
      seen.add(additional);
      return additional;
    }).sort();
    checkNegotiation(this);
  }

  public get tls(): XmppNegotiationSupport {
    return this.props.tls ?? XmppNegotiationSupport.REQUIRED;
  }

  public get sasl(): XmppNegotiationSupport {
    return this.props.sasl ?? XmppNegotiationSupport.REQUIRED;
  }

  public get dialback(): boolean {
    return this.props.dialback ?? false;
  }

  public get keepAlive(): boolean {
    return this.props.keepAlive ?? false;
  }

  public get stack(): PartnerStack {
    return this.props.stack ?? PartnerStack.UNKNOWN;
  }

  public get description(): string | undefined {
    return this.props.description;
  }
}

function checkNegotiation(partner: XmppPartner): void {
  const { tls, sasl, dialback } = partner;
  if (xmppNegotiationRow(partner).valid) return;
  throw new EdgeValidationError({
    property: sasl === XmppNegotiationSupport.NOT_SUPPORTED ? 'dialback' : 'tls',
    given: `TLS ${tls}, SASL ${sasl}, dialback ${dialback ? 'on' : 'off'}`,
    expected: `an authentication method: SASL, which requires TLS, or dialback (${XMPP_NEGOTIATION_PAGE})`,
    fix: sasl === XmppNegotiationSupport.NOT_SUPPORTED
      ? 'set dialback to true, or allow SASL'
      : 'allow TLS, which SASL requires, or set dialback to true',
  });
}

function refuseTwice(property: string, text: string): never {
  throw new EdgeValidationError({
    property,
    given: `"${text}"`,
    expected: 'each domain of the partner only once (names are case-insensitive)',
    fix: 'remove one of the two',
  });
}

/** A partner as a property. */
export const XMPP_PARTNER = storedAs(
  instanceOf(XmppPartner, 'XmppPartner', 'use XmppPartner.googleTalk(), federated or another factory'),
  storedXmppPartner(PROPERTIES, XmppPartner),
);
