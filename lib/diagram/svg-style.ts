/** Colors by name: light, dark. */
const COLORS: readonly (readonly [name: string, light: string, dark: string])[] = [
  ['paper', '#ffffff', '#0f141a'],
  ['ink', '#1b2733', '#e6edf3'],
  ['muted', '#51606e', '#a3b1bf'],
  ['surroundings', '#f3f5f7', '#171e26'],
  ['surroundings-edge', '#cdd5dc', '#34414d'],
  ['host', '#e9f1fa', '#14263a'],
  ['host-edge', '#8db1d8', '#345f8f'],
  ['box', '#ffffff', '#1d2731'],
  ['box-edge', '#9aa8b5', '#566675'],
  ['service-edge', '#4f86c0', '#4f86c0'],
  ['firewall', '#f0c4b4', '#5c2f22'],
  ['firewall-edge', '#b4553a', '#b4684f'],
  ['virtual', '#fdf3d6', '#3a3115'],
  ['virtual-edge', '#b8922a', '#a58a3c'],
  ['inbound', '#0b5cad', '#6cb2f7'],
  ['outbound', '#8a4a00', '#f0a24e'],
  ['platform', '#68757f', '#93a1ad'],
];

const FONT = '"Segoe UI",Arial,Helvetica,"DejaVu Sans",sans-serif';

/** Boxes with colors of their own. */
const FRAMED = ['surroundings', 'host', 'firewall', 'virtual'] as const;
const FLOWS = ['inbound', 'outbound', 'platform'] as const;

/** The style sheet of a diagram, which has no effect outside of the element with its ID. */
export function svgStyle(id: string): string {
  const rules: readonly (readonly [selectors: readonly string[], declarations: readonly string[]])[] = [
    [['text'], [`font-family:${FONT}`, paint('fill', 'ink')]],
    [['.heading'], ['font-size:18px', 'font-weight:700']],
    [['.header', '.name'], ['font-size:12px', 'font-weight:700']],
    [['.line'], ['font-size:11px', paint('fill', 'muted')]],
    [['.ports'], ['font-size:11px', 'font-weight:700']],
    [['.paper'], [paint('fill', 'paper')]],
    ...FRAMED.map((kind) => [[`.${kind}`], [paint('fill', kind), paint('stroke', `${kind}-edge`)]] as const),
    [['.server', '.service', '.peer'], [paint('fill', 'box'), paint('stroke', 'box-edge')]],
    [['.service'], [paint('stroke', 'service-edge'), 'stroke-width:1.5']],
    [['.wire'], ['fill:none', 'stroke-width:1.6']],
    ...FLOWS.flatMap((kind) => [
      [[`.${kind} .wire`], [paint('stroke', kind)]],
      [[`.${kind} .head`, `.${kind} .ports`], [paint('fill', kind)]],
    ] as const),
    [['.platform .wire'], ['stroke-width:1.2', 'stroke-dasharray:5 4']],
  ];
  return [
    `#${id}{${variables(1)}}`,
    `@media (prefers-color-scheme:dark){#${id}{${variables(2)}}}`,
    ...rules.map(([selectors, declarations]) => (
      `${selectors.map((selector) => `#${id} ${selector}`).join(',')}{${declarations.join(';')}}`)),
  ].join('\n');
}

function variables(index: 1 | 2): string {
  return COLORS.map((color) => `--${color[0]}:${color[index]}`).join(';');
}

/** A color by name; the light one for programs that know no custom properties. */
function paint(property: string, name: string): string {
  const light = COLORS.find((color) => color[0] === name)?.[1];
  return `${property}:${light};${property}:var(--${name})`;
}
