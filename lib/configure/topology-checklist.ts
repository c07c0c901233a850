import type { IPlanDocument } from '../values/plan-document';
import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored/stored-plan';
import { checklistMarkdown } from './checklist/checklist-markdown';
import type * as checklistSections from './checklist/checklist-sections';
import type * as organizationSections from './checklist/organization-sections';
import type { ChecklistSection } from './checklist/checklist-step';
import { markdownCode } from './checklist/markdown-code';
import type * as poolsInOrder from './organization/pools-in-order';
import { onDemand } from '../values/on-demand';

// Most runs do not write a checklist.
const sections = onDemand(() => require('./checklist/checklist-sections') as typeof checklistSections);
const ofAllPools = onDemand(() => require('./checklist/organization-sections') as typeof organizationSections);
const pools = onDemand(() => require('./organization/pools-in-order') as typeof poolsInOrder);

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
    return new TopologyChecklist([plan.internal.fqdn], sections().checklistSections(plan));
  }

  /**
   * The checklist for all Edge pools of an organization: the sections of each pool with its internal FQDN in their titles, and
   * one section for the settings, which belong to the organization (`LyncSettingsScript.ofOrganization`). The order of the
   * plans does not matter. For one plan, it is the same checklist as with `of`.
   *
   * @param plans the plan of each Edge pool
   * @throws EdgeValidationError for an empty list, two plans of one pool, a plan with another schema version, and pools that
   *   contradict each other, as with `LyncSettingsScript.ofOrganization`.
   */
  public static ofOrganization(plans: EdgePlan[]): TopologyChecklist {
    const ordered = pools().poolsInOrder(plans);
    const [only, ...others] = ordered;
    if (only !== undefined && others.length === 0) return TopologyChecklist.of(only);
    return new TopologyChecklist(
      ordered.map(({ internal }) => internal.fqdn), ofAllPools().organizationSections(ordered),
    );
  }

  /** `topology-builder.md`. */
  public readonly fileName = 'topology-builder.md';

  private constructor(
    private readonly poolFqdns: readonly string[],
    /** The steps, in working order. */
    public readonly sections: ChecklistSection[],
  ) {}

  /** The checklist in Markdown, with its steps numbered consecutively. */
  public get text(): string {
    const what = this.poolFqdns.length === 1 ? 'Edge pool' : 'Edge pools';
    return `# Checklist for the ${what} ${this.poolFqdns.map(markdownCode).join(', ')}\n\n${checklistMarkdown(this.sections)}`;
  }
}
