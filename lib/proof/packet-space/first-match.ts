import type { Box } from './box';
import { without } from './box-set';
import { GrowingBoxes } from './growing-boxes';

/** A rule of a firewall that lets packets pass or stops them. The first rule that holds a packet decides. */
export interface FilterRule {
  readonly allows: boolean;
  readonly boxes: readonly Box[];
}

/** The packets that pass by one rule. */
export interface Passage<Rule> {
  readonly rule: Rule;
  readonly boxes: readonly Box[];
}

/**
 * What passes a list of rules in the order of their evaluation, by the rules that allow it. A packet that no rule holds is
 * stopped. A packet passes if and only if some rule allows it and no rule before that one denies it, so only denials take
 * packets away from the rules behind them; a packet that several rules allow is with each of them.
 */
export function passages<Rule extends FilterRule>(rules: readonly Rule[]): Passage<Rule>[] {
  const denied = new GrowingBoxes();
  const passing: Passage<Rule>[] = [];
  for (const rule of rules) {
    if (rule.allows) {
      const boxes = without(rule.boxes, denied.near(rule.boxes));
      if (boxes.length > 0) passing.push({ rule, boxes });
    } else {
      denied.add(rule.boxes);
    }
  }
  return passing;
}
