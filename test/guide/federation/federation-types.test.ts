import { FederationType } from '../../../lib/values/vocabulary/federation';
import { FEDERATION_TYPES, federationTypeInWords } from '../../../lib/guide/federation/federation-types';
import { readPlanning } from '../../support/planning';

interface PlanningType {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly partnerDomainConfigured: boolean;
  readonly partnerHostConfigured: boolean;
  readonly ownSrvRecord: string;
  readonly docs: readonly string[];
}

test('every type has exactly one row', () => {
  expect(FEDERATION_TYPES.map(({ id }) => id).sort()).toEqual(Object.values(FederationType).sort());
});

test.each([
  [FederationType.DISCOVERED_PARTNER_DOMAIN,
    'partner discovery (in LCS 2005 "Open Enhanced Federation", in OCS 2007 "Discovered Partner Domain")'],
  [FederationType.ALLOWED_PARTNER_DOMAIN,
    'allowed domain (in LCS 2005 "Enhanced Federation", in OCS 2007 "Allowed Partner Domain")'],
  [FederationType.ALLOWED_PARTNER_SERVER,
    'allowed domain with Access Edge FQDN (in LCS 2005 "Direct Federation", in OCS 2007 "Allowed Partner Server")'],
  [FederationType.PROVIDER,
    'SIP federated provider (in LCS 2005 "Server Allow List", in OCS 2007 "Hosting Provider and Public IM Provider")'],
])('%s by all of its names', (id, words) => expect(federationTypeInWords(id)).toBe(words));

describe('federation types and the planning data', () => {
  const types = readPlanning('federation')['federationTypes'] as readonly PlanningType[];

  test.each(types)('$id', (row) => {
    const ours = FEDERATION_TYPES.find(({ id }: { readonly id: string }) => id === row.id);
    const { nameInLync, ...facts } = ours ?? {};
    expect(facts).toStrictEqual({
      id: row.id,
      // One name is as old as LCS 2005 itself, the others came with its Service Pack 1.
      nameInLcs2005: row.names['LCS 2005'] ?? row.names['LCS 2005 SP1'],
      nameInOcs2007: row.names['OCS 2007'],
      partnerDomainConfigured: row.partnerDomainConfigured,
      partnerHostConfigured: row.partnerHostConfigured,
      ownSrvRecord: row.ownSrvRecord,
      docs: row.docs,
    });
    expect(row.names['Lync Server']).toContain(nameInLync);
  });

  test('the library has no additional types', () => expect(FEDERATION_TYPES).toHaveLength(types.length));
});
