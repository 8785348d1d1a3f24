import { type DevicesView, type ReplyOf, routes } from '@onehall/protocol';
import { Button, call } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';
import { useDevicesText } from '../../lib/use-devices-text.ts';

type Found = ReplyOf<typeof routes.readPorts>;

function usePorts() {
  const [found, setFound] = useState<Found | 'reading' | 'unread'>('reading');
  const read = useCallback(async () => {
    setFound('reading');
    const answer = await call(routes.readPorts);
    setFound(answer.kind === 'ok' ? answer.value : 'unread');
  }, []);
  useEffect(() => void read(), [read]);
  return { found, again: () => void read() };
}

interface PortListProps {
  readonly devices: DevicesView['devices'];
  readonly deviceId: string;
  readonly path: string;
  readonly onChoose: (path: string) => void;
}

/** The serial ports of this server, as they are now: who made the adapter, and what hangs there. */
export function PortList({ devices, deviceId, path, onChoose }: PortListProps) {
  const { t, say } = useDevicesText();
  const { found, again } = usePorts();
  const holder = (port: Found['ports'][number]) => {
    if (port.deviceId === null) return null;
    if (port.deviceId === deviceId) return t('ports.own');
    const device = devices.find((one) => one.deviceId === port.deviceId);
    return t('ports.taken', { name: device === undefined ? port.deviceId : say(device.name) });
  };
  return (
    <div className="dv-ports">
      <p className="dv-ports-head">
        <strong>{t('ports.title')}</strong>
        <Button disabled={found === 'reading'} onClick={again}>
          {t(found === 'reading' ? 'ports.loading' : 'ports.again')}
        </Button>
      </p>
      {found === 'unread' ? <p className="oh-muted">{t('ports.unread')}</p> : null}
      {typeof found === 'string' ? null : (
        <>
          {found.asked ? null : <p className="oh-muted">{t('ports.notAsked')}</p>}
          {found.ports.length === 0 ? <p className="oh-muted">{t('ports.none')}</p> : null}
          <ul>
            {found.ports.map((port) => (
              <li key={port.path}>
                <button type="button" aria-pressed={port.path === path} onClick={() => onChoose(port.path)}>
                  <code>{port.path}</code>
                  <small>
                    {port.maker ?? t('ports.noMaker')}
                    {port.deviceId === null ? null : <b> · {holder(port)}</b>}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
