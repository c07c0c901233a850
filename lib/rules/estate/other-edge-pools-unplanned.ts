import type { EstateRule } from './estate-rule';

const MEDIA_TO_OTHER_POOLS = 'external-out-3478-udp-av-edge';

/** An A/V Edge whose firewall does not let media out to the A/V Edges of the other pools. */
export const otherEdgePoolsUnplanned: EstateRule = {
  id: 'other-edge-pools-unplanned',
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  title: 'hasOtherEdgePools',
  expected: 'true for every Edge pool with audio/video, when there are several: media between their A/V Edges needs UDP '
    + '3478 outbound',
  meaning: 'Calls between users outside who come in through different Edge pools have no sound or a bad one.',
  remedy: 'Set hasOtherEdgePools on every Edge pool of the organisation.',
  check: (pools) => {
    const withMedia = pools.filter(({ plan }) => plan.conditions.includes('av'));
    if (withMedia.length < 2) return [];
    return withMedia
      .filter(({ plan }) => !plan.firewall.some(({ id }) => id === MEDIA_TO_OTHER_POOLS))
      .map(({ path }) => ({
        path,
        given: `an A/V Edge without UDP 3478 outbound, beside that of ${withMedia.map((pool) => pool.path)
          .filter((other) => other !== path).sort().join(' and ')}`,
        fix: 'set hasOtherEdgePools: true',
      }));
  },
};
