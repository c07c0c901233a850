import { PublicImService } from '../../values/vocabulary/public-im';
import type { EdgePlan } from '../../plan/edge-plan';
import { ExternalAccessPolicyScope } from '../../plan/lync-settings-plan';
import { quoted } from '../powershell/powershell-text';
import type { ChecklistStep } from './checklist-step';
import { command, entered } from './checklist-value';
import { MANAGEMENT_SHELL } from './places';

/** The settings script and the related steps. */
export function settingSteps({ publicIm, externalAccessPolicy: { identity, scope } }: EdgePlan): ChecklistStep[] {
  return [
    ...(publicIm.some(({ provider }) => provider === PublicImService.SKYPE) ? [{
      what: 'Remove the Messenger provider, which Skype replaces, if it still exists.',
      where: MANAGEMENT_SHELL,
      values: [command('Remove-CsPublicProvider -Identity \'Messenger\'')],
      notes: [],
      page: 'lync-server-2013-enabling-lync-skype-connectivity.md',
    }] : []),
    {
      what: 'Run the settings script with -WhatIf, then without it, then once more to verify that nothing is left to change.',
      where: MANAGEMENT_SHELL,
      values: [entered('Last line of the final run', 'Settings changed: 0')],
      notes: [
        'If you must resolve something first, the script stops before it makes any changes. It warns about settings that '
        + 'are in Lync Server but not in the plan.',
      ],
      page: 'lync-server-2013-federation-and-external-access-cmdlets.md',
    },
    ...(scope === ExternalAccessPolicyScope.USER ? [{
      what: 'Grant the external access policy to its users.',
      where: MANAGEMENT_SHELL,
      values: [entered(
        'Run for each user', `Grant-CsExternalAccessPolicy -Identity 'USER' -PolicyName ${quoted(identity)}`,
      )],
      notes: [],
      page: 'lync-server-2013-manage-external-access-policy-for-your-organization.md',
    }] : []),
  ];
}
