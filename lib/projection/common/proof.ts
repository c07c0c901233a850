import { type FirewallVerdict, type ProvedBox, ProvedDocument } from '../../values/firewall-verdict';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanPart } from '../model/plan-part';
import type { PlanSection } from '../model/plan-section';
import { PlanTableId } from '../model/plan-table-id';
import { sectionOf } from '../model/section-of';
import { type ColumnOf, tableOf } from '../model/table-of';

const DOCUMENTS: Readonly<Record<ProvedDocument, string>> = {
  [ProvedDocument.SYNTHESIZED]: 'the Terraform code, cdk.tf.json',
  [ProvedDocument.TERRAFORM_PLAN]: 'a plan of Terraform, as it will be after it is applied',
  [ProvedDocument.TERRAFORM_STATE]: 'the state of Terraform',
  [ProvedDocument.EFFECTIVE_GROUPS]: 'the effective security groups of a network interface in Azure',
  [ProvedDocument.SECURITY_GROUP]: 'the security group in Azure',
  [ProvedDocument.FIREWALL_ROWS]: 'the rows of a firewall',
};

const { TEXT, NAME, ADDRESS, NUMBER, PROSE } = PlanColumnKind;
const { DATA } = PlanColumnPlace;

const VERDICT_COLUMNS: readonly ColumnOf<FirewallVerdict>[] = [
  { key: 'verdict', title: 'Verdict', kind: TEXT, cell: ({ summary }) => summary },
  { key: 'problem', title: 'Reason', kind: PROSE, cell: ({ problem }) => problem },
  { key: 'comparedWith', title: 'Compared with', kind: TEXT, cell: ({ comparedWith }) => DOCUMENTS[comparedWith] },
  { key: 'boxes', title: 'Boxes', kind: NUMBER, place: DATA, cell: ({ boxes }) => boxes },
  { key: 'missing', title: 'Missing', kind: NUMBER, place: DATA, cell: ({ missing }) => missing.length },
  { key: 'extra', title: 'Extra', kind: NUMBER, place: DATA, cell: ({ extra }) => extra.length },
];

/** Packets in which the plan and the security groups differ. */
interface Difference {
  readonly kind: 'missing' | 'extra';
  readonly box: ProvedBox;
}

const DIFFERENCE_COLUMNS: readonly ColumnOf<Difference>[] = [
  { key: 'difference', title: 'Difference', kind: TEXT, place: DATA, cell: ({ kind }) => kind },
  { key: 'side', title: 'Side', kind: TEXT, place: DATA, cell: ({ box }) => box.side },
  { key: 'direction', title: 'Direction', kind: TEXT, place: DATA, cell: ({ box }) => box.direction },
  { key: 'packets', title: 'Packets', kind: TEXT, cell: ({ box }) => packetWords(box) },
  { key: 'from', title: 'From', kind: ADDRESS, cell: ({ box }) => box.sources },
  { key: 'to', title: 'To', kind: ADDRESS, cell: ({ box }) => box.destinations },
  { key: 'witness', title: 'For example', kind: TEXT, cell: ({ box }) => box.witness },
  { key: 'planRules', title: 'Asked for by', kind: NAME, place: DATA, cell: ({ box }) => box.planRules },
  { key: 'securityRules', title: 'Security rules', kind: NAME, place: DATA, cell: ({ box }) => box.securityRules },
];

/** The sections of a plan with the verdict of a proof behind those of its firewall. */
export function withProof(sections: readonly PlanSection[], verdict: FirewallVerdict | undefined): PlanSection[] {
  if (verdict === undefined) return [...sections];
  return sections.flatMap((section) => (
    section.part === PlanPart.FIREWALL_ADDRESSES ? [section, proofSection(verdict)] : [section]));
}

function proofSection(verdict: FirewallVerdict): PlanSection {
  return sectionOf(PlanPart.PROOF, 'Proof of the firewall', [verdictTable(verdict), differencesTable(verdict)], [
    'Whether the security groups permit exactly what this plan asks for. Every packet was compared, not the texts of the rules. '
    + 'A box is a set of packets: protocol, ports, sources and destinations.',
  ]);
}

function verdictTable(verdict: FirewallVerdict): PlanTable {
  return tableOf([verdict], {
    id: PlanTableId.PROOF,
    title: 'Proof of the firewall',
    audiences: [PlanAudience.NETWORK],
    form: PlanTableForm.SETTINGS,
    columns: VERDICT_COLUMNS,
    row: () => ({ id: 'proof', label: 'Proof' }),
  });
}

function differencesTable({ missing, extra }: FirewallVerdict): PlanTable {
  const differences = [
    ...missing.map((box): Difference => ({ kind: 'missing', box })), ...extra.map((box): Difference => ({ kind: 'extra', box })),
  ];
  return tableOf(differences, {
    id: PlanTableId.PROOF_DIFFERENCES,
    title: 'Differences between the plan and the security groups',
    audiences: [PlanAudience.NETWORK],
    form: PlanTableForm.RECORDS,
    columns: DIFFERENCE_COLUMNS,
    row: ({ kind, box }) => ({
      // Boxes of one kind have no packet in common, so the packet is a name of its box.
      id: `${kind}/${box.side}/${box.direction}/${box.witness}`,
      label: `${kind} ${packetWords(box)}`,
      group: kind === 'missing' ? missingTitle(box) : extraTitle(box),
      planningRows: box.tableRows,
    }),
  });
}

/** `external inbound TCP 443`; `external inbound TCP 443, from port 53`. */
function packetWords({ side, direction, protocol, ports, sourcePorts }: ProvedBox): string {
  const what = ports === 'any' ? protocol : `${protocol} ${ports}`;
  return `${side} ${direction} ${what}${sourcePorts === 'any' ? '' : `, from port ${sourcePorts}`}`;
}

/** Azure asks for what no rule of the plan asks for. */
function missingTitle({ planRules, securityRules }: ProvedBox): string {
  const stopped = securityRules.length === 0 ? '' : `, stopped by ${securityRules.join(', ')}`;
  return `Missing: asked for by ${planRules.join(', ') || 'Azure'}${stopped}`;
}

function extraTitle({ securityRules }: ProvedBox): string {
  return `Extra: let through by ${securityRules.join(', ') || 'no security group'}`;
}
