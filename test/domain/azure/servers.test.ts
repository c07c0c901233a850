import { checkFaultDomainCount, checkUpdateDomainCount, checkZone } from '../../../lib/domain/azure/availability';
import { checkCaching, checkDataDiskType, checkDiskSizeGb, checkOsDiskType } from '../../../lib/domain/azure/disks';
import { describeCheck, refusal } from './check-table';

describeCheck(checkZone, {
  accepted: ['1', '2', '3'],
  refused: [
    ['', 'choose one of'],
    ['0', 'choose one of'],
    ['4', 'choose one of'],
    ['9', 'choose one of'],
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
    ['UltraSSD_LRS', 'choose one of'],
    ['premium_lrs', 'did you mean "Premium_LRS"?'],
    ['Premium-LRS', 'did you mean "Premium_LRS"?'],
    ['', 'choose one of'],
  ],
});

describeCheck(checkDataDiskType, {
  accepted: [...OS_TYPES, 'PremiumV2_LRS', 'UltraSSD_LRS'],
  refused: [
    ['ultrassd_lrs', 'did you mean "UltraSSD_LRS"?'],
    ['Premium', 'choose one of'],
  ],
});

describeCheck(checkCaching, {
  accepted: ['None', 'ReadOnly', 'ReadWrite'],
  refused: [
    ['none', 'did you mean "None"?'],
    ['readwrite', 'did you mean "ReadWrite"?'],
    ['Read-Only', 'did you mean "ReadOnly"?'],
    ['', 'choose one of'],
  ],
});

describeCheck(checkDiskSizeGb, {
  accepted: [0, 127, 4095],
  refused: [
    [-1, 'the smallest accepted value is 0'],
    [4096, 'the largest accepted value is 4095'],
    [127.5, 'did you mean "128"?'],
  ],
});

test('a data disk has limits of its own', () => {
  expect(() => checkDiskSizeGb(1, 'size', 'data')).not.toThrow();
  expect(() => checkDiskSizeGb(65536, 'size', 'data')).not.toThrow();
  expect(refusal(() => checkDiskSizeGb(65537, 'size', 'data')).fix).toContain('65536');
  expect(refusal(() => checkDiskSizeGb(0, 'size', 'data')).fix).toContain('1');
});
