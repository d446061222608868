const shape =
  /^P(?!$)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;
const unitSeconds = [604_800, 86_400, 3_600, 60, 1];

/**
 * The length in seconds of an ISO 8601 duration of weeks, days of 24 hours, hours, minutes and seconds; undefined
 * when the text is anything else. Configuration imports nothing of the domain, so that a program can refuse bad
 * settings before it loads anything; the bounds need no more than this comparison.
 */
export function durationSeconds(text: string): number | undefined {
  const parts = shape.exec(text)?.slice(1);
  return parts?.reduce((sum, part, index) => sum + Number(part ?? 0) * (unitSeconds[index] ?? 0), 0);
}
