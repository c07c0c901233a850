import { FindingSeverity } from '../../plan/findings/finding';
import { CertificatePurpose } from '../../values/vocabulary/certificates';
import { failed, notLookedAt, passed } from '../model/expectation';
import { SymptomKind } from '../model/symptom';
import { countedNames, namesOf } from './certificate-rules';
import type { EndpointExpectation } from './endpoint-check';
import { shortList } from './short-list';
import { certificateSymptom, missingCertificate } from './seen-certificate';
import { plannedNames, type TlsEndpoint } from './tls-endpoint';

/** The certificate has all names that are planned for it. This expectation also tells why there is no certificate at all. */
export function namesExpectation(at: TlsEndpoint): EndpointExpectation {
  const planned = plannedNames(at.certificate);
  const allowsWildcards = at.certificate.purpose === CertificatePurpose.REVERSE_PROXY;
  return {
    what: 'names', severity: FindingSeverity.ERROR, expected: `shows a certificate with ${countedNames(planned)}`,
    judge: ({ certificate }) => {
      const found = new Set(namesOf(certificate));
      const missing = planned.filter((name) => !found.has(name) && !(allowsWildcards && found.has(wildcardOf(name))));
      if (missing.length === 0) return passed('it has them');
      const covered = missing.filter((name) => found.has(wildcardOf(name)));
      const hint = covered.length === 0 ? '' : `, and an Edge must not rely on the wildcard ${shortList(new Set(covered.map(wildcardOf)))}`;
      return failed(
        `the certificate has ${countedNames(namesOf(certificate), certificate.otherSans)}, not ${shortList(missing)}${hint}`,
        [certificateSymptom(at, certificate, SymptomKind.CERTIFICATE_NAME_MISSING, { values: missing })],
      );
    },
    judgeMissing: (observation) => missingCertificate(at, observation),
  };
}

/** Its common name is the planned one: some partners compare no other. Nobody reads that of a reverse proxy. */
export function subjectExpectation(at: TlsEndpoint): EndpointExpectation {
  const { purpose, subject } = at.certificate;
  const expected = subject.toLowerCase();
  return {
    what: 'subject', severity: purpose === CertificatePurpose.REVERSE_PROXY ? FindingSeverity.ADVICE : FindingSeverity.WARNING,
    expected: `shows a certificate with the subject name ${expected}`,
    judge: ({ certificate }) => {
      const found = certificate.subject.toLowerCase();
      if (found === expected) return passed(`the subject name is ${expected}`);
      // The names expectation tells that, as an error.
      if (!namesOf(certificate).includes(expected)) return notLookedAt(`the certificate does not have ${expected} at all`);
      return failed(
        found === '' ? 'the certificate has no subject name' : `the subject name is ${found}`,
        [certificateSymptom(at, certificate, SymptomKind.CERTIFICATE_SUBJECT_WRONG, { values: [expected] })],
      );
    },
  };
}

function wildcardOf(name: string): string {
  return `*${name.slice(name.indexOf('.'))}`;
}
