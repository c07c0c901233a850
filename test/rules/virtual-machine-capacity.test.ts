import { capacityOf } from '../../lib/rules/virtual-machine-capacity';

describe('cores and memory of a size of Azure', () => {
  test.each<[string, number, number | undefined]>([
    // Burstable, with memory of their own.
    ['Standard_B1ls', 1, 0.5], ['Standard_B1s', 1, 1], ['Standard_B1ms', 1, 2], ['Standard_B2s', 2, 4], ['Standard_B2ms', 2, 8],
    ['Standard_B4ms', 4, 16], ['Standard_B8ms', 8, 32], ['Standard_B12ms', 12, 48], ['Standard_B20ms', 20, 80],
    ['Standard_B2ts_v2', 2, 1], ['Standard_B2ls_v2', 2, 4], ['Standard_B8ls_v2', 8, 16], ['Standard_B2s_v2', 2, 8],
    ['Standard_B8as_v2', 8, 32], ['Standard_B8als_v2', 8, 16], ['Standard_B4pls_v2', 4, 8], ['Standard_B2ats_v2', 2, 1],
    // General purpose.
    ['Standard_D4s_v3', 4, 16], ['Standard_D2_v3', 2, 8], ['Standard_D8s_v5', 8, 32], ['Standard_D8ls_v5', 8, 16],
    ['Standard_D8pds_v5', 8, 32], ['Standard_D8alds_v6', 8, 16], ['Standard_D16as_v7', 16, 64], ['Standard_DC8_v2', 8, 32],
    ['Standard_DC8s_v3', 8, 64], ['Standard_DC4as_v5', 4, 16], ['Standard_DC4as_cc_v5', 4, 16],
    // Memory and storage.
    ['Standard_E8s_v5', 8, 64], ['Standard_E2bds_v5', 2, 16], ['Standard_E8-4as_v5', 4, 64], ['Standard_E16-8s_v5', 8, 128],
    ['Standard_E4-2ds_v4', 2, 32], ['Standard_EC4es_v5', 4, 32], ['Standard_L8s_v3', 8, 64], ['Standard_L4s', 4, 32],
    // Compute.
    ['Standard_F8', 8, 16], ['Standard_F4s', 4, 8], ['Standard_F8s_v2', 8, 16], ['Standard_F8as_v6', 8, 32],
    ['Standard_F8als_v6', 8, 16], ['Standard_F8ams_v6', 8, 64], ['Standard_FX4mds', 4, 84], ['Standard_FX12-6mds_v2', 6, 252],
    // Older ones, whose number is no number of cores.
    ['Standard_D3', 4, 14], ['Standard_D2_v2', 2, 7], ['Standard_D4_v2', 8, 28], ['Standard_D5_v2', 16, 56], ['Standard_D13', 8, 56],
    ['Standard_DS3_v2', 4, 14], ['Standard_DS13_v2', 8, 56], ['Standard_DS13-4_v2', 4, 56], ['Standard_DS11-1_v2', 1, 14],
    ['Standard_DS4_v2_Promo', 8, 28], ['Standard_A4', 8, 14], ['Basic_A3', 4, 7], ['Standard_A7', 8, 56], ['Standard_A8_v2', 8, 16],
    ['Standard_A4m_v2', 4, 32], ['Standard_G3', 8, 112], ['Standard_GS5-16', 16, 448],
    // Names that tell the cores alone.
    ['Standard_NC6', 6, undefined], ['Standard_NC16as_T4_v3', 16, undefined], ['Standard_NC24ads_A100_v4', 24, undefined],
    ['Standard_NV36ads_A10_v5', 36, undefined], ['Standard_M64-16ms', 16, undefined], ['Standard_M176ds_3_v3', 176, undefined],
    ['Standard_M416s_8_v2', 416, undefined], ['Standard_HB120-16rs_v3', 16, undefined], ['Standard_ND96isr_MI300X_v5', 96, undefined],
    ['Standard_H16_Promo', 16, undefined], ['Standard_ZZ8s_v9', 8, undefined],
  ])('%s has %i cores and %s GB', (size, cores, memoryGb) => {
    expect(capacityOf(size)).toEqual(memoryGb === undefined ? { cores } : { cores, memoryGb });
  });

  test('Azure accepts names in any letter case', () => {
    expect(capacityOf('STANDARD_b1S')).toEqual({ cores: 1, memoryGb: 1 });
    expect(capacityOf('standard_e8-4AS_V5')).toEqual({ cores: 4, memoryGb: 64 });
  });

  test.each(['large', 'Standard_', 'Standard_D', 'D8s_v5', 'Standard_8s', 'Standard_D8s v5', ''])('"%s" is no name of a size', (name) => {
    expect(capacityOf(name)).toBeUndefined();
  });
});
