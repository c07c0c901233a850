import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { productWindowsUnconfirmed } from '../../../lib/rules/lifecycle/product-windows-unconfirmed';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

test('the Windows versions of the Subscription Edition are those of 2019, which no page confirms', () => {
  expect(productWindowsUnconfirmed.severity).toBe(FindingSeverity.ADVICE);
  expect(productWindowsUnconfirmed.check(contosoPlan({ product: SFB_SE }))).toEqual([{
    subject: 'Skype for Business Server Subscription Edition',
    message: 'Windows Server 2016 and Windows Server 2019 are the versions of Skype for Business Server 2019, which Skype for Business '
      + 'Server Subscription Edition continues (not confirmed by a page of Microsoft for it)',
    fix: 'compare them with the requirements of the update that you install',
  }]);
});

test.each([LYNC_2013, SFB_2015, SFB_2019])('those of $displayName are documented', (product) => {
  expect(productWindowsUnconfirmed.check(contosoPlan({ product }))).toEqual([]);
});
