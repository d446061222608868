const fs = require('node:fs');
const inspector = require('node:inspector');
const path = require('node:path');
const { threadId } = require('node:worker_threads');

/**
 * Loaded before a program, and by each of its threads: takes a CPU profile for as long as there is a file `on` in the
 * folder that PROFILE_DIR names, and writes it there.
 */
const folder = process.env.PROFILE_DIR;
let session;

const start = () => {
  session = new inspector.Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 500 });
  session.post('Profiler.start');
};

const stop = () => {
  const ending = session;
  session = undefined;
  ending.post('Profiler.stop', (_, { profile }) => {
    fs.writeFileSync(path.join(folder, `${process.pid}-${threadId}.cpuprofile`), JSON.stringify(profile));
    ending.disconnect();
  });
};

setInterval(() => {
  const wanted = fs.existsSync(path.join(folder, 'on'));
  if (wanted && session === undefined) start();
  if (!wanted && session !== undefined) stop();
}, 50).unref();
