import { SymptomKind } from '../../model/symptom';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, pageOf } from '../cause-facts';
import { names } from '../words/cause-words';
import type { DraftCause } from '../draft-cause';
import { ownersOf, ownersText, serversText } from '../words/found-owners';
import { detailsOf, distinct, type FoundSymptom, valuesOf } from '../found-symptom';
import { groupedBy, idPart, ownSymptoms } from '../grouped-symptoms';
import { assignSteps, certificateName, certificatePage, purposeOf, requestSteps } from './planned-certificate';
import { BlamedLayer, CauseAudience } from '../verification-cause';

const {
  CERTIFICATE_NAME_MISSING, CERTIFICATE_SUBJECT_WRONG, CERTIFICATE_UNTRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID,
  CERTIFICATE_EXPIRES_SOON,
  CERTIFICATE_KEY_USAGE, CERTIFICATE_KEY_SHORT, CERTIFICATE_DIFFERS,
} = SymptomKind;

/** What a kind says of a certificate. */
type ProblemText = (of: readonly FoundSymptom[]) => string;

/** What each kind says of a certificate, the worst first. */
const PROBLEMS: ReadonlyMap<SymptomKind, ProblemText> = new Map<SymptomKind, ProblemText>([
  [CERTIFICATE_EXPIRED, () => 'has expired'],
  [CERTIFICATE_NOT_YET_VALID, () => 'is not valid yet'],
  [CERTIFICATE_NAME_MISSING, (of) => (
    `lacks the name${valuesOf(of).length === 1 ? '' : 's'} ${names(valuesOf(of)) || 'that clients ask for'}`)],
  [CERTIFICATE_UNTRUSTED, (of) => `is not trusted${detailsOf(of).length === 0 ? '' : ` (${names(detailsOf(of))})`}`],
  [CERTIFICATE_KEY_USAGE, (of) => `lacks the key usage ${names(valuesOf(of).map(usageName)) || 'that it needs'}`],
  [CERTIFICATE_SUBJECT_WRONG, (of) => `has another subject name than ${names(valuesOf(of)) || 'planned'}`],
  [CERTIFICATE_KEY_SHORT, () => 'has a key that is too short'],
  [CERTIFICATE_EXPIRES_SOON, () => 'expires soon'],
  [CERTIFICATE_DIFFERS, () => 'is another one than on the other ports of the pool'],
]);

const USAGES: ReadonlyMap<string, string> = new Map([
  ['1.3.6.1.5.5.7.3.1', 'server authentication'], ['serverAuth', 'server authentication'],
  ['1.3.6.1.5.5.7.3.2', 'client authentication'], ['clientAuth', 'client authentication'],
]);

/** Codes of OpenSSL for a chain without the certificates of its issuers. */
const INCOMPLETE = new Set(['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY']);

function usageName(usage: string): string {
  return USAGES.get(usage) ?? usage;
}

/** What is wrong with certificates: one cause for each, whatever is wrong with it and wherever it is shown. */
export const certificateCauses: CauseFinder = (left, facts) => {
  const all = ownSymptoms(left, new Set(PROBLEMS.keys()));
  // That a certificate is another one is part of what is wrong with it, and a cause of its own if nothing else is.
  const wrong = new Set(all.flatMap(({ symptom: { kind, certificate } }) => (kind === CERTIFICATE_DIFFERS ? [] : certificate ?? [])));
  const found = all.filter(({ symptom: { kind, certificate = '' } }) => kind !== CERTIFICATE_DIFFERS || wrong.has(certificate));
  const known = found.filter(({ symptom }) => symptom.certificate !== undefined);
  const unknown = found.filter(({ symptom }) => symptom.certificate === undefined);
  return [
    ...[...groupedBy(known, ({ symptom }) => symptom.certificate ?? '')]
      .map(([fingerprint, of]) => certificateCause(of, fingerprint, facts)),
    // Without fingerprints, what the same servers show with the same fault is one certificate.
    ...[...groupedBy(bySameFault(unknown), (of) => JSON.stringify(distinct(of.map(({ expectation }) => expectation.subject)))).values()]
      .map((groups) => groups.flat()).map((of) => certificateCause(of, undefined, facts)),
  ];
};

function bySameFault(found: readonly FoundSymptom[]): FoundSymptom[][] {
  return [
    ...groupedBy(found, ({ symptom: { kind, values = [], detail = '' } }) => JSON.stringify([kind, [...values].sort(), detail])).values(),
  ];
}

