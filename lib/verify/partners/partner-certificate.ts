import { ConversationOutcome, type FoundCertificate, type TlsObservation } from '../model/observation';
import { type Symptom, SymptomKind } from '../model/symptom';
import type { VerificationTerms } from '../model/verification-terms';
import { isUnasked, unaskedReason } from '../model/reasons';
import { failedConversation } from './connection-words';
import { NO_STEP, type PartnerProblem, type PartnerStep, together } from './partner-step';
import type { Handshake, TriedHost } from './tried-host';

const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
const ANY_USAGE = '2.5.29.37.0';
const DAY_MS = 86_400_000;

/** Names of a certificate that are told before the others are counted. */
const NAMED_NAMES = 3;

/** Codes of OpenSSL for what the dates of the certificate say already. */
const EXPIRED = 'CERT_HAS_EXPIRED';
const NOT_YET_VALID = 'CERT_NOT_YET_VALID';

/** What the certificates at the addresses of a host are worth: each must have its name, be trusted, and be valid. */
export function certificateStep(tried: TriedHost, terms: VerificationTerms): PartnerStep {
  return together(tried.handshakes.map((handshake) => stepOf(tried, handshake, terms)));
}

/** Days until the first of the certificates expires; undefined if there is none. */
export function certificateDaysLeft(tried: readonly TriedHost[], { now }: VerificationTerms): number | undefined {
  const shown = tried.flatMap(({ handshakes }) => handshakes.flatMap(({ seen }) => seen.chain.slice(0, 1)));
  const ends = shown.map(({ validTo }) => Date.parse(validTo));
  return ends.length === 0 ? undefined : daysUntil(Math.min(...ends), now);
}

function stepOf(tried: TriedHost, { address, seen }: Handshake, terms: VerificationTerms): PartnerStep {
  const { host, port } = tried;
  if (isUnasked(seen.outcome)) return { ...NO_STEP, incomplete: unaskedReason(seen.outcome) };
  const [certificate] = seen.chain;
  if (certificate === undefined) {
    const failure = failedConversation(seen.outcome, 'TLS', address, port, seen.detail)
      ?? { kind: SymptomKind.TLS_FAILED, found: `${address}, port ${port}, shows no certificate` };
    const symptom = { ...place(tried, address), kind: failure.kind, ...detailOf(seen.detail) };
    return { ...NO_STEP, problems: [{ found: failure.found, symptom }] };
  }
  const problems = problemsOf(certificate, seen, host, terms).map(({ kind, found, ...rest }): PartnerProblem => ({
    found: `the certificate at ${address} ${found}`,
    symptom: { ...place(tried, address), kind, certificate: certificate.fingerprint, ...rest },
  }));
  const { doubts, problems: ofSession } = sessionStep(tried, address, seen, terms);
  return { ...NO_STEP, notes: notesOf(certificate, seen, host, terms), problems: [...problems, ...ofSession], doubts };
}

/** What becomes of a session after the server has shown its certificate. */
function sessionStep(
  tried: TriedHost, address: string, { outcome, detail, asksForCertificate, acceptsCertificate }: TlsObservation, terms: VerificationTerms,
): Required<Pick<PartnerStep, 'problems' | 'doubts'>> {
  const because = detail === undefined ? '' : ` (${detail})`;
  const problem = (found: string, kind: SymptomKind): PartnerProblem => (
    { found: `${found}${because}`, symptom: { ...place(tried, address), kind, ...detailOf(detail) } });
  if (acceptsCertificate === false) {
    return { problems: [problem(`${address} rejects the client certificate`, SymptomKind.CLIENT_CERTIFICATE_REJECTED)], doubts: [] };
  }
  if (outcome === ConversationOutcome.ANSWERED) return { problems: [], doubts: [] };
  // It goes on with those that show a certificate, as an Edge does.
  const wantsCertificate = asksForCertificate ?? detail?.includes('certificate') === true;
  return wantsCertificate && (!terms.hasClientCertificate || acceptsCertificate === true)
    ? {
        problems: [],
        doubts: [`whether the certificate at ${address} is trusted is not known: it ends TLS without a client certificate${because}`],
      }
    : { problems: [problem(`TLS with ${address} fails`, SymptomKind.TLS_FAILED)], doubts: [] };
}

