import type { Knex } from 'knex';

/**
 * The books of the simulated payment rail. They stand for an outside party, so nothing here refers to the
 * service's own tables and the service's tables never refer to these. Amounts are integer minor units.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES);
  await knex.raw(GRANTS);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP SCHEMA simulated_rail CASCADE');
}

const TABLES = `
  CREATE SCHEMA simulated_rail;

  CREATE TABLE simulated_rail.charges (
    key            text PRIMARY KEY,
    amount         bigint NOT NULL CHECK (amount > 0),
    currency       text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    payment_method text NOT NULL,
    customer       text NOT NULL,
    reference      text NOT NULL,
    status         text NOT NULL CHECK (status IN ('succeeded', 'declined')),
    rail_reference text UNIQUE,
    code           text,
    reason         text,
    refunded       bigint NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND amount),
    CHECK ((status = 'succeeded') = (rail_reference IS NOT NULL)),
    CHECK ((status = 'declined') = (code IS NOT NULL AND reason IS NOT NULL)),
    CHECK (status = 'succeeded' OR refunded = 0)
  );

  CREATE INDEX charges_by_reference ON simulated_rail.charges (reference);

  -- A client is asked to act once for a reference, however many charges arrive at the same time.
  CREATE UNIQUE INDEX charges_action_required_once
    ON simulated_rail.charges (reference) WHERE code = 'action_required';

  CREATE TABLE simulated_rail.refunds (
    key              text PRIMARY KEY,
    charge_reference text NOT NULL REFERENCES simulated_rail.charges (rail_reference),
    amount           bigint NOT NULL CHECK (amount > 0),
    currency         text NOT NULL,
    rail_reference   text NOT NULL UNIQUE
  );

  CREATE INDEX refunds_by_charge ON simulated_rail.refunds (charge_reference);

  -- How often an operation that is to fail at first has been called.
  CREATE TABLE simulated_rail.outages (
    operation text NOT NULL CHECK (operation IN ('charge', 'refund')),
    key       text NOT NULL,
    calls     integer NOT NULL,
    PRIMARY KEY (operation, key)
  );
`;

const GRANTS = `
  GRANT USAGE ON SCHEMA simulated_rail TO escrow_app;
  GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA simulated_rail TO escrow_app;
  GRANT UPDATE (refunded) ON simulated_rail.charges TO escrow_app;
  GRANT UPDATE (calls) ON simulated_rail.outages TO escrow_app;
`;
