import { CheckOutcome } from '../model/expectation';
import type { VerificationResult } from '../verification-result';

/** A metric with a value for each set of labels. */
interface Metric {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly Sample[];
}

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * A result in the text format of Prometheus, as gauges without a time: for the text file collector of the node exporter. What was
 * not looked at has no value, so that it is neither met nor missed.
 */
export function verificationPrometheus({ isGood, subject: pool, side, checks }: VerificationResult): string {
  const looked = checks.filter(({ outcome }) => outcome !== CheckOutcome.NOT_LOOKED_AT);
  const metrics: Metric[] = [
    {
      name: 'lync_edge_verification_good', help: 'Whether the deployment answers as planned: 1 if it does, 0 if it does not.',
      samples: [{ labels: { pool, side }, value: Number(isGood) }],
    },
    {
      name: 'lync_edge_expectations', help: 'Expectations of the plan, by what came of them.',
      samples: Object.values(CheckOutcome).map((outcome) => ({
        labels: { pool, side, outcome }, value: checks.filter((check) => check.outcome === outcome).length,
      })),
    },
    {
      name: 'lync_edge_expectation_met', help: 'Whether an expectation that was looked at is met: 1 if it is, 0 if it is not.',
      samples: looked.map(({ expectation: { area, id, subject, severity }, outcome }) => ({
        labels: { pool, side, area, id, subject, severity }, value: Number(outcome === CheckOutcome.PASSED),
      })),
    },
    {
      name: 'lync_edge_certificate_days_left', help: 'Days until a certificate expires; negative after that.',
      samples: checks.flatMap(({ expectation: { area, id, subject }, daysLeft }) => (
        daysLeft === undefined ? [] : [{ labels: { pool, side, area, id, subject }, value: daysLeft }])),
    },
  ];
  return metrics.filter(({ samples }) => samples.length > 0).flatMap(metricLines).map((line) => `${line}\n`).join('');
}

function metricLines({ name, help, samples }: Metric): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...samples.map(({ labels, value }) => (
      `${name}{${Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`).join(',')}} ${valueText(value)}`)),
  ];
}

/** In values of labels, backslashes, quotation marks and line feeds are escaped; halves of characters have no UTF-8. */
function escaped(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '?').replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function valueText(value: number): string {
  return Number.isNaN(value) ? 'NaN' : Number.isFinite(value) ? String(value) : value > 0 ? '+Inf' : '-Inf';
}
