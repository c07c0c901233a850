import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { PublicImService } from '../../values/vocabulary/public-im';
import { publicImInService } from '../../guide/federation/public-im-in-service';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Audio and video with Windows Live Messenger, which cannot encrypt media. */
export const publicImMediaEncryption: EdgeRule = {
  id: 'public-im-media-encryption',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configure-media-encryption-for-public-providers.md',
  meaning: 'If media encryption is required, calls with Messenger contacts fail.',
  remedy: 'Set media encryption to supported instead of required for the whole organization.',
  check: (plan) => (!plan.conditions.includes(PlanningCondition.AUDIO_VIDEO) ? [] : publicImInService(plan)
    .filter(({ provider }) => provider === PublicImService.WINDOWS_LIVE_MESSENGER)
    .map(({ displayName }) => ({
      subject: displayName,
      message: `${displayName} cannot encrypt media: for calls with it, encryption must not be required anywhere in the `
        + 'organization',
      fix: `set the encryption level of media to SupportEncryption, or remove ${displayName} from publicIm or audio/video `
        + 'from features',
    }))),
};
