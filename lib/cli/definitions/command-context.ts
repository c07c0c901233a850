import type { ExitCode, Terminal } from '../terminal/terminal';

/** What the commands of a command line share. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Ends the program with the code of a command; a promise for one that asks the network. */
  readonly end: (code: ExitCode | Promise<ExitCode>) => void;
}

/** The argument of commands that read plans. */
export const PATH = 'a plan file, or a folder with plan files, such as cdktf.out';

/** The option of commands that read what Terraform prints. */
export const TERRAFORM = 'from "terraform show -json", or a cdk.tf.json';
