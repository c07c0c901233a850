import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { DeployedAddresses } from '../deployed/deployed-addresses';
import { ReportFormat } from '../documents/report-format';
import { PlanAudience } from '../projection/model/plan-table';
import { printableText } from '../reports/printable-text';
import { EdgeValidationError } from '../values/edge-validation-error';
import { onDemand } from '../values/on-demand';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { VerificationFormat } from '../verify/formats/verification-format';
import { VerifyArea } from '../verify/model/verify-area';
import { check, type CheckOptions } from './check';
import { diff, DiffFormat, FailOn } from './diff';
import { readText } from './files';
import { problemText, wrapped } from './problem-text';
import { Progress } from './progress';
import { prove, type ProveOptions } from './prove';
import { report } from './report';
import { ExitCode, type Streams, type Terminal } from './terminal';
import { readTerraform, type TerraformDocument } from './verdicts';
import type * as verifying from './verify';
import { packageVersion } from './version';

/** Options of `lync-edge report` as they are written. */
interface WrittenReportOptions {
  readonly format?: string[];
  readonly audience?: string[];
  readonly output?: string;
  readonly deployed?: string;
  readonly terraform?: string;
}

/** Options of `lync-edge diff` as they are written. */
interface WrittenDiffOptions {
  readonly format: DiffFormat;
  readonly confirm?: string[];
  readonly failOn: FailOn;
  readonly url?: string;
  readonly key?: string;
  readonly output?: string;
  readonly terraform?: string[];
}

/** Options of `lync-edge verify` as they are written. */
interface WrittenVerifyOptions extends Omit<verifying.VerifyOptions, 'deployed' | 'state'> {
  readonly deployed?: string;
}

/** Other commands do not need what asks the network. */
const loadVerify = onDemand(() => require('./verify') as typeof verifying);

/** A file that is no plan lacks everything that a plan has. */
const MOST_PROBLEMS = 3;

const TERRAFORM = 'from "terraform show -json", or a cdk.tf.json';
const PATH = 'a plan file, or a folder with plan files, such as cdktf.out';

/**
 * Runs a command of `lync-edge`.
 *
 * @param args arguments, without the names of Node.js and the program
 * @returns the exit code; a promise for `verify`, which asks the network
 */
