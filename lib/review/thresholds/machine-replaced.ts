import { replacedServers } from '../changes/server-pairs';
import type { Threshold } from './threshold';

/** A virtual machine is replaced: what is installed on it is gone. */
export const machineReplaced: Threshold = {
  id: 'machine-replaced',
  check: ({ before: { edge: before }, after: { edge: after } }) => {
    if (before === undefined || after === undefined) return [];
    const isElsewhere = before.platform !== after.platform && before.servers.length > 0 && after.servers.length > 0;
    return replacedServers(before, after, isElsewhere).map(({ was, is }) => ({
      subject: was.fqdn,
      message: `the machine is replaced by ${is.fqdn}${isElsewhere ? ' on another platform' : ''}: Lync, its certificates `
        + 'and its settings are installed anew',
    }));
  },
};
