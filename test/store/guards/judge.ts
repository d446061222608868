import type { Client } from 'pg';
import { outcomeOf, within } from './attempt';
import { dropping, type Guard } from './catalog';
import type { Proof } from './proof';
import { proofsOf } from './proofs';

const expectedOf = ({ kind, name, columns }: Guard, { refusal, holds }: Proof): string => {
  if (holds !== undefined) return 'done';
  return refusal ?? (kind === 'not null' ? `${columns[0]} is null` : name);
};

/** What of a guard's proofs does not come to what it should while the guard stands. */
export async function faultsWith(db: Client, guard: Guard): Promise<string[]> {
  const faults: string[] = [];
  for (const proof of proofsOf(guard) ?? []) {
    const [outcome, expected] = [await outcomeOf(db, proof), expectedOf(guard, proof)];
    if (outcome !== expected) faults.push(`${guard.name}: ${outcome}, not ${expected}`);
  }
  return faults;
}

/** The same once the guard is dropped, which is then taken back. */
export function faultsWithout(db: Client, guard: Guard): Promise<string[]> {
  return within(db, async () => {
    await db.query(dropping(guard));
    const faults: string[] = [];
    for (const proof of proofsOf(guard) ?? []) {
      const expected = proof.without ?? (proof.holds === undefined ? 'done' : 'not so');
      const outcome = await outcomeOf(db, proof);
      if (outcome !== expected) faults.push(`without ${guard.name}: ${outcome}, not ${expected}`);
    }
    return faults;
  });
}
