const units = { W: 604_800_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1_000 } as const;

/** Milliseconds of an ISO 8601 duration as the plans have them. @throws RangeError for any other text */
export function msOf(duration: string): number {
  const [, date, time] = /^P(?:(\d+[WD]))?(?:T((?:\d+[HMS])+))?$/.exec(duration) ?? [];
  const parts = [...`${date ?? ''}${time ?? ''}`.matchAll(/(\d+)([WDHMS])/g)];
  if (parts.length === 0) throw new RangeError(`not a duration: ${duration}`);
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units], 0);
}
