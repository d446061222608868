import { Webhook } from 'standardwebhooks';
import { createSender, type Sender } from '../../activities/webhooks/sender';
import { webhookUrlFault } from '../../protocol/webhook-url';
import { startDns } from '../support/dns';
import { Receiver } from '../support/receiver';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const older = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const body = JSON.stringify({ type: 'milestone.released', data: { title: 'Žluťoučký kůň' } });

let receiver: Receiver;
let sender: Sender;
beforeAll(async () => {
  receiver = await Receiver.start();
  sender = createSender({ allowPrivate: true, timeoutMs: 1000 });
});
afterAll(async () => {
  await sender.close();
  await receiver.stop();
});
beforeEach(() => {
  receiver.behaviour = () => 204;
});

const send = (url = receiver.url, secrets = [secret]) => sender.send({ url, id: 'evt_1', body, secrets });

describe('what is sent', () => {
  test('can be verified by any library of Standard Webhooks', async () => {
    expect(await send()).toEqual({ ok: true, status: 204 });
    const { headers, body: raw } = receiver.taken.at(-1) as Receiver['taken'][0];
    expect(new Webhook(secret).verify(raw, headers)).toEqual(JSON.parse(body));
    expect(headers['content-type']).toBe('application/json');
  });

  test('is signed by each secret that is valid while one is being rotated', async () => {
    await send(receiver.url, [secret, older]);
    const { headers, body: raw } = receiver.taken.at(-1) as Receiver['taken'][0];
    for (const one of [secret, older]) expect(new Webhook(one).verify(raw, headers)).toBeTruthy();
    const third = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
    expect(() => new Webhook(third).verify(raw, headers)).toThrow('No matching signature');
  });

  test('an altered body, id or instant, and a signature replayed later, are refused by the receiver', async () => {
    await send();
    const { headers, body: raw } = receiver.taken.at(-1) as Receiver['taken'][0];
    const verify = (text: string, change: object = {}) =>
      new Webhook(secret).verify(text, { ...headers, ...change });
    expect(() => verify(raw.replace('released', 'refunded'))).toThrow();
    expect(() => verify(raw, { 'webhook-id': 'evt_2' })).toThrow();
    const later = Number(headers['webhook-timestamp']) - 600;
    expect(() => verify(raw, { 'webhook-timestamp': String(later) })).toThrow('too old');
  });
});

describe('what a receiver may answer', () => {
  test.each([400, 404, 500, 503])('%s is a failure', async (status) => {
    receiver.behaviour = () => status;
    expect(await send()).toMatchObject({ ok: false, status, failure: `it answered ${status}: no success` });
  });

  test('a redirect is not followed', async () => {
    let followed = 0;
    receiver.behaviour = (_, response) => {
      followed += 1;
      response.writeHead(302, { location: receiver.url }).end();
      return undefined;
    };
    expect(await send()).toMatchObject({
      ok: false,
      status: 302,
      failure: expect.stringContaining('redirect'),
    });
    expect(followed).toBe(1);
  });

  test('it may ask for time', async () => {
    receiver.behaviour = (_, response) => {
      response.writeHead(429, { 'retry-after': '120' }).end();
      return undefined;
    };
    expect(await send()).toMatchObject({ ok: false, status: 429, retryAfterMs: 120_000 });
  });

  test('megabytes are not read', async () => {
    let written = 0;
    receiver.behaviour = (_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) written += 65_536;
      };
      response.on('drain', more);
      more();
      return undefined;
    };
    expect(await send()).toEqual({ ok: true, status: 200 });
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  test('one that does not answer in time has failed, and one that hangs up too', async () => {
    receiver.behaviour = () => undefined;
    expect(await send()).toMatchObject({ ok: false, status: null, failure: 'no answer within 1000 ms' });
    receiver.behaviour = (_, response) => {
      response.destroy();
      return undefined;
    };
    expect(await send()).toMatchObject({ ok: false, status: null });
  });

  test('one path of a receiver that does not answer delays none of its others', async () => {
    receiver.behaviour = ({ id }) => (id === 'evt_slow' ? undefined : 204);
    const slow = Array.from({ length: 20 }, () =>
      sender.send({ url: `${receiver.url}/slow`, id: 'evt_slow', body, secrets: [secret] }),
    );
    expect(await send()).toEqual({ ok: true, status: 204 });
    expect(await Promise.all(slow)).toContainEqual(expect.objectContaining({ ok: false }));
  });

  test('nobody listens there', async () => {
    const gone = await Receiver.start();
    const { url } = gone;
    await gone.stop();
    expect(await send(url)).toMatchObject({
      ok: false,
      status: null,
      failure: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('where webhooks may go', () => {
  const strict = createSender({ allowPrivate: false, timeoutMs: 1000 });
  afterAll(() => strict.close());

  test.each([
    'http://acme.example/hooks',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://224.0.0.1/',
    'https://[::1]/',
    'https://[::]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://[::a00:1]/',
    'https://[4000::1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://metadata.google.internal/',
    'https://printer.local/',
    'https://user:secret@acme.example/',
    'https://acme.example/#fragment',
    'ftp://acme.example/',
    'acme.example',
  ])('not to %s', async (url) => {
    expect(webhookUrlFault(url, false)).not.toBeNull();
    expect(await strict.send({ url, id: 'evt_1', body, secrets: [secret] })).toMatchObject({
      ok: false,
      status: null,
    });
  });

  test.each(['https://acme.example/hooks?x=1', 'https://8.8.8.8:8443/', 'https://[2606:4700::1111]/'])(
    'to %s',
    (url) => {
      expect(webhookUrlFault(url, false)).toBeNull();
    },
  );

  describe('by name', () => {
    let dns: Awaited<ReturnType<typeof startDns>>;
    let named: Sender;
    beforeAll(async () => {
      dns = await startDns({
        'inside.acme.example': ['10.1.2.3'],
        'half.acme.example': ['8.8.8.8', '127.0.0.1'],
        'mapped.acme.example': ['169.254.169.254'],
      });
      named = createSender({ allowPrivate: false, timeoutMs: 1000, dnsServers: [dns.server] });
    });
    afterAll(async () => {
      await named.close();
      dns.stop();
    });
    const sendTo = (name: string) =>
      named.send({ url: `https://${name}/`, id: 'evt_1', body, secrets: [secret] });

    test.each(['inside', 'half', 'mapped'])(
      'not to one that resolves to a private address, whatever it was registered as: %s',
      async (name) => {
        expect(webhookUrlFault(`https://${name}.acme.example/`, false)).toBeNull();
        expect(await sendTo(`${name}.acme.example`)).toMatchObject({
          ok: false,
          status: null,
          failure: `ADDRESS_REFUSED: ${name}.acme.example resolves to a private, loopback or reserved address`,
        });
      },
    );

    test('names that nobody answers for hold up no other', async () => {
      const silent = Array.from({ length: 20 }, (_, n) => sendTo(`silent-${n}.acme.example`));
      const first = await Promise.race([sendTo('inside.acme.example'), ...silent]);
      expect(first).toMatchObject({ failure: expect.stringContaining('ADDRESS_REFUSED') });
      for (const sent of await Promise.all(silent)) expect(sent).toMatchObject({ ok: false, status: null });
    });
  });
});
