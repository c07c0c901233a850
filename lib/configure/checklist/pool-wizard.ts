import type { EdgePlan } from '../../plan/edge-plan';
import { productWords } from '../../plan/product/product-words';
import type { ChecklistStep, ChecklistValue } from './checklist-step';

/** The wizard that defines an Edge pool, and those of its pages whose names depend on the product. */
interface PoolWizard {
  readonly name: string;
  /** The command that starts it, below the Edge pools of a site. */
  readonly command: string;
  readonly ipOptions: string;
  readonly newComputer: string;
  readonly externalAddresses: string;
}

const LYNC_SERVER: PoolWizard = {
  name: 'New Edge Pool wizard',
  command: 'New Edge Pool',
  ipOptions: 'Select IP Options',
  newComputer: 'Define the computers in this pool, Add, Internal FQDN and IP address',
  externalAddresses: 'Define the external IP addresses',
};

const SKYPE_FOR_BUSINESS_SERVER: PoolWizard = {
  name: 'Define New Edge pool wizard',
  command: 'New Edge pool',
  ipOptions: 'IP Options',
  newComputer: 'Define the computers in this pool, Add, Define the Internal IP address',
  externalAddresses: 'Define the External IP address',
};

/** The page of all steps in the wizard. */
export const DEFINE_PAGE = 'lync-server-2013-define-your-edge-topology.md';

/** The wizard as the product has it. */
export function poolWizard({ product }: EdgePlan): PoolWizard {
  return productWords(product.key).isSuccessor ? SKYPE_FOR_BUSINESS_SERVER : LYNC_SERVER;
}

/** A step on one page of the wizard. */
export function wizardStep(
  plan: EdgePlan, what: string, page: string, values: ChecklistValue[], notes: string[] = [],
): ChecklistStep {
  return { what, where: `${poolWizard(plan).name}, page "${page}"`, values, notes, page: DEFINE_PAGE };
}
