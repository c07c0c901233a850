/** Windows image of the Edge Servers. */
export interface WindowsImage {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
  /** Whether the image supports UEFI, secure boot and a virtual TPM. */
  readonly secureBoot: boolean;
}
