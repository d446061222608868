import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { createGateway, type Gateway } from '../../gateway';
import { type Database, openDatabase } from '../../store/database';
import { type ApiOptions, startApi, type TestApi } from '../support/api';
import { createTestDatabase } from '../support/database';
import { testEnv } from '../support/env';

/** The API on a real Postgres and a real Temporal, and no worker: nothing that was accepted is carried out. */
export type Stage = {
  readonly api: TestApi;
  readonly db: Database;
  readonly client: Client;
  /** What was signalled, in order: it was handed to the real Temporal all the same. */
  readonly signals: { readonly id: string; readonly type: string; readonly within: number }[];
  stop(): Promise<void>;
};

/** @param around stands between the API and the real gateway */
export async function startStage(
  options: Partial<ApiOptions> = {},
  around: (gateway: Gateway) => Gateway = (gateway) => gateway,
): Promise<Stage> {
  const database = await createTestDatabase();
  const db = openDatabase({ url: database.url, poolMax: 8, applicationName: 'test-api' });
  const connection = await Connection.connect({ address: testEnv().temporalAddress });
  const client = new Client({ connection });
  const signals: Stage['signals'] = [];
  const real = createGateway({ client, taskQueue: `nobody-${randomUUID()}` });
  const gateway = around(recorded(real, signals));
  const api = await startApi({ db, gateway, ...options });
  const stop = async () => {
    await api.stop();
    await connection.close();
    await db.destroy();
    await database.drop();
  };
  return { api, db, client, signals, stop };
}

function recorded(gateway: Gateway, signals: Stage['signals']): Gateway {
  return {
    ...gateway,
    signalAct(start, type, signal, within) {
      signals.push({ id: start.milestoneId, type, within });
      return gateway.signalAct(start, type, signal, within);
    },
  };
}

export const jobTerms = { title: 'A new website', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };

/** A contract of alice and bob, opened by acme. @returns its id */
export async function openContract(api: TestApi, terms: object = {}): Promise<string> {
  const opened = await api.as('platform', 'acme').post('/v1/contracts', { ...jobTerms, ...terms });
  if (opened.status !== 201) throw new Error(`the contract was not opened: ${JSON.stringify(opened.body)}`);
  return opened.body.id;
}

/** A planned milestone. @returns its id */
export async function planMilestone(api: TestApi, contractId: string, amount = 1500): Promise<string> {
  const path = `/v1/contracts/${contractId}/milestones`;
  const planned = await api.as('client', 'alice').post(path, { title: 'Logo design', amount });
  if (planned.status !== 201)
    throw new Error(`the milestone was not planned: ${JSON.stringify(planned.body)}`);
  return planned.body.id;
}
