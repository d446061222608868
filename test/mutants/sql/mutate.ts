/** A piece of SQL with one thing in it changed. */
export type SqlMutant = { readonly sql: string; readonly line: string; readonly change: string };

type Token = { readonly text: string; readonly word: string; readonly start: number; readonly end: number };

const grammar =
  /(?<space>\s+|--[^\n]*)|(?<token>'(?:[^']|'')*'|[\w$#.]+|::|:=|->>|->|=>|<>|<=|>=|!~|~~|\|\||[-+*/=<>~,;()[\]:%])/gy;

function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  for (const match of sql.matchAll(grammar)) {
    const text = match.groups?.token;
    if (text === undefined) continue;
    const start = match.index;
    tokens.push({ text, word: text.toLowerCase(), start, end: start + text.length });
  }
  if (tokens.at(-1)?.end !== sql.trimEnd().length)
    throw new Error(`not understood: ${sql.slice(tokens.at(-1)?.end)}`);
  return tokens;
}

const comparisons: Readonly<Record<string, readonly string[]>> = {
  '=': ['<>'],
  '<>': ['='],
  '<': ['<=', '>'],
  '>': ['>=', '<'],
  '<=': ['<', '>'],
  '>=': ['>', '<'],
  '~': ['!~'],
  '+': ['-'],
  '-': ['+'],
};

/** Phrases, and what takes their place. */
const phrases: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['is', 'not', 'distinct', 'from'], ['is distinct from']],
  [['is', 'distinct', 'from'], ['is not distinct from']],
  [
    ['is', 'not', 'true'],
    ['is true', 'is false'],
  ],
  [['is', 'not', 'null'], ['is null']],
  [['is', 'null'], ['is not null']],
  [['not', 'found'], ['found']],
  [['when', 'found'], ['when not found']],
  [['if', 'found'], ['if not found']],
  [['not', 'between'], ['between']],
  [['not', 'like'], ['like']],
  [['not', 'in'], ['in']],
  [['not', '('], ['(']],
  [['not', 'exists'], ['exists']],
  [['if', 'not'], ['if']],
  [['for', 'share'], ['']],
  [['order', 'by', '1', ',', '2'], ['']],
  [['limit', '1'], ['']],
  // When a trigger fires.
  [['insert', 'or'], ['']],
  [['delete', 'or'], ['']],
  [['or', 'update'], ['']],
  [['or', 'truncate'], ['']],
  [['or'], ['and']],
];

const statements = [
  'raise',
  'continue',
  'return',
  'insert',
  'update',
  'select',
  'new.',
  'journal_id',
  'replayed',
  'operation_key',
];
const beforeStatement = [';', 'then', 'else', 'loop', 'begin'];

/** Every change of one thing, each by itself. Some are no SQL: Postgres says which. */
export function mutantsOf(sql: string): SqlMutant[] {
  const tokens = tokensOf(sql);
  const mutants: SqlMutant[] = [];
  const replace = (first: Token, last: Token, by: string) => {
    const [lineStart, lineEnd] = [sql.lastIndexOf('\n', first.start) + 1, sql.indexOf('\n', first.start)];
    mutants.push({
      sql: sql.slice(0, first.start) + by + sql.slice(last.end),
      line: sql.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trim(),
      change: `${sql.slice(first.start, last.end).replace(/\s+/g, ' ')} -> ${by || 'nothing'}`,
    });
  };

  let between = false;
  let saying = false;
  tokens.forEach((token, index) => {
    const { word, text } = token;
    const previous = tokens[index - 1];
    if (previous === undefined || beforeStatement.includes(previous.word)) {
      const end = tokens.slice(index).find((one) => one.word === ';');
      if (end !== undefined && statements.some((start) => word.startsWith(start)))
        replace(token, end, 'null;');
    }
    if (word === 'raise' || word === 'execute') saying = true;
    if (word === ';') saying = false;
    if (word === 'between') between = true;
    if (word === 'and') {
      if (!between) replace(token, token, 'or');
      between = false;
    }
    for (const [phrase, others] of phrases) {
      const last = tokens[index + phrase.length - 1];
      if (last === undefined || !phrase.every((part, place) => tokens[index + place]?.word === part))
        continue;
      for (const other of others) replace(token, last, other);
      break;
    }
    // What is said to people may be said in any words.
    if (saying) return;
    for (const other of comparisons[text] ?? []) replace(token, token, other);
    if (/^\d+$/.test(text)) replace(token, token, String(BigInt(text) + 1n));
    if (text.startsWith("'")) replace(token, token, text === "''" ? "'x'" : "''");
  });
  return mutants;
}
