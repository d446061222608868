import type { RawValue } from '@temporalio/common';
import { workflowInfo } from '@temporalio/workflow';

/** How often each content has come to this run. State of a module belongs to one workflow execution. */
const copies = new Map<string, number>();

/**
 * The id of a message that came without one: made of the run, of what it says and of how often that was said before.
 * A task that is made again may see its messages in other company, and one by their count would then take the place,
 * and the outcome, of another. Of two that say the same it does not matter which is which.
 */
export function contentId(type: string, raw: RawValue | undefined): string {
  const { metadata, data } = raw?.payload ?? {};
  const content = digest([bytesOf(type), metadata?.encoding ?? nothing, data ?? nothing]);
  const copy = copies.get(content) ?? 0;
  copies.set(content, copy + 1);
  return `cmd_${digest([bytesOf(`${workflowInfo().runId} ${content} ${copy}`)])}`;
}

const nothing = new Uint8Array();
const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/**
 * 128 bits in hexadecimal, by which contents are told apart (cyrb128). No proof against forgery: whoever may signal a
 * workflow could as well send one thing twice.
 */
function digest(parts: readonly Uint8Array[]): string {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  const take = (byte: number) => {
    a = b ^ Math.imul(a ^ byte, 597399067);
    b = c ^ Math.imul(b ^ byte, 2869860233);
    c = d ^ Math.imul(c ^ byte, 951274213);
    d = a ^ Math.imul(d ^ byte, 2716044179);
  };
  for (const part of parts) {
    for (const byte of part) take(byte);
    // Where one part ends and the next begins counts too.
    take(part.length + 256);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a]
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('');
}
