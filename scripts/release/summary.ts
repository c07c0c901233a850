import type { CheckResult, Problem } from './problem';

const WIDTH = 80;
const LABELS: readonly (keyof Problem)[] = ['where', 'given', 'expected', 'fix'];
const LABEL_WIDTH = 'expected: '.length;

/** Lines of at most `width` characters. A word that is longer keeps a line for itself. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines;
}

function resultOf({ problems, leftOut }: CheckResult): string {
  if (problems.length > 0) return problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return leftOut === true ? 'left out' : 'ok';
}

function table(results: readonly CheckResult[]): readonly string[] {
  const rows = results.map((result) => ({ check: result.check, result: resultOf(result), seen: result.seen }));
  const checkWidth = Math.max(...rows.map(({ check }) => check.length)) + 2;
  const resultWidth = Math.max(...rows.map(({ result }) => result.length)) + 2;
  const indent = checkWidth + resultWidth;
  return rows.flatMap(({ check, result, seen }) => {
    const lines = seen.flatMap((text) => wrapped(text, WIDTH - indent));
    const first = `${check.padEnd(checkWidth)}${result.padEnd(resultWidth)}${lines[0] ?? ''}`.trimEnd();
    return [first, ...lines.slice(1).map((line) => `${' '.repeat(indent)}${line}`)];
  });
}

function problemLines(problem: Problem, number: number): readonly string[] {
  const title = wrapped(`${number}. ${problem.what}`, WIDTH);
  const details = LABELS.flatMap((label) => {
    const [first = '', ...others] = wrapped(problem[label], WIDTH - 3 - LABEL_WIDTH);
    return [`   ${`${label}:`.padEnd(LABEL_WIDTH)}${first}`, ...others.map((line) => `${' '.repeat(3 + LABEL_WIDTH)}${line}`)];
  });
  return ['', ...title, ...details];
}

/** A table of the checks, and below it every problem that they found. */
export function summary(title: string, results: readonly CheckResult[]): string {
  const problems = results.flatMap((result) => result.problems);
  const verdict = problems.length === 0 ? 'no problems' : resultOf({ check: '', seen: [], problems });
  const lines = [`${title}: ${verdict}`, '', ...table(results), ...problems.flatMap((problem, index) => problemLines(problem, index + 1))];
  return `${lines.join('\n')}\n`;
}
