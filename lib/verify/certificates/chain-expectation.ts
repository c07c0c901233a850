import { FindingSeverity } from '../../plan/findings/finding';
import { CertificateAuthority, CertificateSource, ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import { failed, type Judgement, notLookedAt, passed } from '../model/expectation';
import { ConversationOutcome, type TlsObservation } from '../model/observation';
import { SymptomKind } from '../model/symptom';
import type { VerificationTerms } from '../model/verification-terms';
import { allowsUsage } from './certificate-rules';
import type { EndpointExpectation } from './endpoint-check';
import { certificateSymptom, type SeenCertificate } from './seen-certificate';
import type { TlsEndpoint } from './tls-endpoint';
import { LifePhase, phaseOf } from './validity-expectations';

/** Codes of OpenSSL for what is wrong with the chain, in words. */
const WORDS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its root authority is not trusted',
  UNABLE_TO_GET_ISSUER_CERT: 'no trusted authority has issued it',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'no trusted authority has issued it',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'no trusted authority has issued it',
  CERT_SIGNATURE_FAILURE: 'a signature in the chain is wrong',
  CERT_HAS_EXPIRED: 'a certificate of an authority in the chain has expired',
  CERT_NOT_YET_VALID: 'a certificate of an authority in the chain is not yet valid',
  INVALID_CA: 'it is issued by what is not an authority',
  INVALID_PURPOSE: 'an authority in the chain does not issue certificates for servers',
  PATH_LENGTH_EXCEEDED: 'the chain is longer than an authority in it allows',
};

/** Codes that say that the issuer is not known. */
const ISSUER_UNKNOWN: readonly string[] = ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'];

/** The certificate leads to an authority that is trusted. */
export function chainExpectation(at: TlsEndpoint, terms: VerificationTerms): EndpointExpectation {
  const { ca, source } = at.certificate;
  const isSelfSigned = source?.kind === CertificateSource.SELF_SIGNED;
  const isPublic = ca === CertificateAuthority.PUBLIC && !isSelfSigned;
  return {
    what: 'chain', severity: isSelfSigned ? FindingSeverity.WARNING : FindingSeverity.ERROR,
    expected: `shows a certificate of ${isPublic ? 'a public authority' : 'a trusted authority'}, with its chain`,
    ...(isPublic || terms.trustsMore ? {} : { reason: reasonOf(isSelfSigned) }),
    judge: (seen) => chainJudgement(at, seen, terms),
  };
}

function reasonOf(isSelfSigned: boolean): string {
  return isSelfSigned
    ? 'the plan has a self-signed certificate; pass --ca with that certificate'
    : 'an internal authority may have issued it; pass --ca with the certificate of the authority';
}

function chainJudgement(at: TlsEndpoint, { observation, certificate }: SeenCertificate, { now }: VerificationTerms): Judgement {
  const { outcome, untrusted } = observation;
  if (outcome !== ConversationOutcome.ANSWERED) {
    return notLookedAt('the server ends the handshake without a certificate of the client; pass --certificate and --key');
  }
  if (untrusted === undefined) {
    return passed(certificate.isSelfSigned ? 'the certificate itself is trusted' : `trusted, from ${certificate.issuer}`);
  }
  // What is wrong with the certificate itself is told by other expectations, and hides what is wrong with its chain.
  const phase = phaseOf(certificate, now);
  if (untrusted === 'CERT_HAS_EXPIRED' && phase === LifePhase.EXPIRED) return notLookedAt('the certificate has expired');
  if (untrusted === 'CERT_NOT_YET_VALID' && phase === LifePhase.NOT_YET_VALID) return notLookedAt('the certificate is not yet valid');
  if (untrusted === 'INVALID_PURPOSE' && !allowsUsage(certificate, ExtendedKeyUsage.SERVER_AUTHENTICATION)) {
    return notLookedAt('the certificate is not for servers');
  }
  return failed(
    `not trusted: ${WORDS[untrusted] ?? untrusted}${unsentIssuer(observation, untrusted)}`,
    [certificateSymptom(at, certificate, SymptomKind.CERTIFICATE_UNTRUSTED, { detail: untrusted })],
  );
}

/** The most frequent mistake, and easily fixed: intermediate authorities were not installed. */
function unsentIssuer({ chain }: TlsObservation, untrusted: string): string {
  const [certificate, next] = chain;
  if (certificate === undefined || next !== undefined || !ISSUER_UNKNOWN.includes(untrusted)) return '';
  return `; the server sends no certificate of the issuer ${certificate.issuer}`;
}
