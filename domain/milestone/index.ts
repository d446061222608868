/** The milestone's state machine: `decide` a message, `evolve` by what happened, ring the next `alarm`. */
export * from './clock';
export * from './decide';
export * from './describe';
export * from './events';
export * from './evolve';
export * from './facts';
export * from './messages';
export * from './state';
export { type Entered, stateEntered } from './state-entered';
export { type Transitions, transitions } from './transitions';
