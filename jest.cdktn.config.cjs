const base = require('./jest.config.cjs');

// The same tests of the same sources on cdktn, the fork of cdktf. Nothing but the names of the packages differs.
//
//   npm run test:cdktn
/** @type {import('jest').Config} */
module.exports = {
  ...base,
  moduleNameMapper: {
    ...base.moduleNameMapper,
    '^cdktf$': 'cdktn',
    '^cdktf/(.*)$': 'cdktn/$1',
    '^@cdktf/provider-azurerm/(.*)$': '@cdktn/provider-azurerm/$1',
    '^@cdktf/provider-dns/(.*)$': '<rootDir>/.cache/cdktn/node_modules/@cdktn/provider-dns/$1',
  },
};
