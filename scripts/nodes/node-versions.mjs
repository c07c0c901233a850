// The versions of Node.js that the library is tested with, and where their programs are: the one that runs this program, one that the
// environment names (LYNC_EDGE_NODE_22=/path/to/node), or one that npm installs in .cache (scripts/on-demand).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installedOnDemand } from '../on-demand/on-demand.mjs';
import { CheckFailed } from '../package/command.mjs';

/** Each has a language and a time zone, which must not show in what is written. */
const SURROUNDINGS = {
  20: { LC_ALL: 'en_US.UTF-8', TZ: 'UTC' },
  22: { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Auckland' },
  24: { LC_ALL: 'de_DE.UTF-8', TZ: 'America/St_Johns' },
};

export const MAJORS = Object.keys(SURROUNDINGS).map(Number);

/** The Node.js that runs this program. */
export const THIS_NODE = {
  major: majorOf(process.versions.node),
  version: process.versions.node,
  program: process.execPath,
  environment: { PATH: firstOnPath(process.execPath) },
};

/** A Node.js of a major version: its program, the environment of its programs, and what it can do. */
export function nodeOf(major) {
  const variable = `LYNC_EDGE_NODE_${major}`;
  const program = process.env[variable] ?? (major === THIS_NODE.major ? process.execPath : installed(major, variable));
  if (!existsSync(program)) throw wrong(variable, program, 'there is no such file');
  const environment = { PATH: firstOnPath(program), ...SURROUNDINGS[major] };
  // As the programs of packages find it.
  const { error, status, stdout, stderr } = spawnSync(
    'node', ['-p', 'JSON.stringify({ version: process.versions.node, readsTypeScript: Boolean(process.features.typescript) })'],
    { env: { ...process.env, ...environment }, encoding: 'utf8' },
  );
  if (error !== undefined || status !== 0) throw wrong(variable, program, error?.message ?? stderr);
  const { version, readsTypeScript } = JSON.parse(stdout);
  if (majorOf(version) !== major) throw wrong(variable, program, `"node" in its folder is Node.js ${version}`);
  return { major, version, program, environment, readsTypeScript };
}

function majorOf(version) {
  return Number(version.split('.')[0]);
}

function firstOnPath(program) {
  return `${dirname(program)}${delimiter}${process.env.PATH}`;
}

function installed(major, variable) {
  const platform = `${process.platform}-${process.arch}`;
  const program = join(installedOnDemand(`node-${major}`, THIS_NODE), 'node_modules', `node-${platform}`, 'bin/node');
  if (!existsSync(program)) throw wrong(variable, platform, 'npm installed no Node.js for this platform');
  return program;
}

function wrong(variable, given, problem) {
  const major = variable.split('_').at(-1);
  return new CheckFailed([
    `no Node.js ${major}: ${problem}`,
    `  given:    ${given}`,
    `  expected: the path of a program "node" of version ${major}; on Linux (x64, arm64), npm installs one`,
    `  fix:      name one that you have: ${variable}=/path/to/node`,
  ].join('\n'));
}
