import { REVERSE_PROXY_RULES } from '../../lib/rules/reverse-proxy';
import { EDGE_RULES } from '../../lib/rules';
import { ESTATE_RULES } from '../../lib/rules/estate';
import { REFUSALS } from './refusals';

const TITLES: Readonly<Record<string, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  advice: 'Advice',
};

const EXPLANATIONS: Readonly<Record<string, string>> = {
  error: 'It will not work, or the guide calls for another topology. The synthesis fails until the cause is mended or the '
    + 'rule is acknowledged.',
  warning: 'The guide advises against it, or it may not work as hoped. Shown by `cdktf synth`.',
  advice: 'Good to know; nothing is wrong. In the plan and its reports only.',
};

/** `docs/rules.md`: every rule of the library, from the rules themselves. */
export function rulesPage(): string {
  return [
    '# Rules',
    '',
    'Made from `lib/rules` by `npm run docs`; changes belong there. Pages are those of the planning guide of Lync '
    + 'Server 2013.',
    '',
    `${EDGE_RULES.length} rules look at the plan of one Edge pool, ${REVERSE_PROXY_RULES.length} at that of a reverse `
    + `proxy, and ${ESTATE_RULES.length} at all pools of an app together; ${REFUSALS.length} more things are refused where they are written, or cannot be written at all.`,
    '',
    'A finding is acknowledged with its reason, `pool.acknowledge(\'ocs-dns-failover\', \'litware migrates in March\')`. It '
    + 'then stays in the plan and its reports, shows no warning and fails nothing. An acknowledgement that matches no finding '
    + 'is an error itself.',
    '',
    ...Object.entries(TITLES).flatMap(([severity, title]) => [
      `## ${title}`,
      '',
      String(EXPLANATIONS[severity]),
      '',
      '| rule | what it means | what to do | page |',
      '| --- | --- | --- | --- |',
      ...EDGE_RULES.filter((rule) => String(rule.severity) === severity)
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
    'These fail the synthesis and cannot be acknowledged.',
    '',
    '| rule | accepted | what it means | what to do | page |',
    '| --- | --- | --- | --- | --- |',
    ...ESTATE_RULES.map(({ id, expected, meaning, remedy, page }) =>
      `| \`${id}\` | ${cell(expected)} | ${cell(meaning)} | ${cell(remedy)} | ${page} |`),
    '',
    '## Refused at once',
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
