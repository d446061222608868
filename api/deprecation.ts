/** A call that will be taken away in a later version of the interface (docs/api-versions.md). */
export type Deprecation = {
  /** When it was deprecated: an ISO 8601 instant. */
  readonly since: string;
  /** When it may be taken away. */
  readonly sunset?: string;
  /** Where to read what to use instead. */
  readonly link: string;
};

/** `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and `Link`, on every answer of the call, refusals included. */
export const deprecationHeaders = ({ since, sunset, link }: Deprecation): Record<string, string> => ({
  Deprecation: `@${Math.floor(Date.parse(since) / 1000)}`,
  ...(sunset === undefined ? {} : { Sunset: new Date(sunset).toUTCString() }),
  Link: `<${link}>; rel="deprecation"`,
});
