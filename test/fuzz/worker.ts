import { type Share, work } from './work';

/** Does the share that it is sent, and sends progress and outcomes back. */
process.once('message', (share: Share) => {
  const send = (message: object): void => void process.send?.(message);
  const outcomes = work(share, (tried) => send({ tried }));
  process.send?.({ outcomes }, undefined, undefined, () => process.disconnect());
});
