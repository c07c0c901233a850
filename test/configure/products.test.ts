import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { PublicImService } from '../../lib/values/vocabulary/public-im';
import { LyncSettingsScript } from '../../lib/configure/lync-settings-script';
import { startScript } from '../../lib/configure/start-script/start-script';
import { EdgeFeature } from '../../lib/request/edge-feature';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { planEdge } from '../../lib/planner/index';
import { powerShellProblems } from '../support/powershell/parser';
import { ALL_PRODUCTS, fullRequest, LYNC_2013, SFB_2015, SFB_2019, SFB_SE, SUCCESSORS } from '../support/products';
import { checklistOf } from './checklist/step-of';
import { readPowerShell } from '../support/powershell/parser';

const { REMOTE_USER_ACCESS, WEB_CONFERENCING } = EdgeFeature;

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

test('Skype is entered with the parameters that the cmdlet of the product has', () => {
  for (const product of [LYNC_2013, SFB_2015, SFB_2019]) {
    const [entry] = readPowerShell([LyncSettingsScript.of(planEdge(fullRequest(product))).text])[0]!.data['publicProviders']!;
    const { VerificationLevel, EnableSkypeIdRouting, EnableSkypeDirectorySearch } = entry!;
    expect({ VerificationLevel, EnableSkypeIdRouting, EnableSkypeDirectorySearch }).toEqual(product === LYNC_2013
      ? { VerificationLevel: '\'UseSourceVerification\'' }
      : { EnableSkypeIdRouting: '$true', EnableSkypeDirectorySearch: '$true' });
  }
});

describe('people without an account in meetings', () => {
  const command = 'Set-CsAccessEdgeConfiguration -AllowAnonymousUsers $true';
  const told = (features: EdgeFeature[]): { readonly script: string; readonly checklist: string } => {
    const plan = planEdge(fullRequest(LYNC_2013, { features, ...(features.includes(REMOTE_USER_ACCESS) ? {} : { automaticSignInDomains: [] }) }));
    return { script: LyncSettingsScript.of(plan).text, checklist: checklistOf(plan) };
  };

  test('are told of where there are meetings with outsiders, and left to people', () => {
    const { script, checklist } = told([REMOTE_USER_ACCESS, WEB_CONFERENCING]);
    expect(script).toContain('$meetings = @{ WithOutsiders = $true }');
    expect(script).toContain(`run ${command}`);
    expect(checklist).toContain(command);
    expect(checklist).not.toContain('AllowOutsideUsers');
    expect(told([REMOTE_USER_ACCESS]).script).toContain('$meetings = @{ WithOutsiders = $false }');
    expect(told([REMOTE_USER_ACCESS]).checklist).not.toContain('AllowAnonymousUsers');
  });

  test('need access from outside too', () => {
    expect(told([WEB_CONFERENCING]).checklist).toContain('Anonymous users also need AllowOutsideUsers');
  });
});

describe.each(SUCCESSORS)('the words of $displayName', (product) => {
  const partner = FederatedPartner.allowedDomain('litware.com', {
    product: PartnerProduct.LYNC_SERVER_2013, comment: 'has Lync Server 2013',
  });
  const plan = planEdge(fullRequest(product, {
    federation: { discoverableDomains: ['contoso.com'], partners: [partner, FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true)] },
    externalAccessPolicy: 'Sales', drainedServers: [2], organization: { siteName: 'Redmond' },
  }));

  test('name its own tools, menus and pages in the checklist', () => {
    const checklist = checklistOf(plan);
    for (const words of [
      'Where: Skype for Business Server Topology Builder on an internal computer',
      'Edge pools, New Edge pool.', 'Where: Define New Edge pool wizard, page "IP Options".',
      'page "Define the computers in this pool, Add, Define the Internal IP address"',
      'page "Define the External IP address"', 'Where: Skype for Business Server Management Shell on each of these servers.',
      'Skype for Business Server Deployment Wizard on each Edge Server, Install or Update Skype for Business Server System, step 1',
      'that are in Skype for Business Server but not in the plan',
      'Page: [create-your-edge-topology.md]', 'Page: [deploy-edge-servers.md]', 'Page: [validate-edge-deployment.md]',
    ]) expect(checklist).toContain(words);
    expect(checklist.replace('has Lync Server 2013', '')).not.toMatch(/lync.server/i);
  });

  test('name the product in the settings script, and leave comments as they are', () => {
    const { text } = LyncSettingsScript.of(plan);
    expect(text).toContain('Run it in the Skype for Business Server Management Shell');
    expect(text).toContain('Comment = \'has Lync Server 2013\'');
    expect(text.replace('has Lync Server 2013', '')).not.toContain('Lync Server');
  });
});

test('Lync Server 2013 keeps the names of its own tools', () => {
  const checklist = String(checklists[0]);
  expect(checklist).toContain('Where: Lync Server Topology Builder on an internal computer');
  expect(checklist).toContain('Where: New Edge Pool wizard, page "Select IP Options".');
  expect(checklist).toContain('Page: [lync-server-2013-define-your-edge-topology.md]');
  expect(checklist).not.toContain('Skype for Business Server');
  expect(scripts[0]).toContain('Run it in the Lync Server Management Shell');
});

test('Skype from before an upgrade makes way for Skype with its new parameters', () => {
  const removal = 'Run with its name, Skype or Messenger: `Remove-CsPublicProvider -Identity \'NAME\'`';
  expect(checklists.map((checklist) => checklist.includes(removal))).toEqual([false, true, true, false]);
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
