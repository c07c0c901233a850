// One run of Jest for tests on both engines.
const { resolve } = require('node:path');

const ROOT = resolve(__dirname, '../..');

/** What Jest wants beside its projects, and not in them. */
const OF_THE_RUN = ['maxWorkers', 'testTimeout', 'workerIdleMemoryLimit'];

/** The configuration with the tests of two others. */
exports.both = (onCdktf, onCdktn) => {
  const isOfTheRun = ([option]) => OF_THE_RUN.includes(option);
  const projects = Object.entries({ cdktf: onCdktf, cdktn: onCdktn }).map(([displayName, config]) => ({
    displayName, rootDir: ROOT, ...Object.fromEntries(Object.entries(config).filter((entry) => !isOfTheRun(entry))),
  }));
  return { projects, ...Object.fromEntries(Object.entries(onCdktf).filter(isOfTheRun)) };
};
