/** The Windows image that an Edge Server of a product is installed on. */
export interface WindowsImage {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
  /** Whether the image boots by UEFI and is offered with secure boot and a virtual TPM. */
  readonly secureBoot: boolean;
}
