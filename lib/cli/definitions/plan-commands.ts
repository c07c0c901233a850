import { type Command, Option } from 'commander';
import { CalendarFormat } from '../../calendar/calendar-format';
import { ReportFormat } from '../../documents/report-format';
import { PlanAudience } from '../../projection/model/plan-table';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type * as dating from '../commands/calendar';
import { check, type CheckOptions } from '../commands/check';
import { diff, DiffFormat, FailOn } from '../commands/diff';
import type * as moving from '../commands/hybrid';
import { prove, type ProveOptions } from '../commands/prove';
import type * as provingRunning from '../commands/prove-running';
import { report } from '../commands/report';
import type * as scripting from '../commands/script';
import { deploymentOf } from '../files/deployment';
import { readTerraform } from '../files/verdicts';
import { type CommandContext, PATH, TERRAFORM } from './command-context';
import { loadRequests } from './load-requests';

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

const HYBRID_HELP = `
With --running, the exit code is 0 if both sides are as planned, 1 if they are
not or something was not read, 2 wrong use.`;

/** The commands that read plans. */
export function addPlanCommands(program: Command, { terminal, end }: CommandContext): void {
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
      end(report(path, {
        format: Object.values(ReportFormat).filter((each) => format.includes(each)),
        audience: Object.values(PlanAudience).filter((each) => audience.includes(each)),
        ...(output === undefined ? {} : { output }),
        ...(deployed === undefined ? {} : { deployed: deploymentOf(deployed).addresses }),
        ...(terraform === undefined ? {} : { terraform: readTerraform(terraform) }),
      }, terminal));
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
      end(diff(base, head, { ...options, confirm: options.confirm ?? [], terraform: options.terraform ?? [] }, terminal));
    });
  program.command('calendar')
    .description('Tell when the certificates of plans are renewed, by what public authorities allow on each day.')
    .argument('<path...>', PATH)
    .addOption(new Option('-f, --format <format>', 'what to print').choices(Object.values(CalendarFormat)).default(CalendarFormat.TEXT))
    .option('-r, --running <folder>', 'certificates in use, from a folder with the files of "lync-edge collect"')
    .option('--date <day>', 'first day, YYYY-MM-DD (default: the day of the files of --running, else the planning date of the plans)')
    .option('--until <day>', 'last day, YYYY-MM-DD (default: two years later)')
    .option('--expires <subject=day>', 'last day of a certificate in use, such as sip.contoso.com=2027-01-31, or its first and last day '
      + 'with .. between them; again for each further certificate', (written, before: string[] | undefined) => [...before ?? [], written])
    .action((paths: string[], options: dating.CalendarOptions) => { end(loadRequests().calendar(paths, options, terminal)); });
  program.command('check')
    .description('Tell the findings that nobody has acknowledged, and prove the firewall rules beside each plan.')
    .argument('<path>', PATH)
    .option('-t, --terraform <file>', `prove them in this file instead: ${TERRAFORM}`)
    .action((path: string, options: CheckOptions) => { end(check(path, options, terminal)); });
  program.command('prove')
    .description('Prove that the firewalls permit exactly what the plans ask for.')
    .argument('<path>', PATH)
    .option('-t, --terraform <file>', `compare with this file: ${TERRAFORM}`)
    .option('-e, --effective <file>', 'compare with a network interface of an Edge Server, from "az network nic list-effective-nsg '
      + '-o json", or with the security group of an Application Gateway, from "az network nsg show -o json"')
    .addOption(new Option('-s, --side <side>', 'side of that network interface').choices(Object.values(EdgeSide)))
    .option('-r, --running <folder>', 'compare with every firewall in a folder of exports: rules as .csv, with external or internal in '
      + 'the name, and network interfaces as with --effective')
    .action((path: string, { running, ...options }: ProveOptions & Partial<provingRunning.ProveRunningOptions>) => {
      end(running === undefined ? prove(path, options, terminal) : loadRequests().proveRunning(path, { running, ...options }, terminal));
    });
  program.command('hybrid')
    .description('Print the move of each Edge pool to Microsoft 365: records and settings on premises, in hybrid and after, and the steps.')
    .argument('<path>', `${PATH}; with the plan of the reverse proxy, its records are told too`)
    .option('-r, --running <folder>', 'tell first where both sides differ from the plans, from a folder with the files of "lync-edge collect" '
      + 'for a Front End Server and the tenant')
    .addHelpText('after', HYBRID_HELP)
    .action((path: string, options: moving.HybridOptions) => { end(loadRequests().hybrid(path, options, terminal)); });
  program.command('script')
    .description('Write PowerShell scripts and a checklist: settings of Lync Server and the tenant, replacement of certificates.')
    .argument('<path...>', PATH)
    .requiredOption('-o, --output <folder>', 'folder to write the files into')
    .action((paths: string[], options: scripting.ScriptOptions) => { end(loadRequests().script(paths, options, terminal)); });
}
