import { type Column, LABEL_GAP } from './columns';
import { type Diagram, flowsOf } from './diagram-model';
import type { PartsDown } from './parts';
import { type Arrow, type Label, labelIn, STYLES } from './sheet';
import { textWidth } from './text-width';

const SAMPLE_WIDTH = 40;
const ITEM_GAP = 28;
const LINE_HEIGHT = 20;

/** What the arrows mean, from a place downward. */
export function legendParts(diagram: Diagram, area: Column, top: number): PartsDown {
  const flows = flowsOf(diagram).map(({ flow }) => flow);
  const kinds = [
    { text: 'inbound to the servers', isInbound: true, isPlatform: false },
    { text: 'outbound from the servers', isInbound: false, isPlatform: false },
    { text: 'required by the platform', isInbound: true, isPlatform: true },
  ].filter(({ isInbound, isPlatform }) => flows.some((flow) => flow.isPlatform === isPlatform
    && (isPlatform || flow.isInbound === isInbound)));
  const notes = diagram.deniesOthers ? ['All other traffic is denied.'] : [];

  const labels: Label[] = [];
  const arrows: Arrow[] = [];
  let { x } = area;
  let y = top;
  const next = (text: string, before: number): Label => {
    const width = textWidth(text, STYLES.line);
    if (x > area.x && x + before + width > area.x + area.width) {
      x = area.x;
      y += LINE_HEIGHT;
    }
    const label = labelIn({ x: x + before, y, width, height: LINE_HEIGHT }, text, STYLES.line);
    x += before + width + ITEM_GAP;
    labels.push(label);
    return label;
  };
  for (const { text, isInbound, isPlatform } of kinds) {
    const label = next(text, SAMPLE_WIDTH + LABEL_GAP);
    const to = label.x - LABEL_GAP;
    arrows.push({
      isInbound, isPlatform, sentences: [], y: y + LINE_HEIGHT / 2, labels: [], segments: [{ from: to - SAMPLE_WIDTH, to }],
    });
  }
  for (const note of notes) next(note, 0);
  return { boxes: [], labels, arrows, end: y + LINE_HEIGHT };
}
