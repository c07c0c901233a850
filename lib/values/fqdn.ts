import { domainToASCII, domainToUnicode } from 'node:url';
import { EdgeValidationError } from './edge-validation-error';
import { IpAddress } from './ip-address';

/**
 * A fully qualified domain name of a host or a zone, as an immutable value.
 *
 * Names are stored in lowercase, because DNS is case-insensitive: equal names have equal {@link text}.
 */
export class Fqdn {
  /**
   * Parses one name.
   *
   * @param text at least two labels of letters, digits and hyphens, 1 to 63 characters each and 253 in total. Uppercase
   *   and a trailing dot are accepted; an internationalized name must be in its A-label form (`xn--…`).
   * @param property property that the text comes from, for the error: `accessEdge.fqdn`
   * @throws EdgeValidationError for anything else, including an IP address, a wildcard, a URL, a SIP address, a port
   *   suffix, an underscore, and a name with non-ASCII characters
   */
  public static parse(text: string, property: string): Fqdn {
    const name = read(text);
    if (name === undefined) {
      throw new EdgeValidationError({ property, given: JSON.stringify(text), ...problemOf(text) });
    }
    return new Fqdn(name);
  }

  private constructor(
    /** The name in lowercase without the trailing dot: `sip.contoso.com`. */
    public readonly text: string,
  ) {}

  /** The labels from left to right, in lowercase; at least two. */
  public get labels(): readonly string[] {
    return this.text.split('.');
  }

  /** The name with the trailing dot, the form of zone files and RFC 2136 updates: `sip.contoso.com.` */
  public get absolute(): string {
    return `${this.text}.`;
  }

  /** The first label: `sip` of `sip.contoso.com`. */
  public get hostLabel(): string {
    return this.text.slice(0, this.text.indexOf('.'));
  }

  /** The name without its first label; undefined for a name of two labels. */
  public get parent(): Fqdn | undefined {
    const dot = this.text.indexOf('.');
    return this.text.includes('.', dot + 1) ? new Fqdn(this.text.slice(dot + 1)) : undefined;
  }

  /** Whether the name is the zone's name or below it, label by label: `badcontoso.com` is not within `contoso.com`. */
  public isWithin(zone: Fqdn): boolean {
    const start = this.text.length - zone.text.length;
    return start === 0
      ? this.text === zone.text
      : start > 0 && this.text.charAt(start - 1) === '.' && this.text.endsWith(zone.text);
  }

  /** Whether the name is one label below the zone: `sip.contoso.com` in `contoso.com`, but not `a.sip.contoso.com`. */
  public isDirectlyBelow(zone: Fqdn): boolean {
    return this.labels.length === zone.labels.length + 1 && this.isWithin(zone);
  }

  /**
   * The name relative to a zone: `sip` for `sip.contoso.com` in `contoso.com`, and the empty string at the zone
   * apex.
   *
   * @throws EdgeValidationError (property `zone`) when the name is not within the zone
   */
  public relativeTo(zone: Fqdn): string {
    if (!this.isWithin(zone)) {
      throw new EdgeValidationError({
        property: 'zone',
        given: JSON.stringify(zone.text),
        expected: `a zone that contains "${this.text}"`,
        fix: `use a zone such as "${(this.parent ?? this).text}"`,
      });
    }
    return this.text.slice(0, Math.max(0, this.text.length - zone.text.length - 1));
  }

  /** Whether both are the same name, regardless of case and a trailing dot. */
  public equals(other: Fqdn): boolean {
    return this.text === other.text;
  }

  /** Negative, zero or positive, for sorting by {@link text} in code unit order, the same on every machine. */
  public compare(other: Fqdn): number {
    return this.text < other.text ? -1 : this.text > other.text ? 1 : 0;
  }

