import path from 'node:path';
import { generateApi, type ParsedRoute } from 'swagger-typescript-api';
import { servedDocument } from '../api/openapi/served';

/** `npm run client:generate`: makes `generated/api.ts` from the OpenAPI document; into another folder where one is named. */
async function main(folder = path.join(__dirname, 'generated')): Promise<void> {
  await generateApi({
    spec: servedDocument() as never,
    output: folder,
    fileName: 'api.ts',
    httpClientType: 'fetch',
    singleHttpClient: true,
    enumStyle: 'union',
    unwrapResponseData: true,
    cleanOutput: false,
    silent: true,
    hooks: { onCreateRoute: (route) => encoded(withEverySuccess(route)) },
  });
}

type Answers = { readonly responses: readonly { readonly isSuccess: boolean; readonly type: string }[] };

/** The generator types a call by its first answer of success alone; `requestRefund` has two. */
function withEverySuccess(route: ParsedRoute): ParsedRoute {
  const { responses } = route.responseBodyInfo as unknown as Answers;
  const types = new Set(responses.filter(({ isSuccess }) => isSuccess).map(({ type }) => type));
  // What fails is thrown by our own fetch, as a Problem.
  Object.assign(route.response, { type: [...types].join(' | '), errorType: 'Problem' });
  return route;
}

/** The generator puts an id into the path as it is; one that came from somewhere must not reach another path. */
function encoded(route: ParsedRoute): ParsedRoute {
  const path = route.request.path?.replaceAll('{id}', '{encodeURIComponent(id)}');
  Object.assign(route.request, { path });
  return route;
}

void main(process.argv[2]);
