import type { FindingSeverity } from '../../plan/findings/finding';
import { BlamedLayer, CauseAudience, type VerificationCause } from '../causes/verification-cause';
import { oneLine } from '../model/told-text';
import { guardedLines, looksOwn } from './guarded-lines';
import { shortenedList } from './shortened-list';

const INDENT = 3;
/** Width of the names of parts: `Explains:`. */
const NAME_WIDTH = 10;
/** Column of the values, below which they go on: further to the right than any label. */
const BELOW = INDENT + NAME_WIDTH;
const EXPLAINED = 6;
const ROWS = 6;

/** What is copied as a whole: cmdlets and lines of zone files. */
const COPIED = /^(?:(?:Get|Import|New|Request|Set|Start)-[A-Z]|certreq |[\w.-]+ \d+ IN (?:A|AAAA|CNAME|SRV) )/;

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
  const start = `${number}. ${severityWord(severity)}: `;
  const explained = [...new Set(expectations.map((id) => subjects.get(id) ?? id))];
  return [
    ...guardedLines(start, what, 0, Math.max(BELOW, start.length)),
    ...part('Layer', [layerName(layer)]),
    ...part('For', [audienceName(who)]),
    ...part('Seen', evidence),
    ...steps(fix),
    ...part('Page', page === undefined ? [] : [page]),
    ...part('Rows', tableRows.length === 0 ? [] : [shortenedList(tableRows, ROWS, ', ')]),
    ...part('Explains', [shortenedList(explained, EXPLAINED, '; ')]),
  ];
}

function severityWord(severity: FindingSeverity): string {
  return severity.toUpperCase();
}

/** A part of a cause, each entry on lines of its own. */
function part(name: string, entries: readonly string[]): string[] {
  return entries.flatMap((entry, index) => guardedLines(labelOf(name, index), entry, INDENT, BELOW));
}

/** What to do. What is copied stays on one line, however long. */
function steps(fix: readonly string[]): string[] {
  return fix.flatMap((step, index) => {
    const label = labelOf('Fix', index);
    const line = oneLine(step);
    return COPIED.test(line) && !looksOwn(line)
      ? [`${' '.repeat(INDENT)}${label}  ${line}`.trimEnd()]
      : guardedLines(label, line, INDENT, BELOW);
  });
}

/** The label of an entry; blanks for all but the first. */
function labelOf(name: string, index: number): string {
  return (index === 0 ? `${name}:` : '').padEnd(NAME_WIDTH);
}
