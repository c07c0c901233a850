import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { PARTNER_PRODUCTS } from '../../../lib/guide/federation/partner-products';
import { LyncProduct } from '../../../lib/guide/products/lync-product';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { ExchangeUmVersion } from '../../../lib/values/vocabulary/exchange-um';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import {
  FailoverAudience, type FailoverRehearsal, FailoverResult, type FailoverRow,
} from '../../../lib/verify/failover/failover-rehearsal';
import { rehearse } from '../../../lib/verify/failover/rehearsal';
import { rehearsals } from '../../../lib/verify/failover/rehearsals';
import { type ContosoOverrides, contosoPlan, refusalOf } from '../../support/plan-request';
import { AOL, SKYPE } from '../../support/public-im-plan';

const { YES, PARTLY, NO } = FailoverResult;
const HARDWARE = EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 });
const THREE = EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 });

function namesOf({ servers }: EdgePlan): string[] {
  return servers.map(({ computerName }) => computerName);
}

function withFirstSilent(overrides: ContosoOverrides = {}): FailoverRehearsal {
  const plan = contosoPlan(overrides);
  const rehearsal = rehearse(plan, namesOf(plan).slice(0, 1));
  if (rehearsal === undefined) throw new Error('there is no rehearsal');
  return rehearsal;
}

function rowsAbout(rehearsal: FailoverRehearsal, audience: FailoverAudience): FailoverRow[] {
  return rehearsal.rows.filter((row) => row.audience === audience);
}

function resultOf(overrides: ContosoOverrides, audience: FailoverAudience): FailoverResult | undefined {
  return rowsAbout(withFirstSilent(overrides), audience)[0]?.connects;
}

function partnersWith(...products: PartnerProduct[]): ContosoOverrides {
  return {
    federation: {
      discoverableDomains: ['contoso.com'],
      partners: products.map((product, index) => FederatedPartner.allowedDomain(`partner${index}.com`, { product })),
    },
  };
}

describe('SIP partners', () => {
  const PRODUCTS = PARTNER_PRODUCTS.filter(({ hosted }) => !hosted);

  test.each(PRODUCTS.map((row) => [row.displayName, row] as const))('with %s fail over by DNS if they know it', (_, row) => {
    const { product, dnsLoadBalancingAware } = row;
    expect(resultOf(partnersWith(product), FailoverAudience.PARTNERS)).toBe(dnsLoadBalancingAware ? YES : PARTLY);
  });

  test.each(PRODUCTS.map((row) => [row.displayName, row] as const))('with %s fail over by hardware', (_, { product }) => {
    expect(resultOf({ ...partnersWith(product), topology: HARDWARE }, FailoverAudience.PARTNERS)).toBe(YES);
  });

  test.each([
    [PartnerProduct.LYNC_SERVER_2013, true, true], [PartnerProduct.LYNC_SERVER_2010, true, true],
    [PartnerProduct.OCS_2007_R2, false, true], [PartnerProduct.OCS_2007, false, true],
  ])('with %s are told as the planning page says: by DNS %s, by hardware %s', (product, byDns, byHardware) => {
    expect(resultOf(partnersWith(product), FailoverAudience.PARTNERS) === YES).toBe(byDns);
    expect(resultOf({ ...partnersWith(product), topology: HARDWARE }, FailoverAudience.PARTNERS) === YES).toBe(byHardware);
  });

  test('share a row for each product, whose long lists are shortened', () => {
    const { LYNC_SERVER_2013, OCS_2007_R2 } = PartnerProduct;
    const rehearsal = withFirstSilent(partnersWith(...Array.from({ length: 8 }, () => LYNC_SERVER_2013), OCS_2007_R2));
    expect(rowsAbout(rehearsal, FailoverAudience.PARTNERS).map(({ who, connects }) => [who, connects])).toEqual([
      ['partner8.com (Office Communications Server 2007 R2)', PARTLY],
      ['partner0.com, partner1.com, partner2.com, partner3.com, partner4.com and 3 more (Lync Server 2013)', YES],
    ]);
  });

  test('that do not fail over are told which server cuts them off, with the page', () => {
    const plan = contosoPlan(partnersWith(PartnerProduct.OCS_2007_R2));
    const [name = ''] = namesOf(plan);
    const [row] = rowsAbout(withFirstSilent(partnersWith(PartnerProduct.OCS_2007_R2)), FailoverAudience.PARTNERS);
    expect(row).toEqual({
      audience: 'partners', who: 'partner0.com (Office Communications Server 2007 R2)', connects: PARTLY,
      how: 'they do not support DNS load balancing: they connect to the first Edge Server that answers and do not fail over, so those that '
        + `use ${name} are cut off until that server is back`,
      tableRows: ['scaled-dns-private-nat/external/7'],
      page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
    });
  });

  test('that are not listed have rows: those of the request, or the usual ones where they are discovered', () => {
    const others = (federation: ContosoOverrides['federation']): string[] => {
      const rehearsal = withFirstSilent({ federation: { discoverableDomains: ['contoso.com'], ...federation } });
      return rowsAbout(rehearsal, FailoverAudience.PARTNERS).map(({ who }) => who);
    };
    expect(others({})).toEqual([]);
    expect(others({ partnerDiscovery: true })).toEqual(['partners that are not listed, with Lync Server 2010 or later']);
    expect(others({ partnerDiscovery: true, partnerProducts: [PartnerProduct.OCS_2007] }))
      .toEqual(['partners that are not listed, with Office Communications Server 2007']);
  });

  test('with old products have no failover with a successor of Lync Server 2013', () => {
    const overrides = { ...partnersWith(PartnerProduct.OCS_2007_R2), product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019 };
    const [row] = rowsAbout(withFirstSilent(overrides), FailoverAudience.PARTNERS);
    expect(row).toMatchObject({ connects: PARTLY, page: 'edge-environmental-requirements.md' });
  });
});

