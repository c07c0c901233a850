// Runs a command with another version of Node.js, in another language and time zone:
//
//   node scripts/nodes/with-node.mjs 24 npm run test:cdktn
import { spawnSync } from 'node:child_process';
import { CheckFailed } from '../package/command.mjs';
import { MAJORS, nodeOf } from './node-versions.mjs';

const [major, program, ...args] = process.argv.slice(2);
try {
  if (!MAJORS.includes(Number(major)) || program === undefined) {
    throw new CheckFailed(`pass a version of Node.js (${MAJORS.join(', ')}) and a command`);
  }
  const { environment, version } = nodeOf(Number(major));
  console.log(`with Node.js ${version}, ${environment.LC_ALL}, ${environment.TZ}`);
  const { error, status } = spawnSync(program, args, { env: { ...process.env, ...environment }, stdio: 'inherit' });
  if (error !== undefined) throw new CheckFailed(`${program} did not run: ${error.message}`);
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof CheckFailed)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
