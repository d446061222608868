import { z } from 'zod';
import { durationSeconds } from './duration';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** A whole number within its ends, both included; `fallback` is only told to the reader of the fault. */
export function integer({ min, max }: Range, fallback?: number) {
  const fits = (text: string) => /^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max;
  return z
    .string()
    .refine(fits, must(`a whole number from ${min} to ${max}`, fallback))
    .transform(Number);
}

/** The same with a value for when it is not set. */
export function integerOr(fallback: number, range: Range) {
  return integer(range, fallback).default(fallback);
}

/** A URL of one of the given protocols, for instance `postgres:`. */
export function url(...protocols: string[]) {
  const allowed = protocols.map((protocol) => `${protocol}//...`).join(' or ');
  const fits = (text: string) => URL.canParse(text) && protocols.includes(new URL(text).protocol);
  return z
    .string()
    .refine(fits, must(`a URL: ${allowed}`))
    .optional();
}

/** Whether only this machine reaches what listens there. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/.test(host);

/** Where an issuer's keys are: whoever can change them on their way can make tokens. */
export function keysUrl() {
  const fits = (text: string) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  };
  return z.string().refine(fits, must('a URL: https://..., or http://... of this machine')).optional();
}

/** Each answer of the API is held against all of them. */
const MOST_ORIGINS = 100;

/** Origins as browsers name them, `https://shop.example`, with commas between; none where it is not set. */
export function origins() {
  const parts = (text: string) => text.split(',').map((part) => part.trim());
  const isOrigin = (part: string) =>
    /^https?:[^*]+$/.test(part) && URL.canParse(part) && new URL(part).origin === part;
  const example = 'https://shop.example,http://localhost:5173 (no path, no *)';
  return z
    .string()
    .refine(
      (text) => parts(text).length <= MOST_ORIGINS && parts(text).every(isOrigin),
      must(`origins with commas between, for instance ${example}`),
    )
    .default('')
    .transform((text) => (text === '' ? [] : [...new Set(parts(text))]));
}

/** `host:port`, as gRPC addresses are written. */
export function address() {
  const fits = (text: string) => /^[^\s/:]+:\d{1,5}$/.test(text) || /^\[[0-9a-f:.]+\]:\d{1,5}$/i.test(text);
  return z.string().refine(fits, must('host:port, without a protocol')).optional();
}

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: must(`one of ${words.join(', ')}`) });
}

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds. */
export function duration() {
  const fits = (text: string) => durationSeconds(text) !== undefined;
  const example = 'P14D, PT36H or PT5S (no years, no months)';
  return z
    .string()
    .refine(fits, must(`an ISO 8601 duration, for instance ${example}`))
    .optional();
}

/** Text without blanks around it, and short enough to be a name. */
export function name(fallback: string) {
  const fits = (text: string) => text.length <= 200 && text.trim() === text;
  return z.string().refine(fits, must('a name of at most 200 characters', fallback)).default(fallback);
}

/** What Temporal takes as the name of a version, or of a deployment, without having to escape it in a query. */
export function versionName() {
  const fits = (text: string) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text);
  return z.string().refine(fits, must('1 to 64 letters, digits, - and _, the first a letter or a digit'));
}

function must(possible: string, fallback?: string | number): string {
  return `must be ${possible}${fallback === undefined ? '' : ` (unset means ${fallback})`}`;
}
