import { PlanChange } from '../../projection/changes/plan-comparison';
import type { ReviewedPlan } from '../../projection/changes/plan-review';
import type { PlanReachability, ReachabilityBox } from '../../projection/changes/reachability';
import { ChangeTask } from '../../projection/changes/change-task';
import { grouped } from '../../projection/model/grouped';
import { capitalized, counted } from '../../projection/model/words';
import { type CommentDetail, foldedDetail } from './comment-detail';
import { commentText, foldedLines } from './comment-list';

/** Most boxes that are shown without opening them. */
const SHOWN = 8;
/** Addresses that a line names before it only counts them. */
const NAMED = 6;

/** Names of addresses, as part of a sentence. */
const NAMES: ReadonlyMap<string, string> = new Map([['any', 'any address'], ['Internet', 'the Internet']]);

const RULE_TASKS: ReadonlySet<ChangeTask> = new Set([ChangeTask.OPEN_RULE, ChangeTask.CLOSE_RULE, ChangeTask.CHANGE_RULE]);

/** Which packets pass that did not pass before, and which no longer do, by what makes the difference. */
export function reachabilityLines(plan: ReviewedPlan, level: string, detail: CommentDetail): string[] {
  const { reachability } = plan;
  if (reachability === undefined) return [];
  const { opened, closed, problem } = reachability;
  if (problem !== undefined) return [`**Packets are not compared:** ${commentText(`${problem}.`, detail)}`, ''];
  return [
    ...boxLines(`${level} Packets that pass now and did not before`, opened, detail),
    ...(opened.length === 0 && hasRuleChanges(plan) ? [nothingOpened(reachability), ''] : []),
    ...boxLines(`${level} Packets that no longer pass`, closed, detail),
  ];
}

function hasRuleChanges({ change, changes }: ReviewedPlan): boolean {
  return change === PlanChange.CHANGED && changes.some(({ task }) => RULE_TASKS.has(task));
}

function nothingOpened({ closed }: PlanReachability): string {
  return closed.length === 0
    ? 'Firewall rules change, but the same packets pass: no packet passes that did not pass before.'
    : 'No packet passes that did not pass before.';
}

function boxLines(title: string, boxes: readonly ReachabilityBox[], detail: CommentDetail): string[] {
  if (boxes.length === 0) return [];
  const isFolded = boxes.length > SHOWN;
  const causes = new Set(boxes.map(({ cause }) => cause)).size;
  const summary = `${counted(boxes.length, 'kind of packets', 'kinds of packets')}, ${counted(causes, 'cause')}`;
  if (isFolded && detail.foldedItems === 0) return [title, '', `${capitalized(summary)}.`, ''];
  const lines = byCause(boxes, isFolded ? foldedDetail(detail) : detail);
  return [title, '', ...(isFolded ? foldedLines(summary, lines) : [...lines, ''])];
}

function byCause(boxes: readonly ReachabilityBox[], detail: CommentDetail): string[] {
  const groups = grouped(boxes.slice(0, detail.items), ({ cause }) => cause);
  const more = boxes.length - detail.items;
  return [
    ...[...groups].flatMap(([cause, own]) => [
      `- **${commentText(capitalized(cause), detail)}**`,
      ...own.map((box) => `  - ${boxLine(box, detail)}`),
    ]),
    ...(more > 0 ? [`- and ${counted(more, 'more kind of packets', 'more kinds of packets')}`] : []),
  ];
}

/** `External, inbound: TCP 5269 from the Internet to 10.45.16.10. For example: ... Guide: ...`. */
function boxLine(box: ReachabilityBox, detail: CommentDetail): string {
  const { side, direction, protocol, ports, sources, destinations, witness, tableRows } = box;
  const what = protocol === 'any' && ports === 'any' ? 'everything' : `${protocol} ${ports === 'any' ? 'on all ports' : ports}`;
  const rows = tableRows.length === 0 ? '' : ` Guide: ${listed(tableRows)}.`;
  return commentText(`${capitalized(side)}, ${direction}: ${what} from ${endWords(sources)} to ${endWords(destinations)}. `
    + `For example: ${witness}.${rows}`, detail);
}

function endWords(addresses: readonly string[]): string {
  return listed(addresses.map((text) => {
    const [name = '', left] = text.split(' except ');
    const words = NAMES.get(name) ?? name;
    return left === undefined ? words : `${words} except ${listed(left.split(' and '))}`;
  }));
}

function listed(values: readonly string[]): string {
  const more = values.length - NAMED;
  return more > 1 ? `${values.slice(0, NAMED).join(', ')} and ${more} more` : values.join(', ');
}
