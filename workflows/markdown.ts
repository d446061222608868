/**
 * What somebody else has written, for a line of Markdown: it is shown as it is, on this one line, and neither looks
 * like what we say ourselves nor loads or leads anywhere under another name.
 */
export const asWritten = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_~[\]<>|!#&]/g, '\\$&');
