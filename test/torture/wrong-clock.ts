/** Makes every `Date` of this process wrong by so many milliseconds, as often as it is asked. */
export function wrongClock(offset: () => number): void {
  const Real = Date;
  const now = () => Real.now() + offset();
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
