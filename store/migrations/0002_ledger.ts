import type { Knex } from 'knex';

/**
 * The ledger: journals and their legs, and the balances that follow from them. Postgres itself holds the rules
 * R24 and R26, whoever writes; docs/ledger.md tells them on one page. Amounts are integer minor units.
 */
export async function up(knex: Knex): Promise<void> {
  for (const part of [TABLES, LEGS, BALANCED, BALANCES, ESCROW, APPEND_ONLY, POST, GRANTS]) {
    await knex.raw(part);
  }
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP SCHEMA ledger CASCADE;
    ALTER TABLE public.milestones DROP CONSTRAINT milestones_id_of_contract;
    ALTER TABLE public.contracts DROP CONSTRAINT contracts_id_in_currency;
  `);
}

const TABLES = `
  CREATE SCHEMA ledger;

  -- A journal refers to its contract by currency too, and to its milestone by contract.
  ALTER TABLE public.contracts ADD CONSTRAINT contracts_id_in_currency UNIQUE (id, currency);
  ALTER TABLE public.milestones ADD CONSTRAINT milestones_id_of_contract UNIQUE (id, contract_id);

  CREATE TABLE ledger.journals (
    id            text PRIMARY KEY,
    operation_key text NOT NULL CONSTRAINT journals_operation_key_once UNIQUE,
    request_hash  bytea NOT NULL,
    kind          text NOT NULL CONSTRAINT journals_kind_known CHECK (kind IN (
                    'draw', 'deposit', 'give_back', 'release', 'bonus', 'resolve', 'refund', 'set_aside',
                    'refund_transfer', 'payout')),
    contract_id   text NOT NULL,
    milestone_id  text,
    currency      text NOT NULL,
    -- How many legs it has. They are numbered from 1, so a journal found whole can take no other.
    legs          smallint NOT NULL CONSTRAINT journals_have_legs CHECK (legs BETWEEN 2 AND 900),
    -- R27: why the money moved. The cause is a command's id, or a timer's name and instant.
    actor_role    text NOT NULL,
    actor_id      text NOT NULL,
    rule          text NOT NULL,
    cause         text NOT NULL,
    followed      text,
    received_at   timestamptz NOT NULL,
    posted_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT journals_currency_is_the_contracts
      FOREIGN KEY (contract_id, currency) REFERENCES public.contracts (id, currency),
    CONSTRAINT journals_milestone_is_the_contracts
      FOREIGN KEY (milestone_id, contract_id) REFERENCES public.milestones (id, contract_id)
  );

  CREATE INDEX journals_of_contract ON ledger.journals (contract_id, posted_at, id);

  -- A leg moves \`amount\` into an account, or out of it where it is negative.
  CREATE TABLE ledger.entries (
    journal_id  text NOT NULL,
    leg         smallint NOT NULL,
    contract_id text NOT NULL,
    account     text NOT NULL,
    currency    text NOT NULL,
    -- 900 legs of this size still sum to an integer that JavaScript holds exactly.
    amount      bigint NOT NULL CONSTRAINT entries_amount_bounded
                CHECK (amount <> 0 AND amount BETWEEN -10000000000000 AND 10000000000000),
    PRIMARY KEY (journal_id, leg)
  );

  CREATE INDEX entries_of_contract ON ledger.entries (contract_id);
  CREATE INDEX entries_of_summed_accounts ON ledger.entries (account, currency) INCLUDE (amount)
    WHERE account = 'fees' OR account LIKE 'external:%';

  -- What each account holds, but for \`fees\` and \`external:*\`: every contract moves those, and a row that all
  -- wait for would be the whole service's speed. They are summed when asked for.
  -- An account belongs to one contract for good, but for a freelancer's, which has none here.
  CREATE TABLE ledger.balances (
    account     text NOT NULL,
    currency    text NOT NULL,
    contract_id text,
    balance     bigint NOT NULL
                CONSTRAINT balances_not_negative CHECK (balance >= 0)
                CONSTRAINT balances_bounded CHECK (balance <= 9007199254740991),
    PRIMARY KEY (account, currency)
  ) WITH (fillfactor = 70);
`;

const LEGS = `
  -- R25 counts by kind and account, so a kind may touch only these: '-' takes out of, '+' puts into.
  CREATE FUNCTION ledger.leg_suits_kind(kind text, account text, amount bigint) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN amount < 0 THEN '-' ELSE '+' END || split_part(account, ':', 1) = ANY (CASE kind
    WHEN 'draw'            THEN ARRAY['-held_over', '+escrow']
    WHEN 'deposit'         THEN ARRAY['-external', '+escrow']
    WHEN 'give_back'       THEN ARRAY['-escrow', '+held_over']
    WHEN 'release'         THEN ARRAY['-escrow', '+freelancer', '+fees', '+held_over']
    WHEN 'bonus'           THEN ARRAY['-external', '+freelancer', '+fees']
    WHEN 'resolve'         THEN ARRAY['-escrow', '-on_hold', '+freelancer', '+fees', '+refunds_due']
    WHEN 'refund'          THEN ARRAY['-escrow', '-held_over', '-on_hold', '+refunds_due']
    WHEN 'set_aside'       THEN ARRAY['-held_over', '+on_hold']
    WHEN 'refund_transfer' THEN ARRAY['-refunds_due', '+external']
    WHEN 'payout'          THEN ARRAY['-freelancer', '+external']
  END);

  -- The accounts that a journal of this contract, milestone and currency may name.
  CREATE FUNCTION ledger.account_is_known(account text, contract_id text, milestone_id text, currency text)
  RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE split_part(account, ':', 1)
    WHEN 'escrow'      THEN account = 'escrow:' || milestone_id
    WHEN 'held_over'   THEN account = 'held_over:' || contract_id
    WHEN 'on_hold'     THEN account ~ '^on_hold:rr_[0-9a-f]+$' AND length(account) = 43
    WHEN 'refunds_due' THEN account ~ '^refunds_due:chg_[0-9a-f]+$' AND length(account) = 48
    WHEN 'freelancer'  THEN account ~ '^freelancer:[^[:space:]]+$' AND right(account, 4) = ':' || currency
                            AND length(account) BETWEEN 16 AND 300
    WHEN 'fees'        THEN account = 'fees'
    WHEN 'external'    THEN account ~ '^external:[a-z0-9_-]+$' AND length(account) <= 100
    ELSE false
  END;

  -- What a leg must have in common with its header, and what the header's kind lets it do.
  CREATE FUNCTION ledger.check_legs() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    l record;
  BEGIN
    SELECT n.*, j.kind, j.legs, j.contract_id = n.contract_id AND j.currency = n.currency AS same_header,
           n.leg BETWEEN 1 AND j.legs AS counted,
           ledger.account_is_known(n.account, j.contract_id, j.milestone_id, j.currency) AS account_known
      INTO l
      FROM new_legs n LEFT JOIN ledger.journals j ON j.id = n.journal_id
     WHERE (j.contract_id = n.contract_id AND j.currency = n.currency AND n.leg BETWEEN 1 AND j.legs
            AND ledger.account_is_known(n.account, j.contract_id, j.milestone_id, j.currency)
            AND ledger.leg_suits_kind(j.kind, n.account, n.amount)) IS NOT TRUE
     LIMIT 1;
    IF NOT FOUND THEN
      RETURN NULL;
    ELSE
      RAISE EXCEPTION 'fault %', l;
    END IF;
  END $$;

  CREATE TRIGGER entries_checked AFTER INSERT ON ledger.entries
    REFERENCING NEW TABLE AS new_legs FOR EACH STATEMENT EXECUTE FUNCTION ledger.check_legs();
`;

const BALANCED = `
  -- R24: at commit, or as soon as the writer makes constraints immediate, the journal has all its legs and they
  -- sum to zero. Its numbers are then all taken: no leg can follow, in this transaction or a later one.
  CREATE FUNCTION ledger.check_balanced() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    found bigint;
    total numeric;
  BEGIN
    SELECT count(*), sum(e.amount) INTO found, total FROM ledger.entries e WHERE e.journal_id = NEW.id;
    IF found <> NEW.legs THEN
      RAISE check_violation USING SCHEMA = 'ledger', TABLE = 'journals', CONSTRAINT = 'journals_have_legs',
        MESSAGE = format('journal %s has %s of its %s legs', NEW.id, found, NEW.legs);
    ELSIF total <> 0 THEN
      RAISE check_violation USING SCHEMA = 'ledger', TABLE = 'journals', CONSTRAINT = 'journals_balanced',
        MESSAGE = format('the legs of journal %s sum to %s, not to zero', NEW.id, total);
    END IF;
    RETURN NULL;
  END $$;

  CREATE CONSTRAINT TRIGGER journals_balanced AFTER INSERT ON ledger.journals
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_balanced();
`;

const BALANCES = `
  -- Carries new legs over to the cached balances, account by account in order of their names, so that two
  -- postings never wait for each other crosswise.
  CREATE FUNCTION ledger.carry_balances() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    change record;
  BEGIN
    FOR change IN
      SELECT l.account, l.currency, sum(l.amount)::bigint AS amount,
             CASE WHEN l.account NOT LIKE 'freelancer:%' THEN l.contract_id END AS contract_id
        FROM new_legs l
       WHERE NOT (l.account = 'fees' OR l.account LIKE 'external:%')
       GROUP BY 1, 2, 4
       ORDER BY 1, 2
    LOOP
      UPDATE ledger.balances b
         SET balance = b.balance + change.amount
       WHERE b.account = change.account AND b.currency = change.currency
         AND b.contract_id IS NOT DISTINCT FROM change.contract_id;
      CONTINUE WHEN FOUND;
      INSERT INTO ledger.balances AS b (account, currency, contract_id, balance)
      VALUES (change.account, change.currency, change.contract_id, change.amount)
      ON CONFLICT (account, currency) DO UPDATE
         SET balance = b.balance + EXCLUDED.balance
       WHERE b.contract_id IS NOT DISTINCT FROM EXCLUDED.contract_id;
      CONTINUE WHEN FOUND;
      RAISE check_violation USING SCHEMA = 'ledger', TABLE = 'entries',
        CONSTRAINT = 'entries_account_is_the_contracts',
        MESSAGE = format('%s belongs to another contract than %s', change.account, change.contract_id);
    END LOOP;
    RETURN NULL;
  END $$;

  CREATE TRIGGER entries_carried AFTER INSERT ON ledger.entries
    REFERENCING NEW TABLE AS new_legs FOR EACH STATEMENT EXECUTE FUNCTION ledger.carry_balances();
`;

const ESCROW = `
  -- R26: what a milestone holds in escrow follows from its state. Asked at commit of whatever changes either
  -- side. The milestone's row is locked first: of two transactions that change one side each, the second then
  -- sees what the first has done.
  CREATE FUNCTION ledger.check_escrow(milestone text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    planned record;
    held bigint;
  BEGIN
    SELECT m.state, m.amount INTO planned FROM public.milestones m WHERE m.id = milestone FOR SHARE;
    SELECT coalesce(sum(b.balance), 0) INTO held FROM ledger.balances b WHERE b.account = 'escrow:' || milestone;
    IF NOT (CASE
      WHEN planned.state IN ('active', 'in_review', 'changes_requested', 'on_hold') THEN held = planned.amount
      WHEN planned.state = 'funding' THEN held BETWEEN 0 AND planned.amount
      ELSE held = 0
    END) THEN
      RAISE check_violation USING SCHEMA = 'public', TABLE = 'milestones',
        CONSTRAINT = 'milestones_escrow_follows_state',
        MESSAGE = format('milestone %s of %s is %s and holds %s in escrow', milestone, planned.amount,
                         planned.state, held);
    END IF;
  END $$;

  CREATE FUNCTION ledger.check_escrow_of_balance() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    PERFORM ledger.check_escrow(split_part(NEW.account, ':', 2));
    RETURN NULL;
  END $$;

  CREATE FUNCTION ledger.check_escrow_of_milestone() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    PERFORM ledger.check_escrow(NEW.id);
    RETURN NULL;
  END $$;

  CREATE CONSTRAINT TRIGGER balances_escrow_follows_state AFTER INSERT OR UPDATE ON ledger.balances
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.account LIKE 'escrow:%')
    EXECUTE FUNCTION ledger.check_escrow_of_balance();
  CREATE CONSTRAINT TRIGGER milestones_escrow_follows_state
    AFTER INSERT OR UPDATE OF state, amount ON public.milestones
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_escrow_of_milestone();
`;

const APPEND_ONLY = `
  CREATE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE insufficient_privilege USING SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME,
      MESSAGE = format('%s on %s.%s is refused: %s', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_ARGV[0]);
  END $$;

  CREATE TRIGGER journals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.journals
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse('journals are only added');
  CREATE TRIGGER entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entries
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse('legs are only added');
  CREATE TRIGGER balances_kept BEFORE DELETE OR TRUNCATE ON ledger.balances
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse('balances follow from legs');
  -- The depth tells the trigger on entries, which writes balances, from anyone else.
  CREATE TRIGGER balances_follow_legs BEFORE INSERT OR UPDATE ON ledger.balances
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0)
    EXECUTE FUNCTION ledger.refuse('balances follow from legs');
`;

const POST = `
  -- Posts journals in one round trip. A journal whose operation key is known with the same hash is answered
  -- with the id it has and nothing is written; with another hash ME001 is raised. Of two transactions with
  -- one key the second waits for the first.
  CREATE FUNCTION ledger.post(journals jsonb)
  RETURNS TABLE (operation_key text, journal_id text, replayed boolean)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
  #variable_conflict use_column
  DECLARE
    asked jsonb;
    known record;
  BEGIN
    FOR asked IN SELECT value FROM jsonb_array_elements(journals) LOOP
      operation_key := asked ->> 'operationKey';
      journal_id := asked ->> 'id';
      INSERT INTO ledger.journals (id, operation_key, request_hash, kind, contract_id, milestone_id, currency, legs,
                                   actor_role, actor_id, rule, cause, followed, received_at)
      VALUES (asked ->> 'id', asked ->> 'operationKey', decode(asked ->> 'requestHash', 'hex'),
              asked ->> 'kind', asked ->> 'contractId', asked ->> 'milestoneId', asked ->> 'currency',
              jsonb_array_length(asked -> 'legs'), asked ->> 'actorRole', asked ->> 'actorId', asked ->> 'rule', asked ->> 'cause',
              asked ->> 'followed', (asked ->> 'receivedAt')::timestamptz)
      ON CONFLICT (operation_key) DO NOTHING;
      replayed := NOT FOUND;
      IF replayed THEN
        SELECT j.id, j.request_hash = decode(asked ->> 'requestHash', 'hex') AS same INTO known
          FROM ledger.journals j WHERE j.operation_key = asked ->> 'operationKey';
        IF NOT known.same THEN
          RAISE SQLSTATE 'ME001' USING
            MESSAGE = format('operation key %s was used with another content', asked ->> 'operationKey');
        END IF;
        journal_id := known.id;
      ELSE
        INSERT INTO ledger.entries (journal_id, leg, contract_id, account, currency, amount)
        SELECT asked ->> 'id', leg.n, asked ->> 'contractId', leg.value ->> 'account', asked ->> 'currency',
               (leg.value ->> 'amount')::bigint
          FROM jsonb_array_elements(asked -> 'legs') WITH ORDINALITY AS leg (value, n);
      END IF;
      RETURN NEXT;
    END LOOP;
  END $$;
`;

const GRANTS = `
  REVOKE ALL ON SCHEMA ledger FROM PUBLIC;
  REVOKE ALL ON ALL TABLES IN SCHEMA ledger FROM PUBLIC;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
  GRANT USAGE ON SCHEMA ledger TO escrow_app;
  GRANT SELECT, INSERT ON ledger.journals, ledger.entries TO escrow_app;
  GRANT SELECT ON ledger.balances TO escrow_app;
  GRANT EXECUTE ON FUNCTION ledger.post(jsonb) TO escrow_app;
`;
