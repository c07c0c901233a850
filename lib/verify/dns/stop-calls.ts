import type { ProbeContext } from '../model/probe-context';

// One listener for each verification: a signal with thousands of them is slow, and Node.js warns of it.
const callsOf = new WeakMap<ProbeContext, Set<() => void>>();

/**
 * Calls something once the verification is stopped.
 *
 * @returns a function after which it is not called any more
 */
export function onStop(context: ProbeContext, call: () => void): () => void {
  const calls = callsOf.get(context) ?? listeningCalls(context);
  calls.add(call);
  return () => calls.delete(call);
}

function listeningCalls(context: ProbeContext): Set<() => void> {
  const calls = new Set<() => void>();
  callsOf.set(context, calls);
  context.signal.addEventListener('abort', () => {
    for (const call of [...calls]) call();
  }, { once: true });
  return calls;
}
