import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { parseAllDocuments } from 'yaml';
import { kubernetesSchemas, type Run } from '../support/programs';
import keda from './schemas/keda.json';

/** What is applied to Kubernetes, as far as these tests look at it. */
export type Manifest = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly data?: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a form of its own, which its schema checks
  readonly spec?: any;
};

/** The steps of an installation, in the order in which they are applied. */
export const steps = ['common', 'prepare', 'workers', 'promote', 'api', 'codec-server'] as const;
export type Step = (typeof steps)[number];

/** What `kubectl apply -k` would apply. @throws Error with what kubectl says where it cannot be rendered */
export function rendered(kubectl: Run, folder: string): Manifest[] {
  const documents = parseAllDocuments(kubectl(['kustomize', folder]));
  return documents.map((document) => document.toJS() as Manifest);
}

type Json = { readonly [key: string]: unknown };

/** The schema of an extension's kind, in which unknown fields are refused as they are for Kubernetes' own kinds. */
function strictly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strictly);
  if (typeof schema !== 'object' || schema === null) return schema;
  const fields = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strictly(value)]));
  const isClosed = 'properties' in fields && !('additionalProperties' in fields);
  return isClosed ? { ...fields, additionalProperties: false } : fields;
}

const ofKeda: Readonly<Record<string, Json>> = keda.kinds;

/** Judges manifests by the schemas of one version of Kubernetes, and of KEDA. */
export class Schemas {
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  readonly #known = new Map<string, ValidateFunction>();
  readonly #folder: string;

  constructor(version: string) {
    this.#folder = kubernetesSchemas(version) ?? '';
    this.#ajv.addSchema(this.#read('_definitions'));
  }

  #read(name: string): Json {
    return JSON.parse(readFileSync(path.join(this.#folder, `${name}.json`), 'utf8')) as Json;
  }

  /** What is wrong with it, a line each. @throws Error where its kind is not known */
  faults(manifest: Manifest): string[] {
    const judge = this.#judge(manifest);
    const isFine: boolean = judge(manifest);
    if (isFine) return [];
    const of = `${manifest.kind} ${manifest.metadata.name}`;
    return (judge.errors ?? []).map(
      ({ instancePath, message, params }) => `${of}: ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  #judge({ apiVersion, kind }: Manifest): ValidateFunction {
    const key = `${apiVersion} ${kind}`;
    const known = this.#known.get(key) ?? this.#ajv.compile(this.#schemaOf(apiVersion, kind));
    this.#known.set(key, known);
    return known;
  }

  #schemaOf(apiVersion: string, kind: string): Json {
    const [group = '', version = ''] = apiVersion.split('/');
    if (group !== 'keda.sh') {
      const file = [kind.toLowerCase(), group.split('.')[0], version].filter(Boolean).join('-');
      return this.#read(file);
    }
    const { properties, ...rest } = ofKeda[kind] as { readonly properties: Json };
    const metadata = {
      $ref: 'https://kubernetes.io/api/_definitions.json#/$defs/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta',
    };
    const named = { apiVersion: { const: 'keda.sh/v1alpha1' }, kind: { const: kind }, metadata };
    return strictly({ ...rest, properties: { ...properties, ...named } }) as Json;
  }
}

/** A program of the service: a Deployment's pods, or a Job's. */
export type Program = {
  readonly component: string;
  readonly manifest: Manifest;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly pod: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly container: any;
  /** What its ConfigMaps set. */
  readonly env: Readonly<Record<string, string>>;
  /** The files that it is given, each `secret/key` by its path. */
  readonly files: Readonly<Record<string, string>>;
};

export function programsOf(manifests: readonly Manifest[]): Program[] {
  const configs = new Map(
    manifests
      .filter(({ kind }) => kind === 'ConfigMap')
      .map(({ metadata, data = {} }) => [metadata.name, data]),
  );
  return manifests
    .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
    .map((manifest) => {
      const { metadata, spec: pod } = manifest.spec.template;
      const [container] = pod.containers;
      const given = container.envFrom.map((from: { configMapRef: { name: string } }) => {
        const data = configs.get(from.configMapRef.name);
        if (data === undefined) throw new Error(`there is no ConfigMap ${from.configMapRef.name}`);
        return data;
      });
      const own = (container.env ?? []).map((one: { name: string; value: string }) => [one.name, one.value]);
      return {
        component: metadata.labels['app.kubernetes.io/component'],
        ...{ manifest, pod, container },
        env: Object.assign({}, ...given, Object.fromEntries(own)),
        files: filesOf(pod, container),
      };
    });
}

type Items = readonly { readonly key: string; readonly path: string }[];
type Volume = {
  readonly name: string;
  readonly secret?: { readonly secretName: string; readonly items: Items };
  readonly projected?: {
    readonly sources: readonly { readonly secret: { readonly name: string; readonly items: Items } }[];
  };
};
type Mount = { readonly name: string; readonly mountPath: string };

function filesOf(
  { volumes }: { readonly volumes: readonly Volume[] },
  { volumeMounts }: { readonly volumeMounts: readonly Mount[] },
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { name, mountPath } of volumeMounts) {
    const { secret, projected } = volumes.find((volume) => volume.name === name) ?? {};
    const sources = [
      ...(secret === undefined ? [] : [{ name: secret.secretName, items: secret.items }]),
      ...(projected?.sources ?? []).map((source) => source.secret),
    ];
    for (const source of sources)
      for (const item of source.items)
        files[path.posix.join(mountPath, item.path)] = `${source.name}/${item.key}`;
  }
  return files;
}

type Labels = Readonly<Record<string, string>>;
type Selector = {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
};

/** Whether labels are among those selected. */
export function selects({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean {
  const has = Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
  return (
    has &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      if (operator !== 'In') throw new Error(`this test does not know the operator ${operator}`);
      return values.includes(labels[key] ?? '');
    })
  );
}

const units: Readonly<Record<string, number>> = { m: 0.001, '': 1, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 };

/** Kubernetes' way to write a number: cores, or bytes. */
export function quantity(text: string): number {
  const [, number, unit] = /^(\d+)(m|Ki|Mi|Gi|)$/.exec(text) ?? [];
  if (number === undefined || unit === undefined)
    throw new Error(`"${text}" is no quantity that this test knows`);
  return Number(number) * (units[unit] ?? Number.NaN);
}
