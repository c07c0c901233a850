import { publicImInService } from '../../guide/federation/public-im-in-service';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** What public IM is not: meetings, groups and files. */
export const publicImPeerToPeer: EdgeRule = {
  id: 'public-im-peer-to-peer',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-overview-of-external-user-access.md',
  meaning: 'Users cannot invite contacts of the provider to meetings or group conversations, nor send them files.',
  remedy: 'Tell users before the connection is there.',
  check: (plan) => {
    const names = publicImInService(plan).map(({ displayName }) => displayName).join(', ');
    return names === '' ? [] : [{
      subject: names,
      message: 'public IM is from one person to one person: no meetings, no conversations of several, no file transfer',
      fix: 'tell users what they can do with these contacts',
    }];
  },
};
