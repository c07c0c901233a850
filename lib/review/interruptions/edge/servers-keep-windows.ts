import { PlatformKey } from '../../../values/vocabulary/platform';
import { FindingSeverity } from '../../../plan/findings/finding';
import { type InterruptionRule, stayingServers } from './edge-interruption';

/** Another product, whose newest Windows only new servers get. */
export const serversKeepWindows: InterruptionRule = {
  id: 'servers-keep-windows',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-server-and-tools-operating-system-support.md',
  check: (transition) => {
    const { before, after } = transition;
    const staying = stayingServers(transition).filter(({ was, is }) => was.fqdn === is.fqdn);
    const isSame = before.product.newestWindows === after.product.newestWindows;
    if (after.platform !== PlatformKey.AZURE || isSame || staying.length === 0) return [];
    return [{
      subject: after.internal.fqdn,
      message: `new servers from the marketplace image have ${after.product.newestWindows}; existing ones keep the Windows they have, `
        + 'because replacing all of them in one deployment would cut everybody off',
      fix: 'drain one server, deploy, and replace its virtual machine (terraform apply -replace); install Lync, take it back, and go on '
        + 'with the next',
    }];
  },
};
