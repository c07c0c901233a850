import { FindingSeverity } from '../../lib/plan/findings/finding';
import { EDGE_RULES } from '../../lib/rules';
import { ESTATE_RULES } from '../../lib/rules/estate';
import { REVERSE_PROXY_RULES } from '../../lib/rules/reverse-proxy';
import { REFUSALS } from './refusals';

interface SeveritySection {
  readonly title: string;
  readonly explanation: string;
}

const SECTIONS: Readonly<Record<FindingSeverity, SeveritySection>> = {
  [FindingSeverity.ERROR]: {
    title: 'Errors',
    explanation: 'The plan will not work, or the guide requires another topology. Synthesis fails until the cause is fixed '
      + 'or the finding is acknowledged.',
  },
  [FindingSeverity.WARNING]: {
    title: 'Warnings',
    explanation: 'The guide advises against it, or it may not work as expected. `cdktf synth` shows the warning.',
  },
  [FindingSeverity.ADVICE]: {
    title: 'Advice',
    explanation: 'Good to know; nothing is wrong. It appears only in the plan and its reports.',
  },
};

/** `docs/rules.md`: every rule of the library, generated from the rules themselves. */
export function rulesPage(): string {
  return [
    '# Rules',
    '',
    'Generated from `lib/rules` by `npm run docs`; make changes there. Pages are those of the planning guide for Lync '
    + 'Server 2013 and its successors, and of Azure.',
    '',
    `${EDGE_RULES.length} rules check the plan of an Edge pool, ${REVERSE_PROXY_RULES.length} check the plan of a reverse `
    + `proxy, and ${ESTATE_RULES.length} check all Edge pools of an app together. ${REFUSALS.length} more kinds of `
    + 'input are refused immediately, or cannot be expressed at all.',
    '',
    'To accept a finding, acknowledge it with a reason: `pool.acknowledge(\'ocs-dns-failover\', \'litware migrates in '
    + 'March\')`. It then stays in the plan and its reports, but shows no warning and does not fail synthesis. The '
    + 'acknowledgement covers the subjects that the rule reports at that point, but no later ones. An acknowledgement that '
    + 'matches no finding is itself an error.',
    '',
    ...Object.values(FindingSeverity).flatMap((severity) => [
      `## ${SECTIONS[severity].title}`,
      '',
      SECTIONS[severity].explanation,
      '',
      '| rule | what it means | what to do | page |',
      '| --- | --- | --- | --- |',
      ...EDGE_RULES.filter((rule) => rule.severity === severity)
        .map(({ id, meaning, remedy, page }) => `| \`${id}\` | ${cell(meaning)} | ${cell(remedy)} | ${page} |`),
      '',
    ]),
    '## Reverse proxy',
    '',
    '| rule | severity | what it means | what to do | page |',
    '| --- | --- | --- | --- | --- |',
    ...REVERSE_PROXY_RULES.map(({ id, severity, meaning, remedy, page }) =>
      `| \`${id}\` | ${severity} | ${cell(meaning)} | ${cell(remedy)} | ${page} |`),
    '',
    '## Across pools and stacks',
    '',
    'These problems fail synthesis and cannot be acknowledged.',
    '',
    '| rule | accepted | what it means | what to do | page |',
    '| --- | --- | --- | --- | --- |',
    ...ESTATE_RULES.map(({ id, expected, meaning, remedy, page }) =>
      `| \`${id}\` | ${cell(expected)} | ${cell(meaning)} | ${cell(remedy)} | ${page} |`),
    '',
    '## Refused immediately',
    '',
    '| what | what it would mean | where | page |',
    '| --- | --- | --- | --- |',
    ...REFUSALS.map(({ title, meaning, where, page }) => `| ${cell(title)} | ${cell(meaning)} | ${cell(where)} | ${page} |`),
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
