import { CertificateRotationScript } from '../../configure/certificate-rotation-script';
import { LyncSettingsScript } from '../../configure/lync-settings-script';
import { TenantSettingsScript } from '../../configure/tenant-settings-script';
import { TopologyChecklist } from '../../configure/topology-checklist';
import type { EdgePlan } from '../../plan/edge-plan';
import { isOwnTenant } from '../../plan/federation/tenant-federation';
import { counted } from '../../projection/model/words';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IPlanDocument } from '../../values/plan-document';
import { writeDocuments } from '../files/written-files';
import { readPlans } from '../files/stored-plans';
import { ExitCode, type Terminal } from '../terminal/terminal';
import { wrongUse } from '../terminal/wrong-use';

/** Options of `lync-edge script`. */
export interface ScriptOptions {
  readonly output: string;
}

/**
 * Writes the scripts of all Edge pools of an organization, and the checklist that tells when to run them: the settings of Lync Server,
 * those of the tenant if the plans are hybrid, and in a folder for each pool the script that replaces its certificates.
 *
 * What is wrong with the files is printed here: the bundle of this command has an error class of its own.
 */
export function script(paths: readonly string[], { output }: ScriptOptions, terminal: Terminal): ExitCode {
  try {
    const pools = paths.flatMap((path) => readPlans(path, terminal)).flatMap((plan) => ('edge' in plan ? [plan.edge] : []));
    if (pools.length === 0) {
      throw new EdgeValidationError({
        property: 'path', given: paths.join(' '), expected: 'the plan of an Edge pool', fix: 'pass an edge-plan.json, or the folder of several',
      });
    }
    const documents = [...organizationScripts(pools, terminal), ...pools.map(rotationScript)];
    writeDocuments(output, documents);
    terminal.out(documents.map(({ fileName }) => `${fileName}\n`).join(''));
    terminal.err(`${counted(documents.length, 'file')} written to ${output}\n`);
    return ExitCode.NOTHING_TO_SAY;
  } catch (error) {
    return wrongUse(error, terminal);
  }
}

function organizationScripts(pools: EdgePlan[], terminal: Terminal): IPlanDocument[] {
  return [LyncSettingsScript.ofOrganization(pools), ...tenantScript(pools, terminal), TopologyChecklist.ofOrganization(pools)];
}

/** None for plans that are not hybrid. One pool says itself whether there are others, whose partners the tenant needs too. */
function tenantScript(pools: EdgePlan[], terminal: Terminal): IPlanDocument[] {
  if (!pools.some(({ federation }) => federation?.hostingProviders.some(isOwnTenant) === true)) return [];
  const [only, other] = pools;
  if (other !== undefined || only?.hasOtherEdgePools !== true) return [TenantSettingsScript.ofOrganization(pools)];
  terminal.err('tenant-settings.ps1 is left out: the lists of a tenant are those of the organization, which has other Edge pools. Pass the plans '
    + 'of all of them\n');
  return [];
}

function rotationScript(pool: EdgePlan): IPlanDocument {
  const { fileName, text } = CertificateRotationScript.of(pool);
  return { fileName: `${pool.internal.fqdn.replace(/[^a-z0-9.-]/g, '_').replace(/^\.+/, '_')}/${fileName}`, text };
}
