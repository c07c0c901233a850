import { productWords } from '../../plan/product/product-words';
import { PublicImService } from '../../values/vocabulary/public-im';
import { ExternalAccessPolicyScope } from '../../plan/settings/lync-settings-plan';
import type { OrganizationSettings } from '../organization/organization-settings';
import { quoted } from '../powershell/powershell-text';
import type { ChecklistStep } from './checklist-step';
import { command, entered } from './checklist-value';
import { familyOf, managementShell } from './places';

/** The settings script and what goes with it. */
export function settingSteps(settings: OrganizationSettings): ChecklistStep[] {
  const { publicIm, policies } = settings;
  const granted = policies.filter(({ scope }) => scope === ExternalAccessPolicyScope.USER);
  return [
    ...(publicIm.some(({ provider }) => provider === PublicImService.SKYPE) ? [earlierProviderStep(settings)] : []),
    {
      what: 'Run the settings script with -WhatIf, then without it, then once more to verify that nothing is left to change.',
      where: managementShell(settings),
      values: [entered('Last line of the final run', 'Settings changed: 0')],
      notes: [
        'If you have to resolve something first, the script stops before it makes a change. It warns about settings that '
        + `are in ${familyOf(settings)} but not in the plan.`,
        ...(settings.isPartial ? [
          'The organization has other Edge pools: the script turns off nothing that they may need. To set everything, create '
          + 'one script for all pools instead.',
        ] : []),
      ],
      page: 'lync-server-2013-federation-and-external-access-cmdlets.md',
    },
    ...anonymousUserSteps(settings),
    ...granted.map(({ identity }) => ({
      what: 'Grant the external access policy to its users.',
      where: managementShell(settings),
      values: [entered(
        'Run for each user', `Grant-CsExternalAccessPolicy -Identity 'USER' -PolicyName ${quoted(identity)}`,
      )],
      notes: [],
      page: 'lync-server-2013-manage-external-access-policy-for-your-organization.md',
    })),
  ];
}

/** The plan has meetings with outsiders; whether people without an account are among them, it does not know. */
function anonymousUserSteps(settings: OrganizationSettings): ChecklistStep[] {
  const { hasWebConferencing, accessEdge, isPartial } = settings;
  return hasWebConferencing ? [{
    what: 'Allow anonymous users, if people without an account here or at a partner are to join meetings.',
    where: managementShell(settings),
    values: [command('Set-CsAccessEdgeConfiguration -AllowAnonymousUsers $true')],
    notes: [
      'The settings script leaves this setting as it is. The organizer also needs a conferencing policy with '
      + 'AllowAnonymousParticipantsInMeetings.',
      ...(accessEdge.allowOutsideUsers ? [] : [
        `Anonymous users also need AllowOutsideUsers, which the plan ${isPartial ? 'does not turn on' : 'turns off'}: add remote `
        + 'user access to its features.',
      ]),
    ],
    page: 'lync-server-2013-enable-or-disable-anonymous-user-access.md',
  }] : [];
}

/** Of providers, only the verification level can be changed: an earlier one makes way. */
function earlierProviderStep(settings: OrganizationSettings): ChecklistStep {
  const isSuccessor = productWords(settings.product.key).isSuccessor;
  return {
    what: isSuccessor
      ? 'Remove the provider of Skype or Messenger from before an upgrade, if there is one.'
      : 'Remove the Messenger provider, which Skype replaces, if it still exists.',
    where: managementShell(settings),
    values: isSuccessor
      ? [entered('Run with its name, Skype or Messenger', 'Remove-CsPublicProvider -Identity \'NAME\'')]
      : [command('Remove-CsPublicProvider -Identity \'Messenger\'')],
    notes: isSuccessor
      ? ['The settings script creates Skype again, with routing by Skype name and search in Skype\'s directory.']
      : [],
    page: 'lync-server-2013-enabling-lync-skype-connectivity.md',
  };
}
