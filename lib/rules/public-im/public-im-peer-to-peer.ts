import { publicImInService } from '../../guide/federation/public-im-in-service';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** What public IM does not offer: meetings, group conversations, and file transfer. */
export const publicImPeerToPeer: EdgeRule = {
  id: 'public-im-peer-to-peer',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-overview-of-external-user-access.md',
  meaning: 'Users cannot invite contacts of the provider to meetings or group conversations, or send them files.',
  remedy: 'Tell users before the connection is available.',
  check: (plan) => {
    const names = publicImInService(plan).map(({ displayName }) => displayName).join(', ');
    return names === '' ? [] : [{
      subject: names,
      message: 'public IM is between two people only: no meetings, no group conversations, and no file transfer',
      fix: 'tell users what they can do with these contacts',
    }];
  },
};
