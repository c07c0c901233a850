import { commonName } from '../../imports/parts/certificate';
import { nameOf, serverNamed } from '../../imports/parts/running-lookup';
import type { CertificatePlan, ExistingCertificatePlan } from '../../plan/certificates/certificate-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { RunningCertificate } from '../../running/model/running-certificate';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { holderName } from '../../plan/servers/service-names';
import { type CertificateHolder, CertificatePurpose, ExtendedKeyUsage, SignatureAlgorithm } from '../../values/vocabulary/certificates';
import type { DriftContext } from './running-part';

const USAGES: ReadonlyMap<string, ExtendedKeyUsage> = new Map([
  ['1.3.6.1.5.5.7.3.1', ExtendedKeyUsage.SERVER_AUTHENTICATION], ['1.3.6.1.5.5.7.3.2', ExtendedKeyUsage.CLIENT_AUTHENTICATION],
]);

/** Algorithms of signatures by their object identifiers. */
const SIGNATURES: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  ...['1.2.840.113549.1.1.5', '1.2.840.113549.1.1.11', '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13'].map((oid) => [oid, SignatureAlgorithm.RSA] as const),
  ['1.2.840.113549.1.1.10', SignatureAlgorithm.RSASSA_PSS] as const,
  ...['1.2.840.10045.4.1', '1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4'].map((oid) => [oid, SignatureAlgorithm.ECDSA] as const),
]);

/** The plan, and the servers that run. */
interface CertificateContext extends DriftContext {
  readonly servers: readonly EdgeServerPlan[];
}

/** The certificates of a server for the uses of a planned one: most have one for all of them. */
interface Installed {
  readonly server: string;
  readonly certificate: RunningCertificate | undefined;
  readonly others: readonly RunningCertificate[];
  /** Uses that have none, although others have one. */
  readonly without: readonly CertificateHolder[];
}

/** The certificates that are in use, and what the plan says of the external one that was there before. */
export function runningCertificates(given: DriftContext, servers: readonly EdgeServerPlan[]): Pick<EdgePlan, 'certificates' | 'existingExternalCertificate'> {
  const context = { ...given, servers };
  const { plan } = context;
  const existing = plan.existingExternalCertificate;
  const external = plan.certificates.find(({ purpose }) => purpose === CertificatePurpose.EDGE_EXTERNAL);
  if (existing === undefined || external === undefined || isInUse(context, external, existing)) {
    return { certificates: plan.certificates.flatMap((planned) => runningCertificate(context, planned)), ...(existing === undefined ? {} : { existingExternalCertificate: existing }) };
  }
  // The planned one is still to come: the one that was there before is compared.
  return {
    certificates: plan.certificates.flatMap((planned) => (planned === external ? [planned] : runningCertificate(context, planned))),
    existingExternalCertificate: existingCertificate(context, external, existing),
  };
}

/** The certificates of a purpose, by the servers whose certificates were read. One that some of its uses lack is not installed as planned. */
function installed({ running, servers }: CertificateContext, { assignedTo }: CertificatePlan): Installed[] {
  return servers.flatMap(({ fqdn, computerName: server }): Installed[] => {
    const own = serverNamed(running, fqdn)?.certificates?.filter(({ holders }) => holders.some((holder) => assignedTo.includes(holder)));
    if (own === undefined) return [];
    const inUse = own.filter(({ effectiveDate }) => effectiveDate === undefined);
    const without = own.length === 0 ? [] : assignedTo.filter((use) => !own.some(({ holders }) => holders.includes(use)));
    const [certificate, ...others] = inUse;
    return [without.length === 0 ? { server, certificate, others, without } : { server, certificate: undefined, others: inUse, without }];
  });
}