export function runCommandLine(args: readonly string[], streams: Streams): ExitCode | Promise<ExitCode> {
  let code: ExitCode | Promise<ExitCode> = ExitCode.NOTHING_TO_SAY;
  const progress = new Progress(streams.status);
  const printable: Terminal = {
    out: (text) => { progress.remove(); streams.out(printableText(text)); },
    err: (text) => { progress.remove(); streams.err(printableText(text)); },
    progress: (text) => progress.tell(text),
    onInterrupt: streams.onInterrupt ?? (() => () => undefined),
  };
  const program = new Command('lync-edge')
    .description('Reports, reviews and proofs of the plans that cdktf-lync-edge writes with "cdktf synth".')
    .addHelpText('after', `
Exit codes: 0 nothing to say, 1 findings, changes, differences, or a
deployment that does not answer as planned, 2 wrong use, 130 interrupted.

Examples:
  The plans as text:
    lync-edge report cdktf.out
  A web page of each plan, and an extract for each audience:
    lync-edge report cdktf.out --format html --output reports
  Open findings, and a proof of the firewall rules:
    lync-edge check cdktf.out
  What a change means, as the comment of a pull request:
    lync-edge diff base/cdktf.out cdktf.out
  A proof of what is deployed:
    terraform show -json > show.json
    lync-edge prove cdktf.out --terraform show.json
  Whether the Edge answers as planned, as the Internet sees it:
    lync-edge verify cdktf.out --deployed show.json`)
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printable.out(text),
      writeErr: (text) => printable.err(text),
      outputError: (text, write) => write(wrapped(text).join('\n')),
    })
    .showHelpAfterError('Add --help to see what can be passed.')
    .configureHelp({ helpWidth: 80 });
  program.command('report')
    .description('Print a report of each plan, or write reports into a folder.')
    .argument('<path>', PATH)
    .addOption(new Option('-f, --format <format...>', 'formats; without --output, only one')
      .choices(Object.values(ReportFormat)).default(undefined, `${ReportFormat.TEXT}; all with --output`))
    .addOption(new Option('-a, --audience <audience...>', 'extracts for these readers').choices(Object.values(PlanAudience)))
    .option('-o, --output <folder>', 'folder to write files into')
    .option('-d, --deployed <file>', 'public addresses from "terraform show -json" or "terraform output -json"')
    .option('-t, --terraform <file>', `show whether the firewall is as planned in this file: ${TERRAFORM}`)
    .action((path: string, { format = [], audience = [], output, deployed, terraform }: WrittenReportOptions) => {
      code = report(path, {
        format: Object.values(ReportFormat).filter((each) => format.includes(each)),
        audience: Object.values(PlanAudience).filter((each) => audience.includes(each)),
        ...(output === undefined ? {} : { output }),
        ...(deployed === undefined ? {} : { deployed: deployedAddresses(deployed) }),
        ...(terraform === undefined ? {} : { terraform: readTerraform(terraform) }),
      }, printable);
    });
  program.command('diff')
    .description('Tell what changes from one set of plans to another: who must act, at which risk, what to confirm.')
    .argument('<base>', `the plans before: ${PATH}; an empty folder if there were none`)
    .argument('<head>', 'the plans after; an empty folder if none are left')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(Object.values(DiffFormat)).default(DiffFormat.COMMENT))
    .option('-c, --confirm <id=reason...>', 'confirm what must be confirmed, such as media-range-opened="CHG-1234"')
    .addOption(new Option('--fail-on <what>', 'when the exit code is 1').choices(Object.values(FailOn)).default(FailOn.CHANGES))
    .option('--url <address>', 'address of the full report, for the comment')
    .option('--key <key>', 'tells the comments of several projects apart')
    .option('-t, --terraform <file...>', 'what Terraform is going to do, from "terraform show -json PLAN" in each stack')
    .option('-o, --output <folder>', 'folder to write the files into')
    .action((base: string, head: string, options: WrittenDiffOptions) => {
      code = diff(base, head, { ...options, confirm: options.confirm ?? [], terraform: options.terraform ?? [] }, printable);
    });
  program.command('check')
    .description('Tell the findings that nobody has acknowledged, and prove the firewall rules beside each plan.')
    .argument('<path>', PATH)
    .option('-t, --terraform <file>', `prove them in this file instead: ${TERRAFORM}`)
    .action((path: string, options: CheckOptions) => { code = check(path, options, printable); });
  program.command('prove')
    .description('Prove that the firewalls permit exactly what the plans ask for.')
    .argument('<path>', PATH)
    .option('-t, --terraform <file>', `compare with this file: ${TERRAFORM}`)
    .option('-e, --effective <file>', 'compare with a network interface of an Edge Server, from "az network nic list-effective-nsg '
      + '-o json", or with the security group of an Application Gateway, from "az network nsg show -o json"')
    .addOption(new Option('-s, --side <side>', 'side of that network interface').choices(Object.values(EdgeSide)))
    .action((path: string, options: ProveOptions) => { code = prove(path, options, printable); });
  program.command('verify')
    .description('Look whether a deployed Edge answers as planned; if not, tell what to fix, and who can.')
    .argument('<path>', PATH)
    .addOption(new Option('--from <side>', 'where this runs: on the Internet, or in the internal network').choices(Object.values(EdgeSide))
      .default(undefined, EdgeSide.EXTERNAL))
    .addOption(new Option('--only <area...>', 'what to look at').choices(Object.values(VerifyArea)).default(undefined, 'all'))
    .option('-r, --resolver <address>', 'name server to ask, with :PORT if it is not 53 (default: those of the system)')
    .option('--authoritative', 'ask every name server of each zone too')
    .option('-p, --partner <domain...>', 'look whether federation with these domains can work')
    .option('--all-partners', 'the same for every partner that the plan lists')
    .option('--rehearse', 'tell who still connects while a server is silent')
    .option('-d, --deployed <file>', 'from "terraform show -json": public addresses, and what the security groups let through; from '
      + '"terraform output -json": the addresses')
    .option('--ca <file>', 'trust these certificates of authorities too (PEM)')
    .option('--certificate <file>', 'a certificate that the Edge trusts (PEM), to look at what partners see on port 5061')
    .option('--key <file>', 'its private key (PEM)')
    .option('--days <number>', 'days that certificates must still be valid (default: 30)', wholeNumber)
    .option('--timeout <seconds>', 'time for each question (default: 5)', wholeNumber)
    .option('--deadline <seconds>', 'time for everything (default: 300)', wholeNumber)
    .option('--parallel <number>', 'questions at the same time (default: 64)', wholeNumber)
    .option('--rate <number>', 'questions in a second (default: 250)', wholeNumber)
    .addOption(new Option('-f, --format <format>', 'what to print').choices(Object.values(VerificationFormat)).default(VerificationFormat.TEXT))
    .option('-a, --all', 'list what is as planned too')
    .option('-n, --dry-run', 'print what is expected, and ask nobody')
    .action((path: string, { deployed, ...options }: WrittenVerifyOptions) => {
      code = loadVerify().verify(path, { ...options, ...(deployed === undefined ? {} : deploymentOf(deployed)) }, printable)
        .catch((error: unknown) => exitCodeOf(error, printable))
        .finally(() => progress.remove());
    });
  try {
    program.parse([...args], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error, printable);
  } finally {
    progress.remove();
  }
}

function exitCodeOf(error: unknown, terminal: Terminal): ExitCode {
  // Help and version are errors of commander with the exit code 0; it has printed the message of the others.
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.NOTHING_TO_SAY : ExitCode.WRONG_USE;
  if (!(error instanceof EdgeValidationError)) throw error;
  const shown = error.problems.slice(0, MOST_PROBLEMS).map(problemText);
  const more = error.problems.length - shown.length;
  terminal.err(`${[...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')}\n`);
  return ExitCode.WRONG_USE;
}

/** Both documents of Terraform are accepted. */
function deployedAddresses(path: string): DeployedAddresses {
  return deploymentOf(path).deployed;
}

/** Outputs have the addresses alone; they are a map of maps without a version. */
function deploymentOf(path: string): { readonly deployed: DeployedAddresses; readonly state?: TerraformDocument } {
  const text = readText(path, '--deployed');
  return /"format_version"/.test(text.slice(0, 200))
    ? { deployed: DeployedAddresses.ofTerraformShow(text), state: { text, isCode: false } }
    : { deployed: DeployedAddresses.ofTerraformOutput(text) };
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Pass a whole number.');
}
