import { publicImInService } from '../../guide/federation/public-im-in-service';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { PublicImService } from '../../values/vocabulary/public-im';

/** Audio and video with Windows Live Messenger, which cannot encrypt media. */
export const publicImMediaEncryption: EdgeRule = {
  id: 'public-im-media-encryption',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configure-media-encryption-for-public-providers.md',
  meaning: 'Where encryption of media is required, calls with Messenger contacts fail.',
  remedy: 'Set the encryption of media to supported instead of required, for the whole organization.',
  check: (plan) => (!plan.conditions.includes(PlanningCondition.AUDIO_VIDEO) ? [] : publicImInService(plan)
    .filter(({ provider }) => provider === PublicImService.WINDOWS_LIVE_MESSENGER)
    .map(({ displayName }) => ({
      subject: displayName,
      message: `${displayName} cannot encrypt media: for calls with it encryption may not be required anywhere in the `
        + 'organization',
      fix: `set the encryption level of media to SupportEncryption, or leave ${displayName} or audio/video out`,
    }))),
};
