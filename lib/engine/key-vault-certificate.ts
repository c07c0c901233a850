export { DataAzurermKeyVaultCertificate } from '@cdktf/provider-azurerm/lib/data-azurerm-key-vault-certificate';
export {
  KeyVaultCertificate, type KeyVaultCertificateCertificatePolicy,
} from '@cdktf/provider-azurerm/lib/key-vault-certificate';
