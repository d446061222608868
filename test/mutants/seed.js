require('fast-check').configureGlobal({ seed: 1 });
