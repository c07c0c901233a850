import { PublicImProvider } from 'cdktf-lync-edge';
import { ALL_FEATURES, type Configuration, servesSomebody, subsetsOf, synthesized } from '../support/nsg/configuration';
import { violationsOf } from '../support/nsg/permit-proof';
import { PLANNED_TOPOLOGIES } from '../support/plan-request';

/** Without public IM, and with the provider that most rows name. */
const PUBLIC_IM = [[], [PublicImProvider.WINDOWS_LIVE_MESSENGER]];

const CASES = Object.keys(PLANNED_TOPOLOGIES).flatMap((topology) =>
  subsetsOf(ALL_FEATURES).map((features) => [topology, features.join(', ') || 'no feature', features] as const));

/** Every set of features × federation × XMPP × public IM, in every topology. */
describe('for each row that applies there is exactly one permit, and there is no other permit', () => {
  test.each(CASES)('%s, %s', (topology, _, features) => {
    for (const federation of [undefined, {}]) {
      for (const xmpp of [false, true]) {
        for (const publicIm of PUBLIC_IM) {
          const configuration: Configuration = {
            topology, features, xmpp, publicIm, ...(federation && { federation }),
          };
          if (!servesSomebody(configuration)) continue;
          expect({ configuration, violations: violationsOf(configuration, synthesized(configuration)) })
            .toEqual({ configuration, violations: [] });
        }
      }
    }
  });
});