describe('everybody else', () => {
  const EVERYTHING: ContosoOverrides = {
    ...partnersWith(PartnerProduct.LYNC_SERVER_2013),
    xmpp: { domains: ['contoso.com'], partners: [XmppPartner.googleTalk()] },
    publicIm: [AOL, SKYPE], mobilePush: { clients: [MobileClient.LYNC_2010_APPLE], domains: ['contoso.com'] },
    organization: { exchangeUm: ExchangeUmVersion.EXCHANGE_2010, clientsBeforeLync2010: true },
  };

  const table = (overrides: ContosoOverrides): string[] => (
    withFirstSilent(overrides).rows.map(({ audience, who, connects }) => `${audience}: ${who}: ${connects}`));

  test('with DNS load balancing', () => {
    const [name = ''] = namesOf(contosoPlan());
    expect(table(EVERYTHING)).toEqual([
      'remote-users: remote users with Lync 2010 or later: yes',
      'old-clients: remote users with clients older than Lync 2010: partly',
      `sessions: calls and meetings in progress on ${name}: no`,
      'partners: partner0.com (Lync Server 2013): yes',
      'xmpp: gmail.com (XMPP): partly',
      'public-im: AOL: partly',
      'public-im: Skype: partly',
      'exchange-um: Unified Messaging of Exchange 2010 without Service Pack 1 for remote users: partly',
      'push-notification: push notification: yes',
      'internal-servers: internal servers (next hop pool01.contoso.net): yes',
    ]);
  });

  test('with hardware load balancing', () => {
    const [name = ''] = namesOf(contosoPlan({ topology: HARDWARE }));
    expect(table({ ...EVERYTHING, topology: HARDWARE })).toEqual([
      'remote-users: remote users with Lync 2010 or later: yes',
      'old-clients: remote users with clients older than Lync 2010: yes',
      `sessions: calls and meetings in progress on ${name}: no`,
      'partners: partner0.com (Lync Server 2013): yes',
      'xmpp: gmail.com (XMPP): partly',
      'public-im: AOL: yes',
      'public-im: Skype: yes',
      'exchange-um: Unified Messaging of Exchange 2010 without Service Pack 1 for remote users: yes',
      'push-notification: push notification: yes',
      'internal-servers: internal servers (next hop pool01.contoso.net): yes',
    ]);
  });

  test.each([
    [ExchangeUmVersion.EXCHANGE_2007, PARTLY], [ExchangeUmVersion.EXCHANGE_2010, PARTLY], [ExchangeUmVersion.EXCHANGE_2010_SP1, PARTLY],
    [ExchangeUmVersion.EXCHANGE_2013, YES],
  ])('Unified Messaging of %s by DNS: %s', (exchangeUm, result) => {
    expect(resultOf({ organization: { exchangeUm } }, FailoverAudience.EXCHANGE_UM)).toBe(result);
  });

  test('public IM by DNS with a successor, whose page needs no hardware for it', () => {
    const overrides = { publicIm: [SKYPE], product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015, planningDate: '2016-01-15' };
    expect(resultOf(overrides, FailoverAudience.PUBLIC_IM)).toBe(YES);
  });

  test('nothing that the plan does not have, such as a public IM service that has ended', () => {
    expect(table({ publicIm: [AOL], planningDate: '2015-01-15' }).filter((line) => line.startsWith('public-im'))).toEqual([]);
    expect(table({ federation: undefined }).filter((line) => /^(partners|xmpp|exchange-um|push)/.test(line))).toEqual([]);
  });

  test.each([['DNS', {}], ['hardware', { topology: HARDWARE }]])('every row has a page and planning rows (%s)', (_, more) => {
    for (const row of withFirstSilent({ ...EVERYTHING, ...more }).rows) {
      expect(row.page).toMatch(/^[a-z0-9-]+\.md$/);
      expect([row.audience, row.tableRows.length > 0]).toEqual([row.audience, true]);
    }
  });
});