/** What is wrong with a certificate, and how to say it after its name. */
type CertificateProblem = Pick<Symptom, 'kind' | 'values' | 'detail'> & { readonly found: string };

function problemsOf(
  certificate: FoundCertificate, { untrusted }: TlsObservation, host: string, { now }: VerificationTerms,
): CertificateProblem[] {
  const { validFrom, validTo, extendedKeyUsages } = certificate;
  const isExpired = Date.parse(validTo) < Date.parse(now);
  const isEarly = Date.parse(validFrom) > Date.parse(now);
  const problems: CertificateProblem[] = [];
  if (!hasName(certificate, host)) {
    problems.push({ kind: SymptomKind.CERTIFICATE_NAME_MISSING, found: `has ${namesInWords(certificate)}, not ${host}`, values: [host] });
  }
  if (untrusted !== undefined && !(isExpired && untrusted === EXPIRED) && !(isEarly && untrusted === NOT_YET_VALID)) {
    problems.push({ kind: SymptomKind.CERTIFICATE_UNTRUSTED, found: `is not trusted (${untrusted})`, detail: untrusted });
  }
  if (isExpired) problems.push({ kind: SymptomKind.CERTIFICATE_EXPIRED, found: `expired on ${day(validTo)}` });
  if (isEarly) problems.push({ kind: SymptomKind.CERTIFICATE_NOT_YET_VALID, found: `is not valid before ${day(validFrom)}` });
  if (extendedKeyUsages.length > 0 && !extendedKeyUsages.includes(SERVER_AUTHENTICATION) && !extendedKeyUsages.includes(ANY_USAGE)) {
    problems.push({ kind: SymptomKind.CERTIFICATE_KEY_USAGE, found: 'is not for server authentication', values: [SERVER_AUTHENTICATION] });
  }
  return problems;
}

function notesOf(
  { validTo }: FoundCertificate, { outcome, asksForCertificate }: TlsObservation, host: string, { now, daysLeft }: VerificationTerms,
): string[] {
  const left = daysUntil(Date.parse(validTo), now);
  return [
    outcome === ConversationOutcome.ANSWERED
      ? `its certificate has ${host}, is trusted, and is valid until ${day(validTo)}`
      : `its certificate has ${host}, and is valid until ${day(validTo)}`,
    ...(left < daysLeft ? [`it expires in ${left === 1 ? '1 day' : `${left} days`}`] : []),
    ...(asksForCertificate === false ? ['it asks for no client certificate, although federation needs mutual TLS'] : []),
  ];
}

/** An Edge compares names as a whole: a wildcard is no name of a host (`lync-server-2013-wildcard-certificate-support.md`). */
function hasName({ subject, sans }: FoundCertificate, host: string): boolean {
  return subject.toLowerCase() === host || sans.includes(host);
}

function namesInWords({ subject, sans, otherSans = 0 }: FoundCertificate): string {
  const names = subject === '' || sans.includes(subject.toLowerCase()) ? sans : [subject.toLowerCase(), ...sans];
  const all = names.length + otherSans;
  // One more than is named says that there are more; how many there are is counted.
  const first = names.slice(0, NAMED_NAMES + 1);
  if (all === 0) return 'no name';
  if (all <= NAMED_NAMES + 1) return `the name${all === 1 ? '' : 's'} ${first.join(', ')}`;
  return `the names ${first.slice(0, NAMED_NAMES).join(', ')} and ${all - NAMED_NAMES} more`;
}

function place({ host, port, partner }: TriedHost, address: string): Pick<Symptom, 'name' | 'address' | 'port' | 'partner'> {
  return { name: host, address, port, partner };
}

function detailOf(detail: string | undefined): Pick<Symptom, 'detail'> {
  return detail === undefined ? {} : { detail };
}

function daysUntil(end: number, now: string): number {
  return Math.floor((end - Date.parse(now)) / DAY_MS);
}

function day(moment: string): string {
  return moment.slice(0, 10);
}
