import {
  type MessageType,
  messageTypes,
  type StateName,
  stateNames,
  type Transitions,
  transitions,
} from '../../domain/milestone';

/** The compiler proves the table complete; what it must refuse here proves that it does. */
function compileTimeProofs(): unknown[] {
  const { submit, ...withoutSubmit } = transitions.active;
  const { paid, ...withoutPaid } = transitions;
  const maybe = { kind: 'maybe' };

  // @ts-expect-error a table that lacks one pair of state and message does not compile
  const lacksPair: Transitions = { ...transitions, active: withoutSubmit };
  // @ts-expect-error a table that lacks a state does not compile
  const lacksState: Transitions = withoutPaid;
  // @ts-expect-error a cell is one of the kinds there are
  const otherKind: Transitions = { ...transitions, active: { ...withoutSubmit, submit: maybe } };
  const whole: Transitions = { ...withoutPaid, paid, active: { ...withoutSubmit, submit } };

  const states: Exclude<StateName, (typeof stateNames)[number]> extends never ? true : false = true;
  const messages: Exclude<MessageType, (typeof messageTypes)[number]> extends never ? true : false = true;
  return [lacksPair, lacksState, otherKind, whole, states, messages];
}

test('a table that lacks a pair of state and message does not compile', () => {
  expect(compileTimeProofs()).toHaveLength(6);
});

test('every state meets every message', () => {
  const pairs = stateNames.flatMap((state) =>
    messageTypes.map((message) => transitions[state][message].kind),
  );
  expect(pairs).toHaveLength(9 * 18);
  expect([...new Set(pairs)].sort()).toEqual(['handled', 'ignored', 'refused', 'waits']);
});
