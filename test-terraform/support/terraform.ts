import { type CommandOptions, type CommandResult, run } from './command';
import { runningProviders } from './running-providers';

/** Runs Terraform in a folder with a configuration. */
export function terraform(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const { cwd, env = {} } = options;
  // Before, `init` looks for the providers in their places, and checks versions and checksums.
  const running = args[0] === 'init' ? {} : runningProviders(cwd, env);
  return run('terraform', args, { ...options, env: { ...running, ...env } });
}
