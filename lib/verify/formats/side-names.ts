import { EdgeSide } from '../../values/vocabulary/edge-side';

/** Where a verification ran. */
export const SIDE_NAMES: Readonly<Record<EdgeSide, string>> = {
  [EdgeSide.EXTERNAL]: 'outside',
  [EdgeSide.INTERNAL]: 'inside',
};
