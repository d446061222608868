import { z } from 'zod';

/**
 * What a file of docs/figures holds: figures as a program printed them, and what kind of picture they make. They are
 * written by hand or by a program's `--json`, so they are parsed like anything else that comes from outside.
 */

const text = z.string().min(1).max(300);

const told = {
  title: text,
  /** What is typed to get such figures. */
  command: text,
  /** When and where these came about, in a few words. */
  taken: text,
};

const bars = z.strictObject({
  ...told,
  kind: z.literal('bars'),
  /** What a bar's length means, such as "throughput: this service / the other". */
  unit: text,
  rows: z
    .array(
      z.strictObject({
        name: text,
        value: z.number().nonnegative(),
        /** Where the bar should end, and on which side of it is good. */
        goal: z
          .union([z.strictObject({ atLeast: z.number() }), z.strictObject({ atMost: z.number() })])
          .optional(),
      }),
    )
    .min(1)
    .max(60),
});

const lines = z.strictObject({
  ...told,
  kind: z.literal('lines'),
  /** The axes' names; x is logarithmic, since what is compared are orders of magnitude. */
  x: text,
  y: text,
  series: z
    .array(
      z.strictObject({ name: text, points: z.array(z.tuple([z.number().positive(), z.number()])).min(1) }),
    )
    .min(1)
    .max(12),
});

const grid = z.strictObject({
  ...told,
  kind: z.literal('grid'),
  columns: z.array(text).min(1).max(60),
  rows: z
    .array(z.strictObject({ name: text, cells: z.array(z.enum(['held', 'not reached', 'failed'])) }))
    .min(1),
});

const figures = z.discriminatedUnion('kind', [bars, lines, grid]);

export type Figures = z.infer<typeof figures>;
export type Bars = z.infer<typeof bars>;
export type Lines = z.infer<typeof lines>;
export type Grid = z.infer<typeof grid>;

/** @throws ZodError that names what is wrong with the file, SyntaxError where it is no JSON */
export const parseFigures = (json: string): Figures => figures.parse(JSON.parse(json));
