import type { FindingSeverity } from '../../plan/finding';
import { REPORT_WIDTH } from '../../reports/text-table';
import { wrapText } from '../../reports/word-wrap';
import { BlamedLayer, CauseAudience, type VerificationCause } from '../causes/verification-cause';
import { shortenedList } from './shortened-list';

const INDENT = 3;
/** Width of the names of parts: `Explains:`. */
const NAME_WIDTH = 10;
const EXPLAINED = 6;
const ROWS = 6;

/** What is copied as a whole: cmdlets and lines of zone files. */
const COPIED = /^(?:(?:Get|Import|New|Request|Set|Start)-[A-Z]|certreq |\S+ \d+ IN (?:A|AAAA|CNAME|SRV) )/;

const LAYERS: Readonly<Record<BlamedLayer, string>> = {
  [BlamedLayer.CLIENT]: 'the place that this ran at',
  [BlamedLayer.RESOLVER]: 'resolver',
  [BlamedLayer.DNS]: 'DNS',
  [BlamedLayer.SECURITY_GROUP]: 'security group',
  [BlamedLayer.NETWORK]: 'network',
  [BlamedLayer.SERVER]: 'server',
  [BlamedLayer.SERVICE]: 'service',
  [BlamedLayer.TLS]: 'TLS',
  [BlamedLayer.CERTIFICATE]: 'certificate',
  [BlamedLayer.CONFIGURATION]: 'Lync settings',
  [BlamedLayer.PARTNER]: 'partner',
};

const WHO: Readonly<Record<CauseAudience, string>> = {
  [CauseAudience.NETWORK]: 'network administrators',
  [CauseAudience.DNS]: 'DNS administrators',
  [CauseAudience.PKI]: 'certificate administrators',
  [CauseAudience.LYNC]: 'Lync administrators',
  [CauseAudience.PARTNER]: 'administrators of the partner',
};

/** What to blame, for readers. */
export function layerName(layer: BlamedLayer): string {
  return LAYERS[layer];
}

/** Who has to act, for readers. */
export function audienceName(who: CauseAudience): string {
  return WHO[who];
}

/** A cause, numbered: what, whose work, what supports it, what to do, and what it explains. */
export function causeLines(
  { severity, what, layer, who, evidence, fix, page, tableRows, expectations }: VerificationCause, number: number,
  subjects: ReadonlyMap<string, string>,
): string[] {
  const start = `${number}. `;
  const explained = [...new Set(expectations.map((id) => subjects.get(id) ?? id))];
  return [
    ...hanging(start, `${severityWord(severity)}: ${what}`, 0, start.length),
    ...part('Layer', [layerName(layer)]),
    ...part('For', [audienceName(who)]),
    ...part('Seen', evidence),
    ...part('Fix', fix),
    ...part('Page', page === undefined ? [] : [page]),
    ...part('Rows', tableRows.length === 0 ? [] : [shortenedList(tableRows, ROWS, ', ')]),
    ...part('Explains', [shortenedList(explained, EXPLAINED, '; ')]),
  ];
}

function severityWord(severity: FindingSeverity): string {
  return severity.toUpperCase();
}

/** A part of a cause, each entry on lines of its own. What is copied stays on one line, however long. */
function part(name: string, entries: readonly string[]): string[] {
  return entries.flatMap((entry, index) => {
    const label = (index === 0 ? `${name}:` : '').padEnd(NAME_WIDTH);
    return COPIED.test(entry)
      ? [`${' '.repeat(INDENT)}${label}  ${entry}`]
      : hanging(label, entry, INDENT, INDENT + NAME_WIDTH);
  });
}

/** Text whose first line begins with a label, and whose other lines are indented below it. */
function hanging(label: string, text: string, indent: number, below: number): string[] {
  return wrapText(text, REPORT_WIDTH - below).map((line, index) => (
    (index === 0 ? ' '.repeat(indent) + label : ' '.repeat(below)) + line).trimEnd());
}
