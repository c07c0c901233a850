import type { Fqdn } from '../../values/fqdn';
import {
  CertificateAuthority, CertificateHolder, CertificatePurpose, ExtendedKeyUsage,
} from '../../values/vocabulary/certificates';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { SimpleUrlKind } from '../../values/vocabulary/reverse-proxy';
import type { CertificateRow } from '../../guide/certificates/certificate-row';
import { WEB_CERTIFICATE_ROWS } from '../../guide/web';
import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import type { CheckedProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import { planCertificateSource } from '../certificates/certificate-source';
import { distinctNames } from '../dns/access-names';
import { lyncdiscoverNames } from './publishing';

const KEY_LENGTH_BITS = 2048;

/**
 * The certificate of the listener, with all host names that are published on port 443.
 *
 * Decisions (docs/decisions.md): server authentication only, as on the summary page; the private key is exportable,
 * because the request is not created on the proxy.
 */
export function planListenerCertificate(request: CheckedProxyRequest): CertificatePlan {
  const rows = WEB_CERTIFICATE_ROWS.filter(({ component, conditions, purpose }) => component === 'reverseProxy'
    && (purpose === 'autodiscover'
      ? request.used.has(PlanningCondition.AUTODISCOVER_HTTPS)
      : conditions.some((condition) => request.used.has(condition))));
  const source = request.source.gateway?.certificateSource;
  const names = distinctNames(rows.flatMap((row) => [...row.sans, ...row.optionalSans ?? []]
    .flatMap((san) => namesOf(san, request))));
  return {
    purpose: CertificatePurpose.REVERSE_PROXY,
    subject: subjectOf(request).text,
    sans: withWildcards(names, request),
    ca: CertificateAuthority.PUBLIC,
    eku: [ExtendedKeyUsage.SERVER_AUTHENTICATION],
    keyLengthBits: rows.find(({ keySize }) => keySize !== undefined)?.keySize ?? KEY_LENGTH_BITS,
    privateKeyExportable: true,
    sharedAcrossPool: true,
    assignedTo: [CertificateHolder.LISTENER],
    installedOn: ['reverse proxy'],
    tableRows: rows.map(({ id }) => id),
    ...(source === undefined ? {} : { source: planCertificateSource(source, 'gateway.certificateSource') }),
  };
}

/** External web services FQDN of the designated Front End pool, or of the first Front End pool. */
function subjectOf({ designated, pools }: CheckedProxyRequest): Fqdn {
  const frontEnds = designated.isDirector ? pools.filter((pool) => !pool.isDirector) : [designated];
  return (frontEnds[0] ?? designated).externalWebFqdn;
}

function namesOf(san: CertificateRow['sans'][number], request: CheckedProxyRequest): readonly Fqdn[] {
  const { pools, simpleUrls, officeWebApps } = request;
  const hosts = (kind: SimpleUrlKind): readonly Fqdn[] =>
    simpleUrls.filter((url) => url.kind === kind).map(({ host }) => host);
  switch (san) {
    case '{externalWebServicesFqdn}':
    case '{directorExternalWebServicesFqdn}': return pools.map(({ externalWebFqdn }) => externalWebFqdn);
    case '{dialinFqdn}': return hosts(SimpleUrlKind.DIAL_IN);
    case '{meetFqdn}': return hosts(SimpleUrlKind.MEET);
    case '{officeWebAppsFqdn}': return officeWebApps === undefined ? [] : [officeWebApps.fqdn];
    case 'lyncdiscover.{sipDomain}':
      return request.used.has(PlanningCondition.AUTODISCOVER_HTTPS) ? lyncdiscoverNames(request) : [];
    default: return [];
  }
}

/** With wildcard names, `*.<domain>` replaces the simple URLs and `lyncdiscover` names directly below a SIP domain. */
function withWildcards(names: readonly Fqdn[], request: CheckedProxyRequest): string[] {
  if (request.source.wildcardNames !== true) return names.map(({ text }) => text);
  const replaceable = new Set([
    ...request.simpleUrls.map(({ host }) => host.text), ...lyncdiscoverNames(request).map(({ text }) => text),
  ]);
  const required = new Set([
    ...request.pools.map(({ externalWebFqdn }) => externalWebFqdn.text),
    ...(request.officeWebApps === undefined ? [] : [request.officeWebApps.fqdn.text]),
  ]);
  return [...new Set(names.map((name) => {
    const domain = request.sipDomains.find((each) => name.isDirectlyBelow(each));
    return domain !== undefined && replaceable.has(name.text) && !required.has(name.text) ? `*.${domain.text}` : name.text;
  }))].sort();
}
