import { Command, CommanderError } from 'commander';
import { printableText } from '../reports/printable-text';
import type { CommandContext } from './definitions/command-context';
import { addPlanCommands } from './definitions/plan-commands';
import { addRunningCommands } from './definitions/running-commands';
import { addVerifyCommand } from './definitions/verify-command';
import { wrapped } from './terminal/problem-text';
import { Progress } from './terminal/progress';
import { ExitCode, type Streams, type Terminal } from './terminal/terminal';
import { wrongUse } from './terminal/wrong-use';
import { packageVersion } from './version';

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
    lync-edge calendar lsedge.edge-plan.json --running exports
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
  const context: CommandContext = {
    terminal: printable,
    end: (ended) => { code = typeof ended === 'number' ? ended : ended.finally(() => progress.remove()); },
  };
  addPlanCommands(program, context);
  addRunningCommands(program, context);
  addVerifyCommand(program, context);
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
