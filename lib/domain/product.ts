/** The Windows image that an Edge Server of a product is installed on. */
export interface WindowsImage {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
  /** Whether the image boots by UEFI and is offered with secure boot and a virtual TPM. */
  readonly secureBoot: boolean;
}

/**
 * The server product whose Edge role is planned.
 *
 * Page: `lync-server-2013-server-and-tools-operating-system-support.md`.
 */
export class LyncProduct {
  /**
   * Lync Server 2013. The newest Windows that its Edge role supports is Windows Server 2012 R2, whose images boot
   * without UEFI: there is no secure boot.
   */
  public static readonly LYNC_SERVER_2013 = new LyncProduct('lync-server-2013', 'Lync Server 2013', {
    publisher: 'MicrosoftWindowsServer',
    offer: 'WindowsServer',
    sku: '2012-R2-Datacenter',
    secureBoot: false,
  }, ['NET-Framework-45-Core', 'Windows-Identity-Foundation']);

  private constructor(
    /** Stable key, as it stands in a serialized plan. */
    public readonly key: string,
    /** Name as Microsoft prints it. */
    public readonly displayName: string,
    /** Windows image of the newest version that the product's Edge role supports. */
    public readonly windowsImage: WindowsImage,
    /** Windows features that the Edge role needs and the image does not have switched on. */
    public readonly windowsFeatures: string[],
  ) {}
}
