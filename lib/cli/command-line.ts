import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ReportFormat } from '../documents/report-format';
import { DriftFormat } from '../drift/drift-format';
import { PlanAudience } from '../projection/model/plan-table';
import { printableText } from '../reports/printable-text';
import { onDemand } from '../values/on-demand';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { VerificationFormat } from '../verify/formats/verification-format';
import { VerifyArea } from '../verify/model/verify-area';
import { calendar, CalendarFormat, type CalendarOptions } from './commands/calendar';
import { check, type CheckOptions } from './commands/check';
import { collect, type CollectOptions } from './commands/collect';
import { deploymentOf } from './files/deployment';
import { diff, DiffFormat, FailOn } from './commands/diff';
import { wrapped } from './terminal/problem-text';
import { hinted } from './terminal/list-hints';
import { hybrid } from './commands/hybrid';
import { Progress } from './terminal/progress';
import { prove, type ProveOptions } from './commands/prove';
import { report } from './commands/report';
import { ExitCode, type Streams, type Terminal } from './terminal/terminal';
import { readTerraform } from './files/verdicts';
import type * as drifting from './commands/drift';
import type * as importing from './commands/import';
import type * as planning from './commands/plan';
import type * as requesting from './request-commands';
import type * as verifying from './commands/verify';
import { packageVersion } from './version';
import { wrongUse } from './terminal/wrong-use';

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

/** Other commands do not need what asks the network. */
const loadVerify = onDemand(() => require('./commands/verify') as typeof verifying);

/** Nor what plans, and reads exports. */
const loadRequests = onDemand(() => require('./request-commands') as typeof requesting);

const IMPORT_HELP = `
Exit codes: 0 everything was read that exports can tell, 1 something was not
read, contradicts or is left out, 2 wrong use. Requests are written in both
cases; a pool without a value that every plan needs has none, and the report
names the value.`;

