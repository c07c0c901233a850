import { CertificateAuthority, CertificatePurpose, CertificateSource } from '../../values/vocabulary/certificates';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { EdgeService } from '../../values/vocabulary/edge-service';
import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import { ChangeTask } from '../../projection/changes/change-task';
import type { PlanDifference, PlanFactChange } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { changeOf, type ChangeWords } from './change-of';
import { serviceLabels } from './record-users';
import { inBoth, type PlanCore, type ReviewContext } from './review-context';
import { factsInWords, joinedClauses, listed } from './words';

/** Columns about what stands in a certificate, or who signed it: a change takes another certificate. */
const CONTENTS: ReadonlySet<string> = new Set(['subject', 'sans', 'issuedBy', 'keyLength', 'exportable']);
/** Columns about where it is installed. */
const INSTALLATION: ReadonlySet<string> = new Set(['shared', 'installedOn']);

const NAMES: Readonly<Record<CertificatePurpose, string>> = {
  [CertificatePurpose.EDGE_EXTERNAL]: 'external Edge certificate',
  [CertificatePurpose.EDGE_INTERNAL]: 'internal Edge certificate',
  [CertificatePurpose.REVERSE_PROXY]: 'certificate of the reverse proxy',
};

const AUTHORITIES: Readonly<Record<CertificateAuthority, string>> = {
  [CertificateAuthority.PUBLIC]: 'public CA',
  [CertificateAuthority.PUBLIC_OR_INTERNAL]: 'public or internal CA',
};

/** The certificates to request, to reissue and to install. */
export function certificateChanges(differences: readonly PlanDifference[], context: ReviewContext): ReviewedChange[] {
  const { before, after } = context;
  const certificateOf = inBoth(before.certificates, after.certificates, ({ purpose }) => purpose);
  return differences.map((difference) => {
    const { was, is } = certificateOf(difference.id);
    if (was !== undefined && is !== undefined) return changed(difference, was, is, after);
    if (is !== undefined) return requested(difference, is, after);
    return was === undefined ? existing(difference) : retired(difference, was);
  });
}

function words(certificate: CertificatePlan): Pick<ChangeWords, 'audiences' | 'byDeployment' | 'subject'> {
  const kind = certificate.source?.kind;
  return {
    audiences: [PlanAudience.PKI],
    // A Key Vault requests and renews these by itself.
    byDeployment: kind === CertificateSource.ISSUER || kind === CertificateSource.SELF_SIGNED,
    subject: `${NAMES[certificate.purpose]} ${certificate.subject}`,
  };
}

function requested(difference: PlanDifference, certificate: CertificatePlan, plan: PlanCore): ReviewedChange {
  const { purpose, subject, sans, ca, keyLengthBits, installedOn } = certificate;
  const names = sans.length === 0 ? 'none' : listed(sans);
  return changeOf([difference], {
    ...words(certificate),
    task: ChangeTask.REQUEST_CERTIFICATE,
    sentence: `request a new ${NAMES[purpose]}: subject ${subject}, alternative names ${names}, `
      + `${keyLengthBits} bits, from a ${AUTHORITIES[ca]}`,
    risk: ChangeRisk.NONE,
    effect: `until it is installed${onServers(installedOn)}, ${usersOf([subject, ...sans], plan)} cannot connect`,
  });
}

function changed(difference: PlanDifference, was: CertificatePlan, is: CertificatePlan, plan: PlanCore): ReviewedChange {
  const { facts } = difference;
  const name = `the ${NAMES[is.purpose]} ${is.subject}`;
  const common = words(is);
  if (facts.some(({ key }) => CONTENTS.has(key)) || isFromAnotherSource(was, is)) {
    return changeOf([difference], {
      ...common,
      task: ChangeTask.REISSUE_CERTIFICATE,
      sentence: `reissue ${name} ${contentWords(facts)}`,
      risk: ChangeRisk.REISSUE,
      effect: reissueEffect(was, is, plan),
    });
  }
  const installed = facts.filter(({ key }) => key === 'installedOn').flatMap(({ after }) => after);
  if (installed.length > 0 && facts.every(({ key }) => INSTALLATION.has(key))) {
    return changeOf([difference], {
      ...common,
      byDeployment: is.source?.isInstalled === true,
      task: ChangeTask.INSTALL_CERTIFICATE,
      sentence: `install ${name} on ${listed(installed)}, with the same private key`,
      risk: ChangeRisk.NONE,
      effect: `until it is installed, nobody can connect through ${listed(installed)}`,
    });
  }
  const isOnlyRemoved = facts.every(({ key, after }) => INSTALLATION.has(key) && after.length === 0);
  return changeOf([difference], {
    ...common,
    task: isOnlyRemoved ? ChangeTask.NOTE : ChangeTask.CHANGE_CERTIFICATE,
    sentence: `${isOnlyRemoved ? 'note the servers' : 'change the handling'} of ${name}: ${factsInWords(facts)}`,
    risk: ChangeRisk.NONE,
  });
}

