import { type Command, InvalidArgumentError, Option } from 'commander';
import { onDemand } from '../../values/on-demand';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { VerificationFormat } from '../../verify/formats/verification-format';
import { VerifyArea } from '../../verify/model/verify-area';
import type * as verifying from '../commands/verify';
import { hinted } from '../terminal/list-hints';
import { wrapped } from '../terminal/problem-text';
import { type CommandContext, PATH } from './command-context';

/** Other commands do not need what asks the network. */
const loadVerify = onDemand(() => require('../commands/verify') as typeof verifying);

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

/** The command that asks the network. */
export function addVerifyCommand(program: Command, { terminal, end }: CommandContext): void {
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
      end(loadVerify().verify(path, options, terminal));
    });
}

function seconds(text: string): number {
  if (/^\d{1,9}(\.\d{1,3})?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Pass a number of seconds, such as 5 or 0.5.');
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Pass a whole number.');
}
