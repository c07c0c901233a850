import { AzurePrivateZone } from './azure-private-zone';
import { AzurePublicZone } from './azure-public-zone';
import type { AzureDnsZoneProps } from './azure-zone';
import { type Rfc2136DnsZoneProps, Rfc2136Zone } from './rfc2136-zone';

/** Zones that an Edge's records are written to. */
export class DnsZone {
  /**
   * A public zone of Azure DNS.
   *
   * @throws EdgeValidationError for a zone or resource group name that Azure refuses.
   */
  public static azure(props: AzureDnsZoneProps): AzurePublicZone {
    return new AzurePublicZone(props);
  }

  /**
   * A private zone of Azure DNS, for internal names.
   *
   * @throws EdgeValidationError for a zone or resource group name that Azure refuses.
   */
  public static azurePrivate(props: AzureDnsZoneProps): AzurePrivateZone {
    return new AzurePrivateZone(props);
  }

  /**
   * A zone on a name server that takes dynamic updates (RFC 2136) signed with a TSIG key, such as BIND.
   *
   * @throws EdgeValidationError for values that the provider refuses late or never, and for a secret that is written out.
   */
  public static rfc2136(props: Rfc2136DnsZoneProps): Rfc2136Zone {
    return new Rfc2136Zone(props);
  }

  private constructor() {
    // Static factories only.
  }
}
