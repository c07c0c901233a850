import { createPrivateKey, X509Certificate } from 'node:crypto';
import { accept } from '../values/boundary/accept';
import { ProblemList } from '../values/boundary/shape';
import { EdgeValidationError } from '../values/edge-validation-error';
import type { FirewallVerdict } from '../values/firewall-verdict';
import { Fqdn } from '../values/fqdn';
import { IpAddress } from '../values/ip-address';
import { EdgeSide } from '../values/vocabulary/edge-side';
import type { ClientCertificate, NameServerAddress } from './model/probe-context';
import type { VerificationTerms } from './model/verification-terms';
import { VerifyArea } from './model/verify-area';
import type { Bounds } from './running/bounds';
import { VERIFICATION_PROPS, type VerificationProps } from './verification-props';

/** A verification as it was asked for, with defaults and without mistakes. */
export interface VerificationRequest {
  readonly side: EdgeSide;
  readonly areas: ReadonlySet<VerifyArea>;
  readonly terms: VerificationTerms;
  /** Whether certificates are judged at the moment of each run, and not at one that was given. */
  readonly isPresent: boolean;
  readonly allPartners: boolean;
  readonly rehearsal: boolean;
  readonly bounds: Bounds;
  readonly resolver?: NameServerAddress;
  readonly deployed?: FirewallVerdict;
  readonly trustedCertificates?: string;
  readonly clientCertificate?: ClientCertificate;
}

const SECOND_MS = 1000;
const DNS_PORT = 53;
const HIGHEST_PORT = 65_535;
/** The longest validity that public authorities gave in the last years. */
const MOST_DAYS = 825;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

const CERTIFICATE_BLOCK = /-----BEGIN [A-Z ]*CERTIFICATE-----[^-]*(?:-----END [A-Z ]*CERTIFICATE-----)?/g;

/** A number within its range, or its default. */
interface Range {
  readonly property: 'daysLeft' | 'timeoutSeconds' | 'deadlineSeconds' | 'parallel' | 'perSecond';
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly isWhole: boolean;
}

const DAYS_LEFT: Range = { property: 'daysLeft', least: 0, most: MOST_DAYS, usual: 30, isWhole: true };
const TIMEOUT: Range = { property: 'timeoutSeconds', least: 0.1, most: 120, usual: 5, isWhole: false };
const DEADLINE: Range = { property: 'deadlineSeconds', least: 1, most: 86_400, usual: 300, isWhole: false };
const PARALLEL: Range = { property: 'parallel', least: 1, most: 1000, usual: 64, isWhole: true };
const PER_SECOND: Range = { property: 'perSecond', least: 1, most: 10_000, usual: 250, isWhole: true };

/**
 * The verification that is asked for.
 *
 * @throws EdgeValidationError with every problem.
 */
export function verificationRequest(given: VerificationProps): VerificationRequest {
  const props = accept(VERIFICATION_PROPS, given);
  const problems = new ProblemList();
  const inRange = (range: Range): number => {
    problems.collect(() => requireInRange(range, props[range.property]));
    return props[range.property] ?? range.usual;
  };
  const partners = (props.partners ?? []).map((domain, index) => {
    let name = domain;
    problems.collect(() => { name = Fqdn.parse(domain, `partners[${index}]`).text; });
    return name;
  });
  let resolver: NameServerAddress | undefined;
  if (props.resolver !== undefined) {
    const { resolver: written } = props;
    problems.collect(() => { resolver = nameServerAddress(written); });
  }
  problems.collect(() => requireMoment(props.now));
  problems.collect(() => requireCertificates(props));
  const allPartners = props.allPartners === true;
  const asksForPartners = allPartners || partners.length > 0;
  problems.collect(() => requireAreas(props.only));
  problems.collect(() => requirePartners(props, asksForPartners));
  const request: VerificationRequest = {
    side: props.fromSide ?? EdgeSide.EXTERNAL,
    areas: new Set(props.only ?? Object.values(VerifyArea).filter((area) => area !== VerifyArea.PARTNERS || asksForPartners)),
    terms: {
      isAuthoritative: props.authoritative === true, now: props.now ?? new Date().toISOString(), daysLeft: inRange(DAYS_LEFT),
      trustsMore: props.trustedCertificates !== undefined, hasClientCertificate: props.clientCertificate !== undefined,
      partners: [...new Set(partners)].sort(),
    },
    isPresent: props.now === undefined,
    allPartners,
    rehearsal: props.rehearsal === true,
    bounds: {
      timeoutMs: inRange(TIMEOUT) * SECOND_MS, deadlineMs: inRange(DEADLINE) * SECOND_MS, parallel: inRange(PARALLEL),
      perSecond: inRange(PER_SECOND),
    },
    ...(resolver === undefined ? {} : { resolver }),
    ...(props.deployed === undefined ? {} : { deployed: props.deployed }),
    ...(props.trustedCertificates === undefined ? {} : { trustedCertificates: props.trustedCertificates }),
    ...(props.clientCertificate === undefined || props.clientKey === undefined
      ? {}
      : { clientCertificate: { certificate: props.clientCertificate, key: props.clientKey } }),
  };
  problems.throwIfAny();
  return request;
}

