import { type PaymentRail, RailUnavailable } from '../../activities/providers/rail';

/** A rail that a test can take away, and whose charges it can keep waiting. */
export type SteeredRail = {
  /** For `World.start({ rail })`. */
  readonly stand: (rail: PaymentRail) => PaymentRail;
  down: boolean;
  /** Charges wait from now on. @returns what lets them go on */
  hold(): () => void;
};

export function steeredRail(): SteeredRail {
  let gate: Promise<void> = Promise.resolve();
  const steered: SteeredRail = {
    down: false,
    hold() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    stand: (rail) => {
      const passing = async <T>(call: () => Promise<T>, held = false): Promise<T> => {
        if (held) await gate;
        if (steered.down) throw new RailUnavailable('the rail is away');
        return call();
      };
      return {
        name: rail.name,
        charge: (request) => passing(() => rail.charge(request), true),
        findCharge: (key) => passing(() => rail.findCharge(key)),
        refund: (request) => passing(() => rail.refund(request)),
        findRefund: (key) => passing(() => rail.findRefund(key)),
        listCharges: (page) => passing(() => rail.listCharges(page)),
        listRefunds: (page) => passing(() => rail.listRefunds(page)),
      };
    },
  };
  return steered;
}
