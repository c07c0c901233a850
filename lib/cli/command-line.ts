import { Command, CommanderError, Option } from 'commander';
import { DeployedAddresses } from '../deployed/deployed-addresses';
import { ReportFormat } from '../documents/report-format';
import { PlanAudience } from '../projection/model/plan-table';
import { printableText } from '../reports/printable-text';
import { EdgeValidationError } from '../values/edge-validation-error';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { check, type CheckOptions } from './check';
import { diff, DiffFormat, FailOn } from './diff';
import { readText } from './files';
import { problemText, wrapped } from './problem-text';
import { Progress } from './progress';
import { prove, type ProveOptions } from './prove';
import { report } from './report';
import { ExitCode, type Streams, type Terminal } from './terminal';
import { readTerraform } from './verdicts';
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

/** A file that is no plan lacks everything that a plan has. */
const MOST_PROBLEMS = 3;

const TERRAFORM = 'from "terraform show -json", or a cdk.tf.json';
const PATH = 'a plan file, or a folder with plan files, such as cdktf.out';

/**
 * Runs a command of `lync-edge`.
 *
 * @param args arguments, without the names of Node.js and the program
 * @returns the exit code
 */
export function runCommandLine(args: readonly string[], streams: Streams): ExitCode {
  let code = ExitCode.NOTHING_TO_SAY;
  const progress = new Progress(streams.status);
  const printable: Terminal = {
    out: (text) => { progress.remove(); streams.out(printableText(text)); },
    err: (text) => { progress.remove(); streams.err(printableText(text)); },
    progress: (text) => progress.tell(text),
  };
  const program = new Command('lync-edge')
    .description('Reports, reviews and proofs of the plans that cdktf-lync-edge writes with "cdktf synth".')
    .addHelpText('after', `
Exit codes: 0 nothing to say, 1 findings, changes or differences, 2 wrong use.

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
    lync-edge prove cdktf.out --terraform show.json`)
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

/** Both documents of Terraform are accepted; outputs are a map of maps without a version. */
function deployedAddresses(path: string): DeployedAddresses {
  const text = readText(path, '--deployed');
  return /"format_version"/.test(text.slice(0, 200))
    ? DeployedAddresses.ofTerraformShow(text)
    : DeployedAddresses.ofTerraformOutput(text);
}
