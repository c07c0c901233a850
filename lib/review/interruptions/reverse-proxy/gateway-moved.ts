import { FindingSeverity } from '../../../plan/findings/finding';
import { longestTtl } from '../interruption-rule';
import type { InterruptionRule } from './reverse-proxy-interruption';

/** An Application Gateway in another subnet. */
export const gatewayMoved: InterruptionRule = {
  id: 'gateway-moved',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-setting-up-reverse-proxy-servers.md',
  check: ({ before, after }) => {
    const [was, is] = [before.gateway?.subnet, after.gateway?.subnet];
    if (was === undefined || is === undefined || was === is) return [];
    return [{
      subject: was,
      message: `the Application Gateway moves to ${is}: Azure neither moves a gateway that runs nor changes the range of a subnet in use, `
        + 'so the deployment fails, and while the gateway is stopped, nobody outside reaches web services and meetings',
      fix: 'deploy a second ReverseProxy with another name in the new subnet, point the records to it, wait '
        + `${longestTtl(before)} seconds, and remove the first one`,
    }];
  },
};
