import { readFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import type { Recorded } from '@onehall/domain';
import type { HallFile } from '@onehall/protocol';
import {
  EmbeddedBilling,
  EmbeddedEInvoices,
  type HallStore,
  openHallStore,
  StorageError,
} from '@onehall/storage-sqlite';
import type { Logger } from 'pino';
import { type ServerConfig, StartError } from './config.ts';
import { withAccount } from './demo-accounts.ts';
import { demoInvoices } from './demo-invoices.ts';
import { customersToTry, demoPeople } from './demo-people.ts';
import { DeviceRoom } from './devices/device-room.ts';
import { DeviceWatch } from './devices/device-watch.ts';
import { DisplayConductor } from './devices/display-conductor.ts';
import { DrawerDesk } from './devices/drawer-desk.ts';
import { makeKinds } from './devices/kinds/kinds.ts';
import { loadTemplates } from './devices/load-templates.ts';
import { PadConductor } from './devices/pad-conductor.ts';
import { PanelConductor } from './devices/panel-conductor.ts';
import { PrintConductor } from './devices/print-conductor.ts';
import { ReadingDesk } from './devices/reading-desk.ts';
import { VoiceConductor } from './devices/voice-conductor.ts';
import { firstStart } from './first-start.ts';
import { ForecastDesk } from './forecast/forecast-desk.ts';
import { concernsForecast } from './forecast/telling-events.ts';
import { hallOf, loadHallFile } from './hall-loader.ts';
import { createApp } from './http/app.ts';
import { knowConnections } from './http/connections.ts';
import { BillingDispatcher } from './jobs/billing-dispatcher.ts';
import { EInvoiceDispatcher } from './jobs/e-invoice-dispatcher.ts';
import { HallRounds } from './jobs/hall-rounds.ts';
import { LivingHall } from './jobs/living-hall.ts';
import { ReportFiler } from './jobs/report-filer.ts';
import { LiveHub } from './live/hub.ts';
import { openSockets } from './live/sockets.ts';
import { MediaFolder } from './media/media-folder.ts';
import { forReports, PaperPress } from './papers/paper-press.ts';
import type { ServerParts } from './parts.ts';
import { publicUrlOf } from './public-url.ts';
import { rosterDeskOf } from './roster/roster-desk.ts';

/** A hall that takes traffic. */
export interface RunningHall {
  readonly parts: ServerParts;
  readonly url: string;
  /** Refuses new work, ends what is under way, closes the files. */
  stop(): Promise<void>;
}

export interface ComposeOptions {
  readonly config: ServerConfig;
  readonly log: Logger;
  readonly now?: () => number;
  readonly shareCommits?: boolean;
  /** Called when the database can no longer be trusted: the process must end. */
  readonly onFatal: (error: StorageError) => void;
}

const version = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

function listen(http: HttpServer, config: ServerConfig): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      const why = busy
        ? 'is in use by another program; choose one with --port'
        : (error.code ?? error.message);
      reject(new StartError(`port ${config.port} on ${config.host} ${why}`));
    });
    http.listen(config.port, config.host, () => {
      const address = http.address();
      const port = typeof address === 'object' && address ? address.port : config.port;
      const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${port}`);
    });
  });
}

function openStore(options: ComposeOptions, file: HallFile, now: () => number): HallStore {
  const folder = options.config.dataFolder;
  try {
    return openHallStore({ folder, hall: hallOf(file), now, shareCommits: options.shareCommits ?? true });
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StartError(`data folder ${folder}: cannot be written (${code})`);
  }
}

/** The composition root: the one place that makes everything and ties it together. Throws StartError. */
export async function compose(options: ComposeOptions): Promise<RunningHall> {
  const now = options.now ?? Date.now;
  const file = loadHallFile(options.config.hallFile);
  let store: HallStore | null = null;
  try {
    store = openStore(options, file, now);
    return await furnish(options, file, store, now);
  } catch (error) {
    store?.close();
    if (!(error instanceof StorageError)) throw error;
    throw new StartError(`data folder ${options.config.dataFolder}: ${error.message}`);
  }
}

async function furnish(
  { config, log, onFatal }: ComposeOptions,
  file: HallFile,
  store: HallStore,
  now: () => number,
): Promise<RunningHall> {
  store.onFatal(onFatal);
  store.onBug((error) => log.error({ err: error }, 'a listener failed after a commit'));
  await firstStart(store, file);
  await demoInvoices(store, file);
  const people = demoPeople(file, now);
  const billing = new EmbeddedBilling({
    folder: config.dataFolder,
    hallKey: store.hallKey,
    tariff: file.tariff,
    now,
    zone: file.zone,
    subscribers: () => people().map(withAccount),
  });
  const kinds = makeKinds(loadTemplates(config.dataFolder));
  const devices = await DeviceRoom.make(store.hall().devices, kinds, log);
  let url = '';
  let hub: LiveHub | null = null;
  const changed = () => hub?.changed();
  const livingHall = new LivingHall({
    hall: hallOf(file),
    store,
    log,
    baseUrl: () => url,
    subscribers: people,
    changed,
  });
  const eInvoices = new EmbeddedEInvoices({
    folder: config.dataFolder,
    now,
    verifyAt: () => parts.publicUrl(),
  });
  const parts: ServerParts = {
    file,
    get hall() {
      return store.hall();
    },
    get forecast() {
      return forecast;
    },
    get drawers() {
      return drawers;
    },
    get readings() {
      return readings;
    },
    get reportFiler() {
      return reportFiler;
    },
    get voice() {
      return voice;
    },
    store,
    billing,
    eInvoices,
    devices,
    livingHall,
    roster: rosterDeskOf(store, now, log),
    papers: new PaperPress(log),
    reportPress: new PaperPress(log, forReports),
    media: new MediaFolder(config.dataFolder),
    exportsFolder: join(config.dataFolder, 'exports'),
    now,
    log,
    publicUrl: () => publicUrlOf(url, config.host),
    version,
    demoCustomers: () => customersToTry(people()),
  };
  const forecast = new ForecastDesk(parts);
  const drawers = new DrawerDesk(parts);
  const readings = new ReadingDesk(parts);
  const voice = new VoiceConductor(parts);
  const reportFiler = new ReportFiler(parts);
  hub = new LiveHub(parts);
  return run(parts, { billing, eInvoices, hub, config, setUrl: (made) => (url = made), changed });
}

function changesWiring(event: Recorded): boolean {
  return event.type === 'SettingChanged' && event.payload.area === 'device';
}

/** The room follows the wiring; what came in or hangs elsewhere is drawn anew. */
function followWiring({ devices, store, log }: ServerParts, drawn: () => void): void {
  devices
    .follow(store.hall().devices)
    .then(drawn)
    .catch((error: unknown) => log.error({ err: error }, 'a device could not be wired'));
}

interface RunParts {
  readonly billing: EmbeddedBilling;
  readonly eInvoices: EmbeddedEInvoices;
  readonly hub: LiveHub;
  readonly config: ServerConfig;
  readonly setUrl: (url: string) => void;
  readonly changed: () => void;
}

async function run(parts: ServerParts, rest: RunParts): Promise<RunningHall> {
  const { store, devices, livingHall } = parts;
  const prints = new PrintConductor(parts);
  const displays = new DisplayConductor(parts);
  const panels = new PanelConductor(parts);
  const pads = new PadConductor(parts);
  const dispatcher = new BillingDispatcher(parts);
  const invoicing = new EInvoiceDispatcher(parts);
  const watch = new DeviceWatch(parts);
  const rounds = new HallRounds(parts);
  const filer = parts.reportFiler;
  const { forecast, drawers, readings, voice } = parts;
  devices.onChanged = rest.changed;
  devices.onMade = (device) => {
    for (const one of [drawers, pads, readings, voice, watch]) one.made(device);
  };
  devices.onUnmade = (device) => watch.unmade(device);
  devices.onGone = (device) => {
    for (const one of [voice, watch]) one.gone(device);
  };
  forecast.onChanged = rest.changed;
  store.onCommitted((events) => {
    if (events.some((event) => event.type === 'SettingChanged')) forecast.settingsChanged();
    if (events.some(changesWiring))
      followWiring(parts, () => [displays, panels].forEach((one) => void one.drawAll()));
    if (events.some((event) => concernsForecast(event.type))) forecast.changed();
  });
  // Devices before screens: a display's first byte leaves before views are made.
  for (const one of [
    displays,
    panels,
    voice,
    drawers,
    pads,
    prints,
    readings,
    dispatcher,
    invoicing,
    watch,
    filer,
  ])
    store.onCommitted((events) => one.committed(events));
  store.onCommitted((events) => setImmediate(() => rest.hub.changed(events)));
  const http = createServer(createApp(parts));
  const endConnections = knowConnections(http);
  http.headersTimeout = 10_000;
  http.requestTimeout = 30_000;
  const sockets = openSockets(http, parts, rest.hub);
  const stop = async () => {
    await livingHall.close();
    rest.hub.close();
    await endConnections(sockets.close());
    watch.close();
    await Promise.all([rounds.stop(), filer.stop(), forecast.stop()]);
    await Promise.all([parts.papers.stop(), parts.reportPress.stop(), parts.roster.stop()]);
    await Promise.all([devices.stop(), prints.stop(), dispatcher.stop(), invoicing.stop()]);
    rest.billing.close();
    rest.eInvoices.close();
    store.close();
  };
  try {
    const url = await listen(http, rest.config);
    rest.setUrl(url);
    devices.start();
    displays.drawAll();
    panels.drawAll();
    await prints.resume();
    dispatcher.run();
    invoicing.run();
    forecast.start();
    rounds.start();
    filer.start();
    return { parts, url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
