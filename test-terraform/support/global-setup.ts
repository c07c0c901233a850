import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startProviders } from './running-providers';

const INSTALLER = resolve(__dirname, '../../../shared/terraform/install.mjs');

/** Chooses the providers, once for all suites; what the workers need to know goes into the environment. */
export default async function globalSetup(): Promise<void> {
  const wanted = process.env['LYNC_EDGE_TERRAFORM'];
  if (wanted !== undefined && wanted !== '' && wanted !== 'registry') {
    throw new Error(`LYNC_EDGE_TERRAFORM is "${wanted}"; it can be "registry", or unset for the offline stand-ins`);
  }
  checkTerraform();
  const scratch = mkdtempSync(join(tmpdir(), 'lync-edge-terraform-'));
  process.env['LYNC_EDGE_SCRATCH'] = scratch;
  process.env['TF_IN_AUTOMATION'] = '1';
  process.env['CHECKPOINT_DISABLE'] = '1';
  // Terraform collects garbage less often than it does by itself, which takes a third of its time.
  process.env['GOGC'] ??= '400';
  // What a shell may have set for other Terraform projects.
  for (const name of ['TF_WORKSPACE', 'TF_DATA_DIR', 'TF_CLI_ARGS', 'TF_REATTACH_PROVIDERS', 'STANDIN_FAIL_TYPE', 'STANDIN_FAIL_DELETE']) {
    Reflect.deleteProperty(process.env, name);
  }
  process.env['LYNC_EDGE_PROVIDERS'] = wanted === 'registry' ? useRegistry(scratch) : await useStandIns(scratch);
}

function checkTerraform(): void {
  try {
    execFileSync('terraform', ['version'], { stdio: 'ignore' });
  } catch {
    throw new Error('terraform does not run: install it (https://developer.hashicorp.com/terraform/install) and put it on the PATH');
  }
}

function useRegistry(scratch: string): string {
  if (process.env['TF_PLUGIN_CACHE_DIR'] === undefined) {
    const cache = join(scratch, 'plugin-cache');
    mkdirSync(cache);
    process.env['TF_PLUGIN_CACHE_DIR'] = cache;
    process.env['TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE'] = '1';
  }
  if (process.env['LYNC_EDGE_APPLY'] !== '1') return 'registry';
  if (process.env['ARM_SUBSCRIPTION_ID'] === undefined) {
    throw new Error('LYNC_EDGE_APPLY=1 makes real resources: it needs ARM_SUBSCRIPTION_ID and a login to Azure');
  }
  return 'registry-apply';
}

async function useStandIns(scratch: string): Promise<string> {
  if (!existsSync(INSTALLER)) {
    console.warn([
      '',
      'SKIPPED: all tests that need Terraform providers. The offline stand-ins are not at ../shared/terraform.',
      'With access to the registry: LYNC_EDGE_TERRAFORM=registry npm run test:terraform',
      '',
    ].join('\n'));
    return 'absent';
  }
  // A separate program, because the installer is an ECMAScript module, which jest cannot import.
  const providers = join(scratch, 'providers');
  const program = `
    const { readFileSync } = await import('node:fs');
    const { install, environment } = await import(process.argv[1]);
    install(process.argv[2]);
    // Beside them, the versions that the bindings for cdktn ask for.
    install(process.argv[2], { manifest: JSON.parse(readFileSync(process.argv[3], 'utf8')) });
    process.stdout.write(JSON.stringify(environment(process.argv[2])));`;
  const printed = execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', program, pathToFileURL(INSTALLER).href, providers,
      join(dirname(INSTALLER), 'providers-cdktn.json')],
    { encoding: 'utf8' },
  );
  Object.assign(process.env, JSON.parse(printed), { STANDIN_QUIET: '1' });
  await startProviders(join(providers, 'mirror'));
  return 'stand-in';
}
