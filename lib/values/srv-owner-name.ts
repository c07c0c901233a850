import { EdgeValidationError } from './edge-validation-error';
import { Fqdn } from './fqdn';

/**
 * The owner name of an SRV record (RFC 2782), as an immutable value: `_sip._tls.contoso.com`.
 *
 * It is not a {@link Fqdn}: its first two labels start with an underscore, which is not allowed in host names.
 */
export class SrvOwnerName {
  /**
   * The owner name of a service in a domain.
   *
   * @param service an underscore and the service's name, 2 to 63 characters: `_sip`
   * @param protocol `_tls` or `_tcp`. Client sign-in uses `_tls`, which describes the security and not the transport.
   * @param domain the SIP domain
   * @throws EdgeValidationError (property `service`, `protocol` or `domain`) for an invalid label, or when the name
   *   would be longer than 253 characters
   */
  public static of(service: string, protocol: string, domain: Fqdn): SrvOwnerName {
    if (!SERVICE.test(service)) {
      const candidate = `_${service.trim().replace(/^_+|\.+$/g, '')}`;
      throw new EdgeValidationError({
        property: 'service',
        given: JSON.stringify(service),
        expected: 'an underscore and letters, digits and hyphens, such as "_sip"',
        fix: SERVICE.test(candidate)
          ? `did you mean "${candidate.toLowerCase()}"?`
          : 'use one service label, such as "_sip"',
      });
    }
    const lower = protocol.toLowerCase();
    if (!PROTOCOLS.includes(lower)) {
      const candidate = `_${lower.trim().replace(/^_+|\.+$/g, '')}`;
      throw new EdgeValidationError({
        property: 'protocol',
        given: JSON.stringify(protocol),
        expected: '"_tls" or "_tcp"',
        fix: PROTOCOLS.includes(candidate)
          ? `did you mean "${candidate}"?`
          : 'use "_tls" for client sign-in, otherwise "_tcp"',
      });
    }
    return new SrvOwnerName(service.toLowerCase(), lower, domain);
  }

  /** `_sip._tls`: how external Lync clients find the Access Edge. */
  public static sipTls(domain: Fqdn): SrvOwnerName {
    return new SrvOwnerName('_sip', '_tls', domain);
  }

  /** `_sipfederationtls._tcp`: how the Edge Servers of other organizations find the Access Edge. */
  public static sipFederationTls(domain: Fqdn): SrvOwnerName {
    return new SrvOwnerName('_sipfederationtls', '_tcp', domain);
  }

  /** `_xmpp-server._tcp`: how XMPP partners find the XMPP proxy. */
  public static xmppServer(domain: Fqdn): SrvOwnerName {
    return new SrvOwnerName('_xmpp-server', '_tcp', domain);
  }

  /** The name in lowercase without the trailing dot: `_sip._tls.contoso.com`. */
  public readonly text: string;

  private constructor(
    /** The service label in lowercase: `_sip`. */
    public readonly service: string,
    /** The protocol label in lowercase: `_tls` or `_tcp`. */
    public readonly protocol: string,
    /** The domain of the service. */
    public readonly domain: Fqdn,
  ) {
    this.text = `${service}.${protocol}.${domain.text}`;
    if (this.text.length > 253) {
      throw new EdgeValidationError({
        property: 'domain',
        given: JSON.stringify(domain.text),
        expected: `a domain that leaves room for "${service}.${protocol}." in a name of at most 253 characters`,
        fix: `shorten the domain by ${this.text.length - 253}`,
      });
    }
  }

  /** The name with the trailing dot: `_sip._tls.contoso.com.` */
  public get absolute(): string {
    return `${this.text}.`;
  }

  /**
   * The name relative to a zone: `_sip._tls` when the domain is the zone apex, `_sip._tls.emea` when it is `emea` in the
   * zone.
   *
   * @throws EdgeValidationError (property `zone`) when the domain is not within the zone
   */
  public relativeTo(zone: Fqdn): string {
    const domain = this.domain.relativeTo(zone);
    return domain === '' ? `${this.service}.${this.protocol}` : `${this.service}.${this.protocol}.${domain}`;
  }

  /** Whether both are the same name. */
  public equals(other: SrvOwnerName): boolean {
    return this.text === other.text;
  }

  /** The same as {@link text}. */
  public toString(): string {
    return this.text;
  }
}

// RFC 6335 allows 15 characters after the underscore; `_sipfederationtls` has 16. Only the limit of a DNS label applies.
const SERVICE = /^_[A-Za-z0-9](?:[A-Za-z0-9-]{0,60}[A-Za-z0-9])?$/;
const PROTOCOLS: readonly string[] = ['_tls', '_tcp'];
