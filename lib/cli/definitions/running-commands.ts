import { type Command, Option } from 'commander';
import { DriftFormat } from '../../drift/drift-format';
import { collect, type CollectOptions } from '../commands/collect';
import type * as drifting from '../commands/drift';
import type * as importing from '../commands/import';
import type * as planning from '../commands/plan';
import { type CommandContext, PATH } from './command-context';
import { loadRequests } from './load-requests';

const IMPORT_HELP = `
Exit codes: 0 everything was read that exports can tell, 1 something was not
read, contradicts or is left out, 2 wrong use. Requests are written in both
cases; a pool without a value that every plan needs has none, and the report
names the value.`;

/** The commands for an Edge that runs already. */
export function addRunningCommands(program: Command, { terminal, end }: CommandContext): void {
  program.command('collect')
    .description('Write PowerShell scripts that read what runs now: for a Front End Server, each Edge Server, and the Microsoft 365 '
      + 'tenant. They change nothing, and leave out secrets and people.')
    .argument('[servers...]', 'computer names of the Edge Servers; none for one script that fits all')
    .requiredOption('-o, --output <folder>', 'folder to write the scripts into')
    .action((servers: string[], options: CollectOptions) => { end(collect(servers, options, terminal)); });
  program.command('import')
    .description('Make requests for plans of the Edge pools that run, from their exports.')
    .argument('<folder>', 'a folder with the files of "lync-edge collect", topologies, zone files')
    .option('-o, --output <folder>', 'folder to write the requests and the report into; without it, the only request is printed')
    .option('--program', 'write a program with the constructs too, to start from')
    .option('--date <date>', 'date that the plans are made for, YYYY-MM-DD')
    .addHelpText('after', IMPORT_HELP)
    .action((folder: string, options: importing.ImportOptions) => { end(loadRequests().importExports(folder, options, terminal)); });
  program.command('plan')
    .description('Plan requests, such as those that import writes.')
    .argument('<request>', 'a request file, such as lsedge.contoso.net.edge-request.json, or a folder of them')
    .option('-o, --output <path>', 'file to write the plan into, or the folder for several; without it, the plan is printed')
    .action((request: string, options: planning.PlanOptions) => { end(loadRequests().plan(request, options, terminal)); });
  program.command('drift')
    .description('Tell what runs beside what is planned, and who must act.')
    .argument('<plan>', PATH)
    .argument('<folder>', 'a folder with exports, as import reads it')
    .addOption(new Option('-f, --format <format>', 'format of the result').choices(Object.values(DriftFormat)).default(DriftFormat.TEXT))
    .action((path: string, folder: string, options: drifting.DriftOptions) => { end(loadRequests().drift(path, folder, options, terminal)); });
}
