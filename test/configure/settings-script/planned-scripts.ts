import { LyncSettingsScript } from '../../../lib/configure/lync-settings-script';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan } from '../../support/plan-request';
import { type PowerShellContents, readPowerShell } from '../../support/powershell/parser';
import { planWithoutFederation, richPlan } from '../settings-plans';

/** Plans whose scripts differ in everything that a script can have. */
export const PLANS = {
  rich: richPlan(),
  'without federation': planWithoutFederation(),
  'with federation alone': contosoPlan(),
  'with Windows Live Messenger': richPlan({
    publicIm: [PublicImProvider.WINDOWS_LIVE_MESSENGER], planningDate: '2013-01-15',
  }),
  'with a user policy': contosoPlan({ externalAccessPolicy: 'Sales people' }),
};

export type PlanName = keyof typeof PLANS;

export const PLAN_NAMES = Object.keys(PLANS) as PlanName[];

/** The settings script of a plan. */
export function settingsOf(plan: EdgePlan): string {
  return LyncSettingsScript.of(plan).text;
}

export const SCRIPTS = Object.values(PLANS).map(settingsOf);

/** What the syntax trees of {@link SCRIPTS} tell. */
export function readScripts(): (name: PlanName) => PowerShellContents {
  const contents = new Map(readPowerShell(SCRIPTS).map((read, index) => [PLAN_NAMES[index]!, read]));
  return (name) => contents.get(name)!;
}
