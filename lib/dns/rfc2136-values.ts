import { checkOneOf, checkWholeNumber, didYouMean, quote, refuse } from '../values/refusals';

const ALGORITHMS = ['hmac-md5', 'hmac-sha1', 'hmac-sha256', 'hmac-sha512'];
const TRANSPORTS = ['udp', 'udp4', 'udp6', 'tcp', 'tcp4', 'tcp6'];
const AT_PLAN = 'hashicorp/dns rejects it only during plan';
const UNCHECKED = 'hashicorp/dns accepts it and fails at the first update';

/**
 * Name of a TSIG key: a domain name with a trailing dot, `tsig-key.` or `edge.contoso.com.`. hashicorp/dns checks only the
 * dot, during plan; otherwise the server rejects the update.
 */
export function checkKeyName(value: string, property: string): void {
  checkAbsoluteName(value, property, `a key name with a trailing dot, such as "tsig-key." (${AT_PLAN})`);
}

/** TSIG algorithm: `hmac-md5`, `hmac-sha1`, `hmac-sha256`, `hmac-sha512`. hashicorp/dns rejects others only during plan. */
export function checkKeyAlgorithm(value: string, property: string): void {
  if (ALGORITHMS.includes(value)) {
    return;
  }
  const digest = /^(?:hmac)?(md5|sha\d+)(?:sigalgregint)?$/.exec(value.toLowerCase().replace(/[^a-z0-9]/g, ''))?.[1];
  const meant = `hmac-${digest ?? ''}`;
  refuse(
    property,
    quote(value),
    `one of ${ALGORITHMS.map(quote).join(', ')}, in lowercase and without a dot (${AT_PLAN})`,
    ALGORITHMS.includes(meant) ? didYouMean(meant) : 'create a key for "hmac-sha256" or "hmac-sha512"',
  );
}

/** Transport to the DNS server: `udp`, `tcp`, or one of them for one IP version (`udp4`). hashicorp/dns accepts others. */
export function checkDnsTransport(value: string, property: string): void {
  checkOneOf(value, property, TRANSPORTS, UNCHECKED);
}

/** Port of the DNS server: 1 to 65535. hashicorp/dns accepts others. */
export function checkDnsServerPort(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 1, max: 65535, refusedBy: UNCHECKED });
}

/** Number of retries for an update without response: 0 or more. hashicorp/dns accepts others. */
export function checkRetries(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 0, max: Number.MAX_SAFE_INTEGER, refusedBy: 'hashicorp/dns accepts it' });
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
    ? 'write non-ASCII labels in their A-label form (xn--...), and add a trailing dot'
    : 'use labels of 1 to 63 letters, digits, "-" and "_", each followed by a dot';
}
