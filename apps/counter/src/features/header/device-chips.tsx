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

function isWell({ state, warning }: PrinterReadinessBody): boolean {
  return state === 'ready' && warning === null;
}

/** The printer while it is well: a quiet sign. */
export function WellPrinter({ devices }: { readonly devices: ConsoleView['devices'] }) {
  const { t } = useConsoleText();
  const { printer } = devices;
  if (printer === null || !isWell(printer)) return null;
  return (
    <span className="cn-device" title={t(printerWords(printer))}>
      <Icon name="printer" />
      <span className="oh-hidden">{t(printerWords(printer))}</span>
    </span>
  );
}

/** Machines of this counter that are not well, each a few words with the remedy. */
export function IllDevices({ devices }: { readonly devices: ConsoleView['devices'] }) {
  const { t } = useConsoleText();
  const { printer, display, drawer, reader, scanner } = devices;
  const ill: ConsoleKey[] = [
    ...(printer === null || isWell(printer) ? [] : [printerWords(printer)]),
    ...(display === 'offline' ? (['head.display.offline'] as const) : []),
    ...(drawer === 'open' ? (['head.drawer.open'] as const) : []),
    ...(reader === 'offline' ? (['head.reader.offline'] as const) : []),
    ...(scanner === 'offline' ? (['head.scanner.offline'] as const) : []),
  ];
  return ill.map((words) => (
    <span key={words} className="cn-device cn-device-off">
      <Icon name={words.endsWith('.offline') ? 'cut' : 'alert'} />
      {t(words)}
    </span>
  ));
}
