import type { z } from 'zod';
import { toIso } from '../../domain/instant';
import type { Contract } from '../../store/contracts';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get } from '../endpoint';
import { invalid, ProblemError, problem } from '../problems';
import { statementQuery } from '../schemas';
import { statementCsv } from '../statement/csv';
import { contentSecurityPolicy, statementHtml } from '../statement/html';
import { statementLines, statementPage } from '../statement/lines';
import { contractFor } from './contracts';

type StatementCall = Call<unknown, z.output<typeof statementQuery>>;
type Format = NonNullable<StatementCall['query']['format']>;

export const statementRoutes = (deps: Shared): Endpoint[] => [
  get('/v1/contracts/:id/statement', (call) => statement(deps, call), statementQuery),
];

const types: Readonly<Record<Format, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  html: 'text/html',
};

/** Every movement of a contract, what each part then was, and why: page by page as JSON, whole as CSV or HTML. */
async function statement(deps: Shared, call: StatementCall): Promise<Answer> {
  const format = call.query.format ?? acceptedFormat(call);
  if (format !== 'json' && call.query.cursor !== undefined)
    throw invalid([{ path: '?cursor', message: 'is for JSON; a statement in another format is whole' }]);
  const after = await deps.cursors.read(call);
  const { contract } = await contractFor(deps, call, true);
  const headers = { Vary: 'Accept' };
  switch (format) {
    case 'json':
      return json(deps, call, contract, Number(after ?? 0));
    case 'csv': {
      const file = `attachment; filename="statement-${contract.id}.csv"`;
      const chunks = statementCsv(statementLines(deps.db, contract.id), contract.currency);
      return {
        status: 200,
        body: null,
        streamed: { type: types.csv, chunks },
        headers: { ...headers, 'Content-Disposition': file },
      };
    }
    case 'html': {
      const chunks = statementHtml(contract, statementLines(deps.db, contract.id), toIso(deps.now()));
      return {
        status: 200,
        body: null,
        streamed: { type: types.html, chunks },
        headers: { ...headers, 'Content-Security-Policy': contentSecurityPolicy },
      };
    }
  }
}

/** @throws ProblemError 406 */
function acceptedFormat({ accepts }: StatementCall): Format {
  const type = accepts(Object.values(types));
  const [format] = Object.entries(types).find(([, one]) => one === type) ?? [];
  if (format === undefined)
    throw new ProblemError(
      problem('not_acceptable', `a statement is ${Object.values(types).join(', ')}; or say ?format=`),
    );
  return format as Format;
}

async function json(
  { db, cursors }: Shared,
  call: StatementCall,
  contract: Contract,
  after: number,
): Promise<Answer> {
  const { opening, lines } = await statementPage(db, contract.id, { after, limit: call.query.limit });
  const { data, nextCursor, headers } = await cursors.page(call, lines, ({ sequence }) => String(sequence));
  const { id: contractId, currency } = contract;
  const closing = data.at(-1)?.balance ?? opening;
  return {
    status: 200,
    body: { contractId, currency, opening, data, closing, nextCursor },
    headers: { ...headers, Vary: 'Accept' },
  };
}
