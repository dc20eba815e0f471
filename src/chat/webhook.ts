import type { WebhookUrlFault } from '../core/post-fault.js'

/**
 * What is wrong with the address of a webhook; null when it leads to a host of the service over HTTPS. A host
 * may contain only letters, digits, dots and hyphens, since with other characters a browser may see another
 * host than a person does.
 *
 * @param address without blanks around it
 */
export function findWebhookFault(address: string, hosts: RegExp): WebhookUrlFault | null {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\\]*)([\s\S]*)$/i.exec(address)
  if (!parts) return 'noAddress'
  const [, scheme = '', authority = '', rest = ''] = parts
  if (scheme.toLowerCase() !== 'https') return 'notHttps'
  if (/\s/.test(address)) return 'spaces'
  if (authority.includes('@')) return 'userName'
  const [, host = '', port] = /^([a-z0-9.-]+)(?::(.*))?$/i.exec(authority) ?? []
  if (!hosts.test(host.toLowerCase())) return 'host'
  // Today's addresses of Microsoft Teams name the port that HTTPS has by default.
  if (port !== undefined && port !== '443') return 'port'
  return /^\/[^/?#\\]/.test(rest) ? null : 'incomplete'
}
