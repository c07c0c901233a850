import type { Cidr } from '../../values/cidr';
import { checkOneOf, checkWholeNumber, didYouMean, quote, refuse } from '../../values/refusals';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,78}[A-Za-z0-9_]$|^[A-Za-z0-9]$/;
const AT_VALIDATE = 'azurerm refuses others during validate';

/** Addresses of a subnet that Azure keeps for itself. */
const KEPT_ADDRESSES = 5;
/** Listeners of one gateway that pass requests on; those that only redirect do not count. */
const MAX_ACTIVE_LISTENERS = 100;
const MAX_LISTENERS = 200;
const MAX_POOLS = 100;

/** Predefined policies that take TLS 1.2 and later only. */
const TLS_POLICIES = ['AppGwSslPolicy20170401S', 'AppGwSslPolicy20220101', 'AppGwSslPolicy20220101S'];

/** Name of an application gateway: 1-80 characters. azurerm checks nothing; Azure refuses others at apply. */
export function checkApplicationGatewayName(value: string, property: string): void {
  if (NAME.test(value)) return;
  const meant = value.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '').slice(0, 80).replace(/[^A-Za-z0-9_]+$/, '');
  refuse(
    property,
    quote(value),
    'a name for an application gateway: 1 to 80 letters, digits, ".", "_" and "-", starting with a letter or digit and '
      + 'ending with a letter, digit or "_" (azurerm lets it pass; Azure refuses it during apply)',
    didYouMean(meant === '' ? 'agw-proxy' : meant),
  );
}

/** Instances of a gateway that does not grow: 1-125. */
export function checkFixedCapacity(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 1, max: 125, refusedBy: AT_VALIDATE });
}

/** Instances of a gateway that grows: at least 0-100, at most 2-125, and not less than at least. */
export function checkAutoscaleCapacity(minimum: number, maximum: number, property: string): void {
  checkWholeNumber(minimum, `${property}.minimum`, { min: 0, max: 100, refusedBy: AT_VALIDATE });
  checkWholeNumber(maximum, `${property}.maximum`, { min: 2, max: 125, refusedBy: AT_VALIDATE });
  if (maximum >= minimum) return;
  refuse(
    `${property}.maximum`, quote(maximum), `${minimum} or more, the given minimum (azurerm lets it pass; Azure refuses it `
      + 'during apply)', 'exchange the two numbers',
  );
}

/** Predefined TLS policy. Azure ended TLS 1.0 and 1.1 for clients and servers of gateways in August 2025. */
export function checkTlsPolicyName(value: string, property: string): void {
  checkOneOf(value, property, TLS_POLICIES, 'policies without TLS 1.0 and 1.1, which Azure no longer has');
}

/** Range of the gateway's subnet: an address for each instance, and five that Azure keeps. */
export function checkGatewaySubnet(subnet: Cidr, instances: number, property: string): void {
  const needed = instances + KEPT_ADDRESSES;
  if (subnet.size >= BigInt(needed)) return;
  const prefixLength = 32 - Math.ceil(Math.log2(needed));
  refuse(
    property, quote(subnet.text),
    `a subnet of ${needed} addresses or more: ${instances} instances, and ${KEPT_ADDRESSES} that Azure keeps (azurerm lets `
      + 'it pass; Azure refuses it during apply)',
    `give a /${prefixLength} or a larger one (Azure advises /24), or fewer instances`,
  );
}

/** How much of a gateway a plan needs. */
export interface GatewayParts {
  readonly activeListeners: number;
  readonly listeners: number;
  readonly pools: number;
}

/** Limits of one gateway: 100 listeners that pass requests on, 200 in all, 100 pools. Azure refuses more at apply. */
export function checkGatewayParts({ activeListeners, listeners, pools }: GatewayParts, property: string): void {
  const limits = [
    ['listeners that pass requests on', activeListeners, MAX_ACTIVE_LISTENERS],
    ['listeners', listeners, MAX_LISTENERS],
    ['pools', pools, MAX_POOLS],
  ] as const;
  for (const [what, count, most] of limits) {
    if (count <= most) continue;
    refuse(
      property, `host names that need ${count} ${what}`,
      `at most ${most} ${what} on one gateway (azurerm lets it pass; Azure refuses it during apply)`,
      'share the host of the simple URLs (SimpleUrls.sharedHost), divide the SIP domains among several proxies, or publish '
        + 'through an appliance',
    );
  }
}

/**
 * Certificate of an authority: PEM text, or its DER in base64. It is public; a private key is refused.
 */
export function checkRootCertificate(value: string, property: string): void {
  if (/PRIVATE KEY/.test(value)) {
    refuse(
      property, 'text with a private key',
      'the certificate of the authority alone: what is written here stands in the synthesized JSON',
      'export the certificate without its key, as .cer or PEM',
    );
  }
  const bare = value.replace(/-----(?:BEGIN|END) CERTIFICATE-----/g, '').replace(/\s/g, '');
  if (/^MI[A-Za-z0-9+/]{60,}={0,2}$/.test(bare)) return;
  refuse(
    property, value.length > 40 ? `text of ${value.length} characters` : quote(value),
    'a certificate as PEM text, or its DER in base64, starting with "MI" (Azure refuses others during apply)',
    'export the certificate of the authority as Base-64 encoded X.509 (.cer)',
  );
}
