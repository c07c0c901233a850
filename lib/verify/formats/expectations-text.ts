import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../../projection/model/words';
import { type TableRow, textTable } from '../../reports/text-table';
import type { Expectation } from '../model/expectation';
import { oneLine } from '../model/told-text';
import { areaName, AREAS_IN_ORDER } from './area-names';

/** What is expected, as text, 80 columns wide: a table for each area. Nothing was asked. */
export function expectationsText(expectations: readonly Expectation[]): string {
  const tables = AREAS_IN_ORDER.map((area) => ({ area, of: expectations.filter((expectation) => expectation.area === area) }))
    .filter(({ of }) => of.length > 0)
    .map(({ area, of }) => [`${areaName(area)} (${of.length})`, '', ...textTable(of.flatMap(rowsOf), ['Subject', 'Expected'])]);
  return `${[counted(expectations.length, 'expectation'), ...tables.flatMap((lines) => ['', ...lines])].join('\n')}\n`;
}

function rowsOf({ subject, expected, severity, tableRows }: Expectation): TableRow[] {
  const remarks = [
    ...(severity === FindingSeverity.ERROR ? [] : [severity]),
    ...(tableRows.length === 0 ? [] : [`rows ${tableRows.join(', ')}`]),
  ];
  return [{ cells: [oneLine(subject), oneLine(expected)] }, ...(remarks.length === 0 ? [] : [{ remark: oneLine(remarks.join('; ')) }])];
}
