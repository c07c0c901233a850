import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import { pushRecordMissing } from '../../../lib/rules/push-notification/push-record-missing';
import { contosoPlan } from '../../support/plan-request';

const check = (client: MobileClient): ReturnType<typeof pushRecordMissing.check> => pushRecordMissing.check(contosoPlan({
  recordsByOthers: true,
  mobilePush: { clients: [client] },
}));

test.each([MobileClient.LYNC_2010_APPLE, MobileClient.LYNC_2013_WINDOWS_PHONE])(
  'with %s, a domain is named whose record is in no zone', (client) => {
    expect(check(client)).toMatchObject([{
      subject: 'fabrikam.com', message: expect.stringContaining('_sipfederationtls._tcp.fabrikam.com') as string,
    }]);
  });

test('reports nothing for a client that needs no notifications', () => expect(check(MobileClient.SYMBIAN)).toEqual([]));

test('reports nothing with zones for every domain', () => {
  expect(pushRecordMissing.check(contosoPlan({
    mobilePush: { clients: [MobileClient.LYNC_2010_APPLE] },
    zones: ['contoso.com', 'fabrikam.com'].map((name) => ({ name, side: EdgeSide.EXTERNAL }))
      .concat({ name: 'contoso.net', side: EdgeSide.INTERNAL }),
  }))).toEqual([]);
});

test('reports nothing without push notifications', () => {
  expect(pushRecordMissing.check(contosoPlan({ federation: {}, recordsByOthers: true }))).toEqual([]);
});
