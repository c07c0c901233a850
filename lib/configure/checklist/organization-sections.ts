import type { EdgePlan } from '../../plan/edge-plan';
import { organizationSettings } from '../organization/organization-settings';
import { followUpSections, poolSections, sectionsOf } from './checklist-sections';
import type { ChecklistSection } from './checklist-step';
import { settingSteps } from './setting-steps';

/** The sections of the checklist for several pools: the settings once, everything else for each pool. */
export function organizationSections(plans: readonly EdgePlan[]): ChecklistSection[] {
  const settings = organizationSettings(plans);
  return [
    ...plans.flatMap((plan) => poolSections(plan).map(titledFor(plan))),
    ...sectionsOf(settings, [{ title: 'Settings', steps: settingSteps(settings) }]),
    ...plans.flatMap((plan) => followUpSections(plan).map(titledFor(plan))),
  ];
}

function titledFor({ internal }: EdgePlan): (section: ChecklistSection) => ChecklistSection {
  return ({ title, steps }) => ({ title: `${title}: ${internal.fqdn}`, steps });
}
