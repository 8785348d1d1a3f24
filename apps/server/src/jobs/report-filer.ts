import { createHash } from 'node:crypto';
import {
  type CommandContext,
  recordFileRemoved,
  recordFilingFailed,
  recordReportFiled,
  settleAlert,
} from '@onehall/application';
import {
  type FilingKey,
  type FilingProblem,
  noReportSchedules,
  type Recorded,
  type ReportSchedule,
} from '@onehall/domain';
import type { WriteDecision } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { FilingError, putFile, removeFile } from '../reports/exports-folder.ts';
import { filingPlan } from '../reports/filing-plan.ts';
import { makeReportFile, readHallReport } from '../reports/hall-reports.ts';

const roundMs = 60_000;
/** Files made in one round: after a long time without the server the hall catches up by and by. */
const filesMost = 40;
const removedMost = 40;
const dayMs = 86_400_000;
const ofReport: readonly FilingProblem[] = ['too-large', 'not-set'];

/**
 * Files reports at their times [M6]: what came due while the server was off is made when it is back, once. A period
 * waits until its days are closed. What cannot be written is told to the floor and tried again at every round.
 */
export class ReportFiler {
  readonly #parts: ServerParts;
  #timer: NodeJS.Timeout | null = null;
  #under: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setInterval(() => void this.go(), roundMs);
    this.#timer.unref();
    void this.go();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#under;
  }

  /** A day that was closed, or another schedule, may make something ready. */
  committed(events: readonly Recorded[]): void {
    const tells = events.some(
      (event) =>
        event.type === 'DayClosed' || (event.type === 'SettingChanged' && event.payload.area === 'reports'),
    );
    if (tells) void this.go();
  }

  /** One round; resolves when it is done. Rounds follow one another. */
  go(): Promise<void> {
    this.#under = this.#under.then(() => this.#round());
    return this.#under;
  }

  async #round(): Promise<void> {
    if (this.#stopped) return;
    try {
      const { schedules } = this.#parts.hall.reports ?? noReportSchedules;
      const failed = new Set<string>();
      let left = filesMost;
      // What was never tried comes first: what fails again and again must not stand in its way.
      for (const schedule of schedules)
        left = await this.#tend(schedule, { again: false, most: left }, failed);
      const refused = new Set(failed);
      for (const schedule of schedules.filter((one) => !refused.has(one.folder)))
        left = await this.#tend(schedule, { again: true, most: left }, failed);
      for (const schedule of schedules.filter((one) => this.#isHopeless(one))) failed.add(schedule.folder);
      for (const schedule of schedules) await this.#clear(schedule);
      // What was not come to may have its trouble still.
      if (left > 0) await this.#settle(failed);
    } catch (error) {
      this.#parts.log.error({ err: error }, 'a round of filing reports failed');
    }
  }

  /** Makes what is ready; gives how many files the round may still make. */
  async #tend(
    schedule: ReportSchedule,
    { again, most }: { readonly again: boolean; readonly most: number },
    troubled: Set<string>,
  ): Promise<number> {
    let left = most;
    for (const { waitsFor, missing, failed, hopeless } of filingPlan(this.#parts, schedule).due) {
      if (waitsFor.length > 0) continue;
      const fresh = missing.filter((key) => !failed.includes(key) && !hopeless.includes(key));
      for (const key of again ? failed : fresh) {
        if (this.#stopped || left <= 0) return left;
        left -= 1;
        const problem = await this.#file(schedule, key);
        if (problem !== null) troubled.add(schedule.folder);
        // A folder that takes nothing takes the next file neither; a report that is too large harms no other.
        if (problem !== null && !ofReport.includes(problem)) return left;
      }
    }
    return left;
  }

  /** Something of it can never be made as it is asked for: that stays told until the schedule says otherwise. */
  #isHopeless(schedule: ReportSchedule): boolean {
    return filingPlan(this.#parts, schedule).due.some(({ hopeless }) => hopeless.length > 0);
  }

  async #file(schedule: ReportSchedule, key: FilingKey): Promise<FilingProblem | null> {
    const { folder } = schedule;
    try {
      const filed = await this.#make(schedule, key);
      await this.#submit('fileReport', (context) => recordReportFiled({ ...key, folder, ...filed }, context));
      return null;
    } catch (error) {
      if (!(error instanceof FilingError)) throw error;
      this.#parts.log.warn({ err: error, folder, key }, 'a report could not be filed');
      const problem = error.code;
      await this.#submit('failFiling', (context) => recordFilingFailed({ ...key, folder, problem }, context));
      return problem;
    }
  }

  async #make({ folder, language }: ReportSchedule, key: FilingKey) {
    const { store, exportsFolder } = this.#parts;
    const table = readHallReport(this.#parts, { ...key, only: '-', reader: null });
    if (!table.ok) throw new FilingError(problemOf(table.refusal.code));
    const file = await makeReportFile(this.#parts, table.value, { format: key.format, language });
    if (!file.ok) throw new FilingError(problemOf(file.refusal.code));
    const { bytes } = file.value;
    // Two schedules may say the same in two languages, in one folder.
    const fileName =
      language === 'zh' ? file.value.fileName : file.value.fileName.replace(/(?=\.\w+$)/, '-en');
    const mayMake = !store.filings.folderWasUsed(folder);
    await putFile(exportsFolder, { folder, name: fileName, mayMake }, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { fileName, sha256, bytes: bytes.length, rows: table.value.rows.length };
  }

  /** Files that have lain as long as they are kept; one that cannot be removed is tried again. */
  async #clear({ id, keepDays }: ReportSchedule): Promise<void> {
    if (keepDays === 0) return;
    const { store, exportsFolder, now } = this.#parts;
    for (const filing of store.filings.keptSince(id, now() - keepDays * dayMs, removedMost)) {
      const { scheduleId, reportId, format, from, to, folder, fileName } = filing;
      if (fileName === null) continue;
      try {
        await removeFile(exportsFolder, folder, fileName);
      } catch (error) {
        this.#parts.log.warn({ err: error, folder, fileName }, 'an old report could not be removed');
        return;
      }
      const removed = { scheduleId, reportId, format, from, to, folder, fileName };
      await this.#submit('removeFiled', (context) => recordFileRemoved(removed, context));
    }
  }

  /** An alert goes when its folder has taken everything again. */
  async #settle(failed: ReadonlySet<string>): Promise<void> {
    const alerts = this.#parts.store.queries.openAlerts(200).filter(({ kind }) => kind === 'report-unfiled');
    for (const { source } of alerts) {
      if (failed.has(source)) continue;
      await this.#submit('reportsFiled', (context) =>
        settleAlert({ kind: 'report-unfiled', source }, context),
      );
    }
  }

  async #submit<A>(type: string, decide: (context: CommandContext) => WriteDecision<A>): Promise<void> {
    const envelope = { type, actor: 'server', terminal: 'server', commandId: null, body: null };
    await this.#parts.store.submit(envelope, decide);
  }
}

function problemOf(code: string): FilingProblem {
  return code === 'report-too-large' ? 'too-large' : 'not-set';
}
