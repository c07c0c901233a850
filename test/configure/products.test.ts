import { PublicImService } from '../../lib/values/vocabulary/public-im';
import { LyncSettingsScript } from '../../lib/configure/lync-settings-script';
import { startScript } from '../../lib/configure/start-script/start-script';
import { planEdge } from '../../lib/planner/index';
import { powerShellProblems } from '../support/powershell';
import { ALL_PRODUCTS, fullRequest, LYNC_2013, SFB_2015, SFB_2019, SFB_SE } from '../support/products';
import { checklistOf } from './checklist/step-of';

const scripts = ALL_PRODUCTS.map((product) => LyncSettingsScript.of(planEdge(fullRequest(product))).text);
const checklists = ALL_PRODUCTS.map((product) => checklistOf(planEdge(fullRequest(product))));

test('the settings script of every product is PowerShell', () => {
  expect(powerShellProblems(scripts)).toEqual(scripts.map(() => []));
});

test('looks for XMPP partners only if there are cmdlets for them', () => {
  for (const script of scripts) {
    expect(script).toContain(
      'if (Get-Command Get-CsXmppAllowedPartner -ErrorAction SilentlyContinue) { Get-CsXmppAllowedPartner }',
    );
  }
});

test('adds XMPP partners and Skype only for the products that have them', () => {
  for (const [index, product] of ALL_PRODUCTS.entries()) {
    const script = String(scripts[index]);
    expect(script.includes('gmail.com')).toBe(product.hasXmpp);
    expect(script.includes('federation.messenger.msn.com')).toBe(product.publicImProviders.includes(PublicImService.SKYPE));
    expect(script.includes('EnableXmppAccess = $true')).toBe(product.hasXmpp);
    expect(script.includes('EnablePublicCloudAccess = $true')).toBe(product.publicImProviders.length > 0);
  }
});

test.each([
  { product: LYNC_2013, offers: true }, { product: SFB_2015, offers: true },
  { product: SFB_2019, offers: false }, { product: SFB_SE, offers: false },
])('Topology Builder of $product.displayName offers XMPP: $offers', ({ product, offers }) => {
  expect(checklists[ALL_PRODUCTS.indexOf(product)]?.includes('Enable XMPP federation (port 5269)')).toBe(offers);
});

test('provisioning of public IM is not requested after the site was closed', () => {
  const asked = (planningDate: string): boolean => checklistOf(planEdge(fullRequest(SFB_2015, { planningDate })))
    .includes('Request provisioning of public IM.');
  expect(asked('2019-08-14')).toBe(true);
  expect(asked('2019-08-15')).toBe(false);
});

test('the start script installs the features of the product', () => {
  for (const product of ALL_PRODUCTS) {
    const plan = planEdge(fullRequest(product));
    const features = /^\$features = (.*)$/m.exec(startScript(plan, plan.servers[0]!))?.[1];
    expect(features).toBe(`@(${product.windowsFeatures.map((feature) => `'${feature}'`).join(', ')})`);
  }
});
