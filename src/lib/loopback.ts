/** Whether a host (with or without a port, as in the header `Host`) can only be this machine. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase();
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(name) || name === '::1';
}
