import type { BillingSystem, EInvoiceIssuer } from '@onehall/application';
import type { Hall } from '@onehall/domain';
import type { HallFile } from '@onehall/protocol';
import type { HallStore } from '@onehall/storage-sqlite';
import type { Logger } from 'pino';
import type { DeviceRoom } from './devices/device-room.ts';
import type { DrawerDesk } from './devices/drawer-desk.ts';
import type { ReadingDesk } from './devices/reading-desk.ts';
import type { VoiceConductor } from './devices/voice-conductor.ts';
import type { ForecastDesk } from './forecast/forecast-desk.ts';
import type { LivingHall } from './jobs/living-hall.ts';
import type { ReportFiler } from './jobs/report-filer.ts';
import type { MediaFolder } from './media/media-folder.ts';
import type { PaperPress } from './papers/paper-press.ts';
import type { RosterDesk } from './roster/roster-desk.ts';

/** What endpoints, live topics and jobs are given; made once, in compose.ts. */
export interface ServerParts {
  readonly file: HallFile;
  /** The hall as its managers have set it: read it where it is used, it may change between two decisions. */
  readonly hall: Hall;
  readonly forecast: ForecastDesk;
  readonly store: HallStore;
  readonly billing: BillingSystem;
  readonly eInvoices: EInvoiceIssuer;
  readonly devices: DeviceRoom;
  readonly drawers: DrawerDesk;
  readonly readings: ReadingDesk;
  readonly voice: VoiceConductor;
  readonly papers: PaperPress;
  /** Reports have a thread of their own. */
  readonly reportPress: PaperPress;
  /** Pictures and films of the boards. */
  readonly media: MediaFolder;
  /** Where reports are filed, each schedule in a folder below it. */
  readonly exportsFolder: string;
  readonly reportFiler: ReportFiler;
  readonly roster: RosterDesk;
  readonly livingHall: LivingHall;
  readonly now: () => number;
  readonly log: Logger;
  /** Address in tickets' QR codes, without a trailing slash. */
  readonly publicUrl: () => string;
  readonly version: string;
  /** Demo hall only: invented customers who owe something, to try the counter with. */
  readonly demoCustomers: () => { name: string; mobile: string; idNumber: string; dueFen: number }[];
}