function requireInRange({ property, least, most, isWhole }: Range, value: number | undefined): void {
  if (value === undefined || (value >= least && value <= most && (!isWhole || Number.isInteger(value)))) return;
  throw new EdgeValidationError({
    property, given: String(value), expected: `${isWhole ? 'a whole number' : 'a number'} from ${least} to ${most}`,
    fix: value < least ? `use at least ${least}` : value > most ? `use at most ${most}` : 'round it',
  });
}

function requireMoment(now: string | undefined): void {
  if (now === undefined || (MOMENT.test(now) && isOfCalendar(now))) return;
  throw new EdgeValidationError({
    property: 'now', given: JSON.stringify(now), expected: 'a moment in UTC: "2026-11-29T12:00:00Z"', fix: 'omit it for the present',
  });
}

/** Whether the moment exists: JavaScript takes the 30th of February for the 2nd of March. */
function isOfCalendar(moment: string): boolean {
  const time = Date.parse(moment);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(moment.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length));
}

function requireAreas(only: readonly VerifyArea[] | undefined): void {
  if (only === undefined || only.length > 0) return;
  throw new EdgeValidationError({
    property: 'only', given: 'no areas', expected: `some of the areas ${Object.values(VerifyArea).join(', ')}`,
    fix: 'name areas, or omit it for all of them',
  });
}

function requirePartners({ only, partners = [], allPartners = false }: VerificationProps, asksForPartners: boolean): void {
  if (only === undefined || only.length === 0 || only.includes(VerifyArea.PARTNERS) === asksForPartners) return;
  if (asksForPartners) {
    throw new EdgeValidationError({
      property: allPartners ? 'allPartners' : 'partners', given: allPartners ? 'true' : partners.join(', '),
      expected: 'partners among the areas of only', fix: 'add the area partners to only, or omit only',
    });
  }
  throw new EdgeValidationError({
    property: 'only', given: VerifyArea.PARTNERS, expected: 'partners to look at', fix: 'pass partners, or allPartners',
  });
}

/** The certificate of a client and its key, which must belong together. */
function requireCertificates({ trustedCertificates, clientCertificate, clientKey }: VerificationProps): void {
  // Node.js passes over a broken one without a word.
  for (const block of trustedCertificates?.match(CERTIFICATE_BLOCK) ?? []) requireCertificate('trustedCertificates', block);
  if ((clientCertificate === undefined) !== (clientKey === undefined)) {
    throw new EdgeValidationError({
      property: clientKey === undefined ? 'clientKey' : 'clientCertificate', given: 'nothing',
      expected: 'a client certificate together with its private key', fix: 'pass both, or neither',
    });
  }
  if (clientCertificate === undefined || clientKey === undefined) return;
  const certificate = requireCertificate('clientCertificate', clientCertificate);
  if (certificate.checkPrivateKey(privateKey(clientKey))) return;
  throw new EdgeValidationError({
    property: 'clientKey', given: 'the key of another certificate', expected: `the private key of ${certificate.subject.split('\n').join(', ')}`,
    fix: 'pass the key that belongs to the certificate',
  });
}

function privateKey(pem: string): ReturnType<typeof createPrivateKey> {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new EdgeValidationError({
      property: 'clientKey', given: 'text that is no private key, or one with a password', expected: 'a private key as PEM, without a password',
      fix: 'write the key to a file without a password: openssl pkey -in key.pem -out plain.pem',
    });
  }
}

function requireCertificate(property: string, pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new EdgeValidationError({
      property, given: 'text that is no certificate', expected: 'a certificate as PEM', fix: 'pass the content of the PEM file',
    });
  }
}

/** `198.51.100.53`, `198.51.100.53:5353`, `2001:db8::53`, `[2001:db8::53]:5353`. */
function nameServerAddress(written: string): NameServerAddress {
  const inBrackets = /^\[([^\]]*)\](?::(\d{1,5}))?$/.exec(written);
  // An IPv6 address that is not in brackets has no port.
  const plain = /^([^:]*)(?::(\d{1,5}))?$/.exec(written);
  const [, address = written, portText = String(DNS_PORT)] = inBrackets ?? plain ?? [];
  const port = Number(portText);
  if (port < 1 || port > HIGHEST_PORT) {
    throw new EdgeValidationError({
      property: 'resolver', given: JSON.stringify(written), expected: `a port from 1 to ${HIGHEST_PORT}`, fix: 'omit the port for 53',
    });
  }
  return { address: IpAddress.parse(address, 'resolver').text, port };
}
