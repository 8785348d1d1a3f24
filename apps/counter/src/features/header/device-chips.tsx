import type { ConsoleView, PrinterReadinessBody } from '@onehall/protocol';
import { Icon } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import type { ConsoleKey } from '../../text/zh-cn.ts';

function printerWords(printer: PrinterReadinessBody): ConsoleKey {
  if (printer.state === 'not-ready') {
    return printer.reason === null ? 'printer.unknown' : `printer.${printer.reason}`;
  }
  return printer.warning === null ? 'head.printer.ready' : 'head.printer.low';
}

/** Machines of this counter: quiet while they are well, a sentence with the remedy when they are not. */
export function DeviceChips({ devices }: { readonly devices: ConsoleView['devices'] }) {
  const { t } = useConsoleText();
  const { printer, display, drawer, reader, scanner } = devices;
  const off: ConsoleKey[] = [
    ...(display === 'offline' ? (['head.display.offline'] as const) : []),
    ...(drawer === 'open' ? (['head.drawer.open'] as const) : []),
    ...(reader === 'offline' ? (['head.reader.offline'] as const) : []),
    ...(scanner === 'offline' ? (['head.scanner.offline'] as const) : []),
  ];
  const well = printer !== null && printer.state === 'ready' && printer.warning === null;
  return (
    <>
      {printer === null ? null : (
        <span className={well ? 'cn-device' : 'cn-device cn-device-off'} title={t(printerWords(printer))}>
          <Icon name={well ? 'printer' : 'alert'} />
          <span className={well ? 'oh-hidden' : ''}>{t(printerWords(printer))}</span>
        </span>
      )}
      {off.map((words) => (
        <span key={words} className="cn-device cn-device-off">
          <Icon name={words === 'head.drawer.open' ? 'alert' : 'cut'} />
          {t(words)}
        </span>
      ))}
    </>
  );
}
