import { z } from 'zod';
import { waits } from '../../config/limits';

/** The headers of requests and answers, for the OpenAPI document. */

export const idempotencyKey = z.string().meta({
  pattern: '^[!-~]{1,255}$',
  description:
    'Names this request, so that it can be sent again safely: the same key and the same request have one effect and one answer (R22). A key belongs to the caller; a UUID is a good one.',
  example: '5f0c1f0e-8f5a-4f5e-9d5b-0c8f1c1b7a10',
  param: { id: 'IdempotencyKey' },
});

export const prefer = z
  .string()
  .optional()
  .meta({
    description: `\`wait=N\` waits up to N seconds (at most ${waits.longest}) for the outcome (RFC 7240); without it the answer comes as soon as the act is accepted.`,
    example: 'wait=10',
    param: { id: 'Prefer' },
  });

export const onBehalfOf = z
  .string()
  .optional()
  .meta({
    format: 'on-behalf-of',
    description:
      "For a token of role platform only: the client or freelancer it acts for, by role and id with one blank between; what is not ASCII, and `%`, is percent-encoded. The call may do what that user may, on contracts of this platform, and the record says both. The idempotency key, the rate limit and the command stay the platform's.",
    example: 'client alice',
    param: { id: 'OnBehalfOf' },
  });

export const requestId = z
  .string()
  .optional()
  .meta({
    description:
      'Comes back in the answer and stands in our log; up to 64 letters, digits, dots, dashes or underscores, else we make one.',
    example: 'order-4711',
    param: { id: 'RequestId' },
  });

const answerHeader = (id: string, description: string, example: string) =>
  z.string().meta({ description, example, header: { id } });

const sometimes = (id: string, description: string, example: string) =>
  z.string().optional().meta({ description, example, header: { id } });

export const answered = {
  requestId: answerHeader('X-Request-Id', 'The id of this request.', 'order-4711'),
  location: answerHeader('Location', 'Where to read what was made or accepted.', '/v1/commands/cmd_0191…'),
  preferenceApplied: sometimes('Preference-Applied', 'The wait that was honoured.', 'wait=10'),
  rejectedCommand: z
    .string()
    .optional()
    .meta({
      description: 'Where to read the command that was rejected, if it became one.',
      example: '/v1/commands/cmd_0191…',
      header: { id: 'RejectedCommand' },
    }),
  retryAfter: answerHeader('Retry-After', 'Seconds to wait before the same request may be sent again.', '1'),
  authenticate: answerHeader(
    'WWW-Authenticate',
    'How to say who you are.',
    'Bearer realm="milestone-escrow"',
  ),
  allow: answerHeader('Allow', 'The methods of this path.', 'GET, HEAD'),
  deprecation: answerHeader('Deprecation', 'Since when the call is deprecated (RFC 9745).', '@1772323200'),
  sunset: sometimes('Sunset', 'When the call may be taken away (RFC 8594).', 'Tue, 01 Sep 2026 00:00:00 GMT'),
  nextPage: z
    .string()
    .optional()
    .meta({
      description: 'The next page, if there is one (RFC 8288).',
      example: '</v1/contracts?limit=20&cursor=…>; rel="next"',
      header: { id: 'NextPage' },
    }),
  contentDisposition: sometimes(
    'Content-Disposition',
    'Of CSV: the name of the file.',
    'attachment; filename="statement-ctr_0191….csv"',
  ),
  link: answerHeader('Link', 'What to use instead.', '</docs>; rel="deprecation"'),
};
