import { Construct } from 'constructs';
import { instanceOf, listOf, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { DeployedAddresses } from '../../deployed/deployed-addresses';
import { PLAN_DOCUMENTS_PROPERTIES, PlanDocuments, type PlanDocumentsProps } from '../../documents/plan-documents';
import { atConstructPath } from '../../engine/plan-time-value';
import { stackOf } from '../../engine/stack-of';
import { requireOpen, watchSynthesis } from '../../engine/synthesis';
import { acceptProps } from '../accept-props';
import { PlannedConstruct } from '../planned-construct';

/** Properties of {@link EdgeReports}. */
export interface EdgeReportsProps extends PlanDocumentsProps {
  /** Edge pools and reverse proxies of the stack, in any order. */
  readonly subjects: PlannedConstruct[];
  /**
   * Folder for the reports, with a folder for each subject in it. A relative path begins at the folder of the stack in `cdktf.out`.
   * Nothing in a folder of your own is removed.
   *
   * @default `reports`, where reports of an earlier synthesis are removed
   */
  readonly folder?: string;
  /**
   * Public addresses of the deployment, to show in place of "at deployment".
   *
   * @default the addresses that the plans know
   */
  readonly deployedAddresses?: DeployedAddresses;
}

const DEFAULT_FOLDER = 'reports';

const EDGE_REPORTS_PROPS = objectOf<EdgeReportsProps>('EdgeReportsProps', {
  ...PLAN_DOCUMENTS_PROPERTIES,
  subjects: listOf(instanceOf(PlannedConstruct, 'EdgePool or ReverseProxy', 'pass an EdgePool or a ReverseProxy of the stack')),
  folder: optional(text),
  deployedAddresses: optional(instanceOf(DeployedAddresses, 'DeployedAddresses', 'use DeployedAddresses.ofTerraformShow')),
});

/**
 * Reports that `cdktf synth` writes: `reports/Edge/edge-plan.html` beside the `cdk.tf.json` of the stack, for a pool `Edge`. They
 * show the plans as they are synthesized, with everything that the program has added to them.
 */
export class EdgeReports extends Construct {
  /**
   * @throws EdgeValidationError for unknown formats and audiences, without subjects, and for subjects of another stack.
   */
  public constructor(scope: Construct, id: string, props: EdgeReportsProps) {
    props = acceptProps(scope, id, EDGE_REPORTS_PROPS, props);
    const { subjects, folder = DEFAULT_FOLDER, deployedAddresses, ...documents } = props;
    super(scope, id);
    try {
      requireOpen(this);
      requireSubjects(this, subjects);
    } catch (error) {
      scope.node.tryRemoveChild(id);
      throw atConstructPath(this, error);
    }
    watchSynthesis(this, (stack) => {
      if (folder === DEFAULT_FOLDER) stack.clear(folder);
      for (const subject of new Set(subjects)) {
        const written = subject._documents({
          ofEdge: (plan) => PlanDocuments.ofEdge(deployedAddresses?.inEdgePlan(plan) ?? plan, documents).documents,
          ofReverseProxy: (plan) =>
            PlanDocuments.ofReverseProxy(deployedAddresses?.inReverseProxyPlan(plan) ?? plan, documents).documents,
        });
        for (const { fileName, text: contents } of written) stack.write(`${folder}/${stack.nameOf(subject)}/${fileName}`, contents);
      }
    });
  }
}

function requireSubjects(reports: Construct, subjects: readonly PlannedConstruct[]): void {
  const stack = stackOf(reports);
  const other = subjects.find((subject) => stackOf(subject) !== stack);
  if (subjects.length > 0 && other === undefined) return;
  throw new EdgeValidationError({
    property: 'subjects',
    given: other === undefined ? '[]' : `"${other.node.path}" of the stack "${stackOf(other).node.path}"`,
    expected: `Edge pools and reverse proxies of the stack "${stack.node.path}": a report is written with its stack`,
    fix: other === undefined ? 'add a pool' : 'create an EdgeReports in the other stack too',
  });
}
