import { Counter, Gauge, type Registry } from 'prom-client';
import { vitalsFreshMs } from '../config/limits';
import { stateNames } from '../domain/milestone';
import type { Tally, Vitals } from '../store/vitals';

/**
 * What the database says of the whole service, as metrics. Every worker says the same, so whoever adds up takes the
 * maximum of them (docs/observability.md). Where the database cannot be read they are left out, not repeated: a
 * figure that stands still looks like good news.
 */
export type Figures = {
  /** Reads them anew where those that are known are older than {@link vitalsFreshMs}; never rejects. */
  refresh(): Promise<void>;
};

/** @param read one statement, whatever the number of contracts */
export function createFigures(registry: Registry, read: () => Promise<Vitals>): Figures {
  const show = figureMetrics(registry);
  const up = new Gauge({
    name: 'escrow_figures_up',
    help: '1 where the last reading of the figures from the database succeeded.',
    registers: [registry],
  });
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  const refresh = async () => {
    try {
      show(await read());
      up.set(1);
    } catch {
      show(null);
      up.set(0);
    }
    readAt = performance.now();
  };
  return {
    async refresh() {
      if (reading === undefined && performance.now() - readAt < vitalsFreshMs) return;
      reading ??= refresh().finally(() => {
        reading = undefined;
      });
      await reading;
    },
  };
}

/** A metric that is made anew from each reading. */
type Shown = (vitals: Vitals | null) => void;

function figureMetrics(registry: Registry): Shown {
  const all = [...counted(registry), ...standing(registry)];
  return (vitals) => {
    for (const show of all) show(vitals);
  };
}

type Sample = { readonly labels: Readonly<Record<string, string>>; readonly value: number };

function gauge(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly string[],
  samples: (vitals: Vitals) => readonly Sample[],
): Shown {
  const metric = new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
  return (vitals) => {
    metric.reset();
    if (vitals === null && labelNames.length === 0) metric.remove();
    for (const { labels, value } of vitals === null ? [] : samples(vitals)) metric.set(labels, value);
  };
}

/** A counter whose value is the record's, so that it goes on where another worker or an earlier start left it. */
function counter(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly string[],
  samples: (vitals: Vitals) => readonly Sample[],
): Shown {
  const metric = new Counter({ name, help, labelNames: [...labelNames], registers: [registry] });
  return (vitals) => {
    metric.reset();
    for (const { labels, value } of vitals === null ? [] : samples(vitals)) metric.inc(labels, value);
  };
}

/** What each of these types of event did with money, by the account it moved. */
const releases = {
  client: 'milestone.released',
  silence: 'milestone.auto_released',
  ops: 'milestone.resolved',
};
const opsReleases = 'refund_request.resolved';
const earned = ['freelancer', 'fees'];

const isOf = (topic: Tally['topic']) => (tally: Tally) => tally.topic === topic;

/** Sums over currencies and whatever else `key` leaves out. */
function summed(
  tallies: readonly Tally[],
  labelsOf: (tally: Tally) => Readonly<Record<string, string>> | null,
  value: (tally: Tally) => number,
): Sample[] {
  const sums = new Map<string, { labels: Readonly<Record<string, string>>; value: number }>();
  for (const tally of tallies) {
    const labels = labelsOf(tally);
    if (labels === null) continue;
    const sum = sums.get(JSON.stringify(labels)) ?? { labels, value: 0 };
    sums.set(JSON.stringify(labels), { labels, value: sum.value + value(tally) });
  }
  return [...sums.values()].map(({ labels, value: sum }) => ({ labels, value: Math.max(0, sum) }));
}

const releasedBy = (type: string): string | null => {
  const by = Object.entries(releases).find(([, one]) => one === type)?.[0];
  return by ?? (type === opsReleases ? 'ops' : null);
};

const parted = ({ name }: Tally) => {
  const [type = '', account = ''] = name.split('/');
  return { type, account };
};

/** Money that the legs of a journal moved, where `labelsOf` takes an interest. */
const moved = (
  { tallies }: Vitals,
  labelsOf: (type: string, account: string, currency: string) => Readonly<Record<string, string>> | null,
  sign = 1,
) =>
  summed(
    tallies.filter(isOf('money')),
    (tally) => {
      const { type, account } = parted(tally);
      return labelsOf(type, account, tally.currency);
    },
    ({ amount }) => sign * amount,
  );

function counted(registry: Registry): Shown[] {
  return [
    counter(registry, 'escrow_events_total', 'Events on the record.', ['type'], ({ tallies }) =>
      summed(
        tallies.filter(isOf('events')),
        ({ name }) => ({ type: name }),
        ({ count }) => count,
      ),
    ),
    counter(
      registry,
      'escrow_releases_total',
      'Releases of escrow or held money to freelancers: by the client, by silence (R7), or by ops (R19).',
      ['by', 'currency'],
      (vitals) =>
        // Each has one leg to the freelancer.
        summed(
          vitals.tallies.filter(isOf('money')),
          (tally) => {
            const { type, account } = parted(tally);
            const by = account === 'freelancer' ? releasedBy(type) : null;
            return by === null ? null : { by, currency: tally.currency };
          },
          ({ count }) => count,
        ),
    ),
    counter(
      registry,
      'escrow_released_minor_units_total',
      'Released to freelancers, the fee included, in minor units.',
      ['by', 'currency'],
      (vitals) =>
        moved(vitals, (type, account, currency) => {
          const by = earned.includes(account) ? releasedBy(type) : null;
          return by === null ? null : { by, currency };
        }),
    ),
    counter(
      registry,
      'escrow_refunds_total',
      'Refunds settled in the books, each of one piece of money.',
      ['currency'],
      ({ tallies }) =>
        summed(
          tallies.filter(isOf('events')),
          ({ name, currency }) => (refunds.includes(name) ? { currency } : null),
          ({ count }) => count,
        ),
    ),
    counter(
      registry,
      'escrow_refunded_minor_units_total',
      'Refunded to clients as settled in the books, in minor units.',
      ['currency'],
      (vitals) =>
        moved(vitals, (type, account, currency) =>
          account === 'refunds_due' && type !== 'refund.sent' ? { currency } : null,
        ),
    ),
    counter(
      registry,
      'escrow_charged_minor_units_total',
      'Charged to clients, in minor units.',
      ['kind', 'currency'],
      (vitals) =>
        moved(
          vitals,
          (type, account, currency) =>
            account === 'external' && type !== 'refund.sent'
              ? { kind: type === 'bonus.paid' ? 'bonus' : 'deposit', currency }
              : null,
          -1,
        ),
    ),
    counter(
      registry,
      'escrow_fees_minor_units_total',
      'Fees earned, in minor units.',
      ['currency'],
      (vitals) => moved(vitals, (_, account, currency) => (account === 'fees' ? { currency } : null)),
    ),
  ];
}

