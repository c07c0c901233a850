import { publicImPeerToPeer } from '../../../lib/rules/public-im/public-im-peer-to-peer';
import { contosoPlan } from '../../support/plan-request';
import { AOL, WINDOWS_LIVE_MESSENGER, YAHOO, publicImPlan } from '../../support/public-im-plan';

test('one finding about all providers', () => {
  const findings = publicImPeerToPeer.check(publicImPlan('2013-01-15', [YAHOO, WINDOWS_LIVE_MESSENGER, AOL]));
  expect(findings).toMatchObject([{ subject: 'AOL, Windows Live Messenger, Yahoo!' }]);
  for (const lacking of ['meetings', 'group conversations', 'file transfer']) {
    expect(findings[0]?.message).toContain(`no ${lacking}`);
  }
});

test('reports nothing without public IM', () => expect(publicImPeerToPeer.check(contosoPlan())).toEqual([]));
