import type { Fqdn } from '../../values/fqdn';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { commentLines, oneLine, planningRows } from '../comment-lines';
import type { RecordData, ZoneRecord } from './zone-record';

/** The records of a domain on one side. */
export interface ZoneContents {
  readonly domain: Fqdn;
  readonly side: EdgeSide;
  /** Sorted by ID. */
  readonly records: readonly [ZoneRecord, ...ZoneRecord[]];
}

const TITLES: Readonly<Record<EdgeSide, string>> = {
  [EdgeSide.EXTERNAL]: 'External DNS records',
  [EdgeSide.INTERNAL]: 'Internal DNS records',
};

/** In place of an address that is known only at deployment. */
const PLACEHOLDER = '<address>';
/** Width of the column of names in which records are aligned, in characters. */
const WIDEST_NAME = 40;

/** The text of a zone file without SOA and NS records. */
export function zoneFileText({ domain, side, records }: ZoneContents, fileName: string, subject: string): string {
  const areByOthers = records.every(isByOthers);
  const width = records.reduce((most, { owner }) => Math.max(most, owner.relativeTo(domain).length), 0);
  const missing = records.reduce((count, { data }) => count + data.filter(({ text }) => text === undefined).length, 0);
  const lines = [
    ...commentLines(`${TITLES[side]} in ${domain.text} for the ${subject}`, ';'),
    ';',
    ...commentLines(areByOthers
      ? `No zone of the plan contains these records: add them to your ${side} zone that contains ${domain.text}.`
      : `The plan has these records in its ${side} zone ${domain.text}.`, ';'),
    ...commentLines('This file has no SOA and NS records. Include it in the existing zone file:', ';'),
    `;   $INCLUDE ${fileName}`,
    ...(missing === 0 ? [] : [';', ...missingLines(missing)]),
    '',
    `$ORIGIN ${domain.absolute}`,
    ...records.flatMap((record) => ['', ...recordLines(record, domain, Math.min(width, WIDEST_NAME), !areByOthers)]),
  ];
  return `${lines.join('\n')}\n`;
}

function missingLines(count: number): string[] {
  const [what, which] = count === 1 ? ['1 address is', 'Its line starts'] : [`${count} addresses are`, 'Their lines start'];
  return commentLines(`${what} assigned at deployment. ${which} with a semicolon: replace ${PLACEHOLDER}, and remove the `
    + 'semicolon.', ';');
}

function recordLines(record: ZoneRecord, domain: Fqdn, width: number, mixed: boolean): string[] {
  const { plan, owner, data } = record;
  const name = owner.relativeTo(domain);
  const start = `${(name === '' ? '@' : name).padEnd(width)}  ${plan.ttlSeconds}  IN  ${plan.type}`;
  return [
    ...commentLines(plan.purpose, ';'),
    ...(plan.tableRows.length === 0 ? [] : commentLines(planningRows(plan.tableRows), ';')),
    ...(mixed && isByOthers(record) ? ['; This record is to be created by others.'] : []),
    ...data.map((each) => dataLine(start, each)),
  ];
}

function dataLine(start: string, { text, about }: RecordData): string {
  const comment = oneLine(about);
  if (text === undefined) return `;${start}  ${PLACEHOLDER}  ; ${comment}: assigned at deployment`;
  return comment === '' ? `${start}  ${text}` : `${start}  ${text}  ; ${comment}`;
}

function isByOthers({ plan }: ZoneRecord): boolean {
  return plan.zone === undefined;
}
