import { FindingSeverity } from '../../plan/findings/finding';
import { productTls } from '../../plan/product/product-tls';
import { failed, type Judgement, notLookedAt, passed } from '../model/expectation';
import { type TlsObservation, TlsVersion } from '../model/observation';
import type { PlanToVerify } from '../model/plan-to-verify';
import { SymptomKind } from '../model/symptom';
import type { EndpointExpectation } from './endpoint-check';
import { certificateSymptom } from './seen-certificate';
import type { TlsEndpoint } from './tls-endpoint';

const NAMES: Readonly<Record<TlsVersion, string>> = {
  [TlsVersion.TLS_1_0]: 'TLS 1.0', [TlsVersion.TLS_1_1]: 'TLS 1.1', [TlsVersion.TLS_1_2]: 'TLS 1.2', [TlsVersion.TLS_1_3]: 'TLS 1.3',
};

const OLD: readonly TlsVersion[] = [TlsVersion.TLS_1_0, TlsVersion.TLS_1_1];

/** TLS 1.2 is what Microsoft 365 and up-to-date partners need, and every product offers it. */
export function currentVersionExpectation(at: TlsEndpoint, { edge }: PlanToVerify): EndpointExpectation {
  const product = edge?.product;
  const offered = product === undefined ? [] : productTls(product.key).versions.map((version) => `TLS ${version}`);
  return {
    what: 'tls-1.2', severity: FindingSeverity.WARNING, expected: 'agrees to TLS 1.2',
    judge: ({ observation, certificate }) => {
      const { versions } = observation;
      if (versions.includes(TlsVersion.TLS_1_2)) return passed(agreed(observation));
      const isForeign = product !== undefined && versions.length > 0 && !versions.some((version) => offered.includes(NAMES[version]));
      const hint = isForeign ? `, which ${product.name} does not offer: another system answers` : '';
      return isUnknown(observation, TlsVersion.TLS_1_2) ?? failed(`${agreed(observation)}${hint}`, [
        certificateSymptom(at, certificate, SymptomKind.TLS_VERSION, { values: [NAMES[TlsVersion.TLS_1_2]], detail: 'missing' }),
      ]);
    },
  };
}

/** Old versions are switched off, which is possible at every Edge; they may be needed by partners, so it is advice. */
export function oldVersionsExpectation(at: TlsEndpoint, { edge }: PlanToVerify): EndpointExpectation {
  const since = edge === undefined ? undefined : productTls(edge.product.key).oldVersionsOffSince;
  const condition = since === undefined ? '' : `; they can be switched off from ${since} on`;
  return {
    what: 'old-tls', severity: FindingSeverity.ADVICE, expected: `does not agree to TLS 1.0 and TLS 1.1${condition}`,
    judge: ({ observation, certificate }) => {
      const found = observation.versions.filter((version) => OLD.includes(version)).map((version) => NAMES[version]);
      if (found.length > 0) {
        return failed(`agrees to ${found.join(', ')}`, [
          certificateSymptom(at, certificate, SymptomKind.TLS_VERSION, { values: found, detail: 'old' }),
        ]);
      }
      const unknown = OLD.map((version) => isUnknown(observation, version)).find((judgement) => judgement !== undefined);
      return unknown ?? passed(agreed(observation));
    },
  };
}

function agreed({ versions }: TlsObservation): string {
  return versions.length === 0 ? 'agrees to no version alone' : `agrees to ${versions.map((version) => NAMES[version]).join(', ')}`;
}

function isUnknown({ unknownVersions }: TlsObservation, version: TlsVersion): Judgement | undefined {
  return unknownVersions?.includes(version) === true ? notLookedAt(`no answer about ${NAMES[version]} in time`) : undefined;
}
