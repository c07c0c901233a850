const base = require('./jest.config.cjs');

// The proof of firewalls, compared with what the solver Z3 finds. The two share no code.
//
//   npm run test:oracle
/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ['<rootDir>/test-oracle'],
  // A case takes a quarter of a second, and longer on a busy machine.
  testTimeout: 60_000,
};
