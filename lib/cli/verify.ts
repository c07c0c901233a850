import type { DeployedAddresses } from '../deployed/deployed-addresses';
import { counted } from '../projection/model/words';
import { VerificationFormat } from '../verify/formats/verification-format';
import type { VerifyArea } from '../verify/model/verify-area';
import { PlanVerification } from '../verify/plan-verification';
import { VerificationReport } from '../verify/verification-report';
import type { VerificationProps } from '../verify/verification-props';
import type { VerificationResult } from '../verify/verification-result';
import { EdgeValidationError } from '../values/edge-validation-error';
import type { EdgeSide } from '../values/vocabulary/edge-side';
import { readText, refuseToJoin } from './files';
import { readPlans, type StoredPlan } from './stored-plans';
import { ExitCode, type Terminal } from './terminal';
import { isProvable, type TerraformDocument, verdictOf } from './verdicts';

/** Options of `lync-edge verify`. */
export interface VerifyOptions {
  readonly from?: EdgeSide;
  readonly only?: VerifyArea[];
  readonly resolver?: string;
  readonly authoritative?: boolean;
  readonly partner?: string[];
  readonly allPartners?: boolean;
  readonly rehearse?: boolean;
  /** Public addresses of the deployment. */
  readonly deployed?: DeployedAddresses;
  /** The state of the deployment, which shows its security groups; absent if they are not known. */
  readonly state?: TerraformDocument;
  /** Files with PEM text. */
  readonly ca?: string;
  readonly certificate?: string;
  readonly key?: string;
  readonly days?: number;
  readonly timeout?: number;
  readonly deadline?: number;
  readonly parallel?: number;
  readonly rate?: number;
  readonly format: VerificationFormat;
  /** Whether what passed is listed too. */
  readonly all?: boolean;
  /** Whether expectations are printed, and nothing is asked. */
  readonly dryRun?: boolean;
}

/** A verification of a plan, with the file that the plan is from. */
interface OneVerification {
  readonly path: string;
  readonly verification: PlanVerification;
}

/** Names of options, by the property that they become. */
const OPTION_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^partners\b.*/, '--partner'], [/^allPartners$/, '--all-partners'], [/^resolver$/, '--resolver'], [/^only\b.*/, '--only'],
  [/^trustedCertificates$/, '--ca'], [/^clientCertificate$/, '--certificate'], [/^clientKey$/, '--key'], [/^daysLeft$/, '--days'],
  [/^timeoutSeconds$/, '--timeout'], [/^deadlineSeconds$/, '--deadline'], [/^parallel$/, '--parallel'], [/^perSecond$/, '--rate'],
];

/** Looks whether deployments answer as their plans say. */
export async function verify(path: string, options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  const { format, all = false, dryRun = false } = options;
  const plans = readPlans(path, terminal);
  if (plans.length > 1 && format !== VerificationFormat.TEXT) refuseToJoin('path', `${counted(plans.length, 'plan')} with --format ${format}`);
  const verifications = plans.map((plan) => ({ path: plan.path, verification: verificationOf(plan, options) }));
  if (dryRun) {
    verifications.forEach((each) => terminal.out(headed(each, plans, VerificationReport.ofExpectations(each.verification, format))));
    return ExitCode.NOTHING_TO_SAY;
  }
  let code = ExitCode.NOTHING_TO_SAY;
  for (const each of verifications) {
    const { result, wasInterrupted } = await watched(each, plans.length, terminal);
    terminal.out(headed(each, plans, VerificationReport.of(result, format, all)));
    if (!result.isGood) code = ExitCode.SOMETHING_TO_SAY;
    if (wasInterrupted) return ExitCode.INTERRUPTED;
  }
  return code;
}

function verificationOf(plan: StoredPlan, options: VerifyOptions): PlanVerification {
  const { deployed } = options;
  return withOptionNames(() => {
    if ('edge' in plan) return PlanVerification.ofEdge(deployed?.inEdgePlan(plan.edge) ?? plan.edge, propsOf(plan, options));
    return PlanVerification.ofReverseProxy(deployed?.inReverseProxyPlan(plan.reverseProxy) ?? plan.reverseProxy, propsOf(plan, options));
  });
}

function propsOf(plan: StoredPlan, options: VerifyOptions): VerificationProps {
  const { from, only, resolver, authoritative, partner, allPartners, rehearse, state, days, timeout, deadline, parallel, rate } = options;
  const { ca, certificate, key } = options;
  return {
    ...(from === undefined ? {} : { from }),
    ...(only === undefined ? {} : { only }),
    ...(resolver === undefined ? {} : { resolver }),
    ...(authoritative === undefined ? {} : { authoritative }),
    ...(partner === undefined ? {} : { partners: partner }),
    ...(allPartners === undefined ? {} : { allPartners }),
    ...(rehearse === undefined ? {} : { rehearsal: rehearse }),
    ...(state === undefined || !isProvable(plan) ? {} : { deployed: verdictOf(plan, state) }),
    ...(ca === undefined ? {} : { trustedCertificates: readText(ca, '--ca') }),
    ...(certificate === undefined ? {} : { clientCertificate: readText(certificate, '--certificate') }),
    ...(key === undefined ? {} : { clientKey: readText(key, '--key') }),
    ...(days === undefined ? {} : { daysLeft: days }),
    ...(timeout === undefined ? {} : { timeoutSeconds: timeout }),
    ...(deadline === undefined ? {} : { deadlineSeconds: deadline }),
    ...(parallel === undefined ? {} : { parallel }),
    ...(rate === undefined ? {} : { perSecond: rate }),
  };
}

/** Runs a verification. The first Ctrl-C ends it with what was seen until then. */
async function watched(
  { path, verification }: OneVerification, plans: number, terminal: Terminal,
): Promise<{ readonly result: VerificationResult; readonly wasInterrupted: boolean }> {
  let wasInterrupted = false;
  const ignore = terminal.onInterrupt(() => {
    wasInterrupted = true;
    verification.stop();
  });
  try {
    const result = await verification._run((ended, known) => {
      terminal.progress(`${ended} of ${known} questions answered${plans === 1 ? '' : `, ${path}`}`);
    });
    return { result, wasInterrupted };
  } finally {
    ignore();
  }
}

/** A report, below the path of its plan if there are several. */
function headed({ path }: OneVerification, plans: readonly StoredPlan[], report: string): string {
  return plans.length === 1 ? report : `${path}\n${report}\n`;
}

/** Problems with what became properties, told about the options. */
function withOptionNames<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    const [first, ...others] = error.problems.map((problem) => ({ ...problem, property: optionName(problem.property) }));
    throw first === undefined ? error : new EdgeValidationError(first, undefined, others);
  }
}

function optionName(property: string): string {
  const [, name = property] = OPTION_NAMES.find(([pattern]) => pattern.test(property)) ?? [];
  return name;
}
