const { both } = require('./test/support/both-editions.cjs');

// The unit tests on both engines in one run, as CI has them: the last long test on one keeps no core waiting for those on the other.
//
//   npm run test:editions

/** @type {import('jest').Config} */
module.exports = both(require('./jest.config.cjs'), require('./jest.cdktn.config.cjs'));
