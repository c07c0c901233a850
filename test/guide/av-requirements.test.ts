import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { AV_REQUIREMENTS, type MediaPortRule, type MediaTransportUsage } from '../../lib/guide/av-requirements';
import { SINGLE_ADDRESS_PORTS } from '../../lib/guide/single-address-ports';
import { natTerms } from '../../scripts/planning-data/facts';
import { readPlanning } from '../support/planning';
import { ourService, theirService } from '../support/planning-words';

describe('A/V requirements', () => {
  test('only OCS 2007 needs the media range inbound, or on UDP', () => {
    const wide = AV_REQUIREMENTS.portRange50000To59999ByPartnerVersion
      .filter(({ tcp, udp }) => tcp.inbound || udp.inbound || udp.outbound)
      .map(({ partner }) => partner);
    expect(wide).toEqual(['OCS 2007']);
  });

  test('the default media ports are the range of the tables', () => {
    expect(AV_REQUIREMENTS.edgeMediaPortRange).toMatchObject({ from: 50000, to: 59999 });
  });

  test('services that share one address have separate ports', () => {
    expect(SINGLE_ADDRESS_PORTS).toMatchObject({ accessEdge: 5061, webConferencing: 444, audioVideo: 443 });
  });
});

/** A row of the A/V page in the words of the planning data. */
function inTheirWords(row: MediaTransportUsage | MediaPortRule): object {
  return 'source' in row ? { ...row, source: theirService(row.source), destination: theirService(row.destination) } : row;
}

describe('A/V requirements and the planning data', () => {
  const { avRequirements, singleIpPortPlan } = readPlanning('ports');
  const expected = avRequirements as {
    readonly portRange50000To59999ByPartnerVersion: readonly {
      readonly partner: string;
      readonly TCP: unknown;
      readonly UDP: unknown;
      readonly udp3478: string;
    }[];
    readonly natRules: readonly { readonly id: string }[];
    readonly edgeMediaPortRangeConfig: {
      readonly cmdlet: string;
      readonly parameters: readonly string[];
      readonly doc: string;
    };
    readonly [part: string]: unknown;
  };

  test.each(['transportUsage', 'destinationPortOnlyRules', 'sourceAndDestinationPortRules'] as const)(
    '%s', (part) => expect(AV_REQUIREMENTS[part].map(inTheirWords)).toStrictEqual(expected[part]));

  test.each(expected.natRules)('address translation: $id', (row) => {
    const ours = AV_REQUIREMENTS.natRules.filter(({ id }) => id === row.id);
    expect(ours.map(({ rule, ...facts }) => ({ ...facts, terms: natTerms(rule) }))).toStrictEqual([row]);
  });

  test('the library has no additional rules about address translation', () => {
    expect(AV_REQUIREMENTS.natRules).toHaveLength(expected.natRules.length);
  });

  test.each(expected.portRange50000To59999ByPartnerVersion)('media range and UDP 3478 with $partner', (row) => {
    const ours = AV_REQUIREMENTS.portRange50000To59999ByPartnerVersion.filter(({ partner }) => partner === row.partner);
    expect(ours.map(({ condition: _, ...facts }) => facts)).toStrictEqual([
      { partner: row.partner, tcp: row.TCP, udp: row.UDP, udp3478: row.udp3478 },
    ]);
  });

  test('the library has no additional partners', () => {
    expect(AV_REQUIREMENTS.portRange50000To59999ByPartnerVersion)
      .toHaveLength(expected.portRange50000To59999ByPartnerVersion.length);
  });

  test('media port setting', () => {
    const { cmdlet, parameters, doc } = expected.edgeMediaPortRangeConfig;
    const ours = AV_REQUIREMENTS.edgeMediaPortRange;
    expect([ours.cmdlet, [ours.startParameter, ours.countParameter], ours.doc]).toEqual([cmdlet, parameters, doc]);
  });

  test('ports of services that share one address', () => {
    const { recommended, doc } = singleIpPortPlan as { recommended: { service: string; port: number }[]; doc: string };
    const { accessEdge, webConferencing, audioVideo, doc: page } = SINGLE_ADDRESS_PORTS;
    expect({
      [EdgeService.ACCESS_EDGE]: accessEdge, [EdgeService.WEB_CONFERENCING]: webConferencing,
      [EdgeService.AUDIO_VIDEO]: audioVideo,
    }).toEqual(Object.fromEntries(recommended.map(({ service, port }) => [ourService(service), port])));
    expect(page).toBe(doc);
    expect(Object.keys(SINGLE_ADDRESS_PORTS)).toHaveLength(recommended.length + 1);
  });
});
