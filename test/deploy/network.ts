import { BlockList } from 'node:net';
import { type Manifest, selects } from './manifests';

type Peer = { readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] } };
type Port = { readonly protocol: string; readonly port?: number | string };
type Rule = { readonly to?: readonly Peer[]; readonly ports?: readonly Port[] };

/**
 * Whether pods of these labels may open a TCP connection to an IPv4 address, by all policies together: what is not
 * selected by any may do everything, what is may do what one of them lets it.
 */
export function reaches(
  policies: readonly Manifest[],
  labels: Readonly<Record<string, string>>,
  host: string,
  port: number,
): boolean {
  const outward = policies.filter(
    ({ spec }) => spec.policyTypes.includes('Egress') && selects(spec.podSelector, labels),
  );
  if (outward.length === 0) return true;
  return outward.some(({ spec }) =>
    (spec.egress ?? []).some(
      ({ to, ports }: Rule) =>
        (to === undefined || to.some((peer) => isWithin(peer, host))) &&
        (ports === undefined || ports.some((one) => isTcpTo(one, port))),
    ),
  );
}

const isTcpTo = (one: Port, port: number) =>
  one.protocol === 'TCP' && (one.port === undefined || one.port === port);

function isWithin({ ipBlock }: Peer, host: string): boolean {
  if (ipBlock === undefined || ipBlock.cidr.includes(':')) return false;
  return blockOf(ipBlock.cidr).check(host) && !(ipBlock.except ?? []).some((not) => blockOf(not).check(host));
}

function blockOf(cidr: string): BlockList {
  const [address = '', bits = ''] = cidr.split('/');
  const list = new BlockList();
  list.addSubnet(address, Number(bits));
  return list;
}
