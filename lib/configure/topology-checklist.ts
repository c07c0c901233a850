import type { PlanDocument } from '../values/plan-document';
import type { EdgePlan } from '../plan/edge-plan';
import { checkSchemaVersion } from '../plan/schema-version';
import { checklistMarkdown } from './checklist/checklist-markdown';
import type * as checklistSectionsFile from './checklist/checklist-sections';
import type { ChecklistSection } from './checklist/checklist-step';
import { markdownCode } from './checklist/markdown-code';

/**
 * What people do around a deployment, step by step with the values of the plan: the Edge pool in Topology Builder page by
 * page, installation, certificates, the settings script, tasks for partners and others, and tests.
 *
 * The text is Markdown, ends with a line end, and is the same for the same plan.
 *
 * Pages: `lync-server-2013-deployment-checklist-for-external-user-access.md`,
 * `lync-server-2013-define-your-edge-topology.md`.
 */
export class TopologyChecklist implements PlanDocument {
  /**
   * The checklist for a plan.
   *
   * @throws EdgeValidationError for a plan of another schema version.
   */
  public static of(plan: EdgePlan): TopologyChecklist {
    checkSchemaVersion(plan, 'plan');
    // Loaded here, since most runs write no checklist (docs/performance.md).
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the library
    const { checklistSections } = require('./checklist/checklist-sections') as typeof checklistSectionsFile;
    return new TopologyChecklist(plan.internal.fqdn, checklistSections(plan));
  }

  /** `topology-builder.md`. */
  public readonly fileName = 'topology-builder.md';

  private constructor(
    private readonly poolFqdn: string,
    /** The steps, in the order in which they are done. */
    public readonly sections: ChecklistSection[],
  ) {}

  /** The checklist in Markdown, with its steps numbered consecutively. */
  public get text(): string {
    return `# Checklist for the Edge pool ${markdownCode(this.poolFqdn)}\n\n${checklistMarkdown(this.sections)}`;
  }
}
