import vm from 'node:vm';
import { DatabaseError } from 'pg';
import { z } from 'zod';
import { createLog, told } from '../../config/log';

const text = 'Grandmother: Rosebud Lane';

const failed = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

function ofPostgres(code: string, message: string): Error {
  const error = new DatabaseError(message, message.length, 'error');
  return Object.assign(error, {
    severity: 'ERROR',
    code,
    detail: `Failing row contains (${text})`,
    constraint: 'c',
  });
}

test.each([
  ['JSON that cannot be read', failed(() => JSON.parse(text))],
  ['a shape that does not fit', failed(() => z.strictObject({}).parse({ [text]: 1 }))],
  [
    'a value that Postgres cannot take',
    ofPostgres('22P02', `invalid input syntax for type integer: "${text}"`),
  ],
  ['a text that was thrown', text],
  [
    'an error of another realm',
    vm.runInNewContext(`try { JSON.parse(${JSON.stringify(text)}) } catch (e) { e }`),
  ],
  [
    'a message that was changed after its stack was taken',
    Object.assign(ofPostgres('22003', text), { message: 'insert into "commands" - out of range' }),
  ],
])('%s is told of without what somebody wrote', (_, error) => {
  const said = JSON.stringify(told(error));
  for (const word of text.split(/\W+/)) expect(said).not.toContain(word);
  expect(told(error).message).toMatch(/^withheld/);
});

test('what says nothing of anybody is told as it is, with its code and where it came from', () => {
  const error = ofPostgres('23514', 'new row for relation "events" violates check constraint "c"');
  expect(told(error)).toEqual({
    ...{ type: 'error', code: '23514', constraint: 'c' },
    message: 'new row for relation "events" violates check constraint "c"',
    stack: expect.stringContaining('log.test.ts'),
  });
  expect(told(new TypeError('x is not a function'))).toMatchObject({
    type: 'TypeError',
    message: 'x is not a function',
  });
});

test('a withheld error still says where it came from', () => {
  const { stack } = told(failed(() => JSON.parse(text)));
  expect(stack).toMatch(/^ {4}at /);
  expect(stack).toContain('log.test.ts');
});

test('a log shows errors so under either name, and nothing of the machine', () => {
  const lines: string[] = [];
  const log = createLog({ name: 'worker', level: 'trace' }, { write: (line) => void lines.push(line) });
  const error = ofPostgres('22P02', text);
  log.warn({ error }, 'an activity failed');
  log.warn({ err: error }, 'a sweep failed');
  expect(lines.join('')).not.toContain('Rosebud');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { name: 'worker', error: { code: '22P02' } },
    { name: 'worker', err: { code: '22P02' } },
  ]);
});
