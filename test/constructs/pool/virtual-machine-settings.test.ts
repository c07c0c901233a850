import { TerraformVariable } from 'cdktf';
import type { EdgeVirtualMachineProps } from 'cdktf-lync-edge';
import { contosoPool } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { newStack, Synthesized } from '../../support/synth';

const COMPUTE = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-images/providers/Microsoft.Compute';
const IMAGE = `${COMPUTE}/galleries/edge/images/windows-2012-r2/versions/1.0.0`;

describe('every setting of the virtual machines', () => {
  const synthesized = Synthesized.from((stack) => contosoPool(stack, {
    virtualMachine: {
      size: 'Standard_F16s_v2', administratorName: 'lyncadmin', imageVersion: '9600.21620.231004', osDiskType: 'StandardSSD_LRS',
      osDiskSizeGb: 256, encryptionAtHost: false, timeZone: 'W. Europe Standard Time',
    },
  }));

  test('reaches both machines', () => {
    const machines = synthesized.all('azurerm_windows_virtual_machine');
    expect(machines).toHaveLength(2);
    for (const machine of machines) {
      expect(machine).toMatchObject({
        size: 'Standard_F16s_v2',
        admin_username: 'lyncadmin',
        source_image_reference: { version: '9600.21620.231004' },
        os_disk: { storage_account_type: 'StandardSSD_LRS', disk_size_gb: 256 },
        encryption_at_host_enabled: false,
        timezone: 'W. Europe Standard Time',
      });
    }
  });
});

describe('an image of one\'s own', () => {
  const synthesized = Synthesized.from((stack) => contosoPool(stack, { virtualMachine: { sourceImageId: IMAGE } }));

  test('takes the place of the marketplace\'s', () => {
    for (const machine of synthesized.all('azurerm_windows_virtual_machine')) {
      expect(machine['source_image_id']).toBe(IMAGE);
      expect(machine).not.toHaveProperty('source_image_reference');
    }
  });
});

describe('values that are known at deployment only', () => {
  const stack = newStack();
  const variable = (name: string, type: string): TerraformVariable => new TerraformVariable(stack, name, { type });
  const pool = contosoPool(stack, {
    virtualMachine: {
      administratorName: variable('administrator', 'string').stringValue,
      imageVersion: variable('image_version', 'string').stringValue,
      osDiskSizeGb: variable('disk_size', 'number').numberValue,
      dataDiskSizeGb: variable('data_size', 'number').numberValue,
      diskEncryptionSetId: variable('key_set', 'string').stringValue,
      timeZone: variable('time_zone', 'string').stringValue,
      nightlyShutdown: { time: variable('time', 'string').stringValue, timeZone: variable('time_zone_too', 'string').stringValue },
    },
  });
  const synthesized = Synthesized.of(stack);

  test('go through unchecked', () => {
    for (const { virtualMachine } of pool.servers) {
      expect(synthesized.attributesOf(virtualMachine)).toMatchObject({
        admin_username: '${var.administrator}',
        source_image_reference: { version: '${var.image_version}' },
        os_disk: { disk_size_gb: '${var.disk_size}', disk_encryption_set_id: '${var.key_set}' },
        timezone: '${var.time_zone}',
      });
    }
    for (const disk of synthesized.all('azurerm_managed_disk')) expect(disk['disk_size_gb']).toBe('${var.data_size}');
  });

  test('but the size is planned, and may not be one', () => {
    const refusal = refusalOf(() => contosoPool(
      newStack(), { virtualMachine: { size: variable('size', 'string').stringValue } },
    ));
    expect(refusal.property).toBe('virtualMachine.size');
    expect(refusal.given).toContain('token');
  });
});

describe('what Azure refuses is refused at once, at the pool', () => {
  test.each<[string, EdgeVirtualMachineProps, string]>([
    ['administratorName', { administratorName: 'Administrator' }, 'edgeadmin'],
    ['administratorName', { administratorName: 'admin' }, 'edgeadmin'],
    ['administratorName', { administratorName: '' }, 'edgeadmin'],
    ['administratorName', { administratorName: 'a-name-of-more-than-20' }, 'shorten it by 2 bytes'],
    ['administratorName', { administratorName: 'CONTOSO\\lync' }, 'did you mean "lync"?'],
    ['timeZone', { timeZone: 'Europe/Berlin' }, 'W. Europe Standard Time'],
    ['timeZone', { timeZone: 'w. europe standard time' }, 'did you mean "W. Europe Standard Time"?'],
    ['nightlyShutdown.timeZone', { nightlyShutdown: { time: '1900', timeZone: 'CET' } }, ''],
    ['nightlyShutdown.time', { nightlyShutdown: { time: '19:00', timeZone: 'UTC' } }, 'did you mean "1900"?'],
    ['nightlyShutdown.time', { nightlyShutdown: { time: '2400', timeZone: 'UTC' } }, ''],
    ['osDiskType', { osDiskType: 'premium_lrs' }, 'did you mean "Premium_LRS"?'],
    ['osDiskType', { osDiskType: 'UltraSSD_LRS' }, ''],
    ['osDiskSizeGb', { osDiskSizeGb: 126 }, 'the smallest accepted value is 127'],
    ['osDiskSizeGb', { osDiskSizeGb: 4096 }, 'the largest accepted value is 4095'],
    ['osDiskSizeGb', { osDiskSizeGb: 128.5 }, 'did you mean'],
    ['osDiskSizeGb', { osDiskSizeGb: Number.NaN }, 'pass a number'],
    ['dataDiskSizeGb', { dataDiskSizeGb: 0 }, 'the smallest accepted value is 1'],
    ['dataDiskSizeGb', { dataDiskSizeGb: 32768 }, 'the largest accepted value is 32767'],
    ['diskEncryptionSetId', { diskEncryptionSetId: 'des-edge' }, ''],
    ['diskEncryptionSetId', { diskEncryptionSetId: `${COMPUTE}/diskencryptionsets/des` }, 'diskEncryptionSets/des'],
    ['size', { size: '' }, 'Standard_D8s_v5'],
    ['imageVersion', { imageVersion: '' }, 'latest'],
    ['sourceImageId', { sourceImageId: 'windows-2012-r2' }, 'az image show'],
  ])('%s of %j', (property, virtualMachine, fix) => {
    const refusal = refusalOf(() => contosoPool(newStack(), { virtualMachine }));
    expect(refusal.property).toBe(`virtualMachine.${property}`);
    expect(refusal.constructPath).toBe('stack/Edge');
    expect(refusal.fix).toContain(fix);
    expect(refusal.fix).not.toBe('');
  });
});
