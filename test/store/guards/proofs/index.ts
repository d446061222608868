import type { Guard } from '../catalog';
import { onlyRow, type Proof, type Proofs, row } from '../proof';
import { type Row, rows, type Table } from '../rows';
import { ofContracts } from './contracts';
import { ofTheLedger } from './ledger';
import { ofOthers, ofWebhooks } from './others';

/** By table and guard: those that show something else than a row without a value, of another's key, or of nobody's. */
const written: Readonly<Record<string, Proofs>> = {
  ...ofContracts,
  ...ofTheLedger,
  ...ofWebhooks,
  ...ofOthers,
};

/** The guards that proofs were written of, as `table.guard`. */
export const writtenOf: readonly string[] = Object.entries(written).flatMap(([table, proofs]) =>
  Object.keys(proofs).map((name) => `${table}.${name}`),
);

/** A guard's proofs; null where nobody has written any, and none can be made of the table's sound row. */
export function proofsOf(guard: Guard): readonly Proof[] | null {
  const proofs = written[guard.table]?.[guard.name];
  if (proofs !== undefined) return [proofs].flat();
  return guard.table in rows ? proofsByKind(guard, guard.table as Table) : null;
}

const ofOneRow: readonly Table[] = ['tally_place', 'webhook_dispatch', 'cursor_key'];

function proofsByKind({ kind, columns }: Guard, table: Table): Proof[] | null {
  const [column = ''] = columns;
  switch (kind) {
    case 'not null':
      return [(ofOneRow.includes(table) ? onlyRow : row)(table, { [column]: null })];
    case 'unique': {
      const first: Row = rows[table](1);
      const key = Object.fromEntries(columns.map((name) => [name, first[name] ?? null]));
      return [row(table, key, ofOneRow.includes(table) ? { by: 'owner' } : {})];
    }
    case 'foreign key':
      return columns.length === 1 ? [row(table, { [column]: '999' })] : null;
    default:
      return null;
  }
}
