import type { PlanPart } from '../../projection/model/plan-part';
import type { PlanRow, PlanTable } from '../../projection/model/plan-table';

/** The anchor of a section: `dns-records`. */
export function sectionAnchor(part: PlanPart): string {
  return part;
}

/** The anchor of a table: `table-external-inbound-rules`. */
export function tableAnchor({ id }: Pick<PlanTable, 'id'>): string {
  return `table-${id}`;
}

/**
 * The anchor of a row: `dns-records/external/A/sip.contoso.com`. The same row has the same anchor in every plan, and two rows
 * of a page never have the same one: characters that a link cannot have are shown by their number, as in `~2a~`.
 */
export function rowAnchor({ id }: Pick<PlanTable, 'id'>, row: Pick<PlanRow, 'id'>): string {
  const name = row.id.replace(/[^\w./:@-]/g, (character) => (
    character === ' ' ? '+' : `~${character.charCodeAt(0).toString(16)}~`));
  return `${id}/${name}`;
}
