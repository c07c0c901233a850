import type { EdgePlan } from '../plan/edge-plan';
import {
  PlanChange, type PlanComparison, type PlanDifference, type PlanFactChange, PlanPart,
} from '../plan/plan-comparison';
import { longest } from './longest';
import { inWords } from './plan-words';
import { indentedText, type TableRow, textTable } from './text-table';

type Verbs = Readonly<Record<PlanChange, string>>;

const { ADDED, REMOVED, CHANGED } = PlanChange;
const USUAL: Verbs = { [ADDED]: 'add', [REMOVED]: 'remove', [CHANGED]: 'change' };
const FIREWALL: Verbs = { [ADDED]: 'open', [REMOVED]: 'close', [CHANGED]: 'change' };
const VERBS: Readonly<Partial<Record<PlanPart, Verbs>>> = {
  [PlanPart.EXTERNAL_FIREWALL]: FIREWALL,
  [PlanPart.INTERNAL_FIREWALL]: FIREWALL,
  [PlanPart.MEDIA_POLICY]: FIREWALL,
  [PlanPart.DNS_RECORDS]: { [ADDED]: 'create', [REMOVED]: 'delete', [CHANGED]: 'change' },
  [PlanPart.CERTIFICATES]: { [ADDED]: 'request', [REMOVED]: 'drop', [CHANGED]: 'renew' },
  [PlanPart.FINDINGS]: { [ADDED]: 'new', [REMOVED]: 'gone', [CHANGED]: 'changed' },
};

/** What `EdgePlanReport.comparisonAsText` gives. */
export function comparisonText({ before, after, differences }: PlanComparison): string {
  const title = indentedText(`Changes to the Edge plan of ${before.internal.fqdn}`, 0);
  const count = (change: PlanChange): number => differences.filter((difference) => difference.change === change).length;
  const lines = [
    ...title, '='.repeat(longest(title)),
    ...textTable([
      { cells: ['Before', inOneLine(before)] },
      { cells: ['After', inOneLine(after)] },
      { cells: ['Changes', `${count(ADDED)} added, ${count(REMOVED)} removed, ${count(CHANGED)} changed`] },
    ]),
    ...Object.values(PlanPart).flatMap((part) => {
      const ofPart = differences.filter((difference) => difference.part === part);
      return ofPart.length === 0 ? [] : ['', part.toUpperCase(), ...textTable(ofPart.flatMap(differenceRows))];
    }),
  ];
  return `${lines.map((line) => line.replace(/[^\x20-\x7e]/g, '?')).join('\n')}\n`;
}

function inOneLine({ product, topology, servers }: EdgePlan): string {
  return `${product.name}, ${topology}, ${servers.length === 1 ? '1 server' : `${servers.length} servers`}`;
}

function differenceRows({ part, change, columns, facts }: PlanDifference): TableRow[] {
  const verb = (VERBS[part] ?? USUAL)[change];
  return [{ cells: [verb, ...columns.map(inWords)] }, ...facts.map((fact) => ({ remark: factText(fact) }))];
}

/** A value that took another's place, or what came and went of several. */
function factText({ name, before, after }: PlanFactChange): string {
  const label = name === '' ? '' : `${name}: `;
  const [was, is] = [before, after].map((values) => values.map(inWords).join(', '));
  if (before.length === 1 && after.length === 1) return `${label}${String(was)} -> ${String(is)}`;
  return label + [...(was === '' ? [] : [`without ${String(was)}`]), ...(is === '' ? [] : [`with ${String(is)}`])].join('; ');
}
