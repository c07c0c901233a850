import type { IPlanDocument } from '../values/plan-document';
import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored-plan';
import { checklistMarkdown } from './checklist/checklist-markdown';
import type * as checklistSections from './checklist/checklist-sections';
import type { ChecklistSection } from './checklist/checklist-step';
import { markdownCode } from './checklist/markdown-code';
import { onDemand } from '../values/on-demand';

// Most runs do not write a checklist.
const sections = onDemand(() => require('./checklist/checklist-sections') as typeof checklistSections);

/**
 * The manual steps of a deployment, with the values from the plan: the Edge pool in Topology Builder page by page,
 * installation, certificates, the settings script, tasks for partners and others, and tests. Tools, menus and pages are those of
 * the plan's product.
 *
 * The text is Markdown, ends with a line break, and is the same for the same plan.
 *
 * Pages: `lync-server-2013-deployment-checklist-for-external-user-access.md`,
 * `lync-server-2013-define-your-edge-topology.md`; of the successors `create-your-edge-topology.md`, `deploy-edge-servers.md`.
 */
export class TopologyChecklist implements IPlanDocument {
  /**
   * The checklist for a plan.
   *
   * @throws EdgeValidationError for a plan with another schema version.
   */
  public static of(plan: EdgePlan): TopologyChecklist {
    requireEdgePlan(plan, 'plan');
    return new TopologyChecklist(plan.internal.fqdn, sections().checklistSections(plan));
  }

  /** `topology-builder.md`. */
  public readonly fileName = 'topology-builder.md';

  private constructor(
    private readonly poolFqdn: string,
    /** The steps, in working order. */
    public readonly sections: ChecklistSection[],
  ) {}

  /** The checklist in Markdown, with its steps numbered consecutively. */
  public get text(): string {
    return `# Checklist for the Edge pool ${markdownCode(this.poolFqdn)}\n\n${checklistMarkdown(this.sections)}`;
  }
}