  /**
   * The name one label below this one: `sip` before `contoso.com` is `sip.contoso.com`.
   *
   * @param label one label: letters, digits and hyphens, 1 to 63 characters
   * @param property property that the label comes from, for the error
   * @throws EdgeValidationError for an invalid label, or when the name would be longer than 253 characters
   */
  public prepend(label: string, property: string): Fqdn {
    const name = label.includes('.') ? undefined : read(`${label}.${this.text}`);
    if (name === undefined) {
      const given = JSON.stringify(label);
      throw new EdgeValidationError({ property, given, ...problemOfPrepended(label, this.text) });
    }
    return new Fqdn(name);
  }

  /** The same as {@link text}. */
  public toString(): string {
    return this.text;
  }
}

const MAX_LENGTH = 253;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const NAME = new RegExp(`^(?:${LABEL}\\.)+(?!\\d+\\.?$)${LABEL}\\.?$`);
const A_LABEL = /(?:^|\.)xn--/;

/** The normalized name; undefined for an invalid name. */
function read(text: string): string | undefined {
  if (text.length > MAX_LENGTH + 1 || !NAME.test(text)) {
    return undefined;
  }
  const name = (text.endsWith('.') ? text.slice(0, -1) : text).toLowerCase();
  return name.length > MAX_LENGTH || (A_LABEL.test(name) && !isPunycode(name)) ? undefined : name;
}

// Both directions: domainToASCII accepts `xn--a-.de`, although it decodes to `a.de`. Of a wrong label, Node.js 24 leaves what it is.
function isPunycode(name: string): boolean {
  const decoded = domainToUnicode(name);
  return !A_LABEL.test(decoded) && domainToASCII(decoded) === name;
}

interface Diagnosis {
  readonly expected: string;
  readonly fix: string;
}

const EXPECTED = 'a fully qualified domain name, such as "sip.contoso.com"';
const EXPECTED_LABEL = 'a label of letters, digits and hyphens';
const EXPECTED_LABELS = 'a fully qualified domain name whose labels are letters, digits and hyphens';

