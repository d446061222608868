import ipaddr from 'ipaddr.js';

/** Where webhooks may go. An operator's own network is behind the service, and no platform's business (SSRF). */

/**
 * Why webhooks cannot go to this URL, or null. What its name resolves to is judged at every attempt.
 * @param allowPrivate whether private and loopback addresses, and plain HTTP, are allowed
 */
export function webhookUrlFault(text: string, allowPrivate: boolean): string | null {
  if (!URL.canParse(text)) return 'is not a URL';
  const url = new URL(text);
  const schemes = allowPrivate ? ['https:', 'http:'] : ['https:'];
  if (!schemes.includes(url.protocol))
    return `must begin with ${schemes.map((one) => `${one}//`).join(' or ')}`;
  if (url.username !== '' || url.password !== '') return 'must not have a user or a password in it';
  if (url.hash !== '') return 'must not have a fragment';
  if (!allowPrivate && !isPublicHost(url.hostname))
    return `${url.hostname} is a private, loopback or reserved address`;
  return null;
}

/** Whether a host that is an address is a public one; names are judged by what they resolve to. */
function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host)) return isPublicAddress(host);
  return !/^(localhost|.*\.localhost|.*\.local|.*\.internal)\.?$/i.test(host);
}

/** All that is given out of IPv6 (RFC 4291): outside of it are ways into networks and IPv4 addresses in disguise. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an address is one of the public internet; IPv4 within IPv6 counts as what it is. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(globalUnicast);
}
