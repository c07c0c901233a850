import { EdgeFeature, PartnerProduct, PublicImProvider } from 'cdktf-lync-edge';
import { ALL_FEATURES, type Configuration, subsetsOf, synthesized } from '../support/nsg/configuration';
import { violationsOf } from '../support/nsg/permit-proof';
import { PLANNED_TOPOLOGIES } from '../support/plan-request';

const TOPOLOGIES = Object.keys(PLANNED_TOPOLOGIES);
const { OCS_2007, OCS_2007_R2, LYNC_SERVER_2010, LYNC_SERVER_2013 } = PartnerProduct;
const { WINDOWS_LIVE_MESSENGER, SKYPE, AOL, YAHOO } = PublicImProvider;

function expectProof(configuration: Configuration): void {
  expect({ configuration, violations: violationsOf(configuration, synthesized(configuration)) })
    .toEqual({ configuration, violations: [] });
}

describe('for each row that applies there is exactly one permit, and there is no other permit', () => {
  test.each(TOPOLOGIES)('%s, with every set of the four products that the tables name', (topology) => {
    for (const products of subsetsOf([OCS_2007, OCS_2007_R2, LYNC_SERVER_2010, LYNC_SERVER_2013])) {
      for (const otherPools of [false, true]) {
        expectProof({ topology, features: ALL_FEATURES, federation: { products }, otherPools });
      }
    }
  });

  test.each(TOPOLOGIES)('%s, with each product alone, and with all of them but no media', (topology) => {
    const products = Object.values(PartnerProduct);
    for (const product of products) {
      expectProof({ topology, features: [EdgeFeature.AUDIO_VIDEO], federation: { products: [product] } });
    }
    expectProof({ topology, features: [], federation: { products } });
  });

  test.each(TOPOLOGIES)('%s, with every set of public IM providers', (topology) => {
    for (const publicIm of subsetsOf([WINDOWS_LIVE_MESSENGER, SKYPE, AOL, YAHOO])) {
      expectProof({ topology, features: ALL_FEATURES, publicIm });
    }
  });

  test.each(TOPOLOGIES)('%s, with push notification, which federates by itself', (topology) => {
    for (const features of [ALL_FEATURES, []]) expectProof({ topology, features, mobilePush: true });
  });
});
