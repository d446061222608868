import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { breakingChanges } from './breaking';
import type { OpenApi } from './document';
import { servedDocument } from './served';

/** The last released document: what callers count on. */
export const releasedFile = path.join(__dirname, 'released', 'v1.json');

export const releasedDocument = (): OpenApi => JSON.parse(readFileSync(releasedFile, 'utf8'));

/** `npm run openapi:release`: makes the present document the released one, where it breaks nothing. */
function main(): void {
  const document = servedDocument();
  const breaks = existsSync(releasedFile) ? breakingChanges(releasedDocument(), document) : [];
  if (breaks.length > 0) {
    console.error(`Not within v1 (docs/api-versions.md):\n${breaks.join('\n')}`);
    process.exit(1);
  }
  writeFileSync(releasedFile, `${JSON.stringify(document, null, 2)}\n`);
  console.log(`released ${document.info.title} ${document.info.version}`);
}

if (require.main === module) main();
