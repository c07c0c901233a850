/**
 * Addresses of the key management servers in public Azure (`azkms.core.windows.net` and `kms.core.windows.net`), which
 * activate Windows on TCP 1688.
 */
export const WINDOWS_ACTIVATION_SERVERS: string[] = ['20.118.99.224', '23.102.135.246', '40.83.235.53'];