const VERIFY_HELP = `
Exit codes: 0 everything that was looked at is as planned, 1 something is not,
nothing could be looked at, or the deadline stopped it, 2 wrong use, and nobody
was asked, 130 interrupted.

Examples:
  As the Internet sees it, with the addresses that Azure assigned:
    terraform show -json > show.json
    lync-edge verify cdktf.out --deployed show.json
  Names alone, as a public resolver and every name server have them:
    lync-edge verify cdktf.out --only dns --resolver 192.0.2.53 --authoritative
  From a server in the internal network, with certificates of its own authority:
    lync-edge verify cdktf.out --from internal --ca root.pem
  Before a partner is added:
    lync-edge verify cdktf.out --partner fabrikam.com
  For monitoring, as a file that is never half written:
    lync-edge verify cdktf.out --format prometheus > lync-edge.prom.new
    mv lync-edge.prom.new lync-edge.prom`;

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
    outWithCrlf: (text) => { progress.remove(); streams.out(printableText(text).replaceAll('\n', '\r\n')); },
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
  When certificates are renewed, for the calendar of a team:
    lync-edge calendar cdktf.out --date 2026-11-25 --format ics > edge.ics
  What runs now as requests for plans, and what has changed since:
    lync-edge import exports --output requests
    lync-edge drift lsedge.edge-plan.json exports
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
        ...(deployed === undefined ? {} : { deployed: deploymentOf(deployed).addresses }),
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
  program.command('calendar')
    .description('Tell when the certificates of plans are renewed, by what public authorities allow on each day.')
    .argument('<path...>', PATH)
    .addOption(new Option('-f, --format <format>', 'what to print').choices(Object.values(CalendarFormat)).default(CalendarFormat.TEXT))
    .option('--date <day>', 'first day, YYYY-MM-DD (default: the planning date of the plans)')
    .option('--until <day>', 'last day, YYYY-MM-DD (default: two years later)')
    .option('--expires <subject=day>', 'last day of a certificate in use, such as sip.contoso.com=2027-01-31, or its first and last day '
      + 'with .. between them; again for each further certificate', (written, before: string[] | undefined) => [...before ?? [], written])
    .action((paths: string[], options: CalendarOptions) => { code = calendar(paths, options, printable); });
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
  program.command('hybrid')
    .description('Print the move of each Edge pool to Microsoft 365: records and settings on premises, in hybrid and after, and the steps.')
    .argument('<path>', `${PATH}; with the plan of the reverse proxy, its records are told too`)
    .action((path: string) => { code = hybrid(path, printable); });
  program.command('collect')
    .description('Write PowerShell scripts that read what runs now: for a Front End Server, each Edge Server, and the Microsoft 365 '
      + 'tenant. They change nothing, and leave out secrets and people.')
    .argument('[servers...]', 'computer names of the Edge Servers; none for one script that fits all')
    .requiredOption('-o, --output <folder>', 'folder to write the scripts into')
    .action((servers: string[], options: CollectOptions) => { code = collect(servers, options, printable); });
  program.command('import')
    .description('Make requests for plans of the Edge pools that run, from their exports.')
    .argument('<folder>', 'a folder with the files of "lync-edge collect", topologies, zone files')
    .option('-o, --output <folder>', 'folder to write the requests and the report into; without it, the only request is printed')
    .option('--program', 'write a program with the constructs too, to start from')
    .option('--date <date>', 'date that the plans are made for, YYYY-MM-DD')
    .addHelpText('after', IMPORT_HELP)
    .action((folder: string, options: importing.ImportOptions) => { code = loadRequests().importExports(folder, options, printable); });
  program.command('plan')
    .description('Plan requests, such as those that import writes.')
    .argument('<request>', 'a request file, such as lsedge.contoso.net.edge-request.json, or a folder of them')
    .option('-o, --output <path>', 'file to write the plan into, or the folder for several; without it, the plan is printed')
    .action((request: string, options: planning.PlanOptions) => { code = loadRequests().plan(request, options, printable); });
  program.command('drift')
    .description('Tell what runs beside what is planned, and who must act.')
    .argument('<plan>', PATH)
    .argument('<folder>', 'a folder with exports, as import reads it')
    .addOption(new Option('-f, --format <format>', 'format of the result').choices(Object.values(DriftFormat)).default(DriftFormat.TEXT))
    .action((path: string, folder: string, options: drifting.DriftOptions) => { code = loadRequests().drift(path, folder, options, printable); });
  program.command('verify')
    .description('Look whether deployed Edge pools and reverse proxies answer as planned; if not, tell what to fix, and who can.')
    // Lists of domains and areas would take a path that follows them.
    .usage('<path> [options]')
    .configureOutput({ outputError: (text, write) => write(wrapped(hinted(text)).join('\n')) })
    .argument('<path>', PATH)
    .optionsGroup('What to look at:')
    .addOption(new Option('--from <side>', 'where this runs: on the Internet, or in the internal network').choices(Object.values(EdgeSide))
      .default(EdgeSide.EXTERNAL))
    .addOption(new Option('--only <area...>', 'areas to look at, if not all').choices(Object.values(VerifyArea)))
    .option('-p, --partner <domain...>', 'look whether federation with these domains can work')
    .option('--all-partners', 'look at every partner that the plan lists')
    .option('--authoritative', 'ask every name server of each zone too')
    .option('--days <number>', 'days that certificates must still be valid (default: 30)', wholeNumber)
    .option('--rehearse', 'tell who can still connect if a server fails')
    .optionsGroup('What it needs to know:')
    .option('-d, --deployed <file>', 'public addresses, from "terraform show -json" or "terraform output -json"; the former also tells '
      + 'what the security groups let through; again for each further stack', (file, before: string[] | undefined) => [...before ?? [], file])
    .option('--ca <file>', 'certificates of authorities to trust too (PEM)')
    .option('--certificate <file>', 'a certificate that the Edge trusts, with its chain (PEM), to look at what partners see on port 5061')
    .option('--key <file>', 'its private key, without a password (PEM)')
    .optionsGroup('How it asks:')
    .option('-r, --resolver <address>', 'name server to ask, with :PORT if it is not 53 (default: those of the system)')
    .option('--timeout <seconds>', 'time for each question (default: 5)', seconds)
    .option('--deadline <seconds>', 'time for each plan (default: 300)', seconds)
    .option('--parallel <number>', 'questions at the same time (default: 64)', wholeNumber)
    .option('--rate <number>', 'questions begun in a second (default: 250)', wholeNumber)
    .optionsGroup('What it prints:')
    .addOption(new Option('-f, --format <format>', 'format of the result').choices(Object.values(VerificationFormat))
      .default(VerificationFormat.TEXT))
    .option('-a, --all', 'list in the text what is as planned too')
    .option('-n, --dry-run', 'print what is expected, and ask nobody')
    .helpOption('-h, --help', 'display help for command')
    .addHelpText('after', VERIFY_HELP)
    .action((path: string, options: verifying.VerifyOptions) => {
      code = loadVerify().verify(path, options, printable).finally(() => progress.remove());
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
  return wrongUse(error, terminal);
}

function seconds(text: string): number {
  if (/^\d{1,9}(\.\d{1,3})?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Pass a number of seconds, such as 5 or 0.5.');
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Pass a whole number.');
}
