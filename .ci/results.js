// Reads the results that jest has written. `failed FILE` prints the test files that failed, one a line;
// `count FOLDER` prints `N passed, N failed` over tests.json, again.json, fuzz.json and the programs that are listed in
// programs.txt, each of which counts as one, and exits 1 if any failed.
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

// A runner that died before it could write its results is a failure too.
const nothing = {
  numTotalTests: 0,
  numPendingTests: 0,
  numPassedTests: 0,
  numFailedTests: 1,
  testResults: [],
};
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : nothing);

const failedFiles = ({ testResults }) =>
  testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);

/** Failed tests; a file that could not even run counts as one. */
const failures = (run) => run.numFailedTests + (run.numRuntimeErrorTestSuites ?? 0);

function count(folder) {
  const at = (name) => path.join(folder, name);
  const [tests, fuzz] = [read(at('tests.json')), read(at('fuzz.json'))];
  const last = existsSync(at('again.json')) ? read(at('again.json')) : tests;
  const programs = existsSync(at('programs.txt')) ? readFileSync(at('programs.txt'), 'utf8').split('\n') : [];
  const proved = programs.filter((line) => line.startsWith('passed ')).length;
  const broken = programs.filter((line) => line.startsWith('failed ')).length;
  const failed = failures(last) + failures(fuzz) + broken;
  const passed =
    tests.numTotalTests - tests.numPendingTests - last.numFailedTests + fuzz.numPassedTests + proved;
  console.log(`${Math.max(0, passed)} passed, ${failed} failed`);
  process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
}

const [, , command, target] = process.argv;
if (command === 'failed') for (const file of failedFiles(read(target))) console.log(file);
else count(target);
