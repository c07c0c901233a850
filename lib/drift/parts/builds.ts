import { isBuildOf, isEarlierBuild, missingUpdates } from '../../guide/products/product-builds';
import { PRODUCTS } from '../../guide/products/products';
import { serverNamed } from '../../imports/parts/running-lookup';
import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { PlanPart } from '../../projection/model/plan-part';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { comparedBuilds } from '../../values/compared-builds';
import type { DriftContext } from './running-part';

/** A server and the build that it runs. */
interface RunningBuild {
  readonly server: string;
  readonly build: string;
}

const ONE_BY_ONE = 'one server after the other, each out of service before';

/** Updates to install on servers that run an older build, or another product, and builds that the plan does not know yet. */
export function buildChanges(context: DriftContext): ReviewedChange[] {
  const { plan: { product, productBuild: planned } } = context;
  const running = runningBuilds(context);
  const own = running.filter(({ build }) => isBuildOf(product.key, build));
  const others = running.filter((each) => !own.includes(each)).map((each) => otherProduct(context, each));
  if (planned === undefined) {
    tellUnplanned(context, own);
    return others;
  }
  return [
    ...others,
    ...own.filter(({ build }) => isEarlierBuild(build, planned)).map((each) => olderBuild(context, each, planned)),
    ...newerBuilds(own.filter(({ build }) => isEarlierBuild(planned, build)), planned),
  ];
}

function runningBuilds({ plan, running, notCompared }: DriftContext): RunningBuild[] {
  return plan.servers.flatMap(({ fqdn, computerName: server }) => {
    const build = serverNamed(running, fqdn)?.productBuild;
    if (build !== undefined) return [{ server, build }];
    if (plan.productBuild !== undefined) notCompared.push({ subject: server, message: 'its build was not read: Get-CsServerPatchVersion shows it' });
    return [];
  });
}

function tellUnplanned({ notPlanned }: DriftContext, own: readonly RunningBuild[]): void {
  for (const { server, build } of own) {
    notPlanned.push({ subject: server, message: `it has build ${build}, and the plan has no productBuild: known security updates are not checked` });
  }
}

function otherProduct({ plan: { product } }: DriftContext, { server, build }: RunningBuild): ReviewedChange {
  const names = Object.values(PRODUCTS).filter(({ key }) => isBuildOf(key, build)).map(({ displayName }) => displayName);
  return changeOf(server, [build], [product.name], {
    task: ChangeTask.CHANGE_SERVER, server,
    sentence: `install ${product.name} on ${server}: build ${build} is ${names.length === 0 ? 'not one of it' : `one of ${names.join(' or ')}`}`,
    effect: 'the product is installed on each server, one after the other',
  });
}

function olderBuild({ plan: { product, planningDate } }: DriftContext, { server, build }: RunningBuild, planned: string): ReviewedChange {
  const lacking = missingUpdates(product.key, build, planningDate).flatMap(({ vulnerabilities }) => vulnerabilities);
  return changeOf(server, [build], [planned], {
    task: ChangeTask.CHANGE_SERVER, server, order: ONE_BY_ONE,
    sentence: `change Installed build of ${server}: ${build} -> ${planned}`,
    effect: lacking.length === 0 ? 'the services of the server stop while the update is installed'
      : `the server lacks the fixes for ${lacking.join(', ')}; its services stop while the update is installed`,
  });
}

/** One change of the plan for all servers. */
function newerBuilds(newer: readonly RunningBuild[], planned: string): ReviewedChange[] {
  if (newer.length === 0) return [];
  const builds = [...new Set(newer.map(({ build }) => build))].sort(comparedBuilds);
  return [changeOf('plan', builds, [planned], {
    task: ChangeTask.NOTE,
    sentence: `note Installed build: ${newer.map(({ server, build }) => `${server} has ${build}`).join(', ')}, later than the ${planned} of the plan`,
    effect: 'nothing is to be installed: the plan is behind, so set its productBuild',
  })];
}

interface Words {
  readonly task: ChangeTask;
  readonly sentence: string;
  readonly effect: string;
  readonly order?: string;
  readonly server?: string;
}

function changeOf(subject: string, before: string[], after: string[], { task, sentence, effect, order, server }: Words): ReviewedChange {
  return {
    id: `builds/${subject}`,
    change: PlanChange.CHANGED,
    task,
    audiences: [PlanAudience.LYNC],
    byDeployment: false,
    subject: server ?? 'productBuild',
    sentence,
    risk: ChangeRisk.NONE,
    effect,
    ...(order === undefined ? {} : { order }),
    differences: [{
      ...(server === undefined ? { part: PlanPart.OVERVIEW, table: PlanTableId.OVERVIEW } : { part: PlanPart.SERVERS, table: PlanTableId.SERVER_SETTINGS }),
      id: `${subject}/productBuild`, subject: [server ?? 'productBuild'], change: PlanChange.CHANGED, columns: [server ?? 'Edge pool'],
      facts: [{ key: 'productBuild', name: 'Installed build', before, after, kept: [] }],
    }],
  };
}