/** The names that come and go first, then what else differs. */
function contentWords(facts: readonly PlanFactChange[]): string {
  const names = facts.find(({ key }) => key === 'sans');
  const others = facts.filter((fact) => fact !== names);
  return joinedClauses([
    names === undefined || names.after.length === 0 ? undefined : `with the additional names ${listed(names.after)}`,
    names === undefined || names.before.length === 0 ? undefined : `without the names ${listed(names.before)}`,
    others.length === 0 ? undefined : `with other values: ${factsInWords(others)}`,
  ]) ?? '';
}

function isFromAnotherSource({ source: was }: CertificatePlan, { source: is }: CertificatePlan): boolean {
  return was !== undefined && is !== undefined && (was.kind !== is.kind || was.issuerName !== is.issuerName);
}

/** New names fail until the certificate has them; a certificate with more names than needed still works. */
function reissueEffect(was: CertificatePlan, is: CertificatePlan, plan: PlanCore): string {
  const missing = [is.subject, ...is.sans].filter((name) => name !== was.subject && !was.sans.includes(name));
  const names = [...new Set(missing)];
  const usages = is.eku.filter((usage) => !was.eku.includes(usage));
  return joinedClauses([
    names.length === 0
      ? undefined
      : `until it is installed${onServers(is.installedOn)}, ${usersOf(names, plan)} cannot verify the Edge as ${listed(names)}`,
    usages.length === 0 ? undefined : 'until it is installed, partners that check its key usages refuse connections',
  ]) ?? 'nobody for now: the certificate in use works until it is replaced';
}

function onServers(servers: readonly string[]): string {
  return servers.length === 0 ? '' : ` on ${listed(servers)}`;
}

function retired(difference: PlanDifference, certificate: CertificatePlan): ReviewedChange {
  return changeOf([difference], {
    ...words(certificate),
    task: ChangeTask.DROP_CERTIFICATE,
    sentence: `retire the ${NAMES[certificate.purpose]} ${certificate.subject}`,
    risk: ChangeRisk.NONE,
  });
}

/** What is known about the certificate that is already in use. */
function existing(difference: PlanDifference): ReviewedChange {
  return changeOf([difference], {
    task: ChangeTask.NOTE,
    audiences: [PlanAudience.PKI],
    byDeployment: false,
    subject: 'certificate in use',
    sentence: `note what is known about the external certificate in use: ${factsInWords(difference.facts)}`,
    risk: ChangeRisk.NONE,
  });
}

const USERS: ReadonlyMap<string, string> = new Map([
  ['_sip._tls', 'remote users'], ['_sipfederationtls._tcp', 'federated partners'], ['_xmpp-server._tcp', 'XMPP partners'],
]);

const SERVICE_USERS: ReadonlyMap<EdgeService, readonly string[]> = new Map([
  [EdgeService.ACCESS_EDGE, ['remote users', 'federated partners']],
  [EdgeService.WEB_CONFERENCING, ['external participants of meetings']],
  [EdgeService.AUDIO_VIDEO, ['external users of audio and video']],
]);

/** Who connects to these names. */
function usersOf(names: readonly string[], { edge, proxy, srvByTarget }: PlanCore): string {
  if (proxy !== undefined) return 'external users of web services';
  const xmppDomains = new Set(edge?.xmpp?.domains);
  const users = new Set(names.flatMap((name) => {
    const services = edge?.services.filter(({ fqdn }) => fqdn === name) ?? [];
    if (services.length > 0) return services.flatMap(({ service }) => SERVICE_USERS.get(service) ?? []);
    const records = srvByTarget.get(`${EdgeSide.EXTERNAL}/${name}`) ?? [];
    if (records.length > 0) return records.flatMap((record) => USERS.get(serviceLabels(record)) ?? []);
    return xmppDomains.has(name) ? ['XMPP partners'] : [];
  }));
  return users.size === 0 ? 'whoever connects' : [...users].join(' and ');
}
