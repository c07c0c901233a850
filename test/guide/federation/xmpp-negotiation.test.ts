import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import {
  XMPP_NEGOTIATION, XMPP_NEGOTIATION_PAGE, xmppNegotiationRow,
} from '../../../lib/guide/federation/xmpp-negotiation';
import { readPlanning } from '../../support/planning';

const { NOT_SUPPORTED, OPTIONAL, REQUIRED } = XmppNegotiationSupport;

test('the matrix has every combination once, and each is found', () => {
  const words = [REQUIRED, OPTIONAL, NOT_SUPPORTED];
  const combinations = words.flatMap((tls) => words.flatMap((sasl) =>
    [true, false].map((dialback) => ({ tls, sasl, dialback }))));
  const found = combinations.map((settings) => xmppNegotiationRow(settings));
  found.forEach((row, index) => expect(row).toMatchObject(combinations[index]!));
  expect(new Set(found).size).toBe(XMPP_NEGOTIATION.length);
});

test('an unknown setting throws an error', () => {
  const settings = { tls: 'maybe' as unknown as XmppNegotiationSupport, sasl: XmppNegotiationSupport.REQUIRED, dialback: true };
  expect(() => xmppNegotiationRow(settings)).toThrow('unknown XMPP negotiation settings "maybe/required/true"');
});

test('SASL requires TLS: without TLS, only dialback remains', () => {
  for (const { tls, methods } of XMPP_NEGOTIATION) {
    if (tls === NOT_SUPPORTED) expect(methods).not.toContain('sasl-over-tls');
    if (tls === REQUIRED) expect(methods).not.toContain('tcp-dialback');
  }
});

describe('negotiation settings and the planning data', () => {
  const { matrix, commonCombinations } = readPlanning('federation')['xmpp'] as {
    readonly matrix: readonly {
      readonly row: number;
      readonly tls: string;
      readonly sasl: string;
      readonly dialback: boolean;
      readonly valid: boolean;
      readonly methods: readonly string[];
      readonly warning: string | null;
      readonly doc: string;
    }[];
    readonly commonCombinations: readonly {
      readonly tls: XmppNegotiationSupport; readonly sasl: XmppNegotiationSupport; readonly dialback: boolean;
      readonly methods: readonly string[];
    }[];
  };

  test.each(matrix)('row $row', ({ doc, warning, ...settings }) => {
    const ours = XMPP_NEGOTIATION.filter(({ row }) => row === settings.row);
    expect(ours).toStrictEqual([warning === null ? settings : { ...settings, warning }]);
    expect(doc).toBe(XMPP_NEGOTIATION_PAGE);
  });

  test('the library has no additional rows', () => {
    expect(XMPP_NEGOTIATION).toHaveLength(18);
    expect(matrix).toHaveLength(18);
  });

  // f7: for TLS required, SASL optional and dialback the table of common settings lists dialback over TCP too. With TLS
  // required there is no plain TCP, so that the matrix is right.
  const disputed = (settings: { tls: string; sasl: string; dialback: boolean }): boolean =>
    settings.tls === 'required' && settings.sasl === 'optional' && settings.dialback;

  test.each(commonCombinations)('common settings: TLS $tls, SASL $sasl, dialback $dialback', ({ methods, ...settings }) => {
    const expected = disputed(settings) ? methods.filter((method) => method !== 'tcp-dialback') : methods;
    expect(xmppNegotiationRow(settings).methods).toEqual(expected);
    expect(expected.length < methods.length).toBe(disputed(settings));
  });

  test('f7 is about one of the common settings', () => {
    expect(commonCombinations.filter(disputed)).toHaveLength(1);
  });
});
