import { PublicImCapability, type PublicImService } from '../../../lib/values/vocabulary/public-im';
import { PUBLIC_IM_PROVIDERS, publicImProviderRow } from '../../../lib/guide/federation/public-im-providers';
import { readPlanning } from '../../support/planning';

test('an unknown provider throws an error', () => {
  expect(() => publicImProviderRow('icq' as unknown as PublicImService)).toThrow('unknown public IM provider "icq"');
});

describe('public IM providers and the planning data', () => {
  const { providers } = readPlanning('federation')['publicIm'] as {
    readonly providers: readonly {
      readonly provider: string;
      readonly capabilities: readonly string[];
      readonly capabilitiesOfLaterPages?: readonly string[];
      readonly licence: string;
      readonly certificate: string;
      readonly since?: string;
      readonly endDate: string | null;
      readonly endsNotIn?: string;
      readonly licenceSaleEnd?: string;
      readonly docs: readonly string[];
    }[];
  };
  const theirs = (name: string) => providers.find(({ provider }) => provider === name)!;
  const ours = (name: string) => PUBLIC_IM_PROVIDERS.find(({ displayName }) => displayName === name)!;

  test('the same providers in the same order', () => {
    expect(PUBLIC_IM_PROVIDERS.map(({ displayName }) => displayName)).toEqual(providers.map(({ provider }) => provider));
  });

  test.each(providers)('$provider: certificate, end of the sale of licenses, pages', (row) => {
    const { clientEku, licenseSaleEnd, docs } = ours(row.provider);
    expect({ clientEku, licenseSaleEnd, docs }).toEqual({
      clientEku: row.certificate === 'server and client EKU', licenseSaleEnd: row.licenceSaleEnd, docs: row.docs,
    });
  });

  test('the certificate is described in one of two ways', () => {
    expect([...new Set(providers.map(({ certificate }) => certificate))].sort())
      .toEqual(['server EKU', 'server and client EKU']);
  });

  test.each(['AOL', 'Yahoo!', 'Windows Live Messenger'])('%s: capabilities', (name) => {
    expect(ours(name).capabilities).toEqual(theirs(name).capabilities);
  });

  // f3: the table of the support page leaves video out, the later provisioning pages have it.
  test('Skype: video in addition to the capabilities in the table', () => {
    const { capabilities, capabilitiesOfLaterPages } = theirs('Skype');
    expect(capabilitiesOfLaterPages).toEqual([PublicImCapability.AUDIO, PublicImCapability.VIDEO]);
    expect(ours('Skype').capabilities).toEqual([...capabilities, PublicImCapability.VIDEO]);
  });

  test.each(['AOL', 'Windows Live Messenger'])('%s: license', (name) => {
    expect(ours(name).license).toBe(theirs(name).licence);
  });

  test('Skype and Yahoo!: the license, with different wording', () => {
    expect([theirs('Skype').licence, ours('Skype').license])
      .toEqual(['Lync Server CAL or Lync Online Plan 1/2/3', 'Lync Server CAL or Lync Online Plan 1, 2 or 3']);
    expect([theirs('Yahoo!').licence, ours('Yahoo!').license])
      .toEqual(['PIC USL (per user and month) plus Lync Server CAL', 'PIC USL (per user and month) and Lync Server CAL']);
  });

  test.each(providers)('$provider: first day, on the first of the month that is documented', ({ provider, since }) => {
    expect(ours(provider).serviceStart).toBe(since === undefined ? undefined : `${since}-01`);
  });

  // f1: the planning page did not know the day yet and does not speak of AOL; the support page has it for both.
  test.each(['AOL', 'Yahoo!'])('%s: last day', (name) => {
    expect([theirs(name).endDate, ours(name).serviceEnd]).toEqual(['2014-06-30', '2014-06-30']);
  });

  // f2: the port pages end it on a day, but for mainland China; the support page moves its users to Skype afterwards,
  // which is a separate provider here.
  test('Windows Live Messenger: the last day from the port pages, and Skype as its successor', () => {
    expect(theirs('Windows Live Messenger')).toMatchObject({ endDate: '2013-03-15', endsNotIn: 'mainland China' });
    expect(ours('Windows Live Messenger')).toMatchObject({
      serviceEnd: '2013-03-15', successor: expect.stringMatching(/^Skype.*except in mainland China/) as string,
    });
  });

  test('Skype: the last day is not in the guide, but in a later source', () => {
    const lifecycle = readPlanning('successors')['lifecycle'] as readonly { product: string; ended?: string }[];
    expect(theirs('Skype').endDate).toBeNull();
    expect(ours('Skype').serviceEnd).toBe(lifecycle.find(({ product }) => product === 'Skype (consumer)')?.ended);
  });
});
