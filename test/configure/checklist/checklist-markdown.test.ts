import fc from 'fast-check';
import { markdownCode } from '../../../lib/configure/checklist/markdown-code';
import { TopologyChecklist } from '../../../lib/configure/topology-checklist';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { HOSTILE_REMARKS, planWithoutFederation, planWithRemark, richPlan } from '../settings-plans';
import { checklistOf } from './step-of';

/** Numbers of the steps. */
function numbersOf(checklist: string): number[] {
  return [...checklist.matchAll(/^(\d+)\. \[ \] /gm)].map(([, number]) => Number(number));
}

describe('numbering', () => {
  const plans = [
    ...Object.values(PLANNED_TOPOLOGIES).map((topology) => contosoPlan({ topology: topology() })),
    planWithoutFederation(), richPlan(),
  ];

  test('counts every step from 1 without a gap, across the headings', () => {
    for (const plan of plans) {
      const numbers = numbersOf(checklistOf(plan));
      expect(numbers.length).toBeGreaterThan(15);
      expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
    }
  });

  test('the details of a step are indented below its text, regardless of the width of its number', () => {
    const lines = checklistOf(richPlan()).split('\n');
    let indent = 0;
    for (const line of lines) {
      const marker = /^\d+\. /.exec(line)?.[0];
      if (marker !== undefined) indent = marker.length;
      else if (/^ *- /.test(line)) expect(/^ */.exec(line)![0].length).toBe(indent);
    }
  });

  test('every step says where to do it and which page it comes from', () => {
    const checklist = checklistOf(richPlan());
    const steps = numbersOf(checklist).length;
    expect(checklist.match(/^ +- Where: .+\.$/gm)).toHaveLength(steps);
    expect(checklist.match(/^ +- Page: \[[a-z0-9-]+\.md\]$/gm)).toHaveLength(steps);
  });

  test('headings without steps are omitted', () => {
    expect(checklistOf(richPlan())).toContain('## Tasks for others');
    expect(checklistOf(planWithoutFederation())).not.toContain('## Tasks for others');
  });
});

describe('the sections', () => {
  const { sections } = TopologyChecklist.of(richPlan());
  const lines = checklistOf(richPlan()).split('\n').map((line) => line.trim());

  test('contain everything that the Markdown shows, in order: headings, steps, values, notes and pages', () => {
    let number = 0;
    expect(lines.filter((line) => line !== '').slice(1)).toEqual(sections.flatMap(({ title, steps }) => [
      `## ${title}`,
      ...steps.flatMap(({ what, where, values, notes, page }) => [
        `${number += 1}. [ ] **${what}**`,
        `- Where: ${where}.`,
        ...values.map((value) => `- ${value.label}: ${value.values.map(markdownCode).join(', ')}`),
        ...notes.map((note) => `- ${note}`),
        `- Page: [${page}]`,
      ]),
    ]));
  });

  test('are in working order, and none is empty', () => {
    expect(sections.map(({ title }) => title)).toEqual([
      'Topology', 'Edge Servers', 'Settings', 'Tasks for others', 'Tests', 'Renewal of certificates',
    ]);
    expect(sections.filter(({ steps }) => steps.length === 0)).toEqual([]);
  });

  test('are copies: changing them does not change the plan', () => {
    const plan = richPlan();
    const before = JSON.stringify(plan);
    for (const { steps } of TopologyChecklist.of(plan).sections) {
      for (const { values } of steps) for (const value of values) value.values.push('changed');
    }
    expect(JSON.stringify(plan)).toBe(before);
  });
});

describe('external text', () => {
  /** What Markdown shows of a piece of code (CommonMark 6.1). */
  const shown = (code: string): string => {
    const [, fence, inner] = /^(`+)([^]*?[^`])\1(?!`)$/.exec(code)!;
    expect(inner).not.toMatch(new RegExp(`(?<!\`)${fence!}(?!\`)`));
    return /^ .*[^ ].* $/.test(inner!) ? inner!.slice(1, -1) : inner!;
  };

  test('is code on one line, and is shown unchanged except for white space', () => {
    fc.assert(fc.property(
      fc.string({ unit: fc.constantFrom('`', ' ', '\n', 'a', '*', '[', '<', '\\', '|', '\u0000', '\u2028'), maxLength: 12 }),
      (text) => {
        const line = text.replace(/[\s\0]+/g, ' ').trim();
        if (line === '') expect(markdownCode(text)).toBe('(none)');
        else expect(shown(markdownCode(text))).toBe(line);
      },
    ));
  });

  test.each(HOSTILE_REMARKS.map((remark) => [JSON.stringify(remark), remark]))('%s does not add a line', (_name, remark) => {
    const linesOf = (text: string): string[] => checklistOf(planWithRemark(text)).split('\n');
    const plain = linesOf('plain');
    const hostile = linesOf(remark);
    expect(hostile).toHaveLength(plain.length);
    expect(hostile.filter((line, index) => line !== plain[index])).toEqual([
      `    - Partner: \`litwareinc.com\`, ${markdownCode(remark)}`,
    ]);
  });
});

describe('the text', () => {
  test('is the same every time, and ends with one line break', () => {
    expect(checklistOf(richPlan())).toBe(checklistOf(richPlan()));
    expect(checklistOf(richPlan())).toMatch(/[^\n]\n$/);
  });
});