const refunds = ['milestone.refunded', 'held_over.refunded', 'refund_request.refunded'];

/** Money held of clients: in escrow but not on hold, held over, on hold, and on its way back. */
function held(vitals: Vitals): Sample[] {
  const byPlace = moved(vitals, (_, account, currency) =>
    account in places ? { place: places[account] ?? '', currency } : null,
  );
  const holds = summed(
    vitals.tallies.filter(isOf('milestones')),
    ({ name, currency }) => (name === 'on_hold' ? { currency } : null),
    ({ amount }) => amount,
  );
  for (const { labels, value } of holds) {
    byPlace.push({ labels: { place: 'in_escrow', ...labels }, value: -value });
    byPlace.push({ labels: { place: 'on_hold', ...labels }, value });
  }
  const sums = new Map<string, Sample>();
  for (const { labels, value } of byPlace) {
    const key = `${labels.place} ${labels.currency}`;
    sums.set(key, { labels, value: (sums.get(key)?.value ?? 0) + value });
  }
  return [...sums.values()];
}

const places: Readonly<Record<string, string>> = {
  escrow: 'in_escrow',
  held_over: 'held_over',
  on_hold: 'on_hold',
  refunds_due: 'refunds_due',
};

const one = (value: number): Sample[] => [{ labels: {}, value }];

function standing(registry: Registry): Shown[] {
  const single = (name: string, help: string, value: (vitals: Vitals) => number) =>
    gauge(registry, name, help, [], (vitals) => one(value(vitals)));
  return [
    gauge(registry, 'escrow_milestones', 'Milestones by state.', ['state'], ({ tallies }) => {
      const counts = summed(
        tallies.filter(isOf('milestones')),
        ({ name }) => ({ state: name }),
        ({ count }) => count,
      );
      const none = stateNames.map((state) => ({ labels: { state }, value: 0 }));
      return [...none, ...counts];
    }),
    gauge(
      registry,
      'escrow_held_minor_units',
      "Clients' money by where it is, in minor units: in_escrow (without what is on hold), held_over, on_hold, refunds_due.",
      ['place', 'currency'],
      held,
    ),
    gauge(registry, 'escrow_needs_attention', 'What somebody has to look at.', ['reason'], ({ attention }) =>
      Object.entries(attention).map(([reason, { count }]) => ({ labels: { reason }, value: count })),
    ),
    gauge(
      registry,
      'escrow_needs_attention_oldest_seconds',
      'For how long the oldest of them has needed it; 0 where there is none.',
      ['reason'],
      ({ attention }) =>
        Object.entries(attention).map(([reason, { oldest }]) => ({ labels: { reason }, value: oldest })),
    ),
    single(
      'escrow_commands_pending',
      'Commands that were accepted and are not decided yet.',
      (v) => v.commandsPending.count,
    ),
    single(
      'escrow_commands_pending_oldest_seconds',
      'Age of the oldest of them; 0 where there is none.',
      (v) => v.commandsPending.oldest,
    ),
    single(
      'escrow_refunds_due',
      'Refunds settled in the books that the rail has yet to carry out.',
      (v) => v.refundsDue.count,
    ),
    single(
      'escrow_refunds_due_oldest_seconds',
      'Age of the oldest of them; 0 where there is none.',
      (v) => v.refundsDue.oldest,
    ),
    single(
      'escrow_webhooks_waiting',
      'Webhooks to be delivered; counted up to a limit.',
      (v) => v.webhooks.waiting.count,
    ),
    single(
      'escrow_webhooks_waiting_oldest_seconds',
      'Age of the oldest of them; 0 where there is none.',
      (v) => v.webhooks.waiting.oldest,
    ),
    single(
      'escrow_webhooks_parked',
      'Webhooks that were given up until somebody asks for them; counted up to a limit.',
      (v) => v.webhooks.parked,
    ),
    single('escrow_webhook_endpoints', 'Webhook endpoints that are turned on.', (v) => v.webhooks.endpoints),
    single(
      'escrow_webhook_endpoints_failing',
      'Webhook endpoints that are turned on and whose last attempt failed.',
      (v) => v.webhooks.failing.count,
    ),
    single(
      'escrow_webhook_endpoints_failing_oldest_seconds',
      'For how long the one that has failed longest has; 0 where there is none.',
      (v) => v.webhooks.failing.oldest,
    ),
    gauge(
      registry,
      'escrow_feed_lag_seconds',
      'Age of the oldest event that was not handed on yet: to webhooks, to the tallies.',
      ['reader'],
      ({ lag }) => Object.entries(lag).map(([reader, value]) => ({ labels: { reader }, value })),
    ),
  ];
}
