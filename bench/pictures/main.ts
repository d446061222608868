import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draw } from './draw';
import { parseFigures } from './figures';

const docs = path.resolve(__dirname, '..', '..', 'docs');

/** `npm run pictures`: draws every file of docs/figures as docs/images/proof-NAME.svg. */
function main(): void {
  mkdirSync(path.join(docs, 'images'), { recursive: true });
  for (const file of readdirSync(path.join(docs, 'figures')).filter((name) => name.endsWith('.json'))) {
    const picture = `proof-${path.basename(file, '.json')}.svg`;
    writeFileSync(
      path.join(docs, 'images', picture),
      draw(parseFigures(readFileSync(path.join(docs, 'figures', file), 'utf8'))),
    );
    console.log(`docs/images/${picture}`);
  }
}

main();
