import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testFolder } from '../support/folder';

const root = path.resolve(__dirname, '..', '..');
const folder = testFolder();

test('client/generated is what the generator makes of the present document: npm run client:generate', () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'client/generate.ts', folder], { cwd: root });
  const made = readFileSync(path.join(folder, 'api.ts'), 'utf8');
  expect(readFileSync(path.join(root, 'client/generated/api.ts'), 'utf8') === made).toBe(true);
});
