import { Construct } from 'constructs';
import { instanceOf, listOf, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { FirewallVerdict } from '../../values/firewall-verdict';
import { onDemand } from '../../values/on-demand';
import { DeployedAddresses } from '../../deployed/deployed-addresses';
import { DOCUMENT_SELECTION_PROPERTIES, type DocumentSelection, PlanDocuments, type PlanDocumentsProps } from '../../documents/plan-documents';
import { edgeVerdict, reverseProxyVerdict } from '../../proof/verdict-of-code';
import { atConstructPath } from '../../engine/plan-time-value';
import type { StackFolder } from '../../engine/stack-folder';
import { stackOf } from '../../engine/stack-of';
import { requireOpen, watchSynthesis } from '../../engine/synthesis';
import { terraformCodeOf } from '../../engine/terraform-code';
import { acceptProps } from '../accept-props';
import { type PlanDocumentMaker, PlannedConstruct } from '../planned-construct';
import { ReverseProxy } from '../reverse-proxy/reverse-proxy';

/** Properties of {@link EdgeReports}. */
export interface EdgeReportsProps extends DocumentSelection {
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
  ...DOCUMENT_SELECTION_PROPERTIES,
  subjects: listOf(instanceOf(PlannedConstruct, 'EdgePool or ReverseProxy', 'pass an EdgePool or a ReverseProxy of the stack')),
  folder: optional(text),
  deployedAddresses: optional(instanceOf(DeployedAddresses, 'DeployedAddresses', 'use DeployedAddresses.ofTerraformShow')),
});

/**
 * Reports that `cdktf synth` writes: `reports/Edge/edge-plan.html` beside the `cdk.tf.json` of the stack, for a pool `Edge`. They
 * show the plans as they are synthesized, with everything that the program has added to them, and the proof that the security
 * groups of the stack permit what the plans ask for. The picture of a pool shows its reverse proxy too, if the app has one for it.
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
    let isComputing = false;
    const stackJson = (): string => {
      isComputing = true;
      try {
        return terraformCodeOf(this);
      } finally {
        isComputing = false;
      }
    };
    watchSynthesis(this, (stack) => {
      // cdktf computes the code of a stack by asking every element, this one too.
      if (!isComputing) writeReports(stack, { subjects, folder, deployedAddresses, documents, stackJson: onDemand(stackJson) });
    });
  }
}

/** What reports are written of and where, and the code of their stack. */
interface WrittenReports {
  readonly subjects: readonly PlannedConstruct[];
  readonly folder: string;
  readonly deployedAddresses: DeployedAddresses | undefined;
  readonly documents: DocumentSelection;
  readonly stackJson: () => string;
}

function writeReports(stack: StackFolder, { subjects, folder, deployedAddresses, documents, stackJson }: WrittenReports): void {
  const makerFor = (subject: PlannedConstruct): PlanDocumentMaker => ({
    ofEdge: (plan) => {
      const shown = deployedAddresses?.inEdgePlan(plan) ?? plan;
      const props = withProof(documents, edgeVerdict(plan, stackJson));
      const proxy = reverseProxyOf(subject);
      if (proxy === undefined) return PlanDocuments.ofEdge(shown, props).documents;
      // The addresses are those of one stack.
      const addresses = stackOf(proxy) === stackOf(subject) ? deployedAddresses : undefined;
      return PlanDocuments.ofEdgeWithReverseProxy(shown, addresses?.inReverseProxyPlan(proxy.plan) ?? proxy.plan, props).documents;
    },
    ofReverseProxy: (plan) => PlanDocuments.ofReverseProxy(
      deployedAddresses?.inReverseProxyPlan(plan) ?? plan, withProof(documents, reverseProxyVerdict(plan, stackJson)),
    ).documents,
  });
  if (folder === DEFAULT_FOLDER) stack.clear(folder);
  for (const subject of new Set(subjects)) {
    for (const { fileName, text: contents } of subject._documents(makerFor(subject))) {
      stack.write(`${folder}/${stack.nameOf(subject)}/${fileName}`, contents);
    }
  }
}

/** The reverse proxy of a pool, in any stack of the app; undefined if there is none, or more than a picture shows. */
function reverseProxyOf(pool: PlannedConstruct): ReverseProxy | undefined {
  const [only, other] = pool.node.root.node.findAll()
    .filter((node): node is ReverseProxy => node instanceof ReverseProxy && node._edgePool === pool);
  return other === undefined ? only : undefined;
}

function withProof(documents: DocumentSelection, proof: FirewallVerdict | undefined): PlanDocumentsProps {
  return proof === undefined ? documents : { ...documents, proof };
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