function certificateCause(of: readonly FoundSymptom[], fingerprint: string | undefined, facts: CauseFacts): DraftCause {
  const owners = ownersOf(of, facts);
  const kinds = [...PROBLEMS.keys()].filter((kind) => of.some(({ symptom }) => symptom.kind === kind));
  const problems = kinds
    // A certificate that has expired is not trusted for that reason.
    .filter((kind) => kind !== CERTIFICATE_UNTRUSTED || !detailsOf(ofKind(of, kind)).every((detail) => (
      detail === 'CERT_HAS_EXPIRED' && kinds.includes(CERTIFICATE_EXPIRED))) || kinds.length === 1)
    .map((kind) => PROBLEMS.get(kind)?.(ofKind(of, kind)) ?? kind);
  const isLate = kinds.length === 1 && kinds[0] === CERTIFICATE_EXPIRES_SOON;
  return {
    id: fingerprint === undefined
      ? `certificate/${kinds.join('+')}/${owners.map(idPart).join('+')}/${idPart(names(valuesOf(of)))}`
      : `certificate/${idPart(fingerprint.slice(0, 16).toLowerCase())}`,
    layer: BlamedLayer.CERTIFICATE, who: CauseAudience.PKI, of,
    what: `The ${certificateName(facts)} of ${ownersText(owners, facts)} ${inWords(problems)}.`,
    known: fingerprint === undefined ? [] : [`SHA-256 fingerprint ${fingerprint}`],
    fix: isChainProblem(kinds, of) ? chainSteps(owners, of, facts) : [
      ...(kinds.includes(CERTIFICATE_DIFFERS) ? [
        'If the certificate on the other ports is as planned, export it with its private key, and assign it; if not:',
      ] : []),
      ...requestSteps(facts),
      ...assignSteps(facts, serversText(owners, facts)),
      ...(isLate && facts.plan.edge !== undefined ? [
        'Renew A/V authentication at least 8 hours before it expires, so that calls go on:',
        'Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint \'THUMBPRINT\' -Roll -EffectiveDate \'DATE\'',
      ] : []),
    ],
    page: isLate && facts.plan.edge !== undefined
      ? pageOf(facts, 'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md')
      : certificatePage(facts),
  };
}

/** Servers of a pool with different certificates, where all must have the same. */
export const differingCertificateCauses: CauseFinder = (left, facts) => {
  const of = ownSymptoms(left, new Set([CERTIFICATE_DIFFERS]));
  const owners = ownersOf(of, facts);
  return of.length === 0 ? [] : [{
    id: `certificate/differs/${purposeOf(facts)}`, layer: BlamedLayer.CERTIFICATE, who: CauseAudience.LYNC, of,
    what: `The servers of the pool have different certificates: all must have the same ${certificateName(facts)} and its private key.`,
    known: [`servers: ${ownersText(owners, facts)}`, ...(valuesOf(of).length === 0 ? [] : [`certificates: ${names(valuesOf(of))}`])],
    fix: [
      'Export the right certificate with its private key from the server that has it.',
      ...assignSteps(facts, serversText(owners, facts)),
    ],
    page: certificatePage(facts),
  }];
};

function isChainProblem(kinds: readonly SymptomKind[], of: readonly FoundSymptom[]): boolean {
  return kinds.length === 1 && kinds[0] === CERTIFICATE_UNTRUSTED && detailsOf(of).some((detail) => INCOMPLETE.has(detail));
}

function chainSteps(owners: readonly string[], of: readonly FoundSymptom[], facts: CauseFacts): string[] {
  const servers = serversText(owners, facts);
  return [
    ...(facts.plan.edge === undefined ? [
      `On ${servers}, install the certificates between it and the root of its CA, so that they are sent with it.`,
    ] : [
      `On ${servers}, import the certificates between it and the root of its CA: certutil -addstore CA 'C:\\intermediate.cer'`,
      'Restart the services: the server sends them with its own certificate from then on.',
    ]),
    `If the CA is your own, pass the certificate of its root with --ca: ${names(detailsOf(of))} means that the issuer is not known here.`,
    'Clients outside and partners trust only public CAs: if this certificate is for them, reissue it from one.',
  ];
}

function ofKind(of: readonly FoundSymptom[], kind: SymptomKind): FoundSymptom[] {
  return of.filter(({ symptom }) => symptom.kind === kind);
}

/** `has expired, and lacks the name sip.fabrikam.com`. */
function inWords(problems: readonly string[]): string {
  const [first = 'is not as planned', ...others] = problems;
  return others.length === 0 ? first : `${[first, ...others.slice(0, -1)].join(', ')}, and ${others.at(-1) ?? ''}`;
}
