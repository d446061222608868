import { type PaymentRail, RailUnavailable } from '../../activities/providers/rail';

/** A rail that a test can take away, and whose charges it can keep waiting. */
export type SteeredRail = {
  /** For `World.start({ rail })`. */
  readonly stand: (rail: PaymentRail) => PaymentRail;
  down: boolean;
  /** Charges wait from now on. @returns what lets them go on */
  hold(): () => void;
  /** Whoever asks for what there is waits from now on. @returns what lets them go on */
  holdLists(): () => void;
  /** How many wait for what there is. */
  readonly waiting: number;
};

export function steeredRail(): SteeredRail {
  let [gate, lists, waiting]: [Promise<void>, Promise<void>, number] = [
    Promise.resolve(),
    Promise.resolve(),
    0,
  ];
  const steered: SteeredRail = {
    down: false,
    hold() {
      const { closed, open } = aGate();
      gate = closed;
      return open;
    },
    holdLists() {
      const { closed, open } = aGate();
      lists = closed;
      return open;
    },
    get waiting() {
      return waiting;
    },
    stand: (rail) => {
      const passing = async <T>(call: () => Promise<T>, held = false): Promise<T> => {
        if (held) await gate;
        if (steered.down) throw new RailUnavailable('the rail is away');
        return call();
      };
      const listing = async <T>(call: () => Promise<T>): Promise<T> => {
        waiting += 1;
        await lists.finally(() => {
          waiting -= 1;
        });
        return passing(call);
      };
      return {
        name: rail.name,
        charge: (request) => passing(() => rail.charge(request), true),
        findCharge: (key) => passing(() => rail.findCharge(key)),
        refund: (request) => passing(() => rail.refund(request)),
        findRefund: (key) => passing(() => rail.findRefund(key)),
        listCharges: (page) => listing(() => rail.listCharges(page)),
        listRefunds: (page) => listing(() => rail.listRefunds(page)),
      };
    },
  };
  return steered;
}

function aGate(): { readonly closed: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { closed, open };
}
