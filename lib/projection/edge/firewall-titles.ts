import { EdgeSide } from '../../values/vocabulary/edge-side';

/** The titles of the sections with the firewall rules of an Edge, to which other tables refer. */
export const FIREWALL_TITLES: Readonly<Record<EdgeSide, string>> = {
  [EdgeSide.EXTERNAL]: 'Firewall, external interface',
  [EdgeSide.INTERNAL]: 'Firewall, internal interface',
};
