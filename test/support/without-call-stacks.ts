// cdktf records the call stack of every reference, on an object made for it, and Jest maps each of them to its source: nine
// tenths of the time of a synthesis, for text that no test reads. Call stacks of errors stay.
const capture = Error.captureStackTrace.bind(Error);

Error.captureStackTrace = (target: object, below?: (...args: never[]) => unknown): void => {
  if (target instanceof Error) capture(target, below);
};