/** The certificate that is compared: the first that is not as wanted, whichever server or use has it. */
function comparedOf(read: readonly Installed[], wanted: WantedCertificate): RunningCertificate | undefined {
  const all = [...read.flatMap(({ certificate }) => certificate ?? []), ...read.flatMap(({ others }) => others)];
  return all.find((each) => !isAsWanted(each, wanted)) ?? all[0];
}

type WantedCertificate = Pick<CertificatePlan, 'subject' | 'sans' | 'keyLengthBits'>;

function isAsWanted({ subject, subjectAlternativeNames: names, keyLength }: RunningCertificate, wanted: WantedCertificate): boolean {
  return nameOf(commonName(subject)) === nameOf(wanted.subject) && wanted.sans.every((san) => names.some((name) => nameOf(name) === nameOf(san)))
    && (keyLength ?? wanted.keyLengthBits) === wanted.keyLengthBits;
}

function runningCertificate(context: CertificateContext, planned: CertificatePlan): CertificatePlan[] {
  const read = installed(context, planned);
  const found = read.flatMap(({ certificate }) => certificate ?? []);
  const first = comparedOf(read, planned);
  if (read.length === 0) return [planned];
  if (first === undefined) return [];
  tellWithout(context, read);
  const without = new Set(read.filter(({ certificate }) => certificate === undefined).map(({ server }) => server));
  const isShared = found.every(({ thumbprint }) => thumbprint === found[0]?.thumbprint);
  const usages = first.extendedKeyUsages.flatMap((oid) => USAGES.get(oid) ?? []);
  tellValidity(context, planned, read);
  return [{
    ...planned,
    subject: nameOf(commonName(first.subject)),
    sans: sameNames(planned.sans, first.subjectAlternativeNames),
    // A certificate without usages may be used for everything.
    eku: first.extendedKeyUsages.length === 0 ? planned.eku : planned.eku.filter((usage) => usages.includes(usage)).concat(usages.filter((usage) => !planned.eku.includes(usage))),
    keyLengthBits: first.keyLength ?? planned.keyLengthBits,
    // Once every server has it, nobody exports it again.
    privateKeyExportable: (isShared && without.size === 0 ? undefined : first.isExportable) ?? planned.privateKeyExportable,
    sharedAcrossPool: planned.sharedAcrossPool && isShared,
    installedOn: [...planned.installedOn.filter((server) => !without.has(server) && !isGone(context, server)), ...unplannedServers(context, read)],
  }];
}

/** A planned server that does not run has no certificate. */
function isGone({ plan, servers }: CertificateContext, computerName: string): boolean {
  return plan.servers.some((server) => server.computerName === computerName) && !servers.some((server) => server.computerName === computerName);
}

function unplannedServers({ plan }: CertificateContext, read: readonly Installed[]): string[] {
  return read.filter(({ server, certificate }) => certificate !== undefined && !plan.servers.some(({ computerName }) => computerName === server)).map(({ server }) => server);
}

/** Names in the order of the plan, then those that the plan does not have. */
function sameNames(planned: readonly string[], given: readonly string[]): string[] {
  const names = [...new Set(given.map(nameOf))];
  return [...planned.filter((name) => names.includes(nameOf(name))), ...names.filter((name) => !planned.some((each) => nameOf(each) === name)).sort()];
}

function tellWithout({ notPlanned }: DriftContext, read: readonly Installed[]): void {
  for (const { server, without } of read.filter((each) => each.without.length > 0)) {
    notPlanned.push({ subject: server, message: `no certificate is assigned to ${without.map((use) => holderName(use)).join(', ')}` });
  }
}

