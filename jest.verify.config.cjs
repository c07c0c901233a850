const base = require('./jest.config.cjs');

// What verification sees of name servers, listeners and firewalls that are real, in a network of their own.
//
//   npm run test:verify
/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ['<rootDir>/test-verify'],
  testMatch: ['**/*.test.ts'],
  // Some tests wait for what never answers.
  testTimeout: 60_000,
};
