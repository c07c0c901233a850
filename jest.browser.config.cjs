const base = require('./jest.config.cjs');

// Pages of the library in a browser.
//
//   npm run test:browser                                      with /usr/bin/chromium, as Debian installs it
//   LYNC_EDGE_CHROMIUM=/path/to/chrome npm run test:browser   with another one
/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ['<rootDir>/test-browser'],
  // A page of a thousand domains takes its time on a busy machine.
  testTimeout: 120_000,
};
