import { type Finding, FindingSeverity } from '../../plan/findings/finding';
import { holderName } from '../../plan/servers/service-names';
import { counted, listed } from '../../projection/model/words';
import type { RotatedCertificate } from '../rotated-certificate';
import type { ReadCertificate, ServerCertificate } from './read-certificate';

/** More servers than a pool has. */
const NAMED = 20;
const PAGE = 'edge-environmental-requirements.md';

type Words = Pick<Finding, 'message' | 'fix'>;

/**
 * What was read of a certificate and is not as it should be, and what was not read.
 *
 * @param date first day of the calendar
 */
export function readingFindings({ certificate: { subject, assignedTo }, read }: RotatedCertificate, date: string): Finding[] {
  if (read === undefined) return [];
  const found = (ruleId: string, severity: FindingSeverity, words: Words | undefined): Finding[] =>
    (words === undefined ? [] : [{ ruleId, severity, subject, ...words, page: PAGE }]);
  const { WARNING, ADVICE } = FindingSeverity;
  return [
    ...found('rotation-not-found', WARNING, notFound(read, assignedTo.map((holder) => holderName(holder)).join(', '))),
    ...found('rotation-use-without', WARNING, lackingUses(read)),
    ...found('rotation-not-valid-yet', WARNING, notValidYet(read, date)),
    ...found('rotation-servers-differ', WARNING, differing(read)),
    ...found('rotation-server-unread', ADVICE, unreadServers(read)),
    ...found('rotation-staged', ADVICE, staged(read)),
  ];
}

function notFound({ copies, without, unread }: ReadCertificate, uses: string): Words | undefined {
  if (copies.length > 0) return undefined;
  const reasons = [
    ...(without.length === 0 ? [] : [`none is assigned to ${uses} on ${listed(without, NAMED)}`]),
    ...(unread.length === 0 ? [] : [`the certificates of ${listed(unread, NAMED)} were not read`]),
  ];
  return {
    message: `no certificate in use was found: ${reasons.join(', and ')}`,
    fix: unread.length === 0
      ? 'look which certificate the services have (Get-CsCertificate on each Edge Server), and assign one'
      : 'run the script of "lync-edge collect" on each Edge Server, or pass its last day (installed, or --expires)',
  };
}

function lackingUses({ lacking }: ReadCertificate): Words | undefined {
  return lacking.length === 0 ? undefined : {
    message: `no certificate is assigned to ${lacking.map(({ server, uses }) => `${uses.map((use) => holderName(use)).join(', ')} on ${server}`).join('; ')}`,
    fix: 'assign the one of the other uses to them too (Set-CsCertificate)',
  };
}

/** Certificates in use that take effect later; a successor that is staged may. */
function notValidYet({ copies }: ReadCertificate, date: string): Words | undefined {
  const early = copies.filter(({ stagedFor, validFrom }) => stagedFor === undefined && validFrom > date);
  return early.length === 0 ? undefined : {
    message: `the certificate in use is not valid on the first day of the calendar (${date}): ${early.map(({ server, validFrom }) => `on ${server} only from ${validFrom}`).join('; ')}`,
    fix: 'look at the time of the server, and assign a certificate that is valid now',
  };
}

/** Servers whose certificate ends before that of others, and those that have none. */
function differing({ copies, without }: ReadCertificate): Words | undefined {
  const latest = copies.map(({ validUntil }) => validUntil).sort().at(-1);
  if (latest === undefined) return undefined;
  const behind = copies.filter(({ validUntil }) => validUntil < latest);
  if (behind.length + without.length === 0) return undefined;
  const upToDate = copies.filter(({ validUntil }) => validUntil === latest);
  return {
    message: `${[
      `the certificate of ${until(upToDate)}`,
      ...groupsOf(behind).map((group) => `that of ${until(group)}`),
      ...(without.length === 0 ? [] : [`none is assigned on ${listed(without, NAMED)}`]),
    ].join(', ')}; the earliest day counts`,
    fix: `replace it on ${listed([...behind.map(({ server }) => server), ...without], NAMED)} too: all servers of a pool have the same certificate`,
  };
}

/** Copies that end on the same day, the earliest first. */
function groupsOf(copies: readonly ServerCertificate[]): ServerCertificate[][] {
  const days = [...new Set(copies.map(({ validUntil }) => validUntil))].sort();
  return days.map((day) => copies.filter(({ validUntil }) => validUntil === day));
}

function until(copies: readonly ServerCertificate[]): string {
  return `${listed(copies.map(({ server }) => server), NAMED)} ends on ${copies[0]?.validUntil ?? ''}`;
}

function unreadServers({ copies, unread }: ReadCertificate): Words | undefined {
  return copies.length === 0 || unread.length === 0 ? undefined : {
    message: `the certificates of ${counted(unread.length, 'server')} were not read: ${listed(unread, NAMED)} may have another one`,
    fix: 'run the script of "lync-edge collect" there too',
  };
}

function staged({ copies }: ReadCertificate): Words | undefined {
  const waiting = copies.filter(({ stagedFor }) => stagedFor !== undefined);
  return waiting.length === 0 ? undefined : {
    message: `a successor is staged already: ${waiting.map(({ server, stagedFor, validUntil }) =>
      `on ${server} from ${stagedFor ?? ''}, valid until ${validUntil}`).join('; ')}`,
    fix: 'leave it; later dates follow from the successor',
  };
}
