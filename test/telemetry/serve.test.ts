import { serveMetrics } from '../../telemetry/serve';

/** What a worker tells supervisors and Prometheus, on one address. */
test('metrics of several sources, whether the process lives, and whether it works', async () => {
  let isReady = false;
  const sources = {
    service: async () => 'escrow_milestones 3',
    'Temporal SDK': () => Promise.reject(new Error('away')),
  };
  const served = await serveMetrics('127.0.0.1:0', sources, () => isReady);
  const ask = async (path: string, method = 'GET') => {
    const response = await fetch(new URL(path, served.url), { method });
    return { status: response.status, text: await response.text() };
  };
  try {
    expect(await ask('/healthz')).toEqual({ status: 200, text: '{"status":"ok"}' });
    expect(await ask('/readyz')).toEqual({ status: 503, text: '{"status":"not ready"}' });
    isReady = true;
    expect(await ask('/readyz')).toEqual({ status: 200, text: '{"status":"ready"}' });
    expect(await ask('/metrics?now')).toEqual({
      status: 200,
      text: 'escrow_milestones 3\n# Temporal SDK: cannot be read just now\n',
    });
    expect(await ask('/')).toEqual({ status: 404, text: '' });
    expect(await ask('/readyz', 'POST')).toEqual({ status: 405, text: '' });
  } finally {
    await served.close();
  }
});