describe('silent servers', () => {
  test('together: those that are left are counted', () => {
    const plan = contosoPlan({ topology: THREE });
    const [first = '', second = ''] = namesOf(plan);
    const rehearsal = rehearse(plan, [second, first, first]);
    expect(rehearsal).toMatchObject({
      title: `with ${first} and ${second} silent`, silent: [first, second], isAnyOne: false, serversLeft: 1,
    });
    expect(rehearsal?.rows[0]?.how).toBe(
      `their clients know every address of the name: if ${first} or ${second} does not answer, they connect to the one remaining server`);
  });

  test('all of them: nobody connects', () => {
    const plan = contosoPlan(partnersWith(PartnerProduct.LYNC_SERVER_2013, PartnerProduct.OCS_2007));
    const rows = rehearse(plan, namesOf(plan))?.rows ?? [];
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map(({ connects }) => connects))).toEqual(new Set([NO]));
    expect(rows.filter(({ audience }) => audience !== FailoverAudience.SESSIONS).map(({ how }) => how)).toEqual(
      rows.slice(1).map(() => 'no server is left'));
  });

  test('that are drained cut off nobody but what is in progress', () => {
    const base = contosoPlan({ topology: THREE, ...partnersWith(PartnerProduct.OCS_2007) });
    const plan = { ...base, servers: base.servers.map((server, index) => (index === 0 ? { ...server, drained: true } : server)) };
    const [drained = '', second = '', third = ''] = namesOf(plan);
    const rehearsal = rehearse(plan, [drained]);
    expect(rehearsal?.serversLeft).toBe(2);
    expect(rehearsal?.rows.filter(({ connects }) => connects !== YES).map(({ audience }) => audience)).toEqual([FailoverAudience.SESSIONS]);
    expect(rehearse(plan, [second, third])?.rows.every(({ connects }) => connects === NO)).toBe(true);
    expect(rehearsals(plan, [], true).map(({ silent }) => silent)).toEqual([[second, third].sort()]);
  });

  test('of a single server are no rehearsal', () => {
    const plan = contosoPlan({ topology: EdgeTopology.singleNat() });
    expect(rehearse(plan, namesOf(plan))).toBeUndefined();
    expect(rehearsals(plan, namesOf(plan), true)).toEqual([]);
  });

  test('must be servers of the plan', () => {
    const plan = contosoPlan();
    const [first = '', second = ''] = namesOf(plan);
    expect(refusalOf(() => rehearse(plan, [`${first}x`, 'another'])).problems).toEqual([
      {
        property: 'silent', given: '"another"', expected: `computer names of servers of the plan: ${first}, ${second}`,
        fix: `use one of ${first}, ${second}`,
      },
      {
        property: 'silent', given: `"${first}x"`, expected: `computer names of servers of the plan: ${first}, ${second}`,
        fix: expect.stringMatching(/^did you mean/) as string,
      },
    ]);
    expect(refusalOf(() => rehearse(plan, [])).property).toBe('silent');
  });
});

describe('rehearsals', () => {
  test('are none if nothing is silent and none is asked for', () => {
    expect(rehearsals(contosoPlan(), [], false)).toEqual([]);
  });

  test('of one server after the other share an entry', () => {
    const topology = EdgeTopology.scaledDnsLoadBalancedNat({ servers: 12 });
    const plan = contosoPlan({ topology, ...partnersWith(PartnerProduct.OCS_2007) });
    const [entry, ...others] = rehearsals(plan, [], true);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ title: 'with any one server silent', silent: namesOf(plan).sort(), isAnyOne: true, serversLeft: 11 });
    expect(JSON.stringify(entry?.rows)).toContain('those that use the silent server are cut off');
  });

  test('begin with what was seen', () => {
    const plan = contosoPlan();
    const [first = ''] = namesOf(plan);
    expect(rehearsals(plan, [first], true).map(({ title }) => title)).toEqual([`with ${first} silent`, 'with any one server silent']);
    expect(rehearsals(plan, [first], false).map(({ title }) => title)).toEqual([`with ${first} silent`]);
  });
});
