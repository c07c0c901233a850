import type { CertificatePlan, CertificateSourcePlan } from '../../plan/certificates/certificate-plan';
import { CertificateAuthority, CertificatePurpose, CertificateSource } from '../../values/vocabulary/certificates';
import { usagesText } from '../common/certificates';
import { PlanAudience } from '../model/plan-table';
import { AT_DEPLOYMENT, counted } from '../model/words';
import { type PlanTask, TaskTime } from './plan-task';

type Words = Pick<PlanTask, 'time' | 'what' | 'where' | 'details'>;

interface PurposeWords {
  readonly name: string;
  /** Who has to trust a self-signed certificate. */
  readonly clients: string;
  /** When it can be issued: the first Edge Server makes the request. */
  readonly time: TaskTime;
  readonly page: string;
}

const PURPOSES: Readonly<Record<CertificatePurpose, PurposeWords>> = {
  [CertificatePurpose.EDGE_EXTERNAL]: {
    name: 'external certificate',
    clients: 'clients outside, and Edge Servers of partners',
    time: TaskTime.AFTER_DEPLOYMENT,
    page: 'lync-server-2013-set-up-certificates-for-the-external-edge-interface.md',
  },
  [CertificatePurpose.EDGE_INTERNAL]: {
    name: 'internal certificate',
    clients: 'internal servers',
    time: TaskTime.AFTER_DEPLOYMENT,
    page: 'lync-server-2013-set-up-certificates-for-the-internal-edge-interface.md',
  },
  [CertificatePurpose.REVERSE_PROXY]: {
    name: 'listener certificate',
    clients: 'clients outside',
    time: TaskTime.BEFORE_USERS,
    page: 'lync-server-2013-request-and-configure-a-certificate-for-your-reverse-http-proxy.md',
  },
};

const AUTHORITIES: Readonly<Record<CertificateAuthority, string>> = {
  [CertificateAuthority.PUBLIC]: 'a public CA',
  [CertificateAuthority.PUBLIC_OR_INTERNAL]: 'a public or internal CA',
};

const VAULT = 'Key Vault';

/**
 * What is done for a certificate by hand.
 *
 * @param isFromVault whether the deployment takes it from a Key Vault if the plan has no source for it
 */
export function certificateTasks(certificate: CertificatePlan, isFromVault: boolean): PlanTask[] {
  const { purpose, source, tableRows } = certificate;
  const { name, page } = PURPOSES[purpose];
  const issue = issueWords(certificate, source?.kind ?? (isFromVault ? CertificateSource.EXISTING : undefined));
  const renewal = source === undefined ? undefined : renewalWords(source, name);
  const taskOf = (kind: string, words: Words | undefined): PlanTask[] => (words === undefined ? [] : [
    { id: `${kind}/${purpose}`, audience: PlanAudience.PKI, ...words, planningRows: tableRows, page },
  ]);
  return [...taskOf('issue-certificate', issue), ...taskOf('renew-certificate', renewal)];
}

/** How it comes to those who need it; undefined if the deployment does all of it. */
function issueWords(certificate: CertificatePlan, kind: CertificateSource | undefined): Words | undefined {
  const { purpose, subject, sans, ca, eku, keyLengthBits, privateKeyExportable, installedOn, source } = certificate;
  const { name, clients, time } = PURPOSES[purpose];
  const names = [`subject ${subject}`, ...(sans.length === 0 ? [] : [`alternative names ${sans.join(', ')}`])];
  switch (kind) {
    case undefined: return {
      time,
      what: `Issue the ${name}`,
      where: AUTHORITIES[ca],
      details: [
        ...names,
        `for ${usagesText(eku)}, on ${installedOn.join(', ')}`,
        `key of ${keyLengthBits} bits, ${privateKeyExportable ? '' : 'not '}exportable`,
      ],
    };
    case CertificateSource.EXISTING: return {
      time: TaskTime.BEFORE_DEPLOYMENT,
      what: `Check that the ${name} in the Key Vault has the planned names`,
      where: VAULT,
      details: names,
    };
    case CertificateSource.ISSUER: return {
      time: TaskTime.BEFORE_DEPLOYMENT,
      what: `Set up the issuer of the ${name} in the Key Vault, for the domains of its names`,
      where: `${VAULT}, issuer ${source?.issuerName ?? AT_DEPLOYMENT}`,
      details: names,
    };
    case CertificateSource.SIGNED_ELSEWHERE: return source?.isInstalled === true ? undefined : {
      time: TaskTime.AFTER_DEPLOYMENT,
      what: `Sign the request for the ${name}, and merge the signed certificate into the Key Vault`,
      where: `${VAULT}, and ${AUTHORITIES[ca]}`,
      details: [...names, 'the deployment after that, told that it is signed, installs it'],
    };
    case CertificateSource.SELF_SIGNED: return {
      time: TaskTime.AFTER_DEPLOYMENT,
      what: `Add the self-signed ${name} to the trusted root certificates`,
      where: clients,
      details: names,
    };
  }
}

/** Key Vault renews what it signs or orders itself. */
function renewalWords(
  { renewsItself, validityMonths, renewDaysBeforeExpiry }: CertificateSourcePlan, name: string,
): Words | undefined {
  if (renewsItself || validityMonths === undefined || renewDaysBeforeExpiry === undefined) return undefined;
  return {
    time: TaskTime.BEFORE_EXPIRY,
    what: `Renew the ${name}`,
    where: VAULT,
    details: [
      `valid for ${counted(validityMonths, 'month')}; the Key Vault sends its contacts an email `
      + `${counted(renewDaysBeforeExpiry, 'day')} before expiry`,
    ],
  };
}
