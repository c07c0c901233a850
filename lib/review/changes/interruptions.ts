import type { Finding } from '../../plan/findings/finding';

/** The interruptions of a change, by rule and subject. */
export class Interruptions {
  private readonly known: ReadonlyMap<string, Finding>;
  private readonly taken = new Set<Finding>();

  public constructor(private readonly all: readonly Finding[]) {
    this.known = new Map(all.map((finding) => [keyOf(finding.ruleId, finding.subject), finding]));
  }

  /** The interruption that one of these rules reports about a subject, for the change that causes it. */
  public take(subject: string, ...ruleIds: readonly string[]): Finding | undefined {
    const found = ruleIds.map((ruleId) => this.known.get(keyOf(ruleId, subject))).find((finding) => finding !== undefined);
    if (found !== undefined) this.taken.add(found);
    return found;
  }

  /** Those that belong to no single change. */
  public get left(): Finding[] {
    return this.all.filter((finding) => !this.taken.has(finding));
  }
}

function keyOf(ruleId: string, subject: string): string {
  return `${ruleId}/${subject}`;
}
