import { readdirSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { transformSync } from '@swc/core';
import { expect } from 'expect';
import jestConfig from '../../jest.config.js';

/**
 * Runs jest's test files for StrykerJS in one process that stays: a mutant then costs what its tests cost, a hundredth
 * of what jest needs to begin (docs/adr/0027-mutants.md). It knows what the files of `tests` use of jest.
 */

/** What instrumented code reads: which mutant is on, and which test covers it. */
globalThis.__stryker__ ??= {};
const instrumented = globalThis.__stryker__;

const [[, [, compilerOptions]]] = Object.entries(jestConfig.transform);
Module._extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), { filename: file, ...compilerOptions });
  module._compile(code, file);
};

class InProcessRunner {
  #options;
  #root = process.cwd();
  #require = createRequire(path.join(this.#root, 'package.json'));
  /** By file, once they are loaded. */
  #suites = null;

  constructor(options) {
    this.#options = options.inProcess;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // What kills a mutant is to kill it every time.
    this.#require('fast-check').configureGlobal({ seed: 1 });
  }

  async dryRun() {
    const result = await this.#run(undefined, false);
    return { ...result, mutantCoverage: instrumented.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment, disableBail }) {
    instrumented.hitLimit = hitLimit;
    instrumented.hitCount = hitLimit === undefined ? undefined : 0;
    instrumented.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    if (reloadEnvironment) this.#suites = null;
    const result = await this.#run(testFilter, !disableBail, activeMutant.id);
    instrumented.activeMutant = undefined;
    if (mutantActivation === 'static') this.#suites = null;
    return toMutantRunResult(result, true);
  }

  async #run(testFilter, bail, activeMutant) {
    try {
      this.#suites ??= this.#load();
    } catch (error) {
      this.#suites = null;
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) };
    }
    instrumented.activeMutant = activeMutant;
    const tests = [];
    for (const suite of this.#suites) {
      const chosen = suite.tests.filter(({ id }) => testFilter === undefined || testFilter.includes(id));
      if (chosen.length === 0) continue;
      tests.push(...(await runSuite(suite, chosen, bail)));
      if (bail && tests.some(({ status }) => status === TestStatus.Failed)) break;
    }
    const limit = determineHitLimitReached(instrumented.hitCount, instrumented.hitLimit);
    return limit ?? { status: DryRunStatus.Complete, tests };
  }

  #load() {
    const loaded = this.#require.cache;
    for (const file of Object.keys(loaded))
      if (file.startsWith(this.#root) && file.endsWith('.ts')) delete loaded[file];
    return testFiles(this.#root, this.#options).map((file) => {
      const suite = { file, tests: [], before: [], after: [] };
      Object.assign(globalThis, globalsOf(suite));
      this.#require(path.join(this.#root, file));
      return suite;
    });
  }
}

/** Of files and folders, those that are tests. */
const testFiles = (root, { tests, without }) =>
  tests
    .flatMap((named) =>
      named.endsWith('.ts')
        ? [named]
        : readdirSync(path.join(root, named), { recursive: true }).map((file) => path.join(named, file)),
    )
    .filter((file) => file.endsWith('.test.ts') && !without.includes(file))
    .sort();

/** What jest gives to a test file, as far as ours use it. */
function globalsOf(suite) {
  const names = [];
  const each = (add) => (table) => (name, work) => {
    for (const [index, row] of table.entries())
      add(`${name} #${index}`, (...more) => work(...(Array.isArray(row) ? row : [row]), ...more));
  };
  const describe = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  const test = (name, work) => {
    const id = [suite.file, ...names, name].join(' ');
    if (suite.tests.some((one) => one.id === id)) throw new Error(`two tests are called ${id}`);
    suite.tests.push({ id, work });
  };
  return {
    describe: Object.assign(describe, { each: each(describe) }),
    test: Object.assign(test, { each: each(test) }),
    beforeAll: (work) => suite.before.push(work),
    afterAll: (work) => suite.after.push(work),
    expect,
  };
}

async function runSuite({ before, after }, chosen, bail) {
  const tests = [];
  instrumented.currentTestId = undefined;
  for (const work of before) await work();
  for (const { id, work } of chosen) {
    instrumented.currentTestId = id;
    const startedAt = performance.now();
    let failure;
    try {
      await work();
    } catch (error) {
      failure = String(error?.message ?? error);
    }
    const timeSpentMs = performance.now() - startedAt;
    const status = failure === undefined ? TestStatus.Success : TestStatus.Failed;
    tests.push({
      id,
      name: id,
      timeSpentMs,
      status,
      ...(failure === undefined ? {} : { failureMessage: failure }),
    });
    if (failure !== undefined && bail) break;
  }
  instrumented.currentTestId = undefined;
  for (const work of after) await work();
  return tests;
}

const make = Object.assign((options) => new InProcessRunner(options), { inject: tokens('options') });
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', make)];
