import { EdgeSide } from '../../values/vocabulary/edge-side';

/** Words in the names of files, by side. */
const WORDS: Readonly<Record<EdgeSide, RegExp>> = {
  [EdgeSide.EXTERNAL]: /(?:^|[^a-z])(?:external|outside|public|internet)(?:[^a-z]|$)/,
  [EdgeSide.INTERNAL]: /(?:^|[^a-z])(?:internal|inside|private|intranet)(?:[^a-z]|$)/,
};

/** Side that the name of a file or a cell tells: `external` in `contoso.com.external.zone`; undefined if it tells none, or both. */
export function sideOfName(name: string): EdgeSide | undefined {
  const lower = name.toLowerCase();
  const told = Object.values(EdgeSide).filter((side) => WORDS[side].test(lower));
  return told.length === 1 ? told[0] : undefined;
}