function problemOf(text: string): Diagnosis {
  const hint = suggestion(text);
  const diagnosis = (advice: string, expected = EXPECTED): Diagnosis => ({
    expected,
    fix: hint === undefined ? advice : `${advice}: did you mean "${hint}"?`,
  });
  const bare = withoutDecoration(text);
  if (text.trim() === '') {
    return { expected: EXPECTED, fix: 'enter a name' };
  }
  if (IpAddress.isValid(text.trim()) || IpAddress.isValid(bare.replace(/^\[|\]$/g, ''))) {
    return { expected: EXPECTED, fix: 'this is an IP address: use the name that resolves to it' };
  }
  if (SCHEME.test(text)) {
    return diagnosis('use the host name only, without scheme and path');
  }
  if (text.includes('@') || SIP.test(text)) {
    return diagnosis('use the domain only, without "sip:" and user');
  }
  if (/[\s,;]/.test(text.trim())) {
    return { expected: EXPECTED, fix: 'use one name, without spaces, commas or semicolons' };
  }
  if (text !== text.trim()) {
    return diagnosis('remove the spaces');
  }
  if (/[/\\?#]/.test(text)) {
    return diagnosis('use the name only, without a path');
  }
  if (/:\d*$/.test(text)) {
    return diagnosis('remove the port');
  }
  if (text.includes('*')) {
    return {
      expected: 'the name of one host, not a wildcard',
      fix: 'use the host name instead of the "*", such as "sip.contoso.com"',
    };
  }
  if (NON_ASCII.test(text)) {
    return diagnosis('write the name in its A-label form', 'a fully qualified domain name in ASCII');
  }
  if (SERVICE_LABELS.test(text)) {
    return diagnosis('remove the service labels, which belong to SRV records', EXPECTED_LABELS);
  }
  const relative = text.endsWith('.') ? text.slice(0, -1) : text;
  const labels = relative.split('.');
  if (labels.includes('')) {
    return diagnosis('remove the extra dot');
  }
  for (const label of labels) {
    const problem = labelProblem(label);
    if (problem !== undefined) {
      return diagnosis(problem.fix, problem.expected);
    }
  }
  if (relative.length > MAX_LENGTH) {
    return {
      expected: `a name of at most ${MAX_LENGTH} characters`,
      fix: `shorten it by ${relative.length - MAX_LENGTH}`,
    };
  }
  if (labels.length === 1) {
    return {
      expected: 'a fully qualified domain name of at least two labels, such as "sip.contoso.com"',
      fix: `add the domain: "${relative}" is a single label`,
    };
  }
  if (/\.\d+$/.test(relative)) {
    return {
      expected: 'a fully qualified domain name whose last label is not a number',
      fix: `add the top-level domain after "${relative}"`,
    };
  }
  return {
    expected: 'a name whose "xn--" labels are valid Punycode (RFC 5891)',
    fix: 'correct the "xn--" label; convert the original name again',
  };
}

function problemOfPrepended(label: string, zone: string): Diagnosis {
  if (label.includes('.')) {
    return { expected: EXPECTED_LABEL, fix: 'use one label without a dot, and add several labels one after the other' };
  }
  const problem = labelProblem(label);
  if (problem === undefined) {
    return problemOf(`${label}.${zone}`);
  }
  const repaired = withoutUnderscores(label);
  const candidate = NON_ASCII.test(repaired) ? domainToASCII(repaired) : repaired;
  return candidate !== '' && read(`${candidate}.${zone}`) !== undefined
    ? { expected: problem.expected, fix: `${problem.fix}: did you mean "${candidate}"?` }
    : problem;
}

function labelProblem(label: string): Diagnosis | undefined {
  if (label === '') {
    return { expected: EXPECTED_LABEL, fix: 'enter at least one character' };
  }
  if (label.length > 63) {
    return { expected: 'labels of at most 63 characters', fix: `shorten "${label}" by ${label.length - 63}` };
  }
  if (label.includes('_')) {
    return { expected: EXPECTED_LABEL, fix: 'use a hyphen instead of the underscore' };
  }
  if (NON_ASCII.test(label)) {
    return { expected: 'a label in ASCII', fix: 'write the label in its A-label form' };
  }
  const wrong = /[^A-Za-z0-9-]/u.exec(label);
  if (wrong !== null) {
    return { expected: EXPECTED_LABEL, fix: `remove ${JSON.stringify(wrong[0])}` };
  }
  return label.startsWith('-') || label.endsWith('-')
    ? {
        expected: 'labels that start and end with a letter or a digit',
        fix: `remove the leading or trailing hyphen of "${label}"`,
      }
    : undefined;
}

const SCHEME = /^\s*[A-Za-z][A-Za-z0-9+.-]*:\/\//;
const SIP = /^\s*(?:sips?|xmpp|mailto|im):/i;
const SERVICE_LABELS = /^(?:_[A-Za-z0-9-]+\.)+/;
const NON_ASCII = /[^\0-\x7f]/;

/** The text without spaces, scheme, user, path, parameters and port. */
function withoutDecoration(text: string): string {
  const rest = text
    .trim()
    .replace(SCHEME, '')
    .replace(SIP, '')
    .replace(/[/\\?#;].*$/s, '');
  return rest.slice(rest.lastIndexOf('@') + 1).replace(/:\d*$/, '');
}

function withoutUnderscores(text: string): string {
  return text.replace(/_/g, '-').replace(/(^|\.)-+/g, '$1').replace(/-+(?=\.|$)/g, '');
}

/** The name that was most likely meant, normalized; undefined if no simple correction results in one. */
function suggestion(text: string): string | undefined {
  // Without its last hyphen, Punycode is another name.
  if (/(?:^|\.)xn--[^.]*-(?:\.|$)/i.test(text)) {
    return undefined;
  }
  const repaired = withoutUnderscores(withoutDecoration(text).replace(SERVICE_LABELS, ''))
    .replace(/^\.+/, '')
    .replace(/\.{2,}/g, '.');
  return read(NON_ASCII.test(repaired) ? domainToASCII(repaired) : repaired);
}
