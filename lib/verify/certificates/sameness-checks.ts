import { FindingSeverity } from '../../plan/findings/finding';
import { CertificatePurpose } from '../../values/vocabulary/certificates';
import { EndpointOwner } from '../model/endpoint';
import { type Expectation, failed, type Judgement, notLookedAt, passed, type PlannedCheck, unlooked } from '../model/expectation';
import type { FoundCertificate, Observations } from '../model/observation';
import { SymptomKind } from '../model/symptom';
import { VerifyArea } from '../model/verify-area';
import { endpointSubject } from '../model/endpoint-id';
import { ADDRESS_UNKNOWN, drainedReason } from '../model/reasons';
import { certificateSymptom, seenCertificate } from './seen-certificate';
import { shortList } from './short-list';
import type { TlsEndpoint } from './tls-endpoint';
import { day } from './certificate-rules';

const LABELS: Readonly<Record<CertificatePurpose, string>> = {
  [CertificatePurpose.EDGE_EXTERNAL]: 'external certificate',
  [CertificatePurpose.EDGE_INTERNAL]: 'internal certificate',
  [CertificatePurpose.REVERSE_PROXY]: 'listener certificate',
};

/** An endpoint, and the certificate that it showed. */
interface Shown {
  readonly at: TlsEndpoint;
  readonly certificate: FoundCertificate;
}

/**
 * Every server of a pool shows the same certificate, where the plan says so. Drained servers are compared apart, and as advice: they
 * may get a new certificate before they return.
 */
export function samenessChecks(endpoints: readonly TlsEndpoint[]): PlannedCheck[] {
  const shared = endpoints.filter(({ endpoint, certificate }) => certificate.sharedAcrossPool && endpoint.owner === EndpointOwner.SERVER);
  const [first] = shared;
  if (first === undefined) return [];
  const active = shared.filter(({ endpoint }) => !endpoint.isDrained);
  const drained = shared.filter(({ endpoint }) => endpoint.isDrained);
  return [
    ...(ownersOf(active).length < 2 ? [] : [activeCheck(first, active)]),
    ...ownersOf(drained).map((owner) => drainedCheck(first, owner, drained.filter(({ endpoint }) => endpoint.ownerName === owner), active)),
  ];
}

function activeCheck({ certificate: { purpose, tableRows } }: TlsEndpoint, active: readonly TlsEndpoint[]): PlannedCheck {
  const owners = ownersOf(active);
  const expectation: Expectation = {
    id: `certificates/same/${purpose}`, area: VerifyArea.CERTIFICATES, severity: FindingSeverity.ERROR, subject: LABELS[purpose],
    expected: `the same on ${shortList(owners)}`, tableRows,
  };
  return checkOf(expectation, active, (observations) => {
    const shown = shownBy(active, observations);
    const seen = ownersOf(shown.map(({ at }) => at));
    const [only] = seen;
    if (only === undefined) return notLookedAt('no server shows a certificate');
    if (seen.length < 2) return notLookedAt(`only ${only} shows a certificate`);
    const missing = owners.filter((owner) => !seen.includes(owner));
    const also = missing.length === 0 ? '' : `; none was seen on ${shortList(missing)}`;
    return compared(shown, referenceOf(shown), `the same on ${shortList(seen)}${also}`);
  });
}

function drainedCheck(
  { certificate: { purpose, tableRows } }: TlsEndpoint, owner: string, drained: readonly TlsEndpoint[], active: readonly TlsEndpoint[],
): PlannedCheck {
  const expectation: Expectation = {
    id: `certificates/same/${purpose}/${owner}`, area: VerifyArea.CERTIFICATES, severity: FindingSeverity.ADVICE,
    subject: `${LABELS[purpose]}, ${owner}`, expected: 'the same as on the servers that are not drained', tableRows,
  };
  return checkOf(expectation, [...drained, ...active], (observations) => {
    const reference = referenceOf(shownBy(active, observations));
    const shown = shownBy(drained, observations);
    if (shown.length === 0) return notLookedAt(`${drainedReason(owner)}, and it shows no certificate`);
    if (reference === undefined) return notLookedAt('no other server shows a certificate');
    return compared(shown, reference, 'the same');
  });
}

function checkOf(
  expectation: Expectation, endpoints: readonly TlsEndpoint[], judge: (observations: Observations) => Judgement,
): PlannedCheck {
  const probes = endpoints.flatMap(({ probe }) => probe ?? []);
  return probes.length === 0 ? unlooked(expectation, ADDRESS_UNKNOWN) : { expectation, probes, judge };
}

function compared(shown: readonly Shown[], reference: FoundCertificate | undefined, same: string): Judgement {
  const odd = shown.filter(({ certificate }) => certificate.fingerprint !== reference?.fingerprint);
  if (odd.length === 0) return passed(same);
  const found = odd.map(({ at, certificate }) => (
    `${endpointSubject(at.endpoint)} (valid until ${day(certificate.validTo)}, fingerprint ${certificate.fingerprint.slice(0, 8)})`));
  return failed(
    `another one on ${shortList(found)}`,
    odd.map(({ at, certificate }) => certificateSymptom(at, certificate, SymptomKind.CERTIFICATE_DIFFERS)),
  );
}

function shownBy(endpoints: readonly TlsEndpoint[], observations: Observations): Shown[] {
  return endpoints.flatMap((at) => {
    if (at.probe === undefined) return [];
    const seen = seenCertificate(at, observations.tls(at.probe));
    return 'judgement' in seen ? [] : [{ at, certificate: seen.certificate }];
  });
}

/** The certificate of most endpoints; among equals, that of the first. */
function referenceOf(shown: readonly Shown[]): FoundCertificate | undefined {
  const counts = new Map<string, number>();
  for (const { certificate } of shown) counts.set(certificate.fingerprint, (counts.get(certificate.fingerprint) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return shown.find(({ certificate }) => counts.get(certificate.fingerprint) === most)?.certificate;
}

function ownersOf(endpoints: readonly TlsEndpoint[]): string[] {
  return [...new Set(endpoints.map(({ endpoint }) => endpoint.ownerName))].sort();
}
