import { checkOneOf, checkWholeNumber, didYouMean, quote, refuse } from '../values/refusals';

const ALGORITHMS = ['hmac-md5', 'hmac-sha1', 'hmac-sha256', 'hmac-sha512'];
const TRANSPORTS = ['udp', 'udp4', 'udp6', 'tcp', 'tcp4', 'tcp6'];
const AT_PLAN = 'hashicorp/dns refuses it only at plan';
const UNCHECKED = 'hashicorp/dns lets it pass and fails at the first update';

/**
 * Name of a TSIG key: a domain name that ends with a dot, `tsig-key.` or `edge.contoso.com.`. hashicorp/dns misses the
 * dot only at plan, and nothing else before the server refuses the update.
 */
export function checkKeyName(value: string, property: string): void {
  checkAbsoluteName(value, property, `a key name that ends with a dot, such as "tsig-key." (${AT_PLAN})`);
}

/** TSIG algorithm, in exactly this form: `hmac-md5`, `hmac-sha1`, `hmac-sha256`, `hmac-sha512`. Refused only at plan. */
export function checkKeyAlgorithm(value: string, property: string): void {
  if (ALGORITHMS.includes(value)) {
    return;
  }
  const digest = /^(?:hmac)?(md5|sha\d+)(?:sigalgregint)?$/.exec(value.toLowerCase().replace(/[^a-z0-9]/g, ''))?.[1];
  const meant = `hmac-${digest ?? ''}`;
  refuse(
    property,
    quote(value),
    `one of ${ALGORITHMS.map(quote).join(', ')}, in lower case and without a dot (${AT_PLAN})`,
    ALGORITHMS.includes(meant) ? didYouMean(meant) : 'make a key for "hmac-sha256" or "hmac-sha512"',
  );
}

/** Transport to the DNS server: `udp`, `tcp`, or one of them held to IPv4 or IPv6 (`udp4`). hashicorp/dns never checks. */
export function checkDnsTransport(value: string, property: string): void {
  checkOneOf(value, property, TRANSPORTS, UNCHECKED);
}

/** Port of the DNS server: 1-65535. hashicorp/dns never checks. */
export function checkDnsServerPort(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 1, max: 65535, refusedBy: UNCHECKED });
}

/** How often an update without an answer is repeated: 0 and up. hashicorp/dns never checks. */
export function checkRetries(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 0, max: Number.MAX_SAFE_INTEGER, refusedBy: 'hashicorp/dns lets it pass' });
}

function checkAbsoluteName(value: string, property: string, expected: string): void {
  if (!isAbsoluteName(value)) {
    refuse(property, quote(value), expected, nameSuggestion(value));
  }
}

function isAbsoluteName(value: string): boolean {
  const label = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
  return value.length <= 254 && new RegExp(`^(?:${label}\\.)+$`).test(value);
}

function nameSuggestion(value: string): string {
  const meant = `${value.trim().replace(/^\.+|\.+$/g, '').replace(/\.{2,}/g, '.')}.`;
  if (isAbsoluteName(meant)) {
    return didYouMean(meant);
  }
  return /[^\0-\x7f]/.test(value)
    ? 'write labels outside of ASCII in their A-label form (xn--...), and a dot at the end'
    : 'give labels of 1 to 63 letters, digits, "-" and "_", each followed by a dot';
}
