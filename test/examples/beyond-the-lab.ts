import { type EdgePlan, LyncSettingsScript, TopologyChecklist } from 'cdktf-lync-edge';
import { sectionOf, sectionTitles, squeezed } from '../reports/report-lines';

/** Sections that are looked at as a whole, or as what the plan has of them. */
const ON_THEIR_OWN = ['PARTNERS', 'FINDINGS'];

/** The rows of the report that the plan of the lab has not, under the titles of their sections. */
export function rowsBeyond(lab: EdgePlan, plan: EdgePlan): string {
  const known = sectionTitles(lab);
  return sectionTitles(plan).filter((title) => !ON_THEIR_OWN.includes(title)).flatMap((title) => {
    const rows = added(known.includes(title) ? squeezed(sectionOf(lab, title)) : [], squeezed(sectionOf(plan, title)));
    return rows.length === 0 ? [] : [title, ...rows.map((row) => `  ${row}`)];
  }).join('\n');
}

/** The lines of the settings script that the script of the lab has not. */
export function settingsBeyond(lab: EdgePlan, plan: EdgePlan): string {
  const linesOf = (each: EdgePlan): string[] => LyncSettingsScript.of(each).text.split('\n');
  return added(linesOf(lab), linesOf(plan)).join('\n');
}

/** The steps of the checklist that the checklist of the lab has not, without their numbers. */
export function stepsBeyond(lab: EdgePlan, plan: EdgePlan): string {
  const stepsOf = (each: EdgePlan): string[] => TopologyChecklist.of(each).text
    .split(/\n\n+/)
    .filter((text) => /^\d+\. /.test(text))
    .map((text) => text.split('\n').map((line) => line.replace(/^\d+\. |^ +/, '')).join('\n').trim());
  return added(stepsOf(lab), stepsOf(plan)).join('\n\n');
}

/** Headings and steps of the checklist, without numbers. */
export function checklistTitles(plan: EdgePlan): readonly string[] {
  return TopologyChecklist.of(plan).text.split('\n').filter((line) => /^(?:##|\d+\.) /.test(line))
    .map((line) => line.replace(/^\d+\. \[ \] /, ''));
}

/** The findings that the plan of the lab has not, a line each. */
export function findingsBeyond(lab: EdgePlan, plan: EdgePlan): readonly string[] {
  const findingsOf = ({ findings }: EdgePlan): string[] => findings.map(({ severity, ruleId, subject, acknowledgement }) => (
    `${severity} ${ruleId}, ${subject}${acknowledgement === undefined ? '' : `: ${acknowledgement}`}`));
  return added(findingsOf(lab), findingsOf(plan));
}

function added(known: readonly string[], all: readonly string[]): readonly string[] {
  return all.filter((text) => !known.includes(text));
}
