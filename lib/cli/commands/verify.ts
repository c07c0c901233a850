import { identityOf } from '../../plan/stored/either-plan';
import { counted } from '../../projection/model/words';
import { VerificationFormat } from '../../verify/formats/verification-format';
import type { VerifyArea } from '../../verify/model/verify-area';
import { PlanVerification } from '../../verify/plan-verification';
import { VerificationReport } from '../../verify/verification-report';
import type { VerificationProps } from '../../verify/verification-props';
import type { VerificationResult } from '../../verify/verification-result';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { FirewallVerdict } from '../../values/firewall-verdict';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import { joinedMetrics } from './joined-metrics';
import { deploymentOf } from '../files/deployment';
import { type DeployedPlan, deployedPlan } from '../files/fitting-deployment';
import { readPem } from '../files/pem-files';
import { readPlans, type StoredPlan } from '../files/stored-plans';
import { ExitCode, paragraphs, type Terminal } from '../terminal/terminal';
import { withOptionNames } from './verify-option-names';
import { wrongUse } from '../terminal/wrong-use';

/** Options of `lync-edge verify`. */
export interface VerifyOptions {
  readonly from?: EdgeSide;
  readonly only?: VerifyArea[];
  readonly resolver?: string;
  readonly authoritative?: boolean;
  readonly partner?: string[];
  readonly allPartners?: boolean;
  readonly rehearse?: boolean;
  /** Files with the states or the outputs of deployments. */
  readonly deployed?: string[];
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

/** A result, and whether somebody ended the verification early. */
interface Watched {
  readonly result: VerificationResult;
  readonly wasInterrupted: boolean;
}

/** Formats of one plan each. */
const WHOLE: ReadonlySet<VerificationFormat> = new Set([VerificationFormat.JSON, VerificationFormat.JUNIT]);

/** Formats in which expectations are printed before anything is asked. */
const EXPECTED: ReadonlySet<VerificationFormat> = new Set([VerificationFormat.TEXT, VerificationFormat.JSON]);

/** The line of progress is written again: while everything is silent, no question ends. */
const TOLD_EVERY_MS = 500;

/**
 * Looks whether deployments answer as their plans say. Nothing is asked before every option was found to be usable.
 *
 * What is wrong with the options is printed here: the bundle of this command has an error class of its own.
 */
export async function verify(path: string, options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  try {
    return await verifiedPlans(path, options, terminal);
  } catch (error) {
    return wrongUse(error, terminal);
  }
}

async function verifiedPlans(path: string, options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  const { format, all = false, dryRun = false } = options;
  if (dryRun && !EXPECTED.has(format)) refuseToExpect(format);
  const plans = readPlans(path, terminal);
  if (plans.length > 1 && WHOLE.has(format)) refuseSeveral(plans.length, format);
  if (format === VerificationFormat.PROMETHEUS) requireDistinctPools(plans);
  const verifications = verificationsOf(plans, options, terminal);
  const print = printer(plans.length, terminal);
  if (dryRun) {
    for (const { path: file, verification } of verifications) print(file, VerificationReport.ofExpectations(verification.expectations, format));
    return ExitCode.NOTHING_TO_SAY;
  }
  const metrics: string[] = [];
  let code = ExitCode.NOTHING_TO_SAY;
  for (const each of verifications) {
    const { result, wasInterrupted } = await watched(each, plans.length, terminal);
    const report = VerificationReport.of(result, format, all);
    if (format === VerificationFormat.PROMETHEUS) metrics.push(report);
    else print(each.path, report);
    if (!result.isGood) code = ExitCode.SOMETHING_TO_SAY;
    if (wasInterrupted) { code = ExitCode.INTERRUPTED; break; }
  }
  if (metrics.length > 0) terminal.out(joinedMetrics(metrics));
  return code;
}

/** One for each plan that has something to look at. Among several plans, those that have nothing are named. */
function verificationsOf(plans: readonly StoredPlan[], options: VerifyOptions, terminal: Terminal): OneVerification[] {
  const files = (options.deployed ?? []).map((path) => ({ path, ...deploymentOf(path) }));
  const verifications = plans.map((plan) => ({
    path: plan.path, verification: withOptionNames(() => verificationOf(deployedPlan(plan, files, plans.length > 1), options), plan.path),
  }));
  const some = verifications.filter(({ verification }) => verification.expectations.length > 0);
  const [first] = verifications;
  if (some.length === 0 && first !== undefined) withOptionNames(() => first.verification._requireSomething(), first.path);
  for (const { path, verification } of verifications) {
    if (verification.expectations.length > 0) continue;
    terminal.err(paragraphs(path, ['not looked at: the plan has none of these areas on this side']));
  }
  return some;
}

function verificationOf({ plan, verdict }: DeployedPlan, options: VerifyOptions): PlanVerification {
  return PlanVerification._of(plan, propsOf(options, verdict));
}

function propsOf(options: VerifyOptions, verdict: FirewallVerdict | undefined): VerificationProps {
  const { from, only, resolver, authoritative, partner, allPartners, rehearse, days, timeout, deadline, parallel, rate } = options;
  const { ca, certificate, key } = options;
  return {
    ...(from === undefined ? {} : { fromSide: from }),
    ...(only === undefined ? {} : { only }),
    ...(resolver === undefined ? {} : { resolver }),
    ...(authoritative === undefined ? {} : { authoritative }),
    ...(partner === undefined ? {} : { partners: partner }),
    ...(allPartners === undefined ? {} : { allPartners }),
    ...(rehearse === undefined ? {} : { rehearsal: rehearse }),
    ...(verdict === undefined ? {} : { deployed: verdict }),
    ...(ca === undefined ? {} : { trustedCertificates: readPem(ca, '--ca', 'CERTIFICATE') }),
    ...(certificate === undefined ? {} : { clientCertificate: readPem(certificate, '--certificate', 'CERTIFICATE') }),
    ...(key === undefined ? {} : { clientKey: readPem(key, '--key', 'PRIVATE KEY') }),
    ...(days === undefined ? {} : { daysLeft: days }),
    ...(timeout === undefined ? {} : { timeoutSeconds: timeout }),
    ...(deadline === undefined ? {} : { deadlineSeconds: deadline }),
    ...(parallel === undefined ? {} : { parallel }),
    ...(rate === undefined ? {} : { perSecond: rate }),
  };
}

/** Runs a verification. The first Ctrl-C ends it with what was seen until then. */
async function watched({ path, verification }: OneVerification, plans: number, terminal: Terminal): Promise<Watched> {
  let wasInterrupted = false;
  const ignore = terminal.onInterrupt(() => {
    wasInterrupted = true;
    verification.stop();
  });
  let progress = `${counted(verification.expectations.length, 'expectation')} to look at`;
  const tell = (): void => terminal.progress(`${progress}${plans === 1 ? '' : `, ${path}`}`);
  const telling = setInterval(tell, TOLD_EVERY_MS);
  try {
    const result = await verification._run((ended, known) => {
      progress = `${ended} of ${counted(known, 'question')} answered`;
      tell();
    });
    return { result, wasInterrupted };
  } finally {
    clearInterval(telling);
    ignore();
  }
}

/** Prints reports, each below the path of its plan if there are several. */
function printer(plans: number, terminal: Terminal): (path: string, report: string) => void {
  let between = '';
  return (path, report) => {
    terminal.out(plans === 1 ? report : `${between}${path}\n${report}`);
    between = '\n';
  };
}

/** The same labels twice are no metrics. */
function requireDistinctPools(plans: readonly StoredPlan[]): void {
  const pools = plans.map((plan) => identityOf(plan));
  const twice = pools.find((pool, index) => pools.indexOf(pool) !== index);
  if (twice === undefined) return;
  throw new EdgeValidationError({
    property: 'path', given: `several plans of ${twice}`, expected: `one plan of each pool for the format ${VerificationFormat.PROMETHEUS}`,
    fix: 'pass the folder of one stack, or one plan file',
  });
}

function refuseSeveral(plans: number, format: VerificationFormat): never {
  throw new EdgeValidationError({
    property: '--format', given: `${format} for ${counted(plans, 'plan')}`, expected: `one plan for the format ${format}`,
    fix: 'pass one plan file at a time, or use --format text or prometheus',
  });
}

function refuseToExpect(format: VerificationFormat): never {
  throw new EdgeValidationError({
    property: '--format', given: `${format} with --dry-run`, expected: [...EXPECTED].join(' or '),
    fix: 'use --format json, or omit --dry-run',
  });
}
