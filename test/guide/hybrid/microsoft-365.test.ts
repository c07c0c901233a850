import * as facts from '../../../lib/guide/hybrid/microsoft-365';
import { factOfToday } from '../../support/facts-of-today';
import { readPlanning } from '../../support/planning';

const hybrid = (id: string): ReturnType<typeof factOfToday> => factOfToday('hybrid', id);
const isFact = (value: unknown): value is facts.HybridFact => typeof value === 'object' && value !== null && 'page' in value;
const ALL: readonly facts.HybridFact[] = (Object.values(facts) as unknown[]).flat().filter(isFact);

test('the records after the servers are gone are those of the planning data', () => {
  const ours = facts.MICROSOFT_365_RECORDS.map(({ type, prefix, target, ...srv }) => (
    { type, name: prefix, ...srv, target, ttl: facts.MICROSOFT_365_TTL_SECONDS }));
  expect(ours).toEqual(hybrid('dns-after').values['records']);
});

test('the proxy is that of the hosting provider', () => {
  expect(facts.MICROSOFT_365_PROXY).toBe(hybrid('hosting-provider').values['ProxyFqdn']);
  expect(facts.MICROSOFT_365_PROXY).toBe(hybrid('partner-effect').values['providerProxy']);
});

test('the commands are those of the pages, in their order', () => {
  expect(facts.LEAVING_COMMANDS.map(({ command }) => command)).toEqual(hybrid('hybrid-off').values['commands']);
  expect(facts.TEAMS_ONLY.command).toBe(hybrid('dns-after-block').values['cmdlet']);
});

test('the longest list is that of the parameter', () => {
  const { AllowedDomains, BlockedDomains } = hybrid('tenant-parameters').values;
  for (const about of [AllowedDomains, BlockedDomains]) expect(about).toContain(`up to ${facts.MOST_TENANT_DOMAINS}`);
});

test('every fact is in the planning data, primary, and on a page of it', () => {
  const pages = (readPlanning('pages')['pages'] as readonly { readonly page: string }[]).map(({ page }) => page);
  expect(ALL.length).toBeGreaterThan(9);
  for (const { id, page, source, confidence } of ALL) {
    expect([id, confidence]).toEqual([id, hybrid(id).confidence]);
    expect(confidence).toBe('primary');
    expect(pages).toContain(page);
    expect(source.toLowerCase()).toContain(page);
  }
});
