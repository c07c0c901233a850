import { confirmedEnd } from '../guide/certificates/client-authentication';
import { DOMAIN_VALIDATION_REUSE, limitOn } from '../guide/certificates/validity-limits';
import { type Finding, FindingSeverity } from '../plan/findings/finding';
import type { CertificateRotation } from '../projection/calendar/rotation';
import { counted } from '../projection/model/words';
import { daysAfter } from '../values/calendar-days';
import { daysBetween } from '../values/days-between';
import { CertificatePurpose } from '../values/vocabulary/certificates';
import type { CalendarPeriod } from './calendar-period';
import { neededDays, renewalDay } from './new-validity';
import type { RotatedCertificate } from './rotated-certificate';
import type { ServerCertificate } from './running/read-certificate';

const STAGING_PAGE = 'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md';
const CERTIFICATE_PAGE = 'lync-server-2013-certificate-requirements-for-external-user-access.md';

type Words = Pick<Finding, 'message' | 'fix'>;

/** What is wrong with the dates of a certificate. */
export function rotationFindings(
  rotated: RotatedCertificate, rotations: readonly CertificateRotation[], { date, until }: CalendarPeriod,
): Finding[] {
  const { subject } = rotated.certificate;
  const found = (ruleId: string, severity: FindingSeverity, page: string, words: Words | undefined): Finding[] =>
    (words === undefined ? [] : [{ ruleId, severity, subject, ...words, page }]);
  const { ERROR, WARNING, ADVICE } = FindingSeverity;
  return [
    ...found('rotation-expired', ERROR, CERTIFICATE_PAGE, expired(rotated, date)),
    ...found('rotation-too-late', WARNING, STAGING_PAGE, tooLate(rotated, rotations, date)),
    ...found('rotation-due', WARNING, CERTIFICATE_PAGE, due(rotated, rotations, date)),
    ...found('rotation-without-end', WARNING, CERTIFICATE_PAGE, withoutEnd(rotated, rotations, until)),
    ...found('rotation-validity-unknown', ADVICE, CERTIFICATE_PAGE, unknownValidity(rotations)),
    ...found('rotation-loses-client-usage', WARNING, CERTIFICATE_PAGE, lostClientUsage(rotated, rotations)),
    ...found('rotation-validation-each-time', ADVICE, CERTIFICATE_PAGE, validationEachTime(rotated, rotations)),
  ];
}

function expired({ inUse }: RotatedCertificate, date: string): Words | undefined {
  return inUse === undefined || inUse.validUntil >= date ? undefined : {
    message: `the certificate in use was valid until ${inUse.validUntil}, before the first day of the calendar (${date})`,
    fix: 'replace it now',
  };
}

/** The first certificate that does not last until its successor can be in use. */
function tooLate(rotated: RotatedCertificate, rotations: readonly CertificateRotation[], date: string): Words | undefined {
  const needed = neededDays(rotated);
  const late = rotations.filter(({ renewOn, replacedUntil }) =>
    replacedUntil !== undefined && replacedUntil >= date && daysAfter(renewOn, needed) > replacedUntil);
  const [first] = late;
  if (first?.replacedUntil === undefined) return undefined;
  const { leadDays, stagingDays } = rotated;
  const more = late.length === 1 ? '' : `, and so do ${counted(late.length - 1, 'later renewal')}`;
  return {
    message: `the renewal on ${first.renewOn} ends after ${first.replacedUntil}, the last day of the certificate that it replaces: it `
      + `takes ${counted(needed, 'day')} (${leadDays} until it is installed, ${stagingDays} for A/V authentication)${more}`,
    fix: first.renewOn === date
      ? 'begin at once, and tell users that calls may end'
      : `set renewDaysBeforeExpiry to at least ${needed}`,
  };
}

/** A certificate whose renewal begins on the first day, and that lasts until its successor can be in use. */
function due(rotated: RotatedCertificate, rotations: readonly CertificateRotation[], date: string): Words | undefined {
  const { inUse, steps } = rotated;
  const [first] = rotations;
  if (inUse === undefined || first?.renewOn !== date || inUse.validUntil < date) return undefined;
  if (tooLate(rotated, [first], date) !== undefined) return undefined;
  const { stageBy } = first;
  return {
    message: `the certificate in use ends on ${inUse.validUntil}, ${counted(daysBetween(date, inUse.validUntil), 'day')} after the first day `
      + `of the calendar (${date})${stageBy === undefined ? '' : `, and its successor is staged for A/V authentication by ${stageBy}`}: the `
      + 'renewal begins now',
    fix: renewedElsewhere(rotated, date) ?? steps.join('; '),
  };
}

