const base = require('../../jest.config.js');

/**
 * The ledger's tests, on the Postgres that the environment names (`main.ts` starts it).
 * @type {import('jest').Config}
 */
module.exports = {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/store/ledger.*.test.ts'],
  setupFiles: ['<rootDir>/test/mutants/seed.js'],
  globalSetup: undefined,
  globalTeardown: undefined,
  testTimeout: 20_000,
};
