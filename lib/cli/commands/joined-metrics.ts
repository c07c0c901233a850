/** Metrics of several plans as one document: each metric once, with its samples of every plan. */
export function joinedMetrics(documents: readonly string[]): string {
  const samplesByMetric = new Map<string, string[]>();
  for (const document of documents) {
    for (const [, heading = '', samples = ''] of document.matchAll(/^(# HELP .*\n# TYPE .*\n)((?:(?!# HELP ).*\n)*)/gm)) {
      const known = samplesByMetric.get(heading);
      if (known === undefined) samplesByMetric.set(heading, [samples]);
      else known.push(samples);
    }
  }
  return [...samplesByMetric].map(([heading, samples]) => heading + samples.join('')).join('');
}
