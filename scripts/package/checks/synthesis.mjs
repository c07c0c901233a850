// Programs that synthesize a pool.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, run } from '../command.mjs';
import { readJson } from '../consumer-project.mjs';

/** Servers in the topology of the programs. */
const EXPECTED_MACHINES = 2;

/** Runs a program in its folder, and looks at what it synthesizes. */
export async function synthesize(node, folder, file) {
  await run(node.program, [file], folder, { environment: node.environment });
  const stack = join(folder, 'cdktf.out/stacks/consumer/cdk.tf.json');
  ensure(existsSync(stack), `nothing was synthesized to ${stack}`);
  const machines = Object.entries(readJson(stack).resource ?? {})
    .filter(([type]) => /^azurerm_(\w+_)?virtual_machine$/.test(type))
    .flatMap(([, resources]) => Object.keys(resources));
  ensure(
    machines.length === EXPECTED_MACHINES,
    `expected ${EXPECTED_MACHINES} virtual machines, found ${machines.length}: ${machines.join(', ')}`,
  );
}
