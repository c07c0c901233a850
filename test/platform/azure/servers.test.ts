import { checkFaultDomainCount, checkUpdateDomainCount, checkZone } from '../../../lib/platform/azure/availability';
import { checkOsDiskType } from '../../../lib/platform/azure/disks';
import { describeCheck } from './check-table';

describeCheck(checkZone, {
  accepted: ['1', '2', '3'],
  refused: [
    ['', 'use one of'],
    ['0', 'use one of'],
    ['4', 'use one of'],
    ['9', 'use one of'],
    [' 1', 'did you mean "1"?'],
  ],
});

describeCheck(checkFaultDomainCount, {
  accepted: [1, 2, 3],
  refused: [
    [0, 'the smallest accepted value is 1'],
    [4, 'the largest accepted value is 3'],
    [1.5, 'did you mean "2"?'],
  ],
});

describeCheck(checkUpdateDomainCount, {
  accepted: [1, 20],
  refused: [
    [0, 'the smallest accepted value is 1'],
    [21, 'the largest accepted value is 20'],
  ],
});

const OS_TYPES = ['Standard_LRS', 'StandardSSD_LRS', 'StandardSSD_ZRS', 'Premium_LRS', 'Premium_ZRS'];

describeCheck(checkOsDiskType, {
  accepted: OS_TYPES,
  refused: [
    ['PremiumV2_LRS', 'did you mean "Premium_LRS"?'],
    ['UltraSSD_LRS', 'use one of'],
    ['premium_lrs', 'did you mean "Premium_LRS"?'],
    ['Premium-LRS', 'did you mean "Premium_LRS"?'],
    ['', 'use one of'],
  ],
});
