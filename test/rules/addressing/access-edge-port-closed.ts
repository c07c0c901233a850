import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { accessEdgePortClosed } from '../../../lib/rules/addressing/access-edge-port-closed';
import { contosoPlan } from '../../support/plan-request';

const { REMOTE_USER_ACCESS, WEB_CONFERENCING, AUDIO_VIDEO } = EdgeFeature;

/** The example without service records for sign-in, which need remote user access. */
const check = (
  features: EdgeFeature[], overrides: Partial<EdgePlanRequest> = {},
): ReturnType<typeof accessEdgePortClosed.check> =>
  accessEdgePortClosed.check(contosoPlan({
    automaticSignInDomains: undefined, features, recordsByOthers: true, ...overrides,
  }));

describe('without remote user access and without federation, nobody outside', () => {
  const alone = { federation: undefined };

  test.each([
    ['web conferencing', [WEB_CONFERENCING]],
    ['audio/video', [AUDIO_VIDEO]],
    ['web conferencing and audio/video', [WEB_CONFERENCING, AUDIO_VIDEO]],
  ])('can join: %s', (named, features) => {
    expect(check(features, alone)).toEqual([{
      subject: 'sip.contoso.com',
      message: `the plan offers ${named} to external participants, but TCP 443 on the Access Edge is closed to clients: `
        + 'nobody outside can join',
      fix: `add EdgeFeature.REMOTE_USER_ACCESS to features, or remove ${named} from features`,
    }]);
  });

  test('can join on another port either', () => {
    expect(check([WEB_CONFERENCING], { ...alone, accessEdge: { fqdn: 'sip.contoso.com', port: 8443 } }))
      .toMatchObject([{ message: expect.stringContaining('TCP 8443') as string }]);
  });
});

describe('with federation', () => {
  test('only partners can join a web conference', () => {
    expect(check([WEB_CONFERENCING, AUDIO_VIDEO])).toMatchObject([{
      subject: 'sip.contoso.com',
      message: expect.stringMatching(
        /^the plan offers web conferencing to .* only users of federated partners can join$/) as string,
      fix: expect.stringContaining('acknowledge this rule') as string,
    }]);
  });

  test('audio/video with partners does not require sign-in here', () => expect(check([AUDIO_VIDEO])).toEqual([]));

  test('on a shared address, the port is already open for partners', () => {
    const topology = EdgeTopology.singleNat({ singleExternalAddress: true });
    expect(check([WEB_CONFERENCING], { topology })).toEqual([]);
    expect(check([WEB_CONFERENCING], { topology, federation: undefined }))
      .toMatchObject([{ message: expect.stringContaining('TCP 5061') as string }]);
  });
});

test('audio/video with public IM contacts does not require sign-in here, if the provider supports it', () => {
  const connectedTo = (provider: PublicImProvider): Partial<EdgePlanRequest> =>
    ({ federation: undefined, publicIm: [provider] });
  expect(check([AUDIO_VIDEO], connectedTo(PublicImProvider.SKYPE))).toEqual([]);
  expect(check([AUDIO_VIDEO], connectedTo(PublicImProvider.AOL))).toHaveLength(1);
});

test.each([
  [[REMOTE_USER_ACCESS, WEB_CONFERENCING, AUDIO_VIDEO]], [[REMOTE_USER_ACCESS, WEB_CONFERENCING]], [[REMOTE_USER_ACCESS]],
])('with remote user access, everybody can join: %j', (features) => expect(check(features)).toEqual([]));

test('an Edge only for federation is only for partners', () => expect(check([])).toEqual([]));
