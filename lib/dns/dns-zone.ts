import { type AzurePrivateDnsZoneProps, AzurePrivateZone } from './azure-private-zone';
import { AzurePublicZone } from './azure-public-zone';
import type { AzureDnsZoneProps } from './azure-zone';
import { type Rfc2136DnsZoneProps, Rfc2136Zone } from './rfc2136-zone';

/** DNS zones for the records of an Edge. */
export class DnsZone {
  /**
   * A public zone in Azure DNS.
   *
   * @throws EdgeValidationError for an invalid zone or resource group name.
   */
  public static azure(props: AzureDnsZoneProps): AzurePublicZone {
    return new AzurePublicZone(props);
  }

  /**
   * A private zone in Azure DNS, for internal names. Only machines in virtual networks that are linked to it resolve them.
   *
   * @throws EdgeValidationError for an invalid zone or resource group name, and for an invalid ID of a virtual network.
   */
  public static azurePrivate(props: AzurePrivateDnsZoneProps): AzurePrivateZone {
    return new AzurePrivateZone(props);
  }

  /**
   * A zone on a name server that accepts dynamic updates (RFC 2136) signed with a TSIG key, such as BIND.
   *
   * @throws EdgeValidationError for invalid values, and for a secret as plain text.
   */
  public static rfc2136(props: Rfc2136DnsZoneProps): Rfc2136Zone {
    return new Rfc2136Zone(props);
  }

  private constructor() {
    // Static factories only.
  }
}
