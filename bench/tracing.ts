import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onStopSignals, Stopped } from '../dev/stop-signals';
import { type Figures, figuresOf, forEach, measure, pooled, type Sample } from './measure';
import { parseOptions } from './options';
import { type Job, Service } from './service';
import { type Stack, startStack } from './stack';

/**
 * `npm run bench:tracing`: what an approval costs without traces, with one in ten and with all of them, on a stack
 * each, which take turns; where they go is a receiver in this process that only counts.
 */

const WARM_UP = 50;

/** What is added to the environment of each. */
const variants = {
  'no traces': {},
  'one in ten': { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.1' },
  'every trace': { OTEL_TRACES_SAMPLER: 'parentbased_always_on' },
} as const;
type Variant = keyof typeof variants;
const names = Object.keys(variants) as Variant[];

/** Takes spans as a collector does, and counts them. */
class Sink {
  spans = 0;
  bytes = 0;
  readonly #server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const body = Buffer.concat(chunks);
      this.bytes += body.length;
      this.spans += body.toString('utf8').split('"spanId"').length - 1;
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

type One = { readonly stack: Stack; readonly service: Service; readonly sink: Sink; jobs: Job[] };

async function main(): Promise<void> {
  const { milestones, inFlight, rounds } = parseOptions(process.argv.slice(2));
  const stop = onStopSignals(() => undefined);
  const all = new Map<Variant, One>();
  try {
    for (const name of names) all.set(name, await started(name, milestones, stop));
    for (const [name, one] of all) {
      stop.throwIfAborted();
      console.error(`Opening ${milestones * inFlight.length} milestones: ${name}`);
      await warmUp(one.service);
      one.jobs = (await one.service.openInReview(milestones * inFlight.length, Math.max(...inFlight))).jobs;
    }
    for (const level of inFlight) {
      console.error(`Approving, ${level} in flight`);
      tell(level, await approved(all, { level, count: Math.ceil(milestones / rounds), rounds }, stop));
    }
    tellSpans(all);
  } finally {
    for (const { stack, service, sink } of all.values()) {
      service.close();
      await stack.stop();
      sink.stop();
    }
  }
  process.exit();
}

async function started(name: Variant, milestones: number, stop: AbortSignal): Promise<One> {
  const sink = new Sink();
  const endpoint = await sink.start();
  const stack = await startStack({
    ...{ keep: false, cachedWorkflows: milestones * 10, stop, print: (line) => console.error(line) },
    more: name === 'no traces' ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...variants[name] },
  });
  return { stack, service: new Service(stack.apiUrl, stack.env), sink, jobs: [] };
}

/** Programs that have just started are slow. */
async function warmUp(service: Service): Promise<void> {
  const { jobs } = await service.openInReview(WARM_UP, 8);
  await forEach(jobs, 8, (job) => service.approve(job));
}

/** In rounds, taking turns, so that what else the machine does falls on all of them. */
async function approved(
  all: ReadonlyMap<Variant, One>,
  { level, count, rounds }: { readonly level: number; readonly count: number; readonly rounds: number },
  stop: AbortSignal,
) {
  const samples = new Map<Variant, Sample[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, { stack, service, jobs }] of all) {
      stop.throwIfAborted();
      const some = jobs.splice(0, count);
      samples.get(name)?.push(await measure(some, level, stack.pids, (job) => service.approve(job)));
    }
  return new Map(names.map((name) => [name, figuresOf(pooled(samples.get(name) ?? []))]));
}

function tell(level: number, figures: ReadonlyMap<Variant, Figures>): void {
  const none = figures.get('no traces');
  console.log(`| ${level} in flight | per second | p50 ms | CPU ms: API | worker | sum of all |`);
  console.log('|---|---:|---:|---:|---:|---:|');
  for (const [name, { perSecond, p50, cpu }] of figures) {
    const cells = [
      [perSecond, none?.perSecond],
      [p50, none?.p50],
      [cpu.api, none?.cpu.api],
      [cpu.worker, none?.cpu.worker],
      [cpu.total, none?.cpu.total],
    ].map(([value = 0, of = 0]) => `${value.toFixed(1)} (${(value / of).toFixed(2)}x)`);
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  console.log('');
}

function tellSpans(all: ReadonlyMap<Variant, One>): void {
  for (const [name, { sink }] of all)
    if (sink.spans > 0)
      console.log(`${name}: ${sink.spans} spans of ${Math.round(sink.bytes / sink.spans)} bytes`);
}

main().catch((error: unknown) => {
  if (!(error instanceof Stopped)) console.error(error);
  process.exit(1);
});
