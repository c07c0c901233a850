const base = require('./jest.config.cjs');

// The built package, driven as programs in other languages drive it: through the kernel of jsii.
//
//   npm run build && npm run test:languages
/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ['<rootDir>/test-languages'],
  testMatch: ['**/*.test.ts'],
  // The first start of the kernel unpacks the packages.
  testTimeout: 120_000,
};
