import { ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import { allowsUsage, countedNames, day, daysText, daysUntil, namesOf } from '../certificates/certificate-rules';
import { ConversationOutcome, type FoundCertificate, type TlsObservation } from '../model/observation';
import { type Symptom, SymptomKind } from '../model/symptom';
import type { VerificationTerms } from '../model/verification-terms';
import { isUnasked, unaskedReason } from '../model/reasons';
import { failedConversation } from './connection-words';
import { NO_STEP, type PartnerProblem, type PartnerStep, together } from './partner-step';
import type { Handshake, TriedHost } from './tried-host';

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
  return shown.length === 0 ? undefined : Math.min(...shown.map(({ validTo }) => daysUntil(validTo, now)));
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
  const { validFrom, validTo } = certificate;
  const isExpired = Date.parse(validTo) < Date.parse(now);
  const isEarly = Date.parse(validFrom) > Date.parse(now);
  const problems: CertificateProblem[] = [];
  if (!hasName(certificate, host)) {
    const has = countedNames(namesOf(certificate), certificate.otherSans);
    problems.push({ kind: SymptomKind.CERTIFICATE_NAME_MISSING, found: `has ${has}, not ${host}`, values: [host] });
  }
  if (untrusted !== undefined && !(isExpired && untrusted === EXPIRED) && !(isEarly && untrusted === NOT_YET_VALID)) {
    problems.push({ kind: SymptomKind.CERTIFICATE_UNTRUSTED, found: `is not trusted (${untrusted})`, detail: untrusted });
  }
  if (isExpired) problems.push({ kind: SymptomKind.CERTIFICATE_EXPIRED, found: `expired on ${day(validTo)}` });
  if (isEarly) problems.push({ kind: SymptomKind.CERTIFICATE_NOT_YET_VALID, found: `is not valid before ${day(validFrom)}` });
  if (!allowsUsage(certificate, ExtendedKeyUsage.SERVER_AUTHENTICATION)) {
    problems.push({
      kind: SymptomKind.CERTIFICATE_KEY_USAGE, found: 'is not for server authentication', values: ['server authentication'],
    });
  }
  return problems;
}

function notesOf(
  { validTo }: FoundCertificate, { outcome, asksForCertificate }: TlsObservation, host: string, { now, daysLeft }: VerificationTerms,
): string[] {
  const left = daysUntil(validTo, now);
  return [
    outcome === ConversationOutcome.ANSWERED
      ? `its certificate has ${host}, is trusted, and is valid until ${day(validTo)}`
      : `its certificate has ${host}, and is valid until ${day(validTo)}`,
    ...(left < daysLeft ? [`it expires in ${daysText(left)}`] : []),
    ...(asksForCertificate === false ? ['it asks for no client certificate, although federation needs mutual TLS'] : []),
  ];
}

/** An Edge compares names as a whole: a wildcard is no name of a host (`lync-server-2013-wildcard-certificate-support.md`). */
function hasName(certificate: FoundCertificate, host: string): boolean {
  return namesOf(certificate).includes(host);
}

function place({ host, port, partner }: TriedHost, address: string): Pick<Symptom, 'name' | 'address' | 'port' | 'partner'> {
  return { name: host, address, port, partner };
}

function detailOf(detail: string | undefined): Pick<Symptom, 'detail'> {
  return detail === undefined ? {} : { detail };
}
