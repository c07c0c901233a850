import { hybridVoiceEdgeTooOld } from '../../../lib/rules/hybrid/hybrid-voice-edge-too-old';
import { hybridPlan } from '../../support/hybrid';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, SFB_2015, SFB_SE } from '../../support/products';

const organization = { hybridVoice: true };

test('Lync Server 2013 is too old for hybrid voice', () => {
  expect(hybridVoiceEdgeTooOld.check(hybridPlan({ product: LYNC_2013, organization }))).toEqual([{
    subject: 'lsedge.contoso.net',
    message: 'hybrid voice needs Skype for Business Server 2015 or later on the federation Edge and on the pool behind it, but this federation Edge has Lync Server 2013',
    fix: 'plan an Edge pool of a later product as the federation route, or do without hybrid voice',
  }]);
});

test.each([SFB_2015, SFB_SE])('$displayName is not', (product) => {
  expect(hybridVoiceEdgeTooOld.check(hybridPlan({ product, organization }))).toEqual([]);
});

test('reports nothing without hybrid voice, without hybrid, and for a pool that is not the federation route', () => {
  expect(hybridVoiceEdgeTooOld.check(hybridPlan({ organization: { hybridVoice: false } }))).toEqual([]);
  expect(hybridVoiceEdgeTooOld.check(hybridPlan())).toEqual([]);
  expect(hybridVoiceEdgeTooOld.check(contosoPlan({ organization }))).toEqual([]);
  const plan = hybridPlan({ organization });
  expect(hybridVoiceEdgeTooOld.check({ ...plan, routes: { ...plan.routes, sip: false } })).toEqual([]);
});
