import { run } from './program';

/** `npx milestone-escrow`, and `npm run reconcile`. */
void run(process.argv.slice(2), {
  env: process.env,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
}).then((code) => {
  process.exitCode = code;
});