/** Where other servers have a certificate that lasts, nobody has to order one. */
function renewedElsewhere(rotated: RotatedCertificate, date: string): string | undefined {
  const { read: { copies = [], without = [] } = {}, certificate: { purpose, subject } } = rotated;
  const isNew = ({ validFrom, validUntil }: ServerCertificate): boolean => renewalDay(rotated, { validFrom, validUntil }) > date;
  const renewed = copies.filter(isNew);
  const behind = [...copies.filter((copy) => !isNew(copy)).map(({ server }) => server), ...without];
  const [first] = renewed;
  if (first === undefined) return undefined;
  const script = `rotate-certificate.ps1 -Certificate ${purpose === CertificatePurpose.EDGE_EXTERNAL ? 'External' : 'Internal'}`;
  return `do not order another one yet: ${renewed.map(({ server }) => server).join(', ')} ${renewed.length === 1 ? 'has' : 'have'} one until ${first.validUntil}; export it with its key from there, `
    + `and run ${script} -PfxPath FILE on ${behind.join(', ')}: first without -Apply, which tells what it would do, `
    + `then with -Apply; if its key cannot be exported, order one for ${subject}`;
}

/** A certificate that has to be replaced as soon as it is issued. */
function withoutEnd(rotated: RotatedCertificate, rotations: readonly CertificateRotation[], until: string): Words | undefined {
  const last = rotations.at(-1);
  if (last?.newUntil === undefined) return undefined;
  const next = renewalDay(rotated, { validFrom: last.renewOn, validUntil: last.newUntil });
  return next > last.renewOn || next > until ? undefined : {
    message: `a certificate that is issued on ${last.renewOn} is valid until ${last.newUntil}, and would have to be renewed before that: `
      + `on ${next}`,
    fix: 'shorten the time that a renewal takes, or set renewDaysBeforeExpiry to fewer days: from 2029-03-15 on, public certificates '
      + 'last 47 days at most',
  };
}

function unknownValidity(rotations: readonly CertificateRotation[]): Words | undefined {
  const last = rotations.at(-1);
  return last === undefined || last.newUntil !== undefined ? undefined : {
    message: `how long the certificate that is issued on ${last.renewOn} is valid is not in the plan, so that later dates are not known`,
    fix: 'pass the first and the last day of the certificate in use (installed, or --expires), or set validityMonths of its source',
  };
}

function lostClientUsage(
  { hasClientUsage, authority }: RotatedCertificate, rotations: readonly CertificateRotation[],
): Words | undefined {
  const first = rotations.find(({ clientAuthentication }) => hasClientUsage && !clientAuthentication);
  const { row, endsOn } = confirmedEnd(authority);
  return first === undefined ? undefined : {
    message: `from the renewal on ${first.renewOn} on, the certificate is for server authentication alone: ${row.saidBy} ends client `
      + `authentication in public certificates on ${endsOn}`,
    fix: 'ask the partners before that day whether they accept it; Microsoft requires client authentication for AOL alone',
  };
}

/** The first renewal from which on no validation of a domain can be reused: the last one is always older. */
function validationEachTime({ isPublic }: RotatedCertificate, rotations: readonly CertificateRotation[]): Words | undefined {
  if (!isPublic) return undefined;
  const isAfterReuse = ({ renewOn }: CertificateRotation, index: number): boolean => {
    const before = rotations[index - 1];
    const reuse = limitOn(DOMAIN_VALIDATION_REUSE, renewOn)?.days;
    return before !== undefined && reuse !== undefined && daysBetween(before.renewOn, renewOn) > reuse;
  };
  const lastReuse = rotations.map((rotation, index) => !isAfterReuse(rotation, index)).lastIndexOf(true);
  const [first, second] = rotations.slice(lastReuse + 1);
  return first === undefined || second === undefined ? undefined : {
    message: `from the renewal on ${first.renewOn} on, the authority validates the domains each time: it reuses a validation for `
      + `${counted(limitOn(DOMAIN_VALIDATION_REUSE, first.renewOn)?.days ?? 0, 'day')} at most`,
    fix: 'let the validation run by itself, and keep DNSSEC of the zones in order: an authority does not issue for a zone that fails',
  };
}
