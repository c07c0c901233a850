import type { Cidr } from '../../values/cidr';
import { checkOneOf, checkWholeNumber, quote, refuse } from '../../values/refusals';

const AT_VALIDATE = 'azurerm rejects others during validate';

/** Addresses that Azure reserves in each subnet. */
const RESERVED_ADDRESSES = 5;
/** Limit of listeners that forward requests; listeners that only redirect do not count. */
const MAX_ACTIVE_LISTENERS = 100;
const MAX_LISTENERS = 200;
const MAX_POOLS = 100;
const MAX_ADDRESSES_PER_POOL = 1200;
const MAX_HTTP_SETTINGS = 100;
const MAX_REDIRECTS = 100;

/** Predefined policies that allow TLS 1.2 and later only. */
const TLS_POLICIES = ['AppGwSslPolicy20170401S', 'AppGwSslPolicy20220101', 'AppGwSslPolicy20220101S'];

/** Fixed number of instances: 1 to 125. */
export function checkFixedCapacity(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 1, max: 125, refusedBy: AT_VALIDATE });
}

/** Autoscale limits: a minimum of 0 to 100 instances and a maximum of 2 to 125, not below the minimum. */
export function checkAutoscaleCapacity(minimum: number, maximum: number, property: string): void {
  checkWholeNumber(minimum, `${property}.minimum`, { min: 0, max: 100, refusedBy: AT_VALIDATE });
  checkWholeNumber(maximum, `${property}.maximum`, { min: 2, max: 125, refusedBy: AT_VALIDATE });
  if (maximum >= minimum) return;
  refuse(
    `${property}.maximum`, quote(maximum), `${minimum} or more, the minimum (azurerm accepts it, but Azure rejects it `
      + 'during apply)', 'swap the two numbers',
  );
}

/** Predefined TLS policy. Azure ended support for TLS 1.0 and 1.1 on application gateways in August 2025. */
export function checkTlsPolicyName(value: string, property: string): void {
  checkOneOf(value, property, TLS_POLICIES, 'policies without TLS 1.0 and 1.1, which Azure no longer supports');
}

/** Subnet of the gateway: an address for each instance, and five that Azure reserves. */
export function checkGatewaySubnet(subnet: Cidr, instances: number, property: string): void {
  const needed = instances + RESERVED_ADDRESSES;
  if (subnet.size >= BigInt(needed)) return;
  const prefixLength = 32 - Math.ceil(Math.log2(needed));
  refuse(
    property, quote(subnet.text),
    `a subnet of ${needed} addresses or more: ${instances === 1 ? '1 instance' : `${instances} instances`}, and `
      + `${RESERVED_ADDRESSES} addresses that Azure reserves (azurerm accepts it, but Azure rejects it during apply)`,
    `use a /${prefixLength} or a larger subnet (Azure recommends /24), or fewer instances`,
  );
}

/** Numbers of what a plan needs. */
export interface GatewayParts {
  readonly activeListeners: number;
  readonly listeners: number;
  readonly pools: number;
  readonly httpSettings: number;
  readonly redirects: number;
  /** Addresses of the pool that has most of them. */
  readonly addressesOfPool: number;
}

/**
 * Limits of one gateway: 100 listeners that forward requests, 200 in total, 100 pools of 1,200 addresses, 100 HTTP settings,
 * 100 redirects.
 */
export function checkGatewayParts(parts: GatewayParts, property: string): void {
  if (parts.addressesOfPool > MAX_ADDRESSES_PER_POOL) {
    refuse(
      'pools', `a pool with ${parts.addressesOfPool} addresses for web traffic`,
      `at most ${MAX_ADDRESSES_PER_POOL} addresses for each pool (azurerm accepts more, but Azure rejects them during apply)`,
      'use the addresses of the load balancer of the pool',
    );
  }
  const limits = [
    ['listeners that forward requests', parts.activeListeners, MAX_ACTIVE_LISTENERS],
    ['listeners', parts.listeners, MAX_LISTENERS],
    ['pools', parts.pools, MAX_POOLS],
    ['HTTP settings', parts.httpSettings, MAX_HTTP_SETTINGS],
    ['redirects', parts.redirects, MAX_REDIRECTS],
  ] as const;
  for (const [what, count, most] of limits) {
    if (count <= most) continue;
    refuse(
      property, `host names that need ${count} ${what}`,
      `at most ${most} ${what} on one gateway (azurerm accepts it, but Azure rejects it during apply)`,
      'share one host for the simple URLs (SimpleUrls.sharedHost), split the SIP domains across several proxies, or use '
        + 'an appliance',
    );
  }
}

/** Certificate of a certification authority: PEM text, or DER in base64. A private key is rejected. */
export function checkRootCertificate(value: string, property: string): void {
  if (/PRIVATE KEY/.test(value)) {
    refuse(
      property, 'text with a private key',
      'only the certificate of the authority: this text ends up in the synthesized JSON',
      'export the certificate without its private key, as .cer or PEM',
    );
  }
  const bare = value.replace(/-----(?:BEGIN|END) CERTIFICATE-----/g, '').replace(/\s/g, '');
  if (/^MI[A-Za-z0-9+/]{60,}={0,2}$/.test(bare)) return;
  refuse(
    property, value.length > 40 ? `text of ${value.length} characters` : quote(value),
    'a certificate as PEM text, or its DER in base64, starting with "MI" (Azure rejects others during apply)',
    'export the certificate of the authority as Base-64 encoded X.509 (.cer)',
  );
}
