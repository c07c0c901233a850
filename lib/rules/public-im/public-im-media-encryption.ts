import { publicImInService } from '../../guide/federation/public-im-in-service';
import { FindingSeverity } from '../../plan/edge-plan';
import type { CompatibilityRule } from '../compatibility-rule';

/** Audio and video with Windows Live Messenger, which cannot encrypt media. */
export const publicImMediaEncryption: CompatibilityRule = {
  id: 'public-im-media-encryption',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configure-media-encryption-for-public-providers.md',
  meaning: 'Where encryption of media is required, calls with Messenger contacts fail.',
  remedy: 'Set the encryption of media to supported instead of required, for the whole organisation.',
  check: (plan) => (!plan.conditions.includes('av') ? [] : publicImInService(plan)
    .filter(({ provider }) => provider === 'windows-live-messenger')
    .map(({ displayName }) => ({
      subject: displayName,
      message: `${displayName} cannot encrypt media: for calls with it encryption may not be required anywhere in the `
        + 'organisation',
      fix: `set the encryption level of media to SupportEncryption, or leave ${displayName} or audio/video out`,
    }))),
};
