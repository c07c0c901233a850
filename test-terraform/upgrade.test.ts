import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYMENTS } from './support/deployments';
import { describeOffline } from './support/providers';
import { addressesOf } from './support/terraform-plan';
import { synthesize, Workspace } from './support/workspace';

const RELEASES = join(__dirname, 'releases');
const RECORDED = readdirSync(RELEASES).flatMap((version) => readdirSync(join(RELEASES, version))
  .map((file): [string, string] => [version, file.replace(/\.json$/, '')]));

describeOffline('an upgrade of the library', () => {
  it.each(RECORDED)('from %s deletes and replaces nothing of %s', async (version, name) => {
    const build = DEPLOYMENTS[name];
    if (build === undefined) throw new Error(`${name} is recorded for ${version} and no longer among the deployments`);
    const deployed = new Workspace('upgrade', readFileSync(join(RELEASES, version, `${name}.json`), 'utf8'));
    await deployed.init();
    await deployed.apply();
    expect(await deployed.planExitCode()).toBe(0);

    deployed.write(synthesize(build));
    const plan = await deployed.plan();
    expect({ deleted: addressesOf(plan.deleted), replaced: addressesOf(plan.replaced) }).toEqual({ deleted: [], replaced: [] });
    await deployed.applyPlan();
    expect(await deployed.planExitCode()).toBe(0);
  });
});
