import {
  CLIENT_AUTHENTICATION_ROWS, confirmedEnd, unconfirmedEnd,
} from '../../../lib/guide/certificates/client-authentication';
import { STAGED_USES, STAGING_LEAD } from '../../../lib/guide/certificates/renewal';
import { SERVER_REQUIREMENTS, serverRequirements } from '../../../lib/guide/certificates/server-requirements';
import { Confidence, isConfirmed, type SourcedRow } from '../../../lib/guide/certificates/sourced-row';
import {
  DNSSEC_VALIDATED, DOMAIN_VALIDATION_REUSE, limitOn, ORGANIZATION_VALIDATION_REUSE, VALIDITY_LIMITS,
} from '../../../lib/guide/certificates/validity-limits';
import { PARTNER_STACKS, partnerStackRow } from '../../../lib/guide/federation/partner-stacks';
import { PublicAuthority } from '../../../lib/values/vocabulary/certificates';
import { PartnerStack } from '../../../lib/values/vocabulary/federation';
import { ProductKey } from '../../../lib/values/vocabulary/product-key';
import { type TodayRow, todayRow, todayRows } from '../../support/today';

const LIMITS = [...VALIDITY_LIMITS, ...DOMAIN_VALIDATION_REUSE, ...ORGANIZATION_VALIDATION_REUSE];
const ROWS: readonly SourcedRow[] = [
  ...CLIENT_AUTHENTICATION_ROWS, ...LIMITS, DNSSEC_VALIDATED, ...SERVER_REQUIREMENTS, ...PARTNER_STACKS, STAGING_LEAD, STAGED_USES,
];

/** Facts that are context for the others, or that nothing here asserts. */
const NOT_CARRIED = [
  'chrome-subca', 'chrome-phaseout', 'chrome-superseded', 'br-clientauth', 'ca-sectigo-old', 'ms-eku-mtls', 'crl-risk',
  'ms-eku-internal', 'ms-eku-external', 'ms-eku-aol', 'ms-cmdlet-clienteku', 'ms-cms-fabric', 'partner-expressway-fix',
  'ballot', 'renewals-per-year',
  // What the rotation script and the checklist do.
  'import', 'assign', 'types', 'roll', 'restart', 'scope',
];

/** Sources that the data gives as a title. */
const NAMED_OTHERWISE = ['other'];

describe('the facts and the planning data', () => {
  test('every fact is carried, or listed as not carried', () => {
    const data = (['clientAuthenticationEku', 'certificateValidity', 'certificateRenewal'] as const)
      .flatMap((part) => todayRows(part).map(({ id }) => id));
    expect([...ROWS.map(({ id }) => id), ...NOT_CARRIED].sort()).toEqual([...data].sort());
  });

  test.each(ROWS)('$id: the confidence and the source', ({ id, confidence, source }) => {
    const { confidence: expected, saidBy } = todayRow(id);
    expect(confidence).toBe(expected);
    if (!NAMED_OTHERWISE.includes(saidBy)) expect(source).toContain(saidBy);
    expect(source).toMatch(/^\S.*\S$/);
  });

  test.each(LIMITS)('$id: from $from, $days days', ({ id, from, days }) => {
    expect(todayRow(id)).toMatchObject({ validFrom: from, values: { days } });
  });

  test('DNSSEC', () => expect(todayRow(DNSSEC_VALIDATED.id).validFrom).toBe(DNSSEC_VALIDATED.from));

  test.each(CLIENT_AUTHENTICATION_ROWS)('$id: ends on $endsOn', ({ id, endsOn, onRequestFrom }) => {
    const { values } = todayRow(id);
    expect(endsOn ?? null).toBe(values['hardEnd'] ?? values['date'] ?? null);
    expect(onRequestFrom).toBe(values['defaultEnds']);
  });

  test.each(SERVER_REQUIREMENTS)('$id: of a server certificate', ({ id, product, crlDistributionPoint, rsassaPss }) => {
    const row: TodayRow = todayRow(id);
    expect(row.values).toMatchObject({ crlDistributionPoint, rsassaPss });
    expect(row.appliesTo).toEqual([product === ProductKey.LYNC_SERVER_2013 ? 'lync2013' : '2019']);
  });

  test('the lead time and the uses of staging', () => {
    expect(todayRow(STAGING_LEAD.id).values['avHours']).toBe(STAGING_LEAD.avHours);
    expect(todayRow(STAGED_USES.id).values['coexistence']).toEqual(STAGED_USES.coexistence);
  });

  test('nothing about the software of partners is confirmed', () => {
    for (const row of PARTNER_STACKS) expect(isConfirmed(row)).toBe(false);
    expect(PARTNER_STACKS.map(({ stack }) => stack).sort())
      .toEqual(Object.values(PartnerStack).filter((stack) => stack !== PartnerStack.UNKNOWN).sort());
    expect(partnerStackRow(PartnerStack.UNKNOWN)).toBeUndefined();
  });
});

describe('the limit on a day', () => {
  test.each([
    ['2020-08-31', undefined], ['2020-09-01', 398], ['2026-03-14', 398], ['2026-03-15', 200], ['2027-03-14', 200],
    ['2027-03-15', 100], ['2029-03-14', 100], ['2029-03-15', 47], ['2035-01-01', 47],
  ])('%s: %s days of validity', (date, days) => expect(limitOn(VALIDITY_LIMITS, date)?.days).toBe(days));

  test.each([
    ['2026-03-14', undefined], ['2026-03-15', 200], ['2027-03-15', 100], ['2029-03-15', 10],
  ])('%s: %s days of reuse', (date, days) => expect(limitOn(DOMAIN_VALIDATION_REUSE, date)?.days).toBe(days));
});

describe('the end of client authentication', () => {
  test.each([
    [PublicAuthority.UNKNOWN, '2027-03-15', undefined],
    [PublicAuthority.LETS_ENCRYPT, '2026-07-08', undefined],
    [PublicAuthority.DIGICERT, '2027-03-01', undefined],
    [PublicAuthority.SECTIGO, '2027-03-15', '2027-02-10'],
    [PublicAuthority.CERTUM, '2027-03-15', '2026-05-15'],
    [PublicAuthority.GODADDY, '2027-03-15', '2026-06-15'],
    [PublicAuthority.GLOBALSIGN, '2027-03-15', undefined],
  ])('%s: %s, and unconfirmed %s', (authority, confirmed, unconfirmed) => {
    expect(confirmedEnd(authority).endsOn).toBe(confirmed);
    expect(unconfirmedEnd(authority)?.endsOn).toBe(unconfirmed);
  });

  test('every authority has its row', () => {
    const named = CLIENT_AUTHENTICATION_ROWS.map(({ authority }) => authority ?? PublicAuthority.UNKNOWN);
    expect(named.sort()).toEqual(Object.values(PublicAuthority).sort());
  });

  test('an error or a warning rests on primary rows without doubt alone', () => {
    for (const authority of Object.values(PublicAuthority)) {
      expect(confirmedEnd(authority).row).toMatchObject({ confidence: Confidence.PRIMARY });
      expect(confirmedEnd(authority).row.doubt).toBeUndefined();
    }
  });
});

test('requirements of products without a page are not made up', () => {
  expect(serverRequirements(ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE)).toBeUndefined();
  expect(serverRequirements(ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015)).toBeUndefined();
});
