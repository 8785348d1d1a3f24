import type { RunningHall } from './compose.ts';
import type { ServerConfig } from './config.ts';

/** Tells whoever started the server where every screen is. */
export function printAddresses(hall: RunningHall, config: ServerConfig): void {
  const { parts, url } = hall;
  const first = parts.hall.counters[0]?.id ?? '';
  const rows: [string, string][] = [
    ['All screens', '/'],
    ['Kiosk', '/kiosk'],
    ['Hall board', '/hall-board'],
    ['Counter board', `/counter-board/${first}`],
    ['Counter console', '/console'],
    ['Customer screen', `/customer-screen/${first}`],
    ['Floor guide', '/floor'],
    ['Manager', '/manager'],
    ['Devices', '/devices'],
    ['API', '/api/docs'],
  ];
  const virtual = parts.devices.virtualTransport();
  const lines = [
    `Onehall ${parts.version}: ${parts.hall.name.zh} ${parts.hall.name.en}`,
    ...rows.map(([name, path]) => `  ${name.padEnd(16)} ${url}${path}`),
    `  data             ${config.dataFolder}`,
  ];
  if (virtual === 'pseudo-terminal')
    lines.push('  devices          virtual, over pseudo-terminals (a real serial path)');
  if (virtual === 'tcp')
    lines.push('  devices          virtual, over TCP (install socat for pseudo-terminals)');
  if (parts.publicUrl() !== url) lines.push(`  from outside     ${parts.publicUrl()}`);
  if (parts.file.demo) {
    const { staff } = parts.file;
    lines.push(
      `  demo accounts    ${staff.map((one) => one.workNumber).join(' ')}, password ${staff[0]?.initialPassword}`,
    );
    if (config.host !== '127.0.0.1')
      lines.push(`  CAUTION: a demo hall lets anyone in; everybody on this network`);
  }
  lines.push('  Ctrl-C stops it.');
  console.log(lines.join('\n'));
}
