import { EdgePlanComparison, PublicImProvider, XmppPartner, XmppProxyRule } from 'cdktf-lync-edge';
import { contosoPool } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import { ALL_PRODUCTS, LYNC_2013, SFB_2015, SFB_2019, SFB_SE, SUCCESSORS } from '../support/products';
import { newStack, Synthesized } from '../support/synth';

const GOOGLE_TALK = XmppPartner.googleTalk();

test.each(ALL_PRODUCTS)('a pool of $displayName runs the image and the size of its product', (product) => {
  const machines = Synthesized.from((stack) => contosoPool(stack, { product })).all('azurerm_windows_virtual_machine');
  expect(machines).toHaveLength(2);
  const { publisher, offer, sku } = product.windowsImage;
  for (const machine of machines) {
    expect(machine).toMatchObject({
      source_image_reference: { publisher, offer, sku, version: 'latest' }, size: product.virtualMachineSize,
    });
  }
});

test.each(SUCCESSORS)('a server of $displayName starts with secure boot and a virtual TPM', (product) => {
  for (const machine of Synthesized.from((stack) => contosoPool(stack, { product })).all('azurerm_windows_virtual_machine')) {
    expect(machine).toMatchObject({ secure_boot_enabled: true, vtpm_enabled: true });
  }
});

test('a custom size is kept', () => {
  const pool = Synthesized.from((stack) => contosoPool(stack, { product: SFB_2019, virtualMachine: { size: 'Standard_E16s_v5' } }));
  expect(pool.all('azurerm_windows_virtual_machine').map(({ size }) => size)).toEqual(['Standard_E16s_v5', 'Standard_E16s_v5']);
});

describe('a pool of a product without XMPP refuses it, regardless of how it is requested', () => {
  const pool = () => contosoPool(newStack(), { product: SFB_2019 });

  test('as a property', () => {
    const refusal = refusalOf(() => contosoPool(newStack(), { product: SFB_2019, xmpp: { partners: [GOOGLE_TALK] } }));
    expect(refusal).toMatchObject({ property: 'xmpp', given: 'XMPP, with Skype for Business Server 2019' });
    expect(refusal.message).toContain('stack/Edge');
  });

  test('by a method, and nothing is kept', () => {
    const edge = pool();
    const before = JSON.stringify(edge.plan);
    expect(refusalOf(() => edge.addXmppPartner(GOOGLE_TALK)).property).toBe('xmpp');
    expect(JSON.stringify(edge.plan)).toBe(before);
  });

  test('by a construct', () => {
    const stack = newStack();
    const edge = contosoPool(stack, { product: SFB_SE });
    const refusal = refusalOf(() => new XmppProxyRule(stack, 'GoogleTalk', { pool: edge, partner: GOOGLE_TALK }));
    expect(refusal.message).toContain('stack/GoogleTalk');
  });
});

test('public IM that the product does not have is refused by a method too', () => {
  const edge = contosoPool(newStack(), { product: SFB_2015 });
  expect(refusalOf(() => edge.addPublicIm(PublicImProvider.AOL)).property).toBe('publicIm');
  expect(() => edge.addPublicIm(PublicImProvider.SKYPE)).not.toThrow();
});

test('the plan for another product includes the additions to the pool, and does not change the pool', () => {
  const edge = contosoPool(newStack(), { product: LYNC_2013 });
  edge.addXmppPartner(GOOGLE_TALK);
  const before = JSON.stringify(edge.plan);
  const plan = edge.planFor(SFB_2015);
  expect(plan).toMatchObject({ product: { key: SFB_2015.key }, xmpp: { partners: [{ domain: GOOGLE_TALK.domain }] } });
  expect(edge.planFor(SFB_2019)).not.toHaveProperty('xmpp');
  expect(JSON.stringify(edge.plan)).toBe(before);
  expect(EdgePlanComparison.of(edge.plan, plan).differences.map(({ id }) => id))
    .toContain('external-out-50000-59999-udp-av-edge');
});
