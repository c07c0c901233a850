import type { Column, Columns } from './columns';
import { NO_PARTS, type Parts } from './parts';
import { type Label, labelIn, STYLES } from './sheet';

const LINES = 2;
/** A header can be wider than its column. */
const WIDTH = 110;

/** Height of the headers of the columns. */
export const HEADERS_HEIGHT = LINES * STYLES.header.lineHeight;

/** The headers of the columns, in one or two lines that end at the same height. */
export function headerParts({ outside, host, inside }: Columns, top: number): Parts {
  const headers: (readonly [Column | undefined, readonly string[]])[] = [
    [outside.surroundings, ['Outside']],
    [outside.firewall, ['External', 'firewall']],
    [outside.loadBalancer, ['External', 'load balancer']],
    [host, ['Perimeter network']],
    [inside.loadBalancer, ['Internal', 'load balancer']],
    [inside.firewall, ['Internal', 'firewall']],
    [inside.surroundings, ['Inside']],
  ];
  const labels = headers.flatMap(([column, lines]) => (column === undefined ? [] : labelsAbove(column, lines, top)));
  return { ...NO_PARTS, labels };
}

function labelsAbove({ x, width }: Column, lines: readonly string[], top: number): Label[] {
  const { lineHeight: height } = STYLES.header;
  const area = width < WIDTH ? { x: x + (width - WIDTH) / 2, width: WIDTH } : { x, width };
  return lines.map((line, index) => {
    const y = top + (LINES - lines.length + index) * height;
    return labelIn({ ...area, y, height }, line, STYLES.header, true);
  });
}
