import { differenceLines } from '../proof/difference-lines';
import { FirewallProof } from '../proof/firewall-proof';
import { ReverseProxyProof } from '../proof/reverse-proxy-proof';
import type { FirewallVerdict } from '../values/firewall-verdict';
import { oneLine } from './expected-facts';
import type { EdgeMatcherResult } from './matcher-types';
import { isOfReverseProxy, receivedPlan } from './received-plan';

/** Boxes that a message shows before it counts the others. */
const SHOWN_BOXES = 3;

/** Whether the security groups of a synthesized stack permit what the plan asks for, and nothing else. */
export function proved(received: unknown, stackJson: string): EdgeMatcherResult {
  const proof = proofOf(received, stackJson);
  if (proof.isProved) {
    return {
      pass: true,
      message: () => `expect(plan).not.toBeProved(stackJson)\n\nExpected a difference, but it is ${proof.summary}.`,
    };
  }
  return {
    pass: false,
    message: () => {
      const lines = differenceLines(proof);
      const more = lines.length - SHOWN_BOXES;
      return [
        'expect(plan).toBeProved(stackJson)', '', `${proof.summary}:`,
        ...lines.slice(0, SHOWN_BOXES).map((line) => `  ${oneLine(line)}`), ...more > 0 ? [`  and ${more} more`] : [],
      ].join('\n');
    },
  };
}

function proofOf(received: unknown, stackJson: string): FirewallVerdict {
  const plan = receivedPlan(received);
  return isOfReverseProxy(plan) ? ReverseProxyProof.ofSynthesized(plan, stackJson) : FirewallProof.ofSynthesized(plan, stackJson);
}
