import { EDGE_OUTBOUND, LIST_NOTICE, mayBeNarrowedToMicrosoft365, SERVICE_SIGNALING } from '../../../lib/guide/hybrid/microsoft-365-networks';
import { portRowsFor } from '../../../lib/guide/product-rows';
import { factOfToday } from '../../support/facts-of-today';
import { PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { ALL_PRODUCTS } from '../../support/products';

const networks = (id: string): ReturnType<typeof factOfToday> => factOfToday('microsoft365Endpoints', id);

test('the lists are those of the planning data', () => {
  expect(EDGE_OUTBOUND.networks).toEqual(networks('hybrid-row13').values['ip']);
  expect(EDGE_OUTBOUND.listDate).toBe(networks('hybrid-row13').validFrom);
  expect(SERVICE_SIGNALING.networks).toEqual(networks('id12').values['ip']);
  expect(networks('id12').values['fqdn']).toContain('*.lync.com');
  expect(LIST_NOTICE.days).toBe(networks('change-cadence').values['noticeDays']);
  for (const { id, confidence } of [EDGE_OUTBOUND, SERVICE_SIGNALING, LIST_NOTICE]) expect([id, confidence]).toEqual([id, networks(id).confidence]);
});

test('TCP 5061 is on the list for outbound connections, on none for inbound ones, and not on that of the service', () => {
  expect(networks('hybrid-row13').values).toMatchObject({ direction: 'outbound from the Edge', tcp: expect.arrayContaining([5061]) as number[] });
  expect(networks('hybrid-row14').values).toMatchObject({ direction: 'inbound', ip: null });
  expect(networks('no-5061-in-service').values).toEqual({ port: 5061, listed: false });
});

test.each(Object.entries(PLANNED_TOPOLOGIES))('only outbound federation can be narrowed: %s', (_name, topology) => {
  for (const product of ALL_PRODUCTS) {
    const rows = portRowsFor(product, topology().key).filter(mayBeNarrowedToMicrosoft365);
    expect(rows.length).toBeGreaterThan(0);
    for (const { direction, ports, side, transport } of rows) {
      expect([direction, transport, ports, side]).toEqual(['outbound', 'TCP', '5061', 'external']);
    }
  }
});