/** The last day of each certificate in use, with the servers that have it if they differ. */
function tellValidity({ notPlanned }: DriftContext, { purpose }: CertificatePlan, read: readonly Installed[]): void {
  const side = purpose === CertificatePurpose.EDGE_INTERNAL ? 'internal' : 'external';
  const found = read.flatMap(({ server, certificate }) => (certificate === undefined ? [] : [{ server, certificate, until: certificate.notAfter.slice(0, 10) }]));
  const days = [...new Set(found.map(({ until }) => until))].sort();
  for (const day of days) {
    const same = found.filter(({ until }) => until === day);
    const on = days.length === 1 ? '' : ` on ${same.map(({ server }) => server).join(', ')}`;
    notPlanned.push({ subject: commonName(same[0]?.certificate.subject ?? ''), message: `the ${side} certificate in use${on} is valid until ${day}` });
  }
}

/** Whether the servers have the planned certificate: one with its names, unless it is in every way the one that was there before. */
function isInUse(context: CertificateContext, planned: CertificatePlan, existing: ExistingCertificatePlan): boolean {
  const read = installed(context, planned);
  const found = read.flatMap(({ certificate }) => certificate ?? []);
  const hasNames = found.every(({ subject, subjectAlternativeNames: names }) => (
    nameOf(commonName(subject)) === planned.subject && planned.sans.every((san) => names.some((name) => nameOf(name) === san))));
  if (found.length === 0 || !hasNames) return false;
  const isShared = found.length === read.length && found.every(({ thumbprint }) => thumbprint === found[0]?.thumbprint);
  const isAlone = context.plan.servers.length === 1;
  const areExactly = (wanted: ExactCertificate): boolean => (isAlone || isShared === wanted.sharedAcrossPool) && found.every((each) => isExactly(each, wanted));
  return areExactly({ ...planned, clientAuthentication: planned.eku.includes(ExtendedKeyUsage.CLIENT_AUTHENTICATION) })
    || !areExactly(existing);
}

interface ExactCertificate extends WantedCertificate {
  readonly clientAuthentication: boolean;
  readonly sharedAcrossPool: boolean;
}

function isExactly(certificate: RunningCertificate, wanted: ExactCertificate): boolean {
  const { subjectAlternativeNames: names, extendedKeyUsages: usages } = certificate;
  return isAsWanted(certificate, wanted) && names.every((name) => wanted.sans.some((san) => nameOf(san) === nameOf(name)))
    && (usages.length === 0 || usages.some((oid) => USAGES.get(oid) === ExtendedKeyUsage.CLIENT_AUTHENTICATION) === wanted.clientAuthentication);
}

function existingCertificate(context: CertificateContext, external: CertificatePlan, planned: ExistingCertificatePlan): ExistingCertificatePlan {
  const read = installed(context, external);
  const found = read.flatMap(({ certificate }) => certificate ?? []);
  const first = comparedOf(read, planned);
  if (first === undefined) return planned;
  tellValidity(context, external, read);
  return {
    ...planned,
    subject: nameOf(commonName(first.subject)),
    sans: sameNames(planned.sans, first.subjectAlternativeNames),
    clientAuthentication: first.extendedKeyUsages.length === 0 ? planned.clientAuthentication : first.extendedKeyUsages.some((oid) => USAGES.get(oid) === ExtendedKeyUsage.CLIENT_AUTHENTICATION),
    privateKeyExportable: first.isExportable ?? planned.privateKeyExportable,
    sharedAcrossPool: planned.sharedAcrossPool && found.length === read.length && found.every(({ thumbprint }) => thumbprint === found[0]?.thumbprint),
    keyLengthBits: first.keyLength ?? planned.keyLengthBits,
    ...(planned.validFrom === undefined ? {} : { validFrom: first.notBefore.slice(0, 10) }),
    ...(planned.validUntil === undefined ? {} : { validUntil: first.notAfter.slice(0, 10) }),
    ...(planned.crlDistributionPoint === undefined ? {} : { crlDistributionPoint: first.hasCrlDistributionPoint ?? planned.crlDistributionPoint }),
    ...(planned.signatureAlgorithm === undefined ? {} : { signatureAlgorithm: SIGNATURES.get(first.signatureAlgorithm ?? '') ?? planned.signatureAlgorithm }),
  };
}
