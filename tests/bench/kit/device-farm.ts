// A process full of virtual devices: started by the bench, so that what is measured is the host alone.
import { openVirtualPort, type VirtualBody, type VirtualPort } from '@onehall/device-core';
import { createVirtualIdCardReader } from '@onehall/id-card-reader';
import { createVirtualLedPanels } from '@onehall/led-panel';
import { createVirtualDisplay } from '@onehall/line-display';
import { createVirtualPrinter } from '@onehall/receipt-printer';
import { createVirtualScanner } from '@onehall/scanner';
import { builtInTemplates, createVirtualTemplateBus } from '@onehall/template-device';
import { createVirtualVoiceChip } from '@onehall/voice-chip';

export const farmKinds = ['printer', 'display', 'led', 'template', 'voice', 'scanner', 'reader'] as const;
export type FarmKind = (typeof farmKinds)[number];

/** What the bench asks of the farm, and its answer: the paths once, then one word for each deed. */
export type FarmRequest =
  | { readonly do: 'open'; readonly folder: string; readonly kinds: readonly FarmKind[] }
  | { readonly do: 'plug' | 'unplug'; readonly nth: number };
export type FarmAnswer = { readonly paths: readonly string[] } | { readonly done: true };

const bodies: Readonly<Record<FarmKind, () => VirtualBody>> = {
  printer: () => createVirtualPrinter(),
  display: () => createVirtualDisplay(),
  led: () => createVirtualLedPanels([1]),
  template: () => createVirtualTemplateBus(builtInTemplates['rating-pad'], [1]),
  voice: () => createVirtualVoiceChip('syn6288'),
  scanner: () => createVirtualScanner(),
  reader: () => createVirtualIdCardReader(),
};

const ports: VirtualPort[] = [];

async function obey(request: FarmRequest): Promise<FarmAnswer> {
  if (request.do === 'open') {
    for (const [nth, kind] of request.kinds.entries())
      ports.push(await openVirtualPort(bodies[kind](), { folder: request.folder, name: `${kind}-${nth}` }));
    return { paths: ports.map((port) => port.path) };
  }
  await (request.do === 'plug' ? ports[request.nth]?.plug() : ports[request.nth]?.unplug());
  return { done: true };
}

process.on('message', (request: FarmRequest) => {
  obey(request).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
// Nobody is left to measure: the devices go too.
process.on('disconnect', () => process.exit(0));
